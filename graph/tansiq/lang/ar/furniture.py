"""Phrases of page furniture."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from tansiq.lang.ar.data import data
from tansiq.text import fold


@dataclass(frozen=True)
class Furniture:
    """Folded phrases and words that tell furniture from an article; `furniture.yaml` says what each is for."""

    tails: tuple[str, ...]
    boxes: tuple[str, ...]
    lines: tuple[str, ...]
    datelines: tuple[str, ...]
    updates: tuple[str, ...]
    agencies: tuple[str, ...]
    connectives: tuple[str, ...]
    settings: tuple[str, ...]
    unjoined: tuple[str, ...]


@cache
def furniture() -> Furniture:
    """The phrases of `furniture.yaml`."""
    return Furniture(**{name: tuple(fold(phrase) for phrase in phrases) for name, phrases in data("furniture").items()})
