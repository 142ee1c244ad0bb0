"""The measures that take long, by rustworkx: the same numbers as networkx's own, many times as fast.

Actors go in by the order of the graph. Sums that several threads would add up in the order in which they happen to
finish are added up by one, so that the same graph gives the same bits.
"""

from __future__ import annotations

import math
import sys
import warnings
from typing import TypeVar

import networkx as nx
import rustworkx as rx

TOLERANCE = 1e-12  # of an actor's share between two rounds: what is rounded to six digits has settled
ROUNDS = 100_000
DAMPING = 0.85

G = TypeVar("G", "rx.PyGraph[str, int]", "rx.PyDiGraph[str, int]")
Values = dict[str, float]


def betweenness(ties: nx.Graph) -> Values:
    """Share of the shortest paths between others that lead through an actor (Freeman 1977; Brandes 2001)."""
    return _named(
        ties,
        rx.graph_betweenness_centrality(_filled(ties, rx.PyGraph(multigraph=False)), parallel_threshold=sys.maxsize),
    )


def closeness(ties: nx.Graph) -> Values:
    """Inverse mean distance to those an actor reaches times their share of all others (Wasserman and Faust 1994)."""
    # each value is the sum of one thread
    return _named(ties, rx.graph_closeness_centrality(_filled(ties, rx.PyGraph(multigraph=False))))


def eigenvector(ties: nx.Graph) -> Values:
    """Being tied, by weight, to actors who are so themselves (Bonacich 1972); NaN where rounds do not settle."""
    if not ties:
        return {}
    try:
        found = rx.graph_eigenvector_centrality(
            _filled(ties, rx.PyGraph(multigraph=False)), weight_fn=float, max_iter=ROUNDS, tol=TOLERANCE
        )  # fmt: skip
    except rx.FailedToConverge:
        warnings.warn("eigenvector centrality: two components are equally dense, there is no answer", stacklevel=4)
        return dict.fromkeys(ties, math.nan)
    return _named(ties, found)


def pagerank(ties: nx.DiGraph) -> Values:
    """Where one is often who follows ties by weight, and jumps anywhere at 15 of 100 steps (Brin and Page 1998)."""
    return _named(
        ties,
        rx.pagerank(
            _filled(ties, rx.PyDiGraph(multigraph=False)), DAMPING, weight_fn=float, tol=TOLERANCE, max_iter=ROUNDS
        ),
    )


def _filled(ties: nx.Graph, graph: G) -> G:
    index = {actor: number for number, actor in enumerate(ties)}
    graph.add_nodes_from(list(ties))
    graph.add_edges_from([(index[one], index[other], weight) for one, other, weight in ties.edges(data="weight")])
    return graph


def _named(ties: nx.Graph, found: rx.CentralityMapping) -> Values:
    return {actor: found[number] for number, actor in enumerate(ties)}
