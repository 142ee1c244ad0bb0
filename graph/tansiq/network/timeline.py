"""The events of two sides in time, and the spells between them."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from tansiq.network.frames import label, side, table
from tansiq.network.spells import Spell, in_time, marks, spells
from tansiq.network.view import Fact, facts

EVENTS = (
    "event", "date", "begin", "end", "subject", "subject_label", "relation", "family", "object", "object_label",
    "status", "corroboration", "confidence", "mark", "sentence",
)  # fmt: skip
SPELLS = ("spell", "begin", "end", "days", "opened_by", "closed_by", "cooperation", "tension")
BREAKS = ("spell", "one", "other", "begin", "end", "days", "opened_by", "closed_by", "tension", "actor", "label")


def timeline(graph: nx.MultiDiGraph, a: str, b: str) -> pd.DataFrame:
    """The events of two sides in the order of time, those without a first day last.

    Args:
        graph: a mirror, of which facts alone are told, or a view.
        a, b: two countries (ISO 3166-1 alpha-2, all their actors) or keys of two actors (`org/ma-dgst`).

    Columns: `event` (id), `date` (EDTF), `begin` and `end` (ISO days), `subject`, `subject_label`, `relation`,
    `family`, `object`, `object_label`, `status`, `corroboration`, `confidence`, `mark`, `sentence`; empty if unknown.
    `mark` says "break begins", "break goes on" (a further suspension), "break ends", "crisis begins", "crisis ends" or
    "resumption" (told once more); see `tansiq.network.spells`.
    """
    told = _between(graph, a, b)
    marked = marks(spells(told))
    rows = []
    for source, target, key, data in told:
        ends = (source, label(graph, source), data["relation"], data["family"], target, label(graph, target))
        date, begin, end, confidence, sentence = (
            data.get(n) for n in ("date", "begin", "end", "confidence", "sentence")
        )
        weight = (data["status"], data["corroboration"], confidence)
        rows.append((key, date, begin, end, *ends, *weight, marked.get(key), sentence))
    return table(EVENTS, rows)


def phases(graph: nx.MultiDiGraph, a: str, b: str) -> pd.DataFrame:
    """The spells of two sides: ties, break, ties, crisis, ties …; how they begin and end: `tansiq.network.spells`.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        a, b: two countries or keys of two actors, as for `timeline`.

    Columns: `spell` ("ties", "break" or "crisis"), `begin` (ISO day of its first event), `end` (ISO day on which the
    next spell begins; empty for the last one, which is not known to be over), `days` from one to the other,
    `opened_by` and `closed_by` (ids of the events at its ends), `cooperation` and `tension` (number of its events
    of each family; the event that opens a spell is one of them).
    """
    return table(SPELLS, (_told(spell) for spell in spells(_between(graph, a, b))))


def breaks(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Every break and every crisis of every two sides, the earliest first; see `tansiq.network.spells`.

    Columns: `spell` ("break" or "crisis"), `one` and `other` (countries, or keys of actors that have none), `begin`,
    `end`, `days`, `opened_by`, `closed_by` as in `phases`, `tension` (number of its events of tension), `actor` (key of
    who suspended, or did what the crisis began with) and `label`.
    """
    dyads: dict[tuple[str, str], list[Fact]] = {}
    for fact in in_time(facts(graph)):
        one, other = sorted((side(graph, fact[0]), side(graph, fact[1])))
        if one != other:
            dyads.setdefault((one, other), []).append(fact)
    rows = []
    for (one, other), told in dyads.items():
        for spell in spells(told):
            if spell.kind != "ties" and spell.opened:
                who = spell.opened[0]
                _, begin, end, days, opened, closed, _, tension = _told(spell)
                rows.append((spell.kind, one, other, begin, end, days, opened, closed, tension, who, label(graph, who)))
    return table(BREAKS, sorted(rows, key=lambda row: (row[3], row[1], row[2]))).astype({"days": "Int64"})


def _between(graph: nx.MultiDiGraph, a: str, b: str) -> list[Fact]:
    def on(actor: str, wanted: str) -> bool:
        return wanted in (actor, graph.nodes[actor].get("country"))

    def dyad(one: str, other: str) -> bool:
        return (on(one, a) and on(other, b)) or (on(one, b) and on(other, a))

    return in_time(fact for fact in facts(graph) if dyad(fact[0], fact[1]))


def _told(spell: Spell) -> tuple[str, str, str | None, int | None, str | None, str | None, int, int]:
    opened, closed = (fact[2] if fact else None for fact in (spell.opened, spell.closed))
    days = spell.begin, spell.end, spell.days
    return spell.kind, *days, opened, closed, spell.count("cooperation"), spell.count("tension")
