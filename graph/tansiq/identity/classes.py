"""Keys joined into classes, one a real actor."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass

from tansiq import authority


@dataclass(frozen=True)
class Join:
    """Two keys that are one actor, and the line that says so."""

    a: str
    b: str
    line: int


class Classes:
    """Classes of keys; a key that was never joined is alone in its class."""

    def __init__(self) -> None:
        self._members: dict[str, frozenset[str]] = {}
        self._joins: defaultdict[str, list[Join]] = defaultdict(list)

    def join(self, join: Join) -> tuple[str, str] | None:
        """Make the classes of two keys one.

        Returns:
            Two records of the authority file that would be one, in which case nothing is joined; else None.
        """
        members = self._class(join.a) | self._class(join.b)
        records = _records(members)
        if len(records) > 1:
            return records[0], records[1]
        for key in members:
            self._members[key] = members
        for key in (join.a, join.b):
            self._joins[key].append(join)
        return None

    def representative(self, key: str) -> str:
        """The record of the authority file in the key's class, else the smallest key of it."""
        if key not in self._members:
            return key
        members = self._members[key]
        return next(iter(_records(members)), min(members))

    def members(self, key: str) -> list[str]:
        """The keys of the key's class, itself too, sorted."""
        return sorted(self._class(key))

    def lines_between(self, a: str, b: str) -> list[int]:
        """Lines of the fewest joins that lead from `a` to `b`, which are in one class."""
        lines: dict[str, list[int]] = {a: []}
        waiting = deque([a])
        while b not in lines:
            key = waiting.popleft()
            for join in self._joins[key]:
                other = join.b if join.a == key else join.a
                if other not in lines:
                    lines[other] = [*lines[key], join.line]
                    waiting.append(other)
        return sorted(lines[b])

    def _class(self, key: str) -> frozenset[str]:
        return self._members.get(key, frozenset({key}))


def _records(keys: frozenset[str]) -> list[str]:
    return sorted(key for key in keys if key in authority.load().by_key)
