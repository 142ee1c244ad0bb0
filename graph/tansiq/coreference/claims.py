"""What one article claims of an event, as coreference compares it: who, when, and when the article appeared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tansiq import edtf, ids
from tansiq.model import Actor, Event
from tansiq.ontology import relations
from tansiq.score.dates import RATIO

Key = Callable[[Actor], str]
Block = tuple[str, str, str, str]
Span = tuple[dt.date, dt.date]

LAST = "9999"  # an article of unknown date stands behind all others


@dataclass(frozen=True)
class Settings:
    """How readily events of different articles are taken for one.

    Attributes:
        merge: False keeps every article's events apart.
        tolerance_days: how far two exact days may lie apart, in days.
        window_days: how many days a claim without a date may be published after the event, or before or after
            another claim of it.
    """

    merge: bool = True
    tolerance_days: int = 1
    window_days: int = 3


@dataclass(frozen=True)
class Claim:
    """One event as one article tells it."""

    event: Event
    published: str | None

    @cached_property
    def id(self) -> str:
        """The id of the article's own event."""
        return ids.event_id(self.event)

    @property
    def order(self) -> tuple[str, str]:
        """Earliest published first, then by id: never the order of input."""
        return self.published or LAST, self.id

    @cached_property
    def span(self) -> Span | None:
        """First and last day of its date; an open end counts as the days of the known one."""
        return span(self.event.date) if self.event.date else None

    @cached_property
    def day(self) -> dt.date | None:
        """The day on which its article was published; None where no day is known."""
        if self.published is None or edtf.precision(self.published) != "day":
            return None
        return edtf.interval(self.published)[0]


def block(event: Event, key: Key = ids.actor_key) -> Block:
    """What two events must share to be one: both actors, relation and status. Order is free where symmetric."""
    subject, object_ = key(event.subject), key(event.object)
    if relations()[event.relation].symmetric:
        subject, object_ = sorted((subject, object_))
    return subject, object_, event.relation, event.status.value


def span(date: str) -> Span:
    """First and last day; an open end counts as the days of the known one."""
    first, _, last = date.partition("/")
    days = [day for end in (first, last or first) if end != ".." for day in edtf.interval(end) if day]
    return days[0], days[-1]


def length(days: Span) -> int:
    """How many days it spans."""
    return (days[1] - days[0]).days + 1


def overlap(ours: Span, theirs: Span) -> bool:
    """Whether they share a day."""
    return ours[0] <= theirs[1] and theirs[0] <= ours[1]


def alike(ours: Span, theirs: Span) -> bool:
    """The codebook's own rule for two dates of one event: they overlap, and neither is over seven times as long."""
    lengths = length(ours), length(theirs)
    return overlap(ours, theirs) and max(lengths) <= RATIO * min(lengths)


def contains(outer: Span, inner: Span) -> bool:
    """Whether every day of `inner` is one of `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
