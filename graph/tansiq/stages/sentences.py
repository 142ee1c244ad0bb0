"""Stage 1: sentences of the title and the main text, as `doc._.sentences`."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc, Token

from tansiq.maintext import main_spans
from tansiq.tokens import Sentence, Word, word

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
    found: list[Sentence] = []
    current: list[Word] = []
    begins = True
    flags: list[int] = []

    def close() -> None:
        nonlocal current
        if current:
            start = current[0].start
            span = bisect_right(starts, start) - 1
            main = span >= 0 and start < spans[span][1]
            found.append(Sentence(current, main=main, title=start < doc._.body, index=len(found)))
            current = []

    tokens = list(doc)
    for position, token in enumerate(tokens):
        flags.append(1 if begins else -1)
        begins = False
        if token.is_space:
            if "\n" in token.text or token.text.count("\u00a0") >= 2 or len(token.text) >= 4:
                close()
                begins = True
            continue
        if token.text in _HASHTAG:
            continue
        if not current and token.text in _CLOSERS and found and found[-1].end == token.idx:
            found[-1].words.append(word(token.text, token.idx))
            found[-1].end = token.idx + len(token.text)
            found[-1].__dict__.pop("folded", None)
            continue
        current.append(word(token.text, token.idx))
        if (_ends(tokens, position) and not _abbreviates(current)) or len(current) >= MAX_WORDS:
            close()
            begins = True
    close()
    doc._.sentences = found
    # all at once: setting a token's flag looks through the whole Doc
    doc.from_array([SENT_START], np.array(flags, dtype="int64").astype("uint64").reshape(-1, 1))
    return doc


def _ends(tokens: list[Token], position: int) -> bool:
    text = tokens[position].text
    return text in _ENDERS or text.startswith("..")


def _abbreviates(words: list[Word]) -> bool:
    return len(words) > 1 and words[-1].text == "." and len(words[-2].text) == 1 and words[-2].end == words[-1].start
