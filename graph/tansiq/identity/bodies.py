"""Organisations over time: which one a name meant at a date."""

from __future__ import annotations

import datetime as dt

from tansiq import authority, edtf
from tansiq.authority_records import Body, Record


def body_at(key: str, date: str | None) -> str | None:
    """The body itself if it may have existed on a date, else its one predecessor or successor that did; None without.

    Whatever is no body (a state) and a date that is not known leave the key as it is.

    Args:
        key: e.g. `org/fr-dgsi`, which in 2013 is `org/fr-dcri`.
        date: EDTF.
    """
    record = _body(key)
    if date is None or record is None:
        return key
    first, last = edtf.interval(date)
    seen: set[str] = set()
    while record.key not in seen:
        seen.add(record.key)
        if _after(record, first):
            following = _body(f"{record.prefix}/{record.replaced_by}")
        elif _before(record, last):
            following = _predecessor(record)
        else:
            return record.key
        if following is None:
            return None
        record = following
    return None  # the file leaves a gap between the two


def _after(body: Body, first: dt.date | None) -> bool:
    """Whether the body had ended for certain before the day."""
    end = edtf.interval(body.end)[1] if body.end else None
    return end is not None and first is not None and end < first


def _before(body: Body, last: dt.date | None) -> bool:
    """Whether the body began for certain after the day."""
    begin = edtf.interval(body.begin)[0] if body.begin else None
    return begin is not None and last is not None and last < begin


def _predecessor(body: Body) -> Body | None:
    records = authority.load().by_key.values()
    found = [
        other for other in records if isinstance(other, Body) and f"{other.prefix}/{other.replaced_by}" == body.key
    ]
    return found[0] if len(found) == 1 else None


def _body(key: str) -> Body | None:
    record: Record | None = authority.load().by_key.get(key)
    return record if isinstance(record, Body) else None
