"""Words of a sentence as they are written, for labels."""

from __future__ import annotations

from tansiq.text import fold
from tansiq.tokens import Sentence, Word

HYPHENS = {"-", "ـ", "–"}
# an opening quotation mark → what closes it
CLOSED_BY = {"«": frozenset("»"), "“": frozenset("”“"), '"': frozenset('"')}


def text_of(sentence: Sentence, start: int, end: int, first: str | None = None) -> str:
    """The words as written, single spaces between them; `first` replaces the first word (its proclitics apart)."""
    pieces: list[str] = []
    for position in range(start, end):
        word = sentence.words[position]
        text = first if first is not None and position == start else word.text
        if word.text in HYPHENS or (position > start and sentence.words[position - 1].text in HYPHENS):
            pieces.append(text)
        else:
            pieces.append((" " if pieces else "") + text)
    return "".join(pieces)


def surface_without_proclitics(word: Word, reading_word: str) -> str:
    """The written form of a word without its proclitics: للجيش → الجيش, وبوتين → بوتين."""
    if fold(word.text) == reading_word:
        return word.text
    for cut in range(1, len(word.text)):
        if fold(word.text[cut:]) == reading_word:
            return word.text[cut:]
        if fold("ال" + word.text[cut:]) == reading_word:
            return "ال" + word.text[cut:]
    return word.text
