"""Words of names reduced to their consonants, and how far two such skeletons are apart.

An edit distance with costs by sound, after Wagner & Fischer, "The string-to-string correction problem" (1974); its
table of sounds, `letters.yaml`, knows how French and English write Arabic names and how Arabic writes theirs.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

import yaml

from tansiq.resources import PACKAGE, YAML_LOADER
from tansiq.text import fold

_ARABIC = re.compile("[\u0600-\u06ff]")
# letters that Unicode does not take apart into letter and accent
_LATIN = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ß": "ss", "ı": "i", "æ": "ae", "œ": "oe", "ç": "s"})
_CARONS = {"š": "sh", "ş": "sh", "č": "ch", "ć": "ch", "ž": "zh"}


@dataclass(frozen=True)
class Letters:
    """The table of `letters.yaml`; sounds are single characters."""

    arabic: dict[str, str]
    latin: dict[str, str]
    distances: dict[frozenset[str], float]
    lacking: dict[str, float]
    links: dict[str, str]
    """word → what of it is written onto the name that follows, where they are one word"""
    articles: frozenset[str]
    ordinals: dict[str, str]
    """folded word → number"""
    little_words: frozenset[str]
    halves: frozenset[str]
    servant: re.Pattern[str]
    servant_of: re.Pattern[str]


@cache
def letters() -> Letters:
    """The table, read once."""
    raw: dict[str, Any] = yaml.load((PACKAGE / "identity" / "letters.yaml").read_text("utf-8"), Loader=YAML_LOADER)
    return Letters(
        arabic=raw["arabic"],
        latin=raw["latin"],
        distances={frozenset(pair): float(cost) for pair, cost in raw["distances"].items()},
        lacking={sound: float(cost) for sound, cost in raw["lacking"].items()},
        links=raw["links"],
        articles=frozenset(raw["articles"]),
        ordinals={word: number for number, words in raw["ordinals"].items() for word in words},
        little_words=frozenset(raw["little_words"]),
        halves=frozenset(raw["halves"]),
        servant=re.compile(raw["servant"]),
        servant_of=re.compile(raw["servant_of"]),
    )


def is_arabic(word: str) -> bool:
    """Whether a word is written in Arabic letters."""
    return bool(_ARABIC.search(word))


@lru_cache(maxsize=100_000)
def plain(word: str) -> str:
    """The word in small letters without spelling variants of its script: folded, Latin letters without accents."""
    folded = "".join(_CARONS.get(letter, letter) for letter in unicodedata.normalize("NFC", fold(word)))
    decomposed = unicodedata.normalize("NFKD", folded.translate(_LATIN))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


@lru_cache(maxsize=100_000)
def skeleton(word: str) -> str:
    """The sounds of a plain word, vowels left out, a doubled letter once: "hammouchi" and «حموشي» are hmš."""
    table = letters().arabic if is_arabic(word) else letters().latin
    marked = re.sub(r"(.)\1+", r"\1", f"^{word}$")
    sounds: list[str] = []
    position = 0
    while position < len(marked):
        for length in range(min(6, len(marked) - position), 0, -1):
            sound = table.get(marked[position : position + length])
            if sound is not None:
                sounds.append(sound)
                position += length
                break
        else:
            position += 1
    return "".join(sounds)


@lru_cache(maxsize=500_000)
def likeness(one: str, other: str) -> float:
    """How alike two skeletons are, from 0 to 1, the same."""
    longest = max(len(one), len(other))
    return max(0.0, 1 - _distance(one, other) / longest) if longest else 0.0


def _distance(one: str, other: str) -> float:
    table = letters()
    row = [0.0]
    for sound in other:
        row.append(row[-1] + table.lacking.get(sound, 1.0))
    for sound in one:
        lacks = table.lacking.get(sound, 1.0)
        above, row = row, [row[0] + lacks]
        for column, facing in enumerate(other):
            same = 0.0 if sound == facing else table.distances.get(frozenset((sound, facing)), 1.0)
            lacked = table.lacking.get(facing, 1.0)
            row.append(min(above[column] + same, above[column + 1] + lacks, row[column] + lacked))
    return row[-1]
