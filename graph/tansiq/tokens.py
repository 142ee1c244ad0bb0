"""Words and sentences as the stages see them: plain objects over a spaCy Doc, folded once."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property

from spacy.tokens import Doc
from spacy.vocab import Vocab

from tansiq.lang.ar.clitics import Reading, readings
from tansiq.text import fold

# digits with their separators inside, letters with their marks, dots together, else one character
_TOKEN = re.compile(
    r"[ \t\u00a0]*\n\s*|\s+|\d+(?:[.,]\d+)*|[^\W\d_](?:[^\W\d_]|[\u0610-\u061a\u064b-\u065f\u0670ـ]|['’](?=[^\W\d_]))*|\.{2,}|."
)


class Tokenizer:
    """spaCy tokenizer for Arabic news: punctuation never stays attached, numbers part from letters (2015م).

    spaCy's own leaves قال.وأضاف and لـ»الجزيرة whole, which the press writes all the time.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for match in _TOKEN.finditer(text):
            piece = match.group()
            if piece == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    def to_bytes(self, **kwargs: object) -> bytes:
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> Tokenizer:
        return self

    def to_disk(self, path: object, **kwargs: object) -> None:
        return None

    def from_disk(self, path: object, **kwargs: object) -> Tokenizer:
        return self


@dataclass(slots=True)
class Word:
    """A token that is no white space, with its place in the text."""

    text: str
    start: int
    fold: str

    @property
    def end(self) -> int:
        return self.start + len(self.text)

    @property
    def readings(self) -> tuple[Reading, ...]:
        return readings(self.text)

    @property
    def is_word(self) -> bool:
        return self.text[0].isalpha()

    @property
    def is_number(self) -> bool:
        return self.text[0].isdigit()


@dataclass
class Sentence:
    """One sentence: its words, and where it stands. `main` is false for page furniture."""

    words: list[Word]
    main: bool = True
    title: bool = False
    index: int = 0
    start: int = field(init=False)
    end: int = field(init=False)

    def __post_init__(self) -> None:
        self.start = self.words[0].start
        self.end = self.words[-1].end

    @property
    def headline(self) -> bool:
        """Whether it is the title, or a short line without a full stop."""
        return self.title or (len(self.words) <= 16 and self.words[-1].is_word)

    @cached_property
    def folded(self) -> list[str]:
        return [word.fold for word in self.words]


def word(text: str, start: int) -> Word:
    """A word with its folded form."""
    return Word(text, start, fold(text))
