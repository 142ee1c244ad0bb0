"""A network in a few figures."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from tansiq.network.frames import rounded
from tansiq.network.groups import division, modularity
from tansiq.network.signs import triads
from tansiq.network.view import Weight, facts, ties


def overview(graph: nx.MultiDiGraph, weight: Weight = "events") -> pd.DataFrame:
    """What a network is like as a whole: a figure and its value a row.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        weight: what the weight of a tie counts for the modularity.

    Figures: `actors`, `events`, `undated` (events without a first day), `tension` (share of the events), `ties` (pairs
    of actors), `density` (share of the possible pairs), `components` (parts without a tie between them), `largest`
    (share of the actors in the largest one), `reciprocity` (share of the directed ties that are returned, symmetric
    relations included; Wasserman and Faust 1994), `transitivity` (share of the pairs of ties of one actor that a third
    closes; the same), `modularity` and number of `communities` (see `communities`), `triads` (see there) and
    `balanced` (share of them). Where there is nothing to divide by, the value is empty.
    """
    told, tied, directed = list(facts(graph)), ties(graph, weight), ties(graph, directed=True)
    parts, signed = division(tied), triads(graph)
    components = sorted(map(len, nx.connected_components(tied)), reverse=True)
    closable = sum(degree * (degree - 1) for _, degree in tied.degree())
    pairs = tied.number_of_nodes() * (tied.number_of_nodes() - 1) / 2
    returned = sum(directed.has_edge(other, one) for one, other in directed.edges())
    figures = {
        "actors": len(tied),
        "events": len(told),
        "undated": sum("begin" not in data for *_, data in told),
        "tension": _share(sum(data["family"] == "tension" for *_, data in told), len(told)),
        "ties": tied.number_of_edges(),
        "density": _share(tied.number_of_edges(), pairs),
        "components": len(components),
        "largest": _share(max(components, default=0), len(tied)),
        "reciprocity": _share(returned, directed.number_of_edges()),
        "transitivity": rounded(nx.transitivity(tied)) if closable else None,
        "communities": len(parts),
        "modularity": modularity(tied, parts) if tied.number_of_edges() else None,
        "triads": len(signed),
        "balanced": _share(int(signed["balanced"].sum()), len(signed)),
    }
    # of mixed kinds: numbers of things stay whole
    return pd.DataFrame({"figure": list(figures), "value": pd.Series(list(figures.values()), dtype="object")})


def _share(part: float, whole: float) -> float | None:
    return rounded(part / whole) if whole else None
