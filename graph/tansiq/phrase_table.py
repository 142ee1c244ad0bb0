"""Look-up of phrases in a sequence of folded words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any, Generic, TypeVar

from tansiq.text import fold

T = TypeVar("T")
# as sentences are split: a sign between numbers is a word of its own (مجموعة 5+1), other punctuation is left out
_WORD = re.compile(r"[^\W_]+|\+")
_NONE: dict[int, dict[tuple[str, ...], Any]] = {}


class PhraseTable(Generic[T]):
    """Phrases of folded words → value, longest match first."""

    def __init__(self) -> None:
        self._alone: dict[str, T] = {}
        """phrases of one word"""
        self._longer: dict[str, dict[str, dict[int, dict[tuple[str, ...], T]]]] = {}
        """first word → second word → number of the words after it, the highest first → those words → value"""

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase in ordinary spelling; what has been entered before stays."""
        words = [fold(word) for word in _WORD.findall(phrase)]
        self.add_words(words, value)
        if "+" in words[1:-1]:  # «مجموعة (5+1)»
            first, after = words.index("+") - 1, words.index("+") + 2
            self.add_words([*words[:first], "(", *words[first:after], ")", *words[after:]], value)

    def add_words(self, words: Sequence[str], value: T) -> None:
        """Enter a phrase by its folded words, as a sentence has them; what has been entered before stays."""
        if len(words) == 1:
            self._alone.setdefault(words[0], value)
        if len(words) < 2:
            return
        first, second, *rest = words
        seconds = self._longer.setdefault(first, {})
        lengths = seconds.setdefault(second, {})
        if len(rest) not in lengths:
            lengths[len(rest)] = {}
            seconds[second] = dict(sorted(lengths.items(), reverse=True))
        seconds[second][len(rest)].setdefault(tuple(rest), value)

    @property
    def first_words(self) -> Iterable[str]:
        """The folded words with which phrases begin."""
        return self._alone.keys() | self._longer.keys()

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with the folded word."""
        return word in self._alone or word in self._longer

    def second_words(self, first: str) -> frozenset[str] | None:
        """The words that may follow the first one of a phrase; None where that may stand alone."""
        return None if first in self._alone else frozenset(self._longer.get(first, ()))

    def match(self, first: str, words: Sequence[str], start: int = 0) -> tuple[int, T] | None:
        """Length in words and value of the longest phrase that is `first`, then the words from `start` on.

        The first word stands apart because its proclitics may have been read off.
        """
        seconds = self._longer.get(first)
        if seconds is not None and start < len(words):
            for length, phrases in seconds.get(words[start], _NONE).items():
                value = phrases.get(tuple(words[start + 1 : start + 1 + length]))
                if value is not None:
                    return length + 2, value
        alone = self._alone.get(first)
        return None if alone is None else (1, alone)
