"""Which keys are one actor, as a dataset applies it: the verdicts of the judgements file, as a plain mapping."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from tansiq.ids import actor_key
from tansiq.model import Actor


@dataclass(frozen=True)
class Identities:
    """Attributes:
    judged: key → key of the actor that it is judged to be; keys that stand for themselves are left out.
    """

    judged: Mapping[str, str] = field(default_factory=dict)

    def canonical(self, key: str) -> str:
        """The key that stands for the actor."""
        return self.judged.get(key, key)

    def of(self, actor: Actor) -> str:
        """The key that stands for the actor of a mention."""
        return self.canonical(actor_key(actor))

    def members(self, key: str) -> tuple[str, ...]:
        """All keys for which this one stands, itself among them."""
        return (key, *self._merged.get(key, ()))

    @cached_property
    def _merged(self) -> Mapping[str, tuple[str, ...]]:
        merged = defaultdict(list)
        for key, canonical in sorted(self.judged.items()):
            merged[canonical].append(key)
        return {canonical: tuple(keys) for canonical, keys in merged.items()}
