"""Look-up of phrases in a sequence of folded words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Generic, TypeVar

from tansiq.text import fold

T = TypeVar("T")
# as sentences are split: a sign between numbers is a word of its own (مجموعة 5+1), other punctuation is left out
_WORD = re.compile(r"[^\W_]+|\+")


class PhraseTable(Generic[T]):
    """Phrases of folded words → value, longest match first."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}

    def add(self, phrase: str, value: T) -> None:
        """Enter a phrase in ordinary spelling; what has been entered before stays."""
        words = tuple(fold(word) for word in _WORD.findall(phrase))
        if not words:
            return
        rows = self._by_first.setdefault(words[0], [])
        if all(known != words for known, _ in rows):
            rows.append((words, value))
            rows.sort(key=lambda row: -len(row[0]))

    def begins(self, word: str) -> bool:
        """Whether a phrase begins with the folded word."""
        return word in self._by_first

    def match(self, first: str, words: Sequence[str], start: int = 0) -> tuple[int, T] | None:
        """Length in words and value of the longest phrase that is `first`, then the words from `start` on.

        The first word stands apart because its proclitics may have been read off.
        """
        rows = self._by_first.get(first)
        if rows is None:
            return None
        for phrase, value in rows:
            length = len(phrase)
            if length == 1 or tuple(words[start : start + length - 1]) == phrase[1:]:
                return length, value
        return None
