"""The events of a timeline: where in time each stands, and which is labelled before which."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import pandas as pd

from tansiq.edtf import interval
from tansiq.plots import marks

EPOCH = dt.date(1970, 1, 1)  # matplotlib's
TURNING = ("break begins", "break ends", "crisis begins", "crisis ends", "resumption")  # marks of `network.timeline`


@dataclass(frozen=True)
class Happening:
    """A dated event.

    Attributes:
        event: its id.
        first, last: the days between which it took place, as matplotlib counts them; None for an open end.
        subject, object: keys of its actors.
        turning: whether a break between the two begins or ends with it.
        data: the attributes of its edge in the mirror.
    """

    event: str
    first: float | None
    last: float | None
    subject: str
    object: str
    turning: bool
    data: dict[str, Any]

    @property
    def at(self) -> float:
        """Where its marker stands: in the middle, where an end is open at the other one."""
        known = [end for end in (self.first, self.last) if end is not None]
        return sum(known) / len(known)

    @property
    def group(self) -> str:
        """The group of relations whose marker it has."""
        return marks.group_of(self.data["relation"])

    @property
    def rank(self) -> tuple[Any, ...]:
        """Turning points first, then what most articles tell, the best dated, the surest."""
        vague = self.last - self.first if self.first is not None and self.last is not None else float("inf")
        return not self.turning, -self.data["corroboration"], vague, -self.data.get("confidence", 0), self.event


@dataclass(frozen=True)
class Spell:
    """A break or crisis between two sides; `last` is None where nothing tells its end."""

    kind: str
    first: float
    last: float | None


def happenings(graph: nx.MultiDiGraph, told: pd.DataFrame) -> list[Happening]:
    """The dated events of a table of `network.timeline`, in the order of time.

    Args:
        graph: the network that the table is of.
    """
    edges = {key: data for *_, key, data in graph.edges(keys=True, data=True)}
    found = []
    for row in told.itertuples():
        data = edges[row.event]
        if "date" in data:
            first, last = (None if end is None else number(end) for end in interval(data["date"]))
            found.append(Happening(row.event, first, last, row.subject, row.object, row.mark in TURNING, data))
    return sorted(found, key=lambda one: (one.at, one.event))


def spells(phases: pd.DataFrame) -> list[Spell]:
    """The breaks and crises of a table of `network.phases`."""
    breaks = [row for row in phases.itertuples() if row.spell != "ties"]
    # what is missing from a table is no text
    ends = (number(dt.date.fromisoformat(row.end)) if isinstance(row.end, str) else None for row in breaks)
    return [
        Spell(row.spell, number(dt.date.fromisoformat(row.begin)), end) for row, end in zip(breaks, ends, strict=True)
    ]


def number(day: dt.date) -> float:
    """A day as matplotlib counts it."""
    return float((day - EPOCH).days)


def period(shown: Sequence[Happening]) -> tuple[float, float]:
    """First and last day of the axis: all events, a year at least, and a little air."""
    ends = [end for one in shown for end in (one.first, one.last) if end is not None]
    low, high = min(ends), max(ends)
    air = max(0.025 * (high - low), (365 - (high - low)) / 2, 20)
    return max(low - air, number(dt.date.min)), min(high + air, number(dt.date.max))
