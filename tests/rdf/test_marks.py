"""Marks of evidence in RDF and back: of what an article tells, and of the graph of several articles."""

from samples import DGST, FRANCE, article, event, store_of

from tansiq.extraction import extract_article
from tansiq.model import Article, Event
from tansiq.ontology import TQ
from tansiq.rdf.merged import read
from tansiq.rdf.reading import events
from tansiq.rdf.terms import article_iri
from tansiq.rdf.told import told

# the first sentence does not name its subject, nor does «بينهما» anybody
TALKS = article(
    "talks",
    "وصل وزير الدفاع الإيطالي إلى تونس.",
    "وأجرى محادثات مع وزير الدفاع التونسي.",
    "وجرى لقاء بينهما.",
    published="2024-05-10",
)
ONE = article("one", "اتفقت تونس مع ليبيا أمس على ضبط الحدود.", published="2024-05-10")
OTHER = article("other", "وقالت الوكالة إن ليبيا اتفقت مع تونس أمس على ضبط الحدود.", published="2024-05-10")


def marks(source: Article, found: list[Event]) -> set[tuple[object, ...]]:
    """The words marked in each evidence, with its place."""
    return {
        (evidence.start, *(span and evidence.stands_in(source)[slice(*span)] for span in (
            evidence.subject_at, evidence.object_at, evidence.trigger_at)))
        for one in found for evidence in one.evidences
    }  # fmt: skip


def test_marks_are_read_as_they_were_told() -> None:
    found = extract_article(TALKS)
    assert {mark[1] for mark in marks(TALKS, found)} == {"وزير الدفاع الإيطالي", None}
    back = events(told(TALKS, found), {article_iri("talks"): "talks"})
    assert marks(TALKS, back) == marks(TALKS, found)


def test_what_is_not_marked_has_no_triples() -> None:
    source = article("a", "زودت الديستي باريس بمعلومات.")
    unmarked = event(source, 0, DGST, "sharesIntelligenceWith", FRANCE)
    half = unmarked.model_copy(update={"object_at": (12, 17)})
    names = {TQ + role + end for role in ("subject", "object", "trigger") for end in ("Start", "End")}
    assert not {triple.predicate.value for triple in told(source, [unmarked])} & names
    assert {triple.predicate.value for triple in told(source, [half])} & names == {TQ + "objectStart", TQ + "objectEnd"}


def test_who_tells_a_symmetric_event_the_other_way_round_marks_the_sides_of_the_event() -> None:
    found = [*extract_article(ONE), *extract_article(OTHER)]
    assert [(one.subject.label, one.object.label) for one in found] == [("تونس", "ليبيا"), ("ليبيا", "تونس")]
    _, (agreement,) = read(store_of((ONE, OTHER), found).dataset)
    assert len(agreement.events) == 2
    sides = (agreement.subject.label, agreement.object.label)
    for source in (ONE, OTHER):
        own = [one for one in agreement.events if one.doc == source.id]
        ((_, *named, trigger),) = marks(source, own)
        assert (tuple(named), trigger) == (sides, "اتفقت")
