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
        self._by_first: dict[str, dict[int, dict[tuple[str, ...], T]]] = {}
        """first word → number of the words after it, the highest first → those words → value"""

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase in ordinary spelling; what has been entered before stays."""
        self.add_words([fold(word) for word in _WORD.findall(phrase)], value)

    def add_words(self, words: Sequence[str], value: T) -> None:
        """Enter a phrase by its folded words, as a sentence has them; what has been entered before stays."""
        if not words:
            return
        first, *rest = words
        lengths = self._by_first.setdefault(first, {})
        if len(rest) not in lengths:
            lengths[len(rest)] = {}
            self._by_first[first] = dict(sorted(lengths.items(), reverse=True))
        self._by_first[first][len(rest)].setdefault(tuple(rest), value)

    @property
    def first_words(self) -> Iterable[str]:
        """The folded words with which phrases begin."""
        return self._by_first

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with the folded word."""
        return word in self._by_first

    def second_words(self, first: str) -> frozenset[str] | None:
        """The words that may follow the first one of a phrase; None where that may stand alone."""
        lengths = self._by_first.get(first, _NONE)
        return None if 0 in lengths else frozenset(rest[0] for phrases in lengths.values() for rest in phrases)

    def match(self, first: str, words: Sequence[str], start: int = 0) -> tuple[int, T] | None:
        """Length in words and value of the longest phrase that is `first`, then the words from `start` on.

        The first word stands apart because its proclitics may have been read off.
        """
        for length, phrases in self._by_first.get(first, _NONE).items():
            value = phrases.get(tuple(words[start : start + length]))
            if value is not None:
                return length + 1, value
        return None
