"""What a worker has to tell: rows that travel to the driver with its articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from tansiq.reading import Reason, SkipReport


@dataclass
class Messages(SkipReport):
    """Holds all skips and notes until they are taken.

    Args:
        place: where in the order of reading they stand.
        instead: what readers call the source, and what it is called here.
    """

    place: str | None = None
    instead: tuple[str, str] = ("", "")
    _rows: list[dict[str, Any]] = field(default_factory=list)

    def skip(self, where: object, reason: Reason, problem: str) -> None:
        """Hold a skip."""
        self._tell(str(where), reason, f"{problem}; skipped")

    def note(self, where: object, remark: str) -> None:
        """Hold a remark."""
        self._tell(str(where), None, remark)

    def taken(self) -> Iterator[dict[str, Any]]:
        """The rows (columns of `tansiq.spark.schema.ARTICLE`), each once."""
        while self._rows:
            yield self._rows.pop(0)

    def _tell(self, where: str, reason: Reason | None, message: str) -> None:
        name = where.replace(*self.instead)
        self._rows.append({"where": name, "place": self.place, "reason": reason, "message": f"{name}: {message}"})
