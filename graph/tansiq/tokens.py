"""Words and sentences as the stages see them: plain objects, folded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from tansiq.lang.ar.clitics import Reading, readings
from tansiq.text import fold

# a line of so many words that does not end in punctuation is a headline
_LONGEST_HEADLINE = 16


class Word:
    """A token that is no white space.

    Attributes:
        start: offset of its first character in the text.
        fold: its folded form.
        readings: every way to split what is written onto it, the unsplit one first.
        is_word: whether it is neither number nor punctuation.
    """

    __slots__ = ("fold", "is_word", "readings", "start", "text")

    def __init__(self, text: str, start: int) -> None:
        self.text, self.start = text, start
        self.fold, self.readings, self.is_word = _FORMS[text]

    @property
    def end(self) -> int:
        """Offset after its last character in the text."""
        return self.start + len(self.text)


class _Forms(dict[str, tuple[str, tuple[Reading, ...], bool]]):
    """What is the same of every word that is written alike, worked out once; emptied before it grows without bound."""

    _MOST = 300_000

    def __missing__(self, text: str) -> tuple[str, tuple[Reading, ...], bool]:
        if len(self) >= self._MOST:
            self.clear()
        form = self[text] = (fold(text), readings(text), text[0].isalpha())
        return form


_FORMS = _Forms()


@dataclass
class Sentence:
    """One sentence: its words, and where it stands.

    Attributes:
        main: false for page furniture.
        title: it stands in the article's title.
        index: its number in the text, from 0.
    """

    words: list[Word]
    main: bool = True
    title: bool = False
    index: int = 0

    @property
    def start(self) -> int:
        """Offset of its first character in the text."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Offset after its last character in the text."""
        return self.words[-1].end

    @property
    def headline(self) -> bool:
        """Whether it is the title, or a short line without a full stop."""
        return self.title or (len(self.words) <= _LONGEST_HEADLINE and self.words[-1].is_word)

    @cached_property
    def texts(self) -> list[str]:
        """The words as they are written."""
        return [word.text for word in self.words]

    @cached_property
    def folded(self) -> list[str]:
        """The folded words."""
        return [word.fold for word in self.words]
