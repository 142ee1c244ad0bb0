"""How much was read, what was left out, and what the user should know of the rest."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from enum import StrEnum
from typing import BinaryIO


class Reason(StrEnum):
    """Why something was left out."""

    EMPTY = "empty"
    BROKEN = "broken record"
    ENCODING = "unknown encoding"
    SUFFIX = "another kind of file"
    UNREADABLE = "unreadable"
    DUPLICATE = "read before"
    NO_TEXT = "no main text"
    ROBOTS = "refused by robots.txt"
    FAILED = "analysis failed"
    LANGUAGE = "another language"
    COLUMNS = "no such column"
    ENCRYPTED = "encrypted"
    TOO_LARGE = "too large"


@dataclass(frozen=True)
class Skip:
    """One thing left out: `where` names the file, with its line where there is one."""

    where: str
    reason: Reason
    message: str


KEPT = 1000  # skips of one reason, and notes, that are kept: a run of millions must not fill the memory with them


@dataclass
class SkipReport:
    """Counts articles read and what was skipped, collects the first skips of each reason and the first notes.

    Args:
        tell: called with each message as it arises, so that a long run does not hide it until its end.
    """

    tell: Callable[[str], None] = lambda _: None
    read: int = 0
    skips: list[Skip] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _counts: Counter[Reason] = field(default_factory=Counter)
    _behind: int = 0
    _stream: BinaryIO | None = None

    def skip(self, where: object, reason: Reason, problem: str) -> None:
        """Record that `where` is left out because of `problem`."""
        message = f"{where}: {problem}; skipped"
        self._counts[reason] += 1
        if self._counts[reason] <= KEPT:
            self.skips.append(Skip(str(where), reason, message))
        self.tell(message)

    def note(self, where: object, remark: str) -> None:
        """Record a remark on something that is read all the same."""
        message = f"{where}: {remark}"
        if len(self.notes) < KEPT:
            self.notes.append(message)
        self.tell(message)

    @contextmanager
    def following(self, stream: BinaryIO) -> Iterator[None]:
        """While the block runs, `bytes_read` follows the place in this file."""
        size = os.fstat(stream.fileno()).st_size  # asked now: some readers close what they have read
        self._stream = stream
        yield
        self._stream = None
        self._behind += size

    @property
    def bytes_read(self) -> int:
        """How much of the files has been gone through, about: some formats are not read from beginning to end."""
        return self._behind + (self._stream.tell() if self._stream and not self._stream.closed else 0)

    @property
    def skipped(self) -> int:
        """How much was left out."""
        return self._counts.total()

    @property
    def unread(self) -> int:
        """How much was left out that might have held an article; copies and other languages are known to hold none."""
        return self.skipped - self._counts[Reason.DUPLICATE] - self._counts[Reason.LANGUAGE]

    @property
    def counts(self) -> dict[Reason, int]:
        """How often each reason occurred, in the order of `Reason`."""
        return {reason: self._counts[reason] for reason in Reason if self._counts[reason]}
