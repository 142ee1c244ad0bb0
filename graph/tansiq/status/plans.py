"""What an article announces with its day, a noun without a time speaks of («محاور زيارة الرئيس إلى برلين»)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable

from tansiq.claims import Attempt, Claim
from tansiq.model import Status

# what is announced with its day
_APPOINTED = frozenset({"visits", "meets"})


def follow_plans(told: Iterable[tuple[Attempt, Claim]], published: dt.date | None) -> None:
    """Make those claims planned which no word of their own dates or decides, and whose event is still to come."""
    told = [(attempt, claim) for attempt, claim in told if attempt.frame.relation in _APPOINTED]
    if published is None:
        return
    planned = {_pair(attempt, claim) for attempt, claim in told if _is_announced(claim, published)}
    done = {
        _pair(attempt, claim)
        for attempt, claim in told
        if claim.status is Status.ACTUAL and not _is_open(attempt, claim)
    }
    for attempt, claim in told:
        if _is_open(attempt, claim) and _pair(attempt, claim) in planned - done:
            claim.status, claim.date, claim.is_dated_by_story = Status.PLANNED, None, False


def _pair(attempt: Attempt, claim: Claim) -> Hashable:
    return attempt.frame.relation, frozenset((claim.subject, claim.object))


def _is_announced(claim: Claim, published: dt.date) -> bool:
    is_own = claim.date is not None and not claim.is_dated_by_story
    return claim.status is Status.PLANNED and is_own and (claim.date or "") > published.isoformat()


def _is_open(attempt: Attempt, claim: Claim) -> bool:
    """Whether nothing but its being told makes it a fact."""
    has_date = claim.date is not None and not claim.is_dated_by_story
    return attempt.part == "noun" and claim.status is Status.ACTUAL and claim.cue is None and not has_date
