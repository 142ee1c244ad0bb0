"""The spells of two sides: when they have ties, when there is a break, from its beginning to the resumption.

A dyad is two countries or two actors. What breaks it, and what ends the break, is defined once:

- A break begins on the first day of an event in which one side suspends something with the other (`suspendsWith`).
  While it lasts, further suspensions are part of it.
- It ends on the first day of the first event in which the two resume (`resumesWith`) and which begins on that day or
  later, as in the ready query `crises-and-resumptions`.
- A break whose end no article tells has none: it is not known to be over.
- A resumption of what no article says was suspended ends a crisis. That began, at the latest, with the last event of
  tension since the last resumption; where there is none, the resumption ends nothing: it is told once more.
- An event without a first day (no date, or `../2015`) begins and ends nothing: it stands at the end of the timeline.
- A year or a month counts from its first day, so that a resumption of "2014" ends no crisis of February 2014.

Judicial, diplomatic and intelligence ties are not told apart: the break of one is a break of the dyad.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

from tansiq.network.view import Fact

SUSPENDS, RESUMES = "suspendsWith", "resumesWith"


@dataclass
class Spell:
    """A time of "ties", a "break" or a "crisis"; `opened` and `closed` are the events at its ends."""

    kind: str
    opened: Fact | None = None
    closed: Fact | None = None
    events: list[Fact] = field(default_factory=list)

    @property
    def begin(self) -> str:
        return str(self.events[0][3]["begin"])

    @property
    def end(self) -> str | None:
        return str(self.closed[3]["begin"]) if self.closed else None

    @property
    def days(self) -> int | None:
        return (dt.date.fromisoformat(self.end) - dt.date.fromisoformat(self.begin)).days if self.end else None

    def count(self, family: str) -> int:
        return sum(data["family"] == family for *_, data in self.events)


def in_time(told: Iterable[Fact]) -> list[Fact]:
    """In the order of first days; on one day suspensions come first, so that a resumption can end them."""
    return sorted(told, key=lambda f: (f[3].get("begin", "9999"), f[3]["relation"] != SUSPENDS, f[2]))


def spells(told: list[Fact]) -> list[Spell]:
    """The spells of two sides, from their events in the order of time."""
    found: list[Spell] = []
    for fact in told:
        if "begin" not in fact[3]:
            continue
        relation, broken = fact[3]["relation"], bool(found) and found[-1].kind == "break"
        if relation == SUSPENDS and not broken:
            found.append(Spell("break", fact))
        elif relation == RESUMES and (broken or _becomes_a_crisis(found)):
            found.append(Spell("ties", fact))
        elif not found:
            found.append(Spell("ties"))
        found[-1].events.append(fact)
    for one, following in pairwise(found):
        one.closed = following.opened
    return found


def _becomes_a_crisis(found: list[Spell]) -> bool:
    """Whether the last spell ends in a crisis, now that its two sides resume; then it is split where that began."""
    if not found:
        return False
    events = found[-1].events
    last = max((number for number, fact in enumerate(events) if fact[3]["family"] == "tension"), default=None)
    if last is None:
        return False
    crisis = Spell("crisis", events[last], events=events[last:])
    del events[last:]
    found[-1:] = [found[-1], crisis] if events else [crisis]
    return True


def marks(told: Iterable[Spell]) -> dict[str, str]:
    """What the turns of the spells are, by the ids of events; see `timeline`."""
    found, before = {}, "ties"
    for spell in told:
        for _, _, key, data in spell.events:
            if spell.opened and key == spell.opened[2]:
                found[key] = f"{before} ends" if spell.kind == "ties" else f"{spell.kind} begins"
            elif data["relation"] == SUSPENDS:
                found[key] = "break goes on"
            elif data["relation"] == RESUMES:
                found[key] = "resumption"
        before = spell.kind
    return found
