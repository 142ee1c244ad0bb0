"""Actors and events by what people call them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tansiq import lookup
from tansiq.errors import QueryError
from tansiq.sources import opened
from tansiq.sparql import Queryable
from tansiq.store import in_memory

ACTOR = "https://w3id.org/tansiq/id/actor/"
HAMMOUCHI = ACTOR + "person:abdellatif-hammouchi"


@pytest.fixture(scope="module")
def sample() -> Iterator[Queryable]:
    with opened(Path(__file__).parent / "queries" / "sample.ttl") as source:
        yield source


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (HAMMOUCHI, HAMMOUCHI),
        (f"<{HAMMOUCHI}>", HAMMOUCHI),
        ("actor:person:abdellatif-hammouchi", HAMMOUCHI),
        ("person/abdellatif-hammouchi", HAMMOUCHI),
        ("person/ma/عبد-اللطيف-الحموشي", HAMMOUCHI),
        ("Hammouchi", HAMMOUCHI),
        (" ABDELLATIF  hammouchi ", HAMMOUCHI),
        ("الحَمّوشي", HAMMOUCHI),
        ("الحموشى", HAMMOUCHI),
        ("MA", ACTOR + "state:ma"),
        ("ma", ACTOR + "state:ma"),
        ("Maroc", ACTOR + "state:ma"),
        ("Etats-Unis", ACTOR + "state:us"),
        ("Pedro Sanchez", ACTOR + "person:pedro-sanchez"),
        ("اسبانيا", ACTOR + "state:es"),
        ("Interpol", ACTOR + "international:interpol"),
    ],
)
def test_an_actor_is_found(wanted: str, found: str, sample: Queryable) -> None:
    assert [actor.value for actor in lookup.actors(sample, wanted)] == [found]


def test_a_name_that_several_bear_means_all_of_them() -> None:
    dataset = in_memory()
    dataset.update(
        "INSERT DATA { actor:b a sem:Actor ; skos:altLabel 'Ali Salman' . actor:a a sem:Actor ; rdfs:label 'علي'@ar ;"
        " skos:prefLabel 'ali SALMAN'@fr . actor:c a sem:Actor ; rdfs:label 'Salman' . post:d rdfs:label 'Ali Salman' }"
    )
    assert [actor.value for actor in lookup.actors(dataset, "Ali Salman")] == [ACTOR + "a", ACTOR + "b"]


@pytest.mark.parametrize(
    ("wanted", "message"),
    [
        ("Hamouchi", r"no actor called 'Hamouchi'; the nearest names: .*\(actor/person:abdellatif-hammouchi\)"),
        ("ZZ", "no actor called 'ZZ'"),
        ("person/nobody", "no actor called 'person/nobody'"),
        ("", "no actor called ''"),
        ("...", "no actor called '...'"),
        (ACTOR + "state:zz", r"the graph has no actor <https://w3id\.org/tansiq/id/actor/state:zz>"),
        ("https://w3id.org/tansiq/id/event/sanchez-visits", "the graph has no actor"),
        ("http://a b", "'http://a b' is no address"),
        ("actor:x> } DELETE WHERE { ?s ?p ?o } #", "is no address"),
        ('عبد\n"} #', "no actor called"),
    ],
)
def test_an_actor_that_is_not_there_says_so(wanted: str, message: str, sample: Queryable) -> None:
    with pytest.raises(QueryError, match=message):
        lookup.actors(sample, wanted)


def test_the_nearest_names_are_of_different_actors(sample: Queryable) -> None:
    with pytest.raises(QueryError) as caught:
        lookup.actors(sample, "Hammouche")
    keys = str(caught.value).split("(actor/")[1:]
    assert len(keys) == len(set(keys)) == lookup.NEAREST


@pytest.mark.parametrize(
    "wanted",
    ["sanchez-visits", "sanchez-arrives", "event:sanchez-visits", "https://w3id.org/tansiq/id/event/sanchez-visits"],
)
def test_an_event_is_found(wanted: str, sample: Queryable) -> None:
    assert lookup.event(sample, wanted).value == "https://w3id.org/tansiq/id/event/sanchez-visits"


@pytest.mark.parametrize("wanted", ["nothing", "event:nothing", "state/ma", '" } #', "event:a b"])
def test_an_event_that_is_not_there_says_so(wanted: str, sample: Queryable) -> None:
    with pytest.raises(QueryError, match=r"no event|no address"):
        lookup.event(sample, wanted)
