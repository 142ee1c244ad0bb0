"""How well single stages do, each asked where all before it is right: direction, status, date."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tansiq import ontology
from tansiq.model import Event, Status
from tansiq.score.actors import same_actor
from tansiq.score.dates import same_date
from tansiq.score.matching import match


@dataclass
class Share:
    """How many of the events that a stage was asked about it read rightly."""

    right: int = 0
    asked: int = 0

    @property
    def value(self) -> float:
        """From 0 to 1; 1 where nothing was asked."""
        return self.right / self.asked if self.asked else 1.0


Test = Callable[[Event, Event, str | None], bool]


def _relation(gold: Event, found: Event, published: str | None) -> bool:
    return gold.relation == found.relation


def _actors(gold: Event, found: Event, published: str | None) -> bool:
    return same_actor(gold.subject, found.subject) and same_actor(gold.object, found.object)


def _actors_either_way(gold: Event, found: Event, published: str | None) -> bool:
    turned = found.model_copy(update={"subject": found.object, "object": found.subject})
    return _actors(gold, found, published) or _actors(gold, turned, published)


def _direction(gold: Event, found: Event, published: str | None) -> bool:
    return ontology.relations()[gold.relation].symmetric or _actors(gold, found, published)


def _status(gold: Event, found: Event, published: str | None) -> bool:
    return (gold.status == Status.ACTUAL) == (found.status == Status.ACTUAL)


def _date(gold: Event, found: Event, published: str | None) -> bool:
    return any(same_date(date, found.date, published) for date in (gold.date, *gold.also_dates))


# stage → what has to agree before it is asked, and what it is asked
_STAGES: dict[str, tuple[tuple[Test, ...], Test]] = {
    "direction": ((_relation, _actors_either_way), _direction),
    "status": ((_relation, _actors_either_way, _direction), _status),
    "date": ((_relation, _actors_either_way, _direction, _status), _date),
}


def add_stages(shares: dict[str, Share], gold: Sequence[Event], found: Sequence[Event], published: str | None) -> None:
    """Add the events of one article; gold events that are optional count as well: they are there, read well or not."""
    for stage, (conditions, asked) in _STAGES.items():
        share = shares.setdefault(stage, Share())

        share.asked += _matched(gold, found, published, conditions)
        share.right += _matched(gold, found, published, (*conditions, asked))


def _matched(gold: Sequence[Event], found: Sequence[Event], published: str | None, tests: tuple[Test, ...]) -> int:
    """How many events can be paired so that all tests hold."""
    return len(match(gold, found, lambda ours, theirs: all(test(ours, theirs, published) for test in tests)).pairs)
