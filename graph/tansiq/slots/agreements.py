"""With whom an agreement is that is known by its name alone: «انسحبت واشنطن من الاتفاق النووي»."""

from __future__ import annotations

from functools import cache

from tansiq.clauses.structure import Clauses
from tansiq.lang.ar.data import data, word_set
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.text import fold_phrase

# words after the trigger within which the agreement stands
_REACH = 7


def bound(occurrence: Occurrence) -> Side:
    """The state that the agreement binds which is named after the trigger, or before it and taken up there."""
    clauses, first = occurrence.clauses, occurrence.last + 1
    reach = first + len(clauses.words_after(first, _REACH))
    code = _spoken_of(clauses, first, min(reach, clauses.window_end(occurrence.last)))
    if code is None or not occurrence.registry.census[code]:
        return NOBODY
    return Side([occurrence.registry.state(code)], 0.8)


def named_agreement(words: list[str], first: int, end: int) -> str | None:
    """The country code of the agreement named last between two positions, None where none is."""
    for at in range(end - 1, first - 1, -1):
        for name, code in _names().get(words[at], ()):
            if tuple(words[at : at + len(name)]) == name:
                return code
    return None


def _spoken_of(clauses: Clauses, first: int, end: int) -> str | None:
    """Of which agreement the words speak."""
    words = clauses.words
    named = named_agreement(words, first, end)
    if named is not None:
        return named
    again, still, pronouns = _taking_up()
    for at in range(first, end):
        following = words[at + 1] if at + 1 < len(words) else ""
        is_whole = not following.startswith("ال") or at + 1 in clauses.date_words
        if words[at] in again and (following in still or is_whole):
            return named_agreement(words, 0, first) or clauses.memory.agreement
        if words[at] in pronouns:  # what it takes up stands in the same sentence
            is_told = any(word in again for word in words[:first])
            return named_agreement(words, 0, first) or (clauses.memory.agreement if is_told else None)
    return None


@cache
def _taking_up() -> tuple[frozenset[str], ...]:
    """Words that speak of an agreement again, those that may follow them, and prepositions with its pronoun."""
    return tuple(word_set(data("agreements")[key]) for key in ("again", "still", "pronouns"))


@cache
def _names() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word of a name → names that begin with it, and their country codes."""
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, code in data("agreements")["names"].items():
        words = fold_phrase(name)
        table.setdefault(words[0], []).append((words, code))
    return table
