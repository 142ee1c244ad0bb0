"""Our words as spaCy's."""

from __future__ import annotations

from spacy.tokens import Doc
from spacy.vocab import Vocab

from tansiq.pieces import pieces


class Tokenizer:
    """spaCy tokenizer for Arabic news.

    spaCy's own leaves قال.وأضاف and لـ»الجزيرة whole, which the press writes all the time.
    """

    def __init__(self, vocab: Vocab) -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> Doc:
        words: list[str] = []
        spaces: list[bool] = []
        for piece in pieces(text):
            if piece == " " and words and not spaces[-1]:
                spaces[-1] = True
            else:
                words.append(piece)
                spaces.append(False)
        return Doc(self.vocab, words=words, spaces=spaces)

    # spaCy saves and loads pipelines with these; there is nothing to save
    def to_bytes(self, **kwargs: object) -> bytes:
        return b""

    def from_bytes(self, data: bytes, **kwargs: object) -> Tokenizer:
        return self

    def to_disk(self, path: object, **kwargs: object) -> None:
        return None

    def from_disk(self, path: object, **kwargs: object) -> Tokenizer:
        return self
