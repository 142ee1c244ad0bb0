"""Which date of a sentence, or of the story so far, belongs to a claim."""

from __future__ import annotations

from functools import cache

from tansiq.claims import Attempt, Claim
from tansiq.dates.finding import DateMention
from tansiq.lang.ar.data import data, word_set
from tansiq.model import Status

# how many sentences a told date governs what follows
_STORY = 2
# a date before its trigger counts as so many words farther than one after it
_BEFORE = 4
# words before a date after, and before its trigger, that may tell what else it dates
_REACH_OF_OTHERS = {"after": 3, "before": 2}


@cache
def _other_events() -> frozenset[str]:
    return word_set(data("dates")["other_events"])


def date_of(attempt: Attempt, claim: Claim, dates: list[DateMention]) -> str | None:
    """The nearest of a sentence's dates that belongs to the trigger, as the claim's status reads it."""
    near: tuple[int, DateMention] | None = None
    for date in dates:
        # what lasts is dated by «since» alone
        if attempt.frame.rule.stative and not date.edtf.endswith("/.."):
            continue
        distance = _distance(attempt, date)
        if distance is not None and (near is None or distance < near[0]):
            near = (distance, date)
    if near is None:
        return None
    date = near[1]
    return date.future if claim.status is not Status.ACTUAL and date.future else date.edtf


def _distance(attempt: Attempt, date: DateMention) -> int | None:
    """Words between trigger and date; None where the date belongs to something else.

    A date after the trigger stands in its own clause, one before it has nothing but joined verbs and soft clause
    openers (حين، حيث) between.
    """
    if date.start >= attempt.reach:
        gap = range(attempt.reach, date.start)
        if any(position in attempt.separators for position in gap):
            return None
        first = max(attempt.reach, date.start - _REACH_OF_OTHERS["after"])
        return None if _dates_another(attempt, first, date) else len(gap)
    if date.end <= attempt.start:
        gap = range(date.end, attempt.start)
        between = [attempt.separators[position] for position in gap if position in attempt.separators]
        # one verb may stand between: that whose object the noun is, or that of a clause which حين opens
        allowed = int(attempt.part != "verb" or "soft" in between)
        if "hard" in between or between.count("verb") > allowed:
            return None
        first = max(0, date.start - _REACH_OF_OTHERS["before"])
        return None if _dates_another(attempt, first, date) else len(gap) + _BEFORE
    return None


def _dates_another(attempt: Attempt, first: int, date: DateMention) -> bool:
    return not _other_events().isdisjoint(attempt.sentence.folded[first : date.start])


class Stories:
    """Dates that govern the running story: what the same two sides do next, when no other time is told."""

    def __init__(self) -> None:
        self._told: dict[tuple[frozenset[str | None], bool], tuple[int, str]] = {}

    def date(self, attempt: Attempt, claim: Claim) -> str | None:
        """The claim's own date, else that of the story it goes on with; its own is remembered."""
        if not attempt.frame.rule.momentary:
            return claim.date
        key = (frozenset((claim.subject.country, claim.object.country)), claim.status is Status.ACTUAL)
        index = attempt.sentence.index
        if claim.date is not None:
            if "/.." not in claim.date:
                self._told[key] = (index, claim.date)
            return claim.date
        told = self._told.get(key)
        return told[1] if told is not None and index - told[0] <= _STORY else None
