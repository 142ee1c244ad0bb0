"""Words and sentences as the stages see them: plain objects, folded once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from tansiq.lang.ar.clitics import Reading, readings
from tansiq.text import fold

# a line of so many words that does not end in punctuation is a headline
_LONGEST_HEADLINE = 16


class Word:
    """A token that is no white space.

    Attributes:
        start: offset of its first character in the text.
        fold: its folded form.
    """

    __slots__ = ("fold", "start", "text")

    def __init__(self, text: str, start: int, folded: str) -> None:
        self.text, self.start, self.fold = text, start, folded

    @property
    def end(self) -> int:
        """Offset after its last character in the text."""
        return self.start + len(self.text)

    @property
    def readings(self) -> tuple[Reading, ...]:
        """Every way to split what is written onto it, the unsplit one first."""
        return readings(self.text)

    @property
    def is_word(self) -> bool:
        """Whether it is neither number nor punctuation."""
        return self.text[0].isalpha()


@dataclass
class Sentence:
    """One sentence: its words, and where it stands.

    Attributes:
        texts: its words as they are written.
        starts: offsets of their first characters in the text.
        main: false for page furniture.
        title: it stands in the article's title.
        index: its number in the text, from 0.
        realm: code of the state that the article calls «المملكة»; empty until that is known.
    """

    texts: list[str]
    starts: list[int]
    main: bool = True
    title: bool = False
    index: int = 0
    realm: str = ""

    @property
    def start(self) -> int:
        """Offset of its first character in the text."""
        return self.starts[0]

    @property
    def end(self) -> int:
        """Offset after its last character in the text."""
        return self.starts[-1] + len(self.texts[-1])

    @property
    def headline(self) -> bool:
        """Whether it is the title, or a short line without a full stop."""
        return self.title or (len(self.texts) <= _LONGEST_HEADLINE and self.texts[-1][0].isalpha())

    @cached_property
    def words(self) -> list[Word]:
        """Its words as objects, made where a stage looks at them one by one."""
        return list(map(Word, self.texts, self.starts, self.folded))

    @cached_property
    def phrases(self) -> dict[tuple[int, Reading], Any]:
        """The actor phrases that were parsed in it, by where they begin: an article is read twice."""
        return {}

    @cached_property
    def folded(self) -> list[str]:
        """The folded words."""
        return list(map(fold, self.texts))
