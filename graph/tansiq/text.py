"""Normalisation, one function for texts and lexicons alike."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

WORDS_KEPT = 30_000
"""the number of words, those that came up last, for which what was worked out is kept: nearly all that a text has, and
no more memory for a long run than for a short one"""

_LETTERS = str.maketrans(
    {
        **dict.fromkeys("أإآٱ", "ا"),
        "ى": "ي", "ئ": "ي", "ی": "ي", "ؤ": "و", "ة": "ه", "ـ": None,
        "ڤ": "ف", "ڨ": "ق", "گ": "ك", "ک": "ك", "پ": "ب", "چ": "ج",
        **{chr(0x0660 + n): str(n) for n in range(10)},
        **{chr(0x06F0 + n): str(n) for n in range(10)},
    }
)  # fmt: skip
# vowel marks, and the invisible marks that steer direction or joining
_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]")


@lru_cache(maxsize=WORDS_KEPT)
def fold(word: str) -> str:
    """The word without vowel marks, tatweel, case and spelling variants (hamza seats, ى/ي, ة/ه, digits).

    Folding is idempotent. Authors of rules write ordinary Arabic; both sides are folded before they are compared.
    """
    # presentation forms (ﻻ) decompose; diacritics of Latin letters go with them
    composed = unicodedata.normalize("NFKC", word)
    return _MARKS.sub("", composed).translate(_LETTERS).casefold()


def fold_text(text: str) -> str:
    """As `fold`, of a line or a whole text: words come again and are remembered, lines would only fill the memory."""
    return fold.__wrapped__(text)


def fold_phrase(phrase: str) -> tuple[str, ...]:
    """The folded words of a phrase, punctuation apart."""
    return tuple(fold(word) for word in re.findall(r"[^\W_]+", _MARKS.sub("", phrase)))


@lru_cache(maxsize=WORDS_KEPT)
def fold_name(name: str) -> tuple[str, ...]:
    """As `fold_phrase`, of a name: an article tells one again and again."""
    return fold_phrase(name)


def search_key(text: str) -> str:
    """The text as it is compared in a search: folded, Latin letters without accents."""
    unaccented = "".join(
        char for char in unicodedata.normalize("NFD", fold_text(text)) if not unicodedata.combining(char)
    )
    return fold_text(unicodedata.normalize("NFC", unaccented))
