"""How well single stages do, each asked where all before it is right: direction, status, date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tansiq.model import Event
from tansiq.score.actors import same_actor
from tansiq.score.matching import Matching, match, same_pair


@dataclass
class Share:
    """How many of the events that a stage was asked about it read rightly."""

    right: int = 0
    asked: int = 0

    @property
    def value(self) -> float:
        """From 0 to 1; 1 where nothing was asked."""
        return self.right / self.asked if self.asked else 1.0


def add_stages(
    shares: dict[str, Share], gold: Sequence[Event], found: Sequence[Event], strictly: Matching, with_dates: Matching
) -> None:
    """Add the events of one article; gold events that are optional count as well: they are there, read well or not.

    Args:
        strictly, with_dates: gold and found matched by the strict and by the dated measure.
    """
    related, directed = (len(match(gold, found, agree).pairs) for agree in (_either_way, _directed))
    right = len(strictly.pairs)
    for stage, asked, answered in (
        ("direction", related, directed),
        ("status", directed, right),
        ("date", right, len(with_dates.pairs)),
    ):
        share = shares.setdefault(stage, Share())
        share.asked += asked
        share.right += answered


def _directed(gold: Event, found: Event) -> bool:
    """The same relation between the same actors, in its order."""
    return gold.relation == found.relation and same_pair(gold, found, same_actor)


def _either_way(gold: Event, found: Event) -> bool:
    """The same relation between the same actors, in any order."""
    if gold.relation != found.relation:
        return False
    turned = found.model_copy(update={"subject": found.object, "object": found.subject})
    return same_pair(gold, found, same_actor) or same_pair(gold, turned, same_actor)
