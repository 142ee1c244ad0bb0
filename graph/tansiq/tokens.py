"""Words and sentences as the stages see them: plain objects over a spaCy Doc, folded once."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from tansiq.lang.ar.clitics import Reading, readings
from tansiq.text import fold

# a line of so many words that does not end in punctuation is a headline
_LONGEST_HEADLINE = 16


@dataclass(slots=True)
class Word:
    """A token that is no white space; `start` and `end` are its offsets in the text, `fold` is its folded form."""

    text: str
    start: int
    fold: str = field(init=False)

    def __post_init__(self) -> None:
        self.fold = fold(self.text)

    @property
    def end(self) -> int:
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
    def folded(self) -> list[str]:
        """The folded words."""
        return [word.fold for word in self.words]
