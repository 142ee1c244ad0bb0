"""How readily events of different articles are taken for one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

from tansiq.model import Event, Kind
from tansiq.resources import YAML_LOADER

MONTH, YEAR = 31, 366
FILE = Path(__file__).with_name("relations.yaml")


@dataclass(frozen=True)
class Settings:
    """All but the first in days. What is single or repeated stands in relations.yaml.

    Attributes:
        merge: False keeps every article's events apart.
        tolerance_days: how far two exact days of one event may lie apart, but for meetings.
        visit_days: the same for visits, which last: from one day told to the next.
        single_days: how long after a single event an article may still tell it without a date.
        repeated_days: the same for events that are repeated.
        together_days: how long after each other two articles may tell one single event, both without a date.
        passage_days: how long after its first publication a repeated passage without a date tells the same event.
    """

    merge: bool = True
    tolerance_days: int = 1
    visit_days: int = 3
    single_days: int = 7
    repeated_days: int = 1
    together_days: int = 2
    passage_days: int = 7

    def gap(self, event: Event) -> int:
        """The longest gap between two exact days of one event; talks on the next day are talks of their own."""
        return {"visits": self.visit_days, "meets": 0}.get(event.relation, self.tolerance_days)

    def after(self, event: Event) -> int:
        """How long after an event an article may tell it without a date; negative: never."""
        return {"single": self.single_days, "repeated": self.repeated_days}.get(recurrence(event), -1)

    def together(self, event: Event) -> int:
        """How far apart in publication two claims of one event may be, both without a date; negative: not at all."""
        return min(self.together_days, self.after(event))


def coarsest(event: Event) -> int:
    """How long a date may be that means a day within it."""
    return {"single": YEAR, "standing": MONTH}.get(recurrence(event), 0)


def recurrence(event: Event) -> str:
    """How events like this one follow each other: "single", "standing", "repeated" or "lasting"."""
    nobody = Kind.PERSON not in (event.subject.kind, event.object.kind)
    return "repeated" if event.relation in ("meets", "visits") and nobody else _kinds()[event.relation]


@cache
def _kinds() -> dict[str, str]:
    lists: dict[str, list[str]] = yaml.load(FILE.read_text("utf-8"), Loader=YAML_LOADER)
    return {relation: kind for kind, members in lists.items() for relation in members}
