"""All tables of a network at once, as `tansiq analyse` writes them."""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx
import pandas as pd

from tansiq.network.brokerage import brokerage, brokered
from tansiq.network.change import growth, windows
from tansiq.network.exchange import reciprocity, reciprocity_by_relation
from tansiq.network.groups import communities
from tansiq.network.measures import centrality
from tansiq.network.overview import overview
from tansiq.network.signs import balance, triads
from tansiq.network.timeline import breaks, phases, timeline
from tansiq.network.view import FACTS, Level, Weight, day, view

OVER_TIME = ("degree", "strength", "betweenness", "pagerank")


def analyse(
    graph: nx.MultiDiGraph,
    *,
    level: Level = "actors",
    relations: Iterable[str] | None = None,
    family: str | None = None,
    statuses: Iterable[str] = FACTS,
    since: object = None,
    until: object = None,
    min_confidence: float | None = None,
    weight: Weight = "events",
    dyad: tuple[str, str] | None = None,
) -> dict[str, pd.DataFrame]:
    """The tables of a part of a mirror, by name.

    Breaks, and the timeline of a dyad, are read from all relations and years of the given statuses and confidence, as
    a period would cut off beginnings and a family ends; listed are the breaks that touch the period.

    Args:
        graph: a mirror.
        level, relations, family, statuses, since, until, min_confidence: see `view`.
        weight: what the weight of a tie counts; see `ties`.
        dyad: two sides as for `timeline`, to have their `timeline` and `phases` as well.

    Returns:
        `overview`, `actors` (centrality), `brokers`, `brokered`, `communities`, `dyads` (balance), `triads`,
        `reciprocity`, `reciprocity_by_relation`, `breaks`, `growth`, `over_time` (`centrality_over_time` for several
        measures, with a column `measure`); with a dyad `timeline` and `phases`. Each is described at the function of
        `tansiq.network` that makes it.

    Raises:
        QueryError: a condition does not suit.
    """
    whole = view(graph, level=level, statuses=statuses, min_confidence=min_confidence)
    part = view(
        graph, level=level, relations=relations, family=family, statuses=statuses, since=since, until=until,
        min_confidence=min_confidence,
    )  # fmt: skip
    found = {
        "overview": overview(part, weight),
        "actors": centrality(part, weight),
        "brokers": brokerage(part, weight),
        "brokered": brokered(part),
        "communities": communities(part, weight),
        "dyads": balance(part),
        "triads": triads(part),
        "reciprocity": reciprocity(part),
        "reciprocity_by_relation": reciprocity_by_relation(part),
        "breaks": _touching(breaks(whole), since, until),
        "growth": growth(part),
        "over_time": windows(part, OVER_TIME, weight=weight),
    }
    if dyad:
        found |= {"timeline": timeline(whole, *dyad), "phases": phases(whole, *dyad)}
    return found


def _touching(found: pd.DataFrame, since: object, until: object) -> pd.DataFrame:
    """The breaks that are not over before the period begins, and begin before it is over."""
    if since is not None:
        found = found[found["end"].isna() | (found["end"] >= day("since", since))]
    if until is not None:
        found = found[found["begin"] <= day("until", until)]
    return found.reset_index(drop=True)
