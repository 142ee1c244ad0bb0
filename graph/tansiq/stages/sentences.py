"""Stage 1: sentences of the title and the main text, as `draft.sentences`."""

from __future__ import annotations

from bisect import bisect_right

from tansiq.draft import Draft
from tansiq.maintext import main_spans
from tansiq.tokenizer import pieces
from tansiq.tokens import Sentence, Word

_ENDERS = {".", "!", "?", "؟", "…", "۔"}
_CLOSERS = {'"', "”", "»", ")", "“", "''", "’"}
# «#كوريا_الجنوبية» reads like «كوريا الجنوبية»
_HASHTAG = {"#", "_"}
# a sentence this long is a page without punctuation: it is cut so that later stages stay linear
MAX_WORDS = 200


def sentences(draft: Draft) -> None:
    """Split at line ends first, then at sentence enders; `..` ends a sentence too, a dot in د. or U.S. does not."""
    spans = main_spans(draft.text, draft.body)
    starts = [first for first, _ in spans]
    for index, words in enumerate(_split(draft.text)):
        start = words[0].start
        span = bisect_right(starts, start) - 1
        main = span >= 0 and start < spans[span][1]
        draft.sentences.append(Sentence(words, main=main, title=start < draft.body, index=index))


def _split(text: str) -> list[list[Word]]:
    """The words of each sentence."""
    found: list[list[Word]] = []
    current: list[Word] = []
    end = 0
    for piece in pieces(text):
        start, end = end, end + len(piece)
        if piece.isspace():
            if _parts_sentences(piece):
                current = []
            continue
        if piece in _HASHTAG:
            continue
        if not current:
            if piece in _CLOSERS and found and found[-1][-1].end == start:
                found[-1].append(Word(piece, start))
                continue
            found.append(current)
        current.append(Word(piece, start))
        if (_ends(piece) and not _abbreviates(current)) or len(current) >= MAX_WORDS:
            current = []
    return found


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
