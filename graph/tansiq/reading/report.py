"""How much was read, what was left out, and what the user should know of the rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum


class Reason(StrEnum):
    """Why something was left out."""

    EMPTY = "empty"
    BROKEN = "broken record"
    ENCODING = "unknown encoding"
    SUFFIX = "another kind of file"
    UNREADABLE = "unreadable"
    DUPLICATE = "read before"
    NO_TEXT = "no main text"


@dataclass(frozen=True)
class Skip:
    """One thing left out: `where` names the file, with its line where there is one."""

    where: str
    reason: Reason
    message: str


@dataclass
class SkipReport:
    """Counts articles read, collects skips and notes.

    Args:
        tell: called with each message as it arises, so that a long run does not hide it until its end.
    """

    tell: Callable[[str], None] = lambda _: None
    read: int = 0
    skips: list[Skip] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def skip(self, where: object, reason: Reason, problem: str) -> None:
        """Record that `where` is left out because of `problem`."""
        message = f"{where}: {problem}; skipped"
        self.skips.append(Skip(str(where), reason, message))
        self.tell(message)

    def note(self, where: object, remark: str) -> None:
        """Record a remark on something that is read all the same."""
        self.notes.append(f"{where}: {remark}")
        self.tell(self.notes[-1])

    @property
    def counts(self) -> dict[Reason, int]:
        """How often each reason occurred, in the order of `Reason`."""
        found = Counter(skip.reason for skip in self.skips)
        return {reason: found[reason] for reason in Reason if found[reason]}
