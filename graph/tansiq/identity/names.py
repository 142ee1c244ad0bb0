"""Names of persons taken apart for comparison: parts without links and articles, family name, number of a ruler."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property, lru_cache

from tansiq.identity.skeleton import is_arabic, letters, plain, skeleton
from tansiq.lang.ar.clitics import without_article

_HALVES = ("الدين", "الله")
_SHORT = 3  # consonants of a part that may belong to the family name: Le Drian, نصر الله


@dataclass(frozen=True)
class Name:
    """A name as it is compared.

    Attributes:
        parts: its words, plain, without articles and links; عبد and what follows it are one.
        ordinal: number of a ruler, e.g. "6" for «السادس» and VI.
        link: what stands before its last word and may be written onto it: «[بن] كيران».
    """

    parts: tuple[str, ...]
    ordinal: str | None = None
    link: str = ""

    @cached_property
    def families(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """What may be the family name, with the parts before it: the last part, joined to a short one before it too."""
        found = [(self.parts[-1], self.parts[:-1])]
        if self.link:
            found.append((self.link + self.parts[-1], self.parts[:-1]))
        if len(self.parts) > 2 and len(skeleton(self.parts[-2])) <= _SHORT:
            found.append(("".join(self.parts[-2:]), self.parts[:-2]))
        return tuple(found)


@lru_cache(maxsize=200_000)
def name_of(text: str) -> Name:
    """The name that a text is; without parts where it holds no letter."""
    words = re.findall(r"[^\W\d_]+|-(?=\w)", text)
    ordinal, length = _ordinal(words)
    parts = _joined(words[: len(words) - length])
    links = letters().links
    kept = [part for part in parts if part not in links]
    link = links[parts[-2]] if len(parts) > 1 and parts[-2] in links and parts[-1] not in links else ""
    return Name(tuple(kept or parts), ordinal, link)


def _ordinal(words: list[str]) -> tuple[str | None, int]:
    """The number of a ruler at the end of a name, and its length in words."""
    for length in (2, 1):
        number = letters().ordinals.get(" ".join(map(plain, words[-length:])))
        if number is not None and len(words) > length:
            return number, length
    return None, 0


def _joined(words: list[str]) -> list[str]:
    """Plain words without articles; joined are عبد and what it is the servant of, and the halves of عز الدين."""
    found: list[str] = []
    is_open = False
    for position, written in enumerate(words):
        word = _without_article(written)
        if word == "-" or (words[position + 1 : position + 2] == ["-"] and word in letters().articles):
            continue
        if is_open and word in letters().articles:
            continue
        if is_open:
            found[-1] += word
            is_open = False
        elif word == "عبد" or letters().servant.match(word):
            found.append("عبد" if word == "عبد" else "abd")
            is_open = True
        elif found and plain(written) in letters().halves:
            found[-1] += word
        elif word.startswith("عبدال"):
            found.append("عبد" + word[5:])
        elif is_arabic(word) and word.endswith(_HALVES) and len(word) > len(_HALVES[0]):
            half = next(half for half in _HALVES if word.endswith(half))
            found.append(word.removesuffix(half) + without_article(half))
        else:
            found.append(letters().servant_of.sub("abd", word))
    return found


def _without_article(word: str) -> str:
    """The plain word; «ألباريس» with its hamza bears no article, though it folds to one."""
    return without_article(plain(word)) if word.startswith("ال") else plain(word)
