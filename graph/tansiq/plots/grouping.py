"""In which order a matrix lists its rows."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from tansiq import network
from tansiq.errors import QueryError

ORDERS = ("strength", "community")


def in_groups(graph: nx.MultiDiGraph, ranked: Sequence[str], order: str) -> list[list[str]]:
    """Actors, the strongest first: as one group, or each of `network.communities` as one, that of the strongest first.

    Raises:
        QueryError: there is no such order.
    """
    if order not in ORDERS:
        raise QueryError(f"there is no order {order!r}; there are: {', '.join(ORDERS)}")
    if order == "strength":
        return [list(ranked)]
    table = network.communities(graph)
    community = dict(zip(table["actor"], table["community"], strict=True))
    groups: dict[int, list[str]] = {}
    for actor in ranked:
        groups.setdefault(community[actor], []).append(actor)
    return list(groups.values())
