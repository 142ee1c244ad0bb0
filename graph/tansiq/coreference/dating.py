"""Dates of events as spans of days, and when two of them agree."""

from __future__ import annotations

import datetime as dt

from tansiq import edtf
from tansiq.score.dates import RATIO

Span = tuple[dt.date, dt.date]


def span(date: str) -> Span:
    """First and last day of an EDTF date; an open end counts as the days of the known one."""
    first, _, last = date.partition("/")
    days = [day for end in (first, last or first) if end != ".." for day in edtf.interval(end) if day]
    return days[0], days[-1]


def length(days: Span) -> int:
    """How many days it spans."""
    return (days[1] - days[0]).days + 1


def agree(ours: Span, theirs: Span) -> bool:
    """The codebook's own rule for two dates of one event: they overlap, and neither is over seven times as long."""
    lengths = length(ours), length(theirs)
    return ours[0] <= theirs[1] and theirs[0] <= ours[1] and max(lengths) <= RATIO * min(lengths)


def contains(outer: Span, inner: Span) -> bool:
    """Whether every day of `inner` is one of `outer`."""
    return outer[0] <= inner[0] and inner[1] <= outer[1]
