"""Labels for pictures: nothing of a name is interpreted, each script runs its own way, nothing leaves its place."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from functools import cache
from itertools import groupby

from matplotlib.font_manager import FontProperties, findfont, get_font
from matplotlib.text import Text
from matplotlib.textpath import text_to_path

from tansiq.shown import POP_ISOLATE, isolated, plain

FONT = "DejaVu Sans"  # comes with matplotlib and knows Arabic
ISOLATES = {"ar": "\u2067", "en": "\u2066", "fr": "\u2066"}  # a run from right to left, from left to right
ELLIPSIS = "…"
LONGEST = 120  # characters of a name in any picture: wider than any place for it

# they would steer the lines below, or open what they do not close
_STEERING = {*"\u202a\u202b\u202c\u2066\u2067\u2068\u2069"}


def clean(text: str) -> str:
    """The text as it is drawn: one line, what would turn the letters around it shown or dropped, at most `LONGEST`.

    A character that the font lacks becomes U+FFFD.
    """
    spaced = "".join(" " if char.isspace() else char for char in plain(text))
    kept = (char for char in spaced if unicodedata.category(char) != "Cc" and char not in _STEERING)
    words = " ".join("".join(char if _is_drawn(char) else "\ufffd" for char in kept).split())
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + ELLIPSIS


def name_of(node: Mapping[str, str], lang: str) -> str:
    """An actor's name in a language, else the one of its articles; `clean`."""
    return clean(node.get(f"label_{lang}") or node["label"])


def phrase(lang: str, *parts: str, between: str = " ") -> str:
    """Parts one after the other as a reader of the language expects them, each with a direction of its own."""
    return f"{ISOLATES[lang]}{between.join(map(isolated, parts))}{POP_ISOLATE}"


def paragraph(lang: str, text: str) -> str:
    """A line of our own text, that runs as its language does whatever stands in it."""
    return f"{ISOLATES[lang]}{text}{POP_ISOLATE}"


def wrapped(lang: str, parts: Sequence[str], width: int, most: int) -> str:
    """Parts as in `phrase`, broken into lines of about `width` characters; what exceeds `most` lines is cut.

    A line is laid out by itself, so a name that is broken has its direction on both lines.
    """
    lines: list[list[tuple[int, str]]] = [[]]
    room = width
    for number, part in enumerate(parts):
        for word in part.split():
            if lines[-1] and len(word) > room:
                lines.append([])
                room = width
            lines[-1].append((number, word if len(word) <= width else word[: width - 1] + ELLIPSIS))
            room -= len(word) + 1
    if len(lines) > most:
        number, word = lines[most - 1][-1]
        lines[most - 1][-1] = (number, word.rstrip(ELLIPSIS) + ELLIPSIS)
    return "\n".join(_line(lang, line) for line in lines[:most])


def fit(text: Text, lang: str, parts: Sequence[str], room: float, between: str = " ") -> None:
    """Write parts as in `phrase` into an artist, the longest of them cut until all are `room` pixels wide at most."""
    shown = list(parts)
    text.set_text(phrase(lang, *shown, between=between))
    while text.get_window_extent().width > room and max(map(len, shown)) > 1:
        longest = max(range(len(shown)), key=lambda number: len(shown[number]))
        stem = shown[longest].rstrip(ELLIPSIS)
        shown[longest] = stem[: min(len(stem) - 1, len(stem) * 9 // 10)].rstrip() + ELLIPSIS
        text.set_text(phrase(lang, *shown, between=between))


def width_of(text: str, size: float) -> float:
    """How wide a line of letters of that size is, in points."""
    return float(
        text_to_path.get_text_width_height_descent(text, FontProperties(family=FONT, size=size), ismath=False)[0]
    )


def _line(lang: str, words: Sequence[tuple[int, str]]) -> str:
    runs = (" ".join(word for _, word in run) for _, run in groupby(words, key=lambda word: word[0]))
    return phrase(lang, *runs)


@cache
def _is_drawn(char: str) -> bool:
    # marks of direction have no glyph and need none
    return unicodedata.category(char) == "Cf" or bool(get_font(findfont(FONT)).get_char_index(ord(char)))
