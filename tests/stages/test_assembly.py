"""Claims become events: what the title of an article proves."""

import pytest

from tansiq.extraction import extract_article
from tansiq.model import Article, Event

MEETING = "التقى وزير الداخلية الإسباني نظيره المغربي."
SILENT = "وصل الوفد إلى المطار صباحا ثم غادره مساء."


def extract(text: str, **fields: str) -> list[Event]:
    return extract_article(Article(id="a", text=text, **fields))


def test_the_title_proves_what_it_alone_tells() -> None:
    title = "وزير الداخلية الإسباني يلتقي نظيره المغربي"
    (event,) = extract(SILENT, title=title)
    assert event.in_title and (event.sentence, event.start, event.end) == (title, 0, len(title))
    assert event.trigger_at is not None and title[slice(*event.trigger_at)] == "يلتقي"
    (event,) = extract(MEETING, title=title)
    assert not event.in_title and event.sentence == MEETING and event.start == 0


@pytest.mark.parametrize(
    "title",
    [
        "إسبانيا والمغرب يبحثان الهجرة",  # the states of the ministers
        "وزير الداخلية الإسباني يلتقي المغرب",
    ],
)
def test_a_title_that_names_the_state_for_its_minister_tells_no_second_event(title: str) -> None:
    (event,) = extract(MEETING, title=title)
    assert not event.in_title and event.subject.label == "وزير الداخلية الإسباني"


def test_a_title_is_dated_as_the_news_that_its_article_tells() -> None:
    title = "وزير الداخلية الإسباني يلتقي نظيره المغربي"
    (event,) = extract("وصل الوفد إلى المطار صباح أمس ثم غادره.", title=title, published="2024-06-12")
    assert event.in_title and event.date == "2024-06-11"


def test_two_persons_of_one_state_are_two_in_a_title() -> None:
    events = extract("التقى إيمانويل ماكرون فلاديمير بوتين.", title="جان إيف لودريان يلتقي سيرغي لافروف")
    assert [(event.in_title, event.subject.label) for event in events] == [
        (True, "جان إيف لودريان"),
        (False, "إيمانويل ماكرون"),
    ]


def test_a_title_that_asks_or_wishes_tells_nothing() -> None:
    assert extract(SILENT, title="هل تزور وزيرة الخارجية الألمانية الجزائر؟") == []
