"""Whether sanctions that somebody is to lift are in force: «يطالب برفع العقوبات المفروضة على السودان»."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.status.cues import status_words

# words after sanctions within which it is told that they are in force, and before them within which they were lifted
_REACH_OF_FORCE = 3
_REACH_OF_LIFTING = 8


def is_in_force(attempt: Attempt) -> bool:
    """Whether sanctions are told to be in force, and no verb tells that they were lifted («رفعت واشنطن …»)."""
    if attempt.frame.relation != "sanctions" or attempt.part == "verb":
        return False
    words, cues = attempt.sentence.folded, status_words()
    if cues.in_force.isdisjoint(words[attempt.end : attempt.end + _REACH_OF_FORCE]):
        return False
    before = range(max(attempt.start - _REACH_OF_LIFTING, 0), attempt.start)
    return not any(at in attempt.separators and words[at].lstrip("وف") in cues.lifted for at in before)
