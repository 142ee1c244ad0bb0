"""How a network changes: its growth by year or month, and who is central in windows that slide over the years."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Literal

import networkx as nx
import pandas as pd

from tansiq.errors import QueryError
from tansiq.network.frames import label, table
from tansiq.network.measures import MEASURES, measured
from tansiq.network.view import Weight, facts, statuses_of, view

GROWTH = (
    "period", "events", "cooperation", "tension", "actors", "new_actors", "ties", "new_ties", "all_events",
    "all_actors", "all_ties",
)  # fmt: skip
WINDOWS = ("since", "until", "actor", "label", "country", "value")
_LENGTHS = {"year": 4, "month": 7}


def growth(graph: nx.MultiDiGraph, by: Literal["year", "month"] = "year") -> pd.DataFrame:
    """What every year or month brings, from the first to the last; those without an event stand there with zeros.

    An event counts where it begins; one without a first day (no date, or `../2015`) counts nowhere.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        by: "year" or "month".

    Columns: `period` ("2015" or "2015-03"), `events`, of these `cooperation` and `tension`; `actors` that take part
    and `ties` (pairs of them), of these `new_actors` and `new_ties` that no earlier period has; `all_events`,
    `all_actors`, `all_ties` up to its end.

    Raises:
        QueryError: there is no such period.
    """
    if by not in _LENGTHS:
        raise QueryError(f"there is no period {by!r}; there are: {', '.join(_LENGTHS)}")
    told: dict[str, list[tuple[str, str, str]]] = {}
    for source, target, _, data in facts(graph):
        if "begin" in data:
            pair = min(source, target), max(source, target)
            told.setdefault(data["begin"][: _LENGTHS[by]], []).append((*pair, data["family"]))
    rows = []
    events, actors, ties = 0, set[str](), set[tuple[str, str]]()
    for period in _periods(told):
        now = told.get(period, [])
        here, pairs = {actor for fact in now for actor in fact[:2]}, {fact[:2] for fact in now}
        families = [sum(fact[2] == family for fact in now) for family in ("cooperation", "tension")]
        new = len(here - actors), len(pairs - ties)
        events, actors, ties = events + len(now), actors | here, ties | pairs
        totals = events, len(actors), len(ties)
        rows.append((period, len(now), *families, len(here), new[0], len(pairs), new[1], *totals))
    return table(GROWTH, rows)


def centrality_over_time(
    graph: nx.MultiDiGraph, measure: str = "degree", window_years: int = 3, weight: Weight = "events"
) -> pd.DataFrame:
    """One measure in windows of so many years that slide by one year, the first window first, the highest value first.

    A window holds what `view` keeps of its period: all that may lie in it by its date, nothing without one. The first
    one begins, and the last one ends, with the first and the last year that a date names; where there are fewer years
    than that, one window holds them all.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        measure: a column of `centrality` (`degree`, `betweenness`, …).
        window_years: length of a window, 1 or more.
        weight: what the weight of a tie counts; see `ties`.

    Columns: `since` and `until` (first and last year of the window), `actor`, `label`, `country` (empty where there is
    none), `value`; actors without an event in a window are not in it.

    Raises:
        QueryError: there is no such measure or weight, or a window has no year.
    """
    return windows(graph, [measure], window_years, weight).drop(columns="measure")


def windows(
    graph: nx.MultiDiGraph, measures: Sequence[str], window_years: int = 3, weight: Weight = "events"
) -> pd.DataFrame:
    """`centrality_over_time` for several measures, one after the other in each window; column `measure` names them.

    Raises:
        QueryError: there is no such measure or weight, or a window has no year.
    """
    for measure in measures:
        if measure not in MEASURES:
            raise QueryError(f"there is no measure {measure!r}; there are: {', '.join(MEASURES)}")
    if window_years < 1:
        raise QueryError(f"a window has one year at least, not {window_years}")
    years = sorted(int(data[end][:4]) for *_, data in facts(graph) for end in ("begin", "end") if end in data)
    rows = []
    for first in range(years[0], max(years[-1] - window_years + 1, years[0]) + 1) if years else ():
        last = first + window_years - 1
        window = view(graph, since=f"{first:04}", until=f"{last:04}", statuses=statuses_of(graph))
        for measure, found in measured(window, measures, weight).items():
            for actor, value in sorted(found.items(), key=lambda item: (-item[1], item[0])):
                who = actor, label(window, actor), window.nodes[actor].get("country", "")
                rows.append((first, last, *who, value, measure))
    return table((*WINDOWS, "measure"), rows)


def _periods(told: Collection[str]) -> list[str]:
    """All years or months from the first to the last."""
    if not told:
        return []
    first, last = min(told), max(told)
    if len(first) == _LENGTHS["year"]:
        return [f"{year:04}" for year in range(int(first), int(last) + 1)]
    begin, end = (int(period[:4]) * 12 + int(period[5:]) - 1 for period in (first, last))
    return [f"{month // 12:04}-{month % 12 + 1:02}" for month in range(begin, end + 1)]
