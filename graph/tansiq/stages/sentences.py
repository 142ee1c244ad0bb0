"""Stage 1: sentences of the title and the main text, as `draft.sentences`."""

from __future__ import annotations

from bisect import bisect_right
from itertools import accumulate

from tansiq.clauses.words import clause_words
from tansiq.draft import Draft
from tansiq.lang.ar.closed import closed
from tansiq.maintext import main_spans
from tansiq.pieces import pieces
from tansiq.text import fold
from tansiq.tokens import Sentence

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
    for index, (words, offsets) in enumerate(_split(draft.text, draft.body)):
        start = offsets[0]
        span = bisect_right(starts, start) - 1
        main = span >= 0 and start < spans[span][1]
        draft.sentences.append(Sentence(words, offsets, main=main, title=start < draft.body, index=index))


def _split(text: str, body: int) -> list[tuple[list[str], list[int]]]:
    """The words of each sentence and their offsets; before `body` stands the title."""
    found: list[tuple[list[str], list[int]]] = []
    texts: list[str] = []
    starts: list[int] = []
    spelled = pieces(text)
    roles = {piece: _role(piece) for piece in set(spelled)}
    for piece, start in zip(spelled, accumulate(map(len, spelled), initial=0), strict=False):
        role = roles[piece]
        if role == "none":
            continue
        if role == "parting":
            texts, starts = [], []
            continue
        if not texts:
            if piece in _CLOSERS and found and _end(*found[-1]) == start:
                found[-1][0].append(piece)
                found[-1][1].append(start)
                continue
            found.append((texts, starts))
        texts.append(piece)
        starts.append(start)
        goes_on = _abbreviates(texts, starts) or (start < body and _leads_in(texts))
        if (role == "ending" and not goes_on) or len(texts) >= MAX_WORDS:
            texts, starts = [], []
    return found


def _role(piece: str) -> str:
    """What a piece of text does for sentences: "parting" them, "ending" one, a "word" of one, or "none"."""
    if piece.isspace():
        return "parting" if _parts_sentences(piece) else "none"
    if piece in _HASHTAG:
        return "none"
    return "ending" if piece in _ENDERS or piece.startswith("..") else "word"


def _end(texts: list[str], starts: list[int]) -> int:
    return starts[-1] + len(texts[-1])


def _parts_sentences(space: str) -> bool:
    """Whether white space stands between two sentences: a line end, or so wide that it parts menu entries."""
    return "\n" in space or space.count("\u00a0") >= 2 or len(space) >= 4


def _leads_in(texts: list[str]) -> bool:
    """«خلال زيارته إلى برلين.. الوزير يبحث …»: in a title dots part a phrase of time from its clause."""
    return texts[-1].startswith("..") and fold(texts[0]) in closed().prepositions | clause_words().after


def _abbreviates(texts: list[str], starts: list[int]) -> bool:
    """Whether the dot is that of a single letter, and not behind a quotation mark or digit."""
    if len(texts) < 2 or texts[-1] != "." or starts[-2] + len(texts[-2]) != starts[-1]:
        return False
    return len(texts[-2]) == 1 and texts[-2].isalpha()
