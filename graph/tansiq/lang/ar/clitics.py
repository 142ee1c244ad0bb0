"""What is written onto an Arabic word before it: conjunction, preposition, article."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from tansiq.text import WORDS_KEPT, fold

_CONJUNCTIONS = ("", "و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")


class Reading(NamedTuple):
    """One way to read a token: `و` + `ل` + `المغرب`; `word` keeps its article (لل → ال)."""

    word: str
    conjunction: str = ""
    preposition: str = ""

    @property
    def proclitics(self) -> int:
        """How many letters of conjunction and preposition stand before the word."""
        return len(self.conjunction) + len(self.preposition)


@lru_cache(maxsize=WORDS_KEPT)
def readings(token: str) -> tuple[Reading, ...]:
    """Every way to split proclitics off a token, the unsplit one first (it is the likeliest when a lexicon has it)."""
    whole = fold(token)
    # inside a word no hamza stands below its alif: «وإلى» is no «والي»
    found = [] if token.startswith(("وإ", "فإ")) else [Reading(whole)]
    for conjunction in _CONJUNCTIONS:
        if not whole.startswith(conjunction):
            continue
        rest = whole[len(conjunction) :]
        if conjunction and len(rest) > 1:
            found.append(Reading(rest, conjunction))
        for preposition in _PREPOSITIONS:
            if not rest.startswith(preposition) or len(rest) < 3:
                continue
            if rest.startswith("لل"):
                found.append(Reading("ال" + rest[2:], conjunction, preposition))
            found.append(Reading(rest[1:], conjunction, preposition))
    return tuple(found)


def without_article(word: str) -> str:
    """The folded word without ال."""
    return word[2:] if word.startswith("ال") and len(word) > 3 else word
