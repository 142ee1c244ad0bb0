"""Who held an office on a date, as far as the authority file is certain of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from tansiq import edtf
from tansiq.identity.posts import Held, all_held


def holder(terms: Sequence[Held], date: str) -> Held | None:
    """The term of the one person who surely held an office throughout a date; None where that is not certain.

    A begin or end of which only the month or year is known counts from its last day or up to its first. A term without
    end goes on up to the last date of the file, unless somebody took the office after it began, or at a date unknown.

    Args:
        terms: every term of one office.
        date: EDTF, of the codebook's profile.
    """
    first, last = edtf.interval(date)
    if first is None or last is None:
        return None
    sure = [held for held in terms if _began(held, first) and _lasted(held, last, terms)]
    return sure[0] if len({held.person.id for held in sure}) == 1 else None


def _began(held: Held, first: dt.date) -> bool:
    begin = edtf.interval(held.term.begin)[1] if held.term.begin else None
    return begin is not None and begin <= first


def _lasted(held: Held, last: dt.date, terms: Sequence[Held]) -> bool:
    if held.term.end is not None:
        end = edtf.interval(held.term.end)[0]
        return end is not None and last <= end
    others = [other.term for other in terms if other.person.id != held.person.id]
    followed = any(_may_follow(other.begin, other.end, held.term.begin) for other in others)
    return not followed and last <= _last_date()


def _may_follow(begin: str | None, end: str | None, own: str | None) -> bool:
    """Whether a term may have begun after another; of two that began in one month or year each may be the later."""
    own_first = edtf.interval(own)[0] if own else None
    latest = edtf.interval(begin)[1] if begin else edtf.interval(end)[1] if end else None
    return own_first is None or latest is None or latest > own_first


@cache
def _last_date() -> dt.date:
    """The last day that the authority file knows of: later on nobody is known to be in office."""
    dates = (date for held in all_held() for date in (held.term.begin, held.term.end) if date)
    return max(day for date in dates if (day := edtf.interval(date)[1]) is not None)
