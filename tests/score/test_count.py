"""Hand-made cases of the codebook's three measures."""

import pytest

from tansiq.model import Actor, Event, Kind
from tansiq.score import Counts, score

MOROCCO = Actor(label="المغرب", kind=Kind.STATE, country="MA")
SPAIN = Actor(label="إسبانيا", kind=Kind.STATE, country="ES")
FRANCE = Actor(label="فرنسا", kind=Kind.STATE, country="FR")
INTERPOL = Actor(label="الإنتربول", kind=Kind.INTERNATIONAL)
HAMMOUCHI = Actor(label="عبد اللطيف حموشي", kind=Kind.PERSON, country="MA")
POLICE = Actor(label="الشرطة الإسبانية", kind=Kind.ORGANIZATION, country="ES")


def event(subject: Actor, relation: str, object_: Actor, date: str | None = None, **more: object) -> Event:
    return Event.model_validate(
        {"doc": "a", "subject": subject, "relation": relation, "object": object_, "date": date, **more}
    )


def counted(counts: Counts) -> tuple[int, int, int]:
    return counts.right, counts.missed, counts.spurious


def test_the_gold_against_itself_is_perfect() -> None:
    gold = [event(MOROCCO, "meets", SPAIN, "2020"), event(FRANCE, "accuses", MOROCCO, None, status="negated")]
    result = score(gold, gold)
    assert [counts.f1 for counts in (result.strict, result.dated, result.dyad)] == [1, 1, 1]


def test_nothing_found_scores_zero() -> None:
    result = score([event(MOROCCO, "meets", SPAIN)], [])
    assert (result.strict.precision, result.strict.recall, result.strict.f1) == (0, 0, 0)


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (event(SPAIN, "meets", MOROCCO), (1, 0, 0)),  # symmetric: in either order
        (event(MOROCCO, "visits", SPAIN), (0, 1, 1)),  # another relation
        (event(MOROCCO, "meets", SPAIN, status="planned"), (0, 1, 1)),  # not actual
        (event(MOROCCO, "meets", SPAIN, "1999"), (1, 0, 0)),  # strict does not look at the date
        (event(MOROCCO, "meets", POLICE), (0, 1, 1)),  # another actor of the same country
        (event(MOROCCO, "meets", SPAIN, doc="b"), (0, 1, 1)),  # another article
    ],
)
def test_strict(found: Event, expected: tuple[int, int, int]) -> None:
    assert counted(score([event(MOROCCO, "meets", SPAIN, "2020")], [found]).strict) == expected


def test_directed_relations_have_an_order() -> None:
    assert counted(score([event(MOROCCO, "visits", SPAIN)], [event(SPAIN, "visits", MOROCCO)]).strict) == (0, 1, 1)


def test_planned_hypothetical_and_negated_are_alike() -> None:
    gold, found = event(MOROCCO, "visits", SPAIN, status="planned"), event(MOROCCO, "visits", SPAIN, status="negated")
    assert counted(score([gold], [found]).strict) == (1, 0, 0)


def test_dated_takes_also_dates_and_the_publication_date() -> None:
    gold = [event(MOROCCO, "meets", SPAIN, "2020-01-02", also_dates=["2020-01-05"]), event(FRANCE, "meets", SPAIN)]
    found = [event(MOROCCO, "meets", SPAIN, "2020-01-05"), event(FRANCE, "meets", SPAIN, "2020-01-07")]
    assert counted(score(gold, found, {"a": "2020-01-07"}).dated) == (2, 0, 0)
    assert counted(score(gold, found).dated) == (1, 1, 1)


def test_dyad_looks_at_countries_and_counts_each_pair_once() -> None:
    gold = [event(HAMMOUCHI, "meets", POLICE)]
    found = [event(SPAIN, "meets", MOROCCO), event(MOROCCO, "meets", SPAIN)]
    result = score(gold, found)
    assert counted(result.dyad) == (1, 0, 0)
    assert counted(result.strict) == (0, 1, 2)


def test_dyad_without_a_country_needs_the_name() -> None:
    group = Actor(label="حركة", kind=Kind.GROUP)
    assert counted(score([event(MOROCCO, "accuses", INTERPOL)], [event(MOROCCO, "accuses", group)]).dyad) == (0, 1, 1)


def test_optional_gold_neither_gains_nor_loses() -> None:
    gold = [event(MOROCCO, "meets", SPAIN), event(MOROCCO, "supports", SPAIN, optional=True)]
    without = score(gold, [event(MOROCCO, "meets", SPAIN)])
    with_it = score(gold, [event(MOROCCO, "meets", SPAIN), event(MOROCCO, "supports", SPAIN)])
    for result in (without, with_it):
        assert counted(result.strict) == counted(result.dated) == counted(result.dyad) == (1, 0, 0)


def test_required_gold_chooses_first() -> None:
    loose = Actor(label="قائد الشرطة", names=("الشرطة الإسبانية",), kind=Kind.PERSON, country="ES")
    gold = [event(MOROCCO, "meets", loose, optional=True), event(MOROCCO, "meets", POLICE)]
    assert counted(score(gold, [event(MOROCCO, "meets", POLICE)]).strict) == (1, 0, 0)


def test_matching_is_the_greatest_possible() -> None:
    """The first gold event agrees with both found ones, the second with the first of them only."""
    both = Actor(label="الجيش", names=("البحرية الملكية", "سلاح الجو"), kind=Kind.ORGANIZATION, country="MA")
    navy = Actor(label="البحرية الملكية", kind=Kind.ORGANIZATION, country="MA")
    air = Actor(label="سلاح الجو", kind=Kind.ORGANIZATION, country="MA")
    gold = [event(both, "trains", SPAIN), event(navy, "trains", SPAIN)]
    found = [event(navy, "trains", SPAIN), event(air, "trains", SPAIN)]
    assert counted(score(gold, found).strict) == (2, 0, 0)


def test_splits_and_errors_follow_strict() -> None:
    gold = [event(MOROCCO, "meets", SPAIN), event(MOROCCO, "visits", SPAIN, doc="b")]
    found = [event(MOROCCO, "meets", SPAIN), event(FRANCE, "accuses", SPAIN)]
    result = score(gold, found)
    assert {name: counted(counts) for name, counts in result.by_relation.items()} == {
        "meets": (1, 0, 0), "visits": (0, 1, 0), "accuses": (0, 0, 1),
    }  # fmt: skip
    assert {name: counted(counts) for name, counts in result.by_doc.items()} == {"a": (1, 0, 1), "b": (0, 1, 0)}
    assert (result.missed, result.spurious) == ([gold[1]], [found[1]])
    assert (result.strict.precision, result.strict.recall, result.strict.f1) == (0.5, 0.5, 0.5)


@pytest.mark.parametrize(
    ("found", "shares"),
    [
        (event(MOROCCO, "visits", SPAIN, "2020"), {"direction": (1, 1), "status": (1, 1), "date": (1, 1)}),
        (event(SPAIN, "visits", MOROCCO, "2020"), {"direction": (0, 1), "status": (0, 0), "date": (0, 0)}),
        (
            event(MOROCCO, "visits", SPAIN, "2020", status="planned"),
            {"direction": (1, 1), "status": (0, 1), "date": (0, 0)},
        ),
        (event(MOROCCO, "visits", SPAIN, "1999"), {"direction": (1, 1), "status": (1, 1), "date": (0, 1)}),
        (event(MOROCCO, "accuses", SPAIN, "2020"), {"direction": (0, 0), "status": (0, 0), "date": (0, 0)}),
    ],
)
def test_a_stage_is_asked_where_all_before_it_is_right(found: Event, shares: dict[str, tuple[int, int]]) -> None:
    result = score([event(MOROCCO, "visits", SPAIN, "2020")], [found])
    assert {stage: (share.right, share.asked) for stage, share in result.stages.items()} == shares
