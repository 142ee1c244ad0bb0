"""Stage 1: sentences of the title and the main text, as `doc._.sentences`."""

from __future__ import annotations

from bisect import bisect_right
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Token

from tansiq.maintext import main_spans
from tansiq.tokens import Sentence, Word

_ENDERS = {".", "!", "?", "؟", "…", "۔"}
_CLOSERS = {'"', "”", "»", ")", "“", "''", "’"}
# «#كوريا_الجنوبية» reads like «كوريا الجنوبية»
_HASHTAG = {"#", "_"}
# a sentence this long is a page without punctuation: it is cut so that later stages stay linear
MAX_WORDS = 200


@Language.component("tansiq_sentences", assigns=["doc._.sentences", "token.is_sent_start"])
def sentences(doc: Doc) -> Doc:
    """Split at line ends first, then at sentence enders; `..` ends a sentence too, a dot in د. or U.S. does not."""
    spans = main_spans(doc.text, doc._.body)
    starts = [first for first, _ in spans]
    split, begins = _split(list(doc))
    doc._.sentences = []
    for index, words in enumerate(split):
        start = words[0].start
        span = bisect_right(starts, start) - 1
        main = span >= 0 and start < spans[span][1]
        doc._.sentences.append(Sentence(words, main=main, title=start < doc._.body, index=index))
    # all at once: setting a token's flag looks through the whole Doc
    flags: Any = np.where(begins, 1, -1).astype("int64").astype("uint64").reshape(-1, 1)
    doc.from_array(["SENT_START"], flags)
    return doc


def _split(tokens: list[Token]) -> tuple[list[list[Word]], list[bool]]:
    """The words of each sentence, and of each token whether one begins with it."""
    found: list[list[Word]] = []
    current: list[Word] = []
    flags: list[bool] = []
    begins = True
    for token in tokens:
        flags.append(begins)
        begins = False
        text = token.text
        if token.is_space:
            if _parts_sentences(text):
                current, begins = [], True
            continue
        if text in _HASHTAG:
            continue
        if not current and text in _CLOSERS and found and found[-1][-1].end == token.idx:
            found[-1].append(Word(text, token.idx))
            continue
        if not current:
            found.append(current)
        current.append(Word(text, token.idx))
        if (_ends(text) and not _abbreviates(current)) or len(current) >= MAX_WORDS:
            current, begins = [], True
    return found, flags


def _parts_sentences(space: str) -> bool:
    """Whether white space stands between two sentences: a line end, or so wide that it parts menu entries."""
    return "\n" in space or space.count("\u00a0") >= 2 or len(space) >= 4


def _ends(text: str) -> bool:
    return text in _ENDERS or text.startswith("..")


def _abbreviates(words: list[Word]) -> bool:
    """Whether the dot is that of a single letter, and not behind a quotation mark or digit."""
    if len(words) < 2 or words[-1].text != "." or words[-2].end != words[-1].start:
        return False
    return len(words[-2].text) == 1 and words[-2].text.isalpha()
