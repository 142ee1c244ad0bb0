"""What is told of only to be denied: «الأنباء عن طرد السفير لا أساس لها», «عما تردد عن زيارة …، نفى الوزير ذلك»."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.status.cues import status_words

# words that belong to no name before a trigger within which it is told that it is only said, and words after it in
# which it is denied
_REACH_OF_RUMOUR = 8
_REACH_OF_DENIAL = 30
_LONGEST_DENIAL = 3


def denial_of_rumour(attempt: Attempt) -> str | None:
    """The words that deny what the trigger tells, where it is told as what others say; None where nothing does."""
    return _denial_after(attempt) if _is_rumour(attempt) else None


def _is_rumour(attempt: Attempt) -> bool:
    words, seen = attempt.sentence.folded, 0
    for position in range(attempt.start - 1, -1, -1):
        if words[position] in status_words().rumours:
            return True
        seen += position not in attempt.names
        if seen > _REACH_OF_RUMOUR:
            break
    return False


def _denial_after(attempt: Attempt) -> str | None:
    words = attempt.sentence.folded
    for position in range(attempt.end, min(attempt.end + _REACH_OF_DENIAL, len(words))):
        for length in range(_LONGEST_DENIAL, 0, -1):
            if tuple(words[position : position + length]) in status_words().untrue.before:
                return " ".join(words[position : position + length])
    return None
