"""When two dates of an event agree, as the codebook counts it."""

from __future__ import annotations

import datetime as dt

from tansiq import edtf

RATIO = 7  # neither interval may be more than so many times as long as the other


def same_date(gold: str | None, found: str | None, published: str | None) -> bool:
    """Whether the dates overlap and are of like length; where gold has none, none or the publication date will do."""
    ours, theirs = _interval(gold), _interval(found)
    if ours is None:
        return theirs is None or theirs == _interval(published)
    if theirs is None or ours[0] > theirs[1] or theirs[0] > ours[1]:
        return False
    lengths = [(last - first).days + 1 for first, last in (ours, theirs)]
    return max(lengths) <= RATIO * min(lengths)


def _interval(value: str | None) -> tuple[dt.date, dt.date] | None:
    """First and last day; an open end counts as the days of the known one."""
    if value is None:
        return None
    first, _, last = value.partition("/")
    ends = [edtf.interval(end) for end in (first, last or first) if end != ".."]
    days = [day for end in ends for day in end if day]
    return days[0], days[-1]
