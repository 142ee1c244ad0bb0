"""What stands between a verb and what it acts on and is no part of either: when, how, on what occasion it is said."""

from __future__ import annotations

from tansiq.clauses.structure import Clauses
from tansiq.clauses.words import PUNCTUATION, clause_words

_IN, _WITH = "في", "مع"
# words of the name of a newspaper in quotation marks, its marks among them
_LONGEST_NAME = 6


def apart(clauses: Clauses, start: int, end: int, seen_from: int) -> set[int]:
    """Positions from `start` to `end` that tell only when, how or where something is said.

    «نددت [الأحد، بأشد العبارات، في بيان صحفي،] بالقصف», «انتقد [في حديث مع صحيفة «الحياة»] القرار»
    """
    found: set[int] = set()
    at = start
    while at < end:
        if clauses.is_beyond_aside(at, seen_from) or clauses.words[at] in PUNCTUATION or at in clauses.date_words:
            past = at + 1
        else:
            past = max(_end_of_manner(clauses, at), _end_of_occasion(clauses, at))
        found.update(range(at, past))
        at = max(past, at + 1)
    return found


def _end_of_manner(clauses: Clauses, at: int) -> int:
    """Position behind «بشدة», «بشكل قاطع», «بأشد العبارات»; `at` where none begins."""
    words = clause_words()
    if clauses.words[at] in words.manner_heads and at + 1 not in clauses.inside:
        return min(at + 2, len(clauses.words))
    return at + (clauses.words[at] in words.manner)


def _end_of_occasion(clauses: Clauses, at: int) -> int:
    """Position behind «في بيان صحفي», «في حديث مع صحيفة «الحياة»»; `at` where none begins."""
    words, speaking = clauses.words, clause_words().speaking
    if words[at] != _IN or at + 1 >= len(words) or words[at + 1] not in speaking or at + 2 in clauses.inside:
        return at
    end = at + 2
    while end < len(words) and words[end] in clause_words().spoken:
        end += 1
    is_with = end + 1 < len(words) and (words[end] == _WITH or words[end].startswith("لل"))
    return _end_of_medium(clauses, end + (words[end] == _WITH)) if is_with and end not in clauses.inside else end


def _end_of_medium(clauses: Clauses, at: int) -> int:
    """Position behind the newspaper or channel to which it is said, whose name may stand in quotation marks."""
    words = clauses.words
    end = at
    while end < min(at + 2, len(words)) and end not in clauses.inside and clauses.is_word(end):
        if end > at and not words[end].startswith("ال"):
            break
        end += 1
    if end < len(words) and words[end] in PUNCTUATION:
        closing = range(end + 1, min(end + 1 + _LONGEST_NAME, len(words)))
        return next((mark + 1 for mark in closing if words[mark] in '»”“"'), end)
    return clauses.at[end].end if end in clauses.at and not clauses.at[end].preposition else end
