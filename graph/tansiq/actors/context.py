"""What recognition knows of the article while it reads a sentence."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field

from tansiq.actors.entities import Entity
from tansiq.actors.known import KnownPersons
from tansiq.actors.openings import Openings
from tansiq.actors.registry import Registry


@dataclass
class Context:
    """The article so far: its actors, whom it has introduced, which countries it names."""

    registry: Registry
    openings: Openings
    """words with which something about actors may begin"""
    stated: Set[str] = frozenset()
    """codes of the countries named by a name or capital, not by an adjective alone"""
    known: KnownPersons = field(default_factory=KnownPersons)
    recent: Entity | None = None
    """the person or organ mentioned last in the sentences before"""
