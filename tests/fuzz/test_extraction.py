"""Whatever an article says: no event without its sentence, and every mark inside it."""

from collections import Counter
from functools import cache

from fuzz.fuzzing import fuzzed
from fuzz.strategies import days, labels, texts, titles

from tansiq.events import event_line
from tansiq.extraction import dated, extract_article
from tansiq.model import Article, Event
from tansiq.rdf.told import told

MEETING = Article(id="b", text="التقى وزير الداخلية الإسباني نظيره المغربي أمس. واتهمت تركيا اليونان.")


@cache
def before() -> list[Event]:
    """What an article tells before any other was read."""
    return extract_article(MEETING)


@fuzzed(labels, titles, days, texts, examples=150)
def test_evidence_stands_where_it_says(id: str, title: str | None, published: str | None, text: str) -> None:
    before()
    article = dated(Article(id=id, title=title, published=published, text=text))
    events = extract_article(article)
    seen[bool(events)] += 1
    for event in events:
        assert event.doc == id and event.evidences
        assert Event.model_validate_json(event_line(event)) == event
        for evidence in event.evidences:
            whole = evidence.stands_in(article)
            assert whole[evidence.start : evidence.end] == evidence.sentence
            assert evidence.trigger_at is not None
            assert " ".join(whole[slice(*evidence.trigger_at)].split()) == evidence.trigger
            for span in (evidence.subject_at, evidence.object_at, evidence.trigger_at):
                assert span is None or evidence.start <= span[0] < span[1] <= evidence.end
    assert len({event.id for event in events}) == len(events)
    assert told(article, events)
    assert list(map(event_line, extract_article(MEETING))) == list(map(event_line, before())), "something is left of it"


seen: Counter[bool] = Counter()


def test_a_good_share_of_such_articles_tell_events() -> None:
    assert seen[True] > 0.25 * seen.total() > 10
