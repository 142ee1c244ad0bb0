from pathlib import Path

import pytest
from samples import article, event

from tansiq.identity.judgements import Judgement, Judgements, Verdict, append, read
from tansiq.identity.pairs import Pair
from tansiq.identity.review import Ask, Quote, actors_of, evidence_of, unjudged, verdicts
from tansiq.model import Actor, Kind
from tansiq.sources import opened
from tansiq.sparql import select
from tansiq.store import Store, in_memory

LERNER = Actor(label="نيكولا لورنر", kind=Kind.PERSON, country="FR", id="person/nicolas-lerner")
SPELLED = Actor(label="نيكولا ليرنر", names=('لي"رنر', "} DELETE WHERE {"), kind=Kind.PERSON, country="FR")
MOROCCO = Actor(label="المغرب", kind=Kind.STATE, country="MA")
KEYS = ("person/fr/نيكولا-ليرنر", "person/nicolas-lerner")

ONE = article("one", "زار لورنر الرباط.", "ثم عاد لورنر إليها.")
TWO = article("two", "زار ليرنر الرباط.", "وقال ليرنر إنه سيعود.", "وزارها مرة ثالثة.")
EVENTS = {
    "one": [event(ONE, 0, LERNER, "visits", MOROCCO, date="2021-03")],
    "two": [
        event(TWO, 0, SPELLED, "visits", MOROCCO, date="2022-04"),
        event(TWO, 1, SPELLED, "meets", MOROCCO, date="2022-05"),
        event(TWO, 2, SPELLED, "visits", MOROCCO, date="2023"),
    ],
}


@pytest.fixture
def ask(tmp_path: Path) -> Ask:
    store = Store(in_memory())
    for told in (ONE, TWO):
        store.put(told, EVENTS[told.id])
    store.refresh()
    path = tmp_path / "graph.ttl"
    path.write_bytes(store.turtle())

    def ask(text: str) -> tuple[tuple[str | None, ...], ...]:
        with opened(path) as source:
            return select(source, text).texts

    return ask


def pair(a: str, b: str, score: float) -> Pair:
    return Pair(a, b, score, ("same family name",))


def judged(tmp_path: Path, *entries: tuple[str, str, Verdict]) -> Judgements:
    path = tmp_path / "judgements.yaml"
    append(path, [Judgement(a=a, b=b, verdict=verdict) for a, b, verdict in entries])
    return read(path)


def test_actors_of_the_graph_with_names_and_articles(ask: Ask) -> None:
    spelled, lerner, state = actors_of(ask)
    assert (spelled.key, lerner.key, state.key) == (*KEYS, "state/ma")
    assert (spelled.kind, spelled.country, spelled.articles) == (Kind.PERSON, "FR", {"two"})
    assert spelled.names == ("نيكولا ليرنر", "} DELETE WHERE {", 'لي"رنر')
    assert lerner.names[0] == "نيكولا لورنر"
    assert "Nicolas Lerner" in lerner.names  # from the authority file


def test_pairs_without_a_verdict(ask: Ask, tmp_path: Path) -> None:
    actors = actors_of(ask)
    (found,) = unjudged(actors, Judgements(), 0.6)
    assert (found.a, found.b) == KEYS
    assert unjudged(actors, judged(tmp_path, (*KEYS, Verdict.UNDECIDED)), 0.6) == []


def test_evidence_is_of_as_many_articles_as_there_are(ask: Ask) -> None:
    assert evidence_of(ask, KEYS) == {
        KEYS[0]: (Quote("زار ليرنر الرباط.", "two"), Quote("وزارها مرة ثالثة.", "two")),
        KEYS[1]: (Quote("زار لورنر الرباط.", "one"),),
    }
    assert evidence_of(ask, ()) == {}
    assert evidence_of(ask, ['person/"} DELETE WHERE { ?s ?p ?o } #']) == {}


def test_pairs_of_a_high_score_are_accepted_the_others_undecided() -> None:
    found = verdicts([pair("person/a", "person/b", 0.98), pair("person/a", "person/c", 0.7)], Judgements(), 0.97, True)
    assert [(entry.verdict, entry.reason, entry.by) for entry in found] == [
        (Verdict.SAME, "0.98: same family name", "tansiq actors --accept 0.97"),
        (Verdict.UNDECIDED, "0.70: same family name", ""),
    ]
    assert verdicts([pair("person/a", "person/c", 0.7)], Judgements(), 0.97) == []


def test_what_follows_from_others_is_not_said_twice() -> None:
    pairs = [pair("person/a", "person/b", 1), pair("person/b", "person/c", 0.99), pair("person/a", "person/c", 0.98)]
    assert [(entry.a, entry.b) for entry in verdicts(pairs, Judgements(), 0.97, True)] == [
        ("person/a", "person/b"),
        ("person/b", "person/c"),
    ]


def test_nothing_is_accepted_that_contradicts(tmp_path: Path) -> None:
    before = judged(tmp_path, ("person/a", "person/b", Verdict.SAME), ("person/b", "person/c", Verdict.DIFFERENT))
    pairs = [
        pair("person/a", "person/c", 0.99),
        pair("person/x", "person/nicolas-lerner", 0.98),
        pair("person/x", "person/mohammed-vi", 0.98),
    ]
    added = verdicts(pairs, before, 0.97, True)
    assert [entry.verdict for entry in added] == [Verdict.UNDECIDED, Verdict.SAME, Verdict.UNDECIDED]
    path = tmp_path / "judgements.yaml"
    append(path, added)
    assert read(path).canonical("person/x") == "person/nicolas-lerner"
