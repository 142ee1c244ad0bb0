"""Closed word classes of Arabic, folded: prepositions, complementisers, what opens or fills a clause."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tansiq.lang.ar.data import data, word_set
from tansiq.text import fold_phrase


@dataclass(frozen=True)
class ClosedClasses:
    """Sets of folded words; `agents` are word sequences (من قبل، على يد)."""

    prepositions: frozenset[str]
    complementisers: frozenset[str]
    relatives: frozenset[str]
    barriers: frozenset[str]
    fillers: frozenset[str]
    demonstratives: frozenset[str]
    carriers: frozenset[str]
    agents: tuple[tuple[str, ...], ...]
    all: frozenset[str]


@cache
def closed() -> ClosedClasses:
    """The closed classes of `function_words.yaml`."""
    raw = data("function_words")
    sets = {name: word_set(words) for name, words in raw.items() if name != "agents"}
    return ClosedClasses(
        **sets,
        agents=tuple(fold_phrase(phrase) for phrase in raw["agents"]),
        all=frozenset().union(*(words for name, words in sets.items() if name != "carriers")),
    )
