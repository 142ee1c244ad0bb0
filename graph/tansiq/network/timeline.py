"""The events of two sides in time, the spells between them, and the breaks: from a crisis to the resumption.

A dyad is two countries or two actors. What breaks it, and what ends the break, is defined once:

- A break begins on the first day of an event in which one side suspends something with the other (`suspendsWith`).
  While it lasts, further suspensions are part of it.
- It ends on the first day of the first event in which the two resume (`resumesWith`) and which begins on that day or
  later, as in the ready query `crises-and-resumptions`. A resumption while nothing is suspended ends nothing.
- A break whose end no article tells has none: it is not known to be over.
- An event without a first day (no date, or `../2015`) begins and ends nothing: it stands at the end of the timeline.
- A year or a month counts from its first day, so that a resumption of "2014" ends no crisis of February 2014.

Judicial, diplomatic and intelligence ties are not told apart: the break of one is a break of the dyad.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from itertools import pairwise

import networkx as nx
import pandas as pd

from tansiq.network.frames import label, side, table
from tansiq.network.view import Fact, facts

SUSPENDS, RESUMES = "suspendsWith", "resumesWith"

EVENTS = (
    "event", "date", "begin", "end", "subject", "subject_label", "relation", "family", "object", "object_label",
    "status", "corroboration", "confidence", "mark", "sentence",
)  # fmt: skip
SPELLS = ("spell", "begin", "end", "days", "opened_by", "closed_by", "cooperation", "tension")
BREAKS = ("one", "other", "begin", "end", "days", "opened_by", "closed_by", "tension", "suspender", "suspender_label")


@dataclass
class _Spell:
    """A time without (or, `broken`, within) a break; `opened` and `closed` are the events at its ends."""

    broken: bool
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

    def number(self, family: str) -> int:
        return sum(data["family"] == family for *_, data in self.events)


def timeline(graph: nx.MultiDiGraph, a: str, b: str) -> pd.DataFrame:
    """The events of two sides in the order of time, those without a first day last.

    Args:
        graph: a mirror, of which facts alone are told, or a view.
        a, b: two countries (ISO 3166-1 alpha-2, all their actors) or keys of two actors (`org/ma-dgst`).

    Columns: `event` (id), `date` (EDTF), `begin` and `end` (ISO days), `subject`, `subject_label`, `relation`,
    `family`, `object`, `object_label`, `status`, `corroboration`, `confidence`, `mark`, `sentence`; empty if unknown.
    `mark` says "break begins", "break goes on" (a further suspension), "break ends" or "resumption" (of what no event
    suspended before); see the module.
    """
    told = _between(graph, a, b)
    marks = _marks(_spells(told))
    rows = []
    for source, target, key, data in told:
        ends = (source, label(graph, source), data["relation"], data["family"], target, label(graph, target))
        date, begin, end, confidence, sentence = (
            data.get(n) for n in ("date", "begin", "end", "confidence", "sentence")
        )
        weight = (data["status"], data["corroboration"], confidence)
        rows.append((key, date, begin, end, *ends, *weight, marks.get(key), sentence))
    return table(EVENTS, rows)


def phases(graph: nx.MultiDiGraph, a: str, b: str) -> pd.DataFrame:
    """The spells of two sides: ties, break, ties …; how each begins and ends, see the module.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        a, b: two countries or keys of two actors, as for `timeline`.

    Columns: `spell` ("ties" or "break"), `begin` (ISO day of the first event of the spell), `end` (ISO day on which
    the next spell begins; empty for the last one, which is not known to be over), `days` from one to the other,
    `opened_by` and `closed_by` (ids of the suspension or resumption), `cooperation` and `tension` (number of its events
    of each family; the event that opens a spell is one of them).
    """
    return table(SPELLS, (_told(spell) for spell in _spells(_between(graph, a, b))))


def breaks(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Every break of every two sides, the earliest first: from a suspension to the resumption.

    Columns: `one` and `other` (countries, or keys of actors that have none), `begin`, `end`, `days`, `opened_by`,
    `closed_by` as in `phases`, `tension` (number of its events of tension), `suspender` (who suspended, by key) and
    `suspender_label`.
    """
    dyads: dict[tuple[str, str], list[Fact]] = {}
    for fact in _in_time(facts(graph)):
        one, other = sorted((side(graph, fact[0]), side(graph, fact[1])))
        if one != other:
            dyads.setdefault((one, other), []).append(fact)
    rows = []
    for (one, other), told in dyads.items():
        for spell in _spells(told):
            if spell.broken and spell.opened:
                who = spell.opened[0]
                _, begin, end, days, opened, closed, _, tension = _told(spell)
                rows.append((one, other, begin, end, days, opened, closed, tension, who, label(graph, who)))
    return table(BREAKS, sorted(rows, key=lambda row: (row[2], row[0], row[1]))).astype({"days": "Int64"})


def _between(graph: nx.MultiDiGraph, a: str, b: str) -> list[Fact]:
    def on(actor: str, wanted: str) -> bool:
        return wanted in (actor, graph.nodes[actor].get("country"))

    def dyad(one: str, other: str) -> bool:
        return (on(one, a) and on(other, b)) or (on(one, b) and on(other, a))

    return _in_time(fact for fact in facts(graph) if dyad(fact[0], fact[1]))


def _in_time(told: Iterable[Fact]) -> list[Fact]:
    """In the order of first days; on one day suspensions come first, so that a resumption can end them."""
    return sorted(told, key=lambda f: (f[3].get("begin", "9999"), f[3]["relation"] != SUSPENDS, f[2]))


def _spells(told: list[Fact]) -> list[_Spell]:
    found: list[_Spell] = []
    for fact in told:
        relation = fact[3]["relation"]
        if "begin" not in fact[3]:
            continue
        broken = bool(found) and found[-1].broken
        if not found or (relation == SUSPENDS and not broken) or (relation == RESUMES and broken):
            turning = relation == SUSPENDS or broken
            found.append(_Spell(relation == SUSPENDS, fact if turning else None))
        found[-1].events.append(fact)
    for one, following in pairwise(found):
        one.closed = following.opened
    return found


def _marks(spells: Iterable[_Spell]) -> dict[str, str]:
    found = {}
    for spell in spells:
        for fact in spell.events:
            if fact[3]["relation"] == SUSPENDS:
                found[fact[2]] = "break begins" if fact is spell.opened else "break goes on"
            elif fact[3]["relation"] == RESUMES:
                found[fact[2]] = "break ends" if fact is spell.opened else "resumption"
    return found


def _told(spell: _Spell) -> tuple[str, str, str | None, int | None, str | None, str | None, int, int]:
    opened, closed = (fact[2] if fact else None for fact in (spell.opened, spell.closed))
    kind = "break" if spell.broken else "ties"
    return (
        kind,
        spell.begin,
        spell.end,
        spell.days,
        opened,
        closed,
        spell.number("cooperation"),
        spell.number("tension"),
    )
