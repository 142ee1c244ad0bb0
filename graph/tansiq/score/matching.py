"""Pairing gold events with extracted ones, each with one at most."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tansiq import ontology
from tansiq.model import Actor, Event, Status
from tansiq.score.actors import nation, same_actor, same_nation
from tansiq.score.dates import same_date

Agree = Callable[[Event, Event], bool]


@dataclass(frozen=True)
class Matching:
    """Pairs of (gold, extracted), the gold events missed and the extracted ones that are spurious."""

    pairs: list[tuple[Event, Event]]
    missed: list[Event]
    spurious: list[Event]


def strict(gold: Event, found: Event) -> bool:
    """The same relation between the same actors, actual or not alike."""
    return _same_kind(gold, found) and same_pair(gold, found, same_actor)


def dated(published: str | None) -> Agree:
    """Strict, and the date agrees with one of gold's; for events of an article published then."""

    def agree(gold: Event, found: Event) -> bool:
        dates = (gold.date, *gold.also_dates)
        return strict(gold, found) and any(same_date(date, found.date, published) for date in dates)

    return agree


def dyad(gold: Event, found: Event) -> bool:
    """Strict on the actors' countries in place of the actors."""
    return _same_kind(gold, found) and same_pair(gold, found, same_nation)


def dyad_key(event: Event) -> tuple[str, str, str, bool]:
    """What is the same for all events of one relation between two countries."""
    subject, object_ = nation(event.subject), nation(event.object)
    if ontology.relations()[event.relation].symmetric:
        subject, object_ = sorted((subject, object_))
    return subject, event.relation, object_, event.status == Status.ACTUAL


def match(gold: Sequence[Event], found: Sequence[Event], agree: Agree) -> Matching:
    """A maximum one-to-one matching (augmenting paths); required gold events choose before optional ones."""
    edges = [[j for j, candidate in enumerate(found) if agree(event, candidate)] for event in gold]
    owner: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in edges[i]:
            if j not in tried:
                tried.add(j)
                if j not in owner or place(owner[j], tried):
                    owner[j] = i
                    return True
        return False

    for i in sorted(range(len(gold)), key=lambda i: gold[i].optional):
        place(i, set())
    placed = set(owner.values())
    return Matching(
        pairs=[(gold[i], found[j]) for j, i in owner.items()],
        missed=[event for i, event in enumerate(gold) if i not in placed],
        spurious=[event for j, event in enumerate(found) if j not in owner],
    )


def _same_kind(gold: Event, found: Event) -> bool:
    actual = gold.status == Status.ACTUAL
    return gold.relation == found.relation and actual == (found.status == Status.ACTUAL)


def same_pair(gold: Event, found: Event, same: Callable[[Actor, Actor], bool]) -> bool:
    """Whether both events are between the same actors; the order is free where the relation is symmetric."""
    if same(gold.subject, found.subject) and same(gold.object, found.object):
        return True
    symmetric = ontology.relations()[gold.relation].symmetric
    return symmetric and same(gold.subject, found.object) and same(gold.object, found.subject)
