"""How central actors are in a mirror."""

from __future__ import annotations

import math
import warnings
from collections import Counter
from collections.abc import Mapping

import networkx as nx
import pandas as pd

from tansiq.model import Status

COLUMNS = (
    "actor", "label", "kind", "country", "degree", "in", "out", "strength", "betweenness", "eigenvector", "closeness",
)  # fmt: skip
DIGITS = 6  # of the measures: beyond them they differ between processors


def projection(graph: nx.MultiDiGraph) -> nx.Graph:
    """The actors of a mirror, tied where an `actual` event joins them; `weight` counts these events."""
    ties: Counter[tuple[str, str]] = Counter()
    for source, target, status in graph.edges(data="status"):
        if status == Status.ACTUAL and source != target:
            ties[min(source, target), max(source, target)] += 1
    projected = nx.Graph()
    projected.add_nodes_from(sorted(graph))
    projected.add_weighted_edges_from((*pair, number) for pair, number in sorted(ties.items()))
    return projected


def centrality(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """How central each actor of a mirror is among the `actual` events, the strongest first.

    Columns: `actor` (key), `label`, `kind`, `country` (empty where there is none), then, on `projection(graph)`,

    - `degree`: number of other actors it is tied to (Freeman 1978); `in` and `out`: of these, the ones that act on it
      and the ones it acts on (a symmetric relation counts both ways);
    - `strength`: number of its events (Barrat et al. 2004);
    - `betweenness`: share of the shortest paths of others that lead through it, 0 to 1 (Freeman 1977; Brandes 2001);
    - `eigenvector`: being tied, often, to central actors (Bonacich 1972), weighted by events; near 0 outside the
      densest component;
    - `closeness`: inverse mean distance to the actors it reaches, times the share of actors it reaches
      (Wasserman and Faust 1994, p. 201).

    Betweenness, eigenvector and closeness are networkx's own, rounded to six digits.
    """
    ties = projection(graph)
    acts_on, acted_on = _directions(graph)
    strength = dict(ties.degree(weight="weight"))
    measures = {
        "degree": dict(ties.degree()),
        "in": {actor: len(acted_on[actor]) for actor in ties},
        "out": {actor: len(acts_on[actor]) for actor in ties},
        "strength": strength,
        "betweenness": _rounded(nx.betweenness_centrality(ties)),
        "eigenvector": _rounded(_eigenvector(ties)),
        "closeness": _rounded(nx.closeness_centrality(ties)),
    }
    rows = [
        (actor, data["label"], data["kind"], data.get("country", ""), *(values[actor] for values in measures.values()))
        for actor, data in sorted(graph.nodes(data=True), key=lambda node: (-strength[node[0]], node[0]))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def _directions(graph: nx.MultiDiGraph) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each actor those that it acts on, and those that act on it, in actual events."""
    acts_on: dict[str, set[str]] = {actor: set() for actor in graph}
    acted_on: dict[str, set[str]] = {actor: set() for actor in graph}
    for source, target, data in graph.edges(data=True):
        if data["status"] != Status.ACTUAL or source == target:
            continue
        for one, other in ((source, target), (target, source)) if data["symmetric"] else ((source, target),):
            acts_on[one].add(other)
            acted_on[other].add(one)
    return acts_on, acted_on


def _eigenvector(ties: nx.Graph) -> dict[str, float]:
    if not ties:
        return {}
    try:
        return dict(nx.eigenvector_centrality(ties, max_iter=10_000, weight="weight"))
    except nx.PowerIterationFailedConvergence:
        warnings.warn("eigenvector centrality: two components are equally dense, there is no answer", stacklevel=3)
        return dict.fromkeys(ties, math.nan)


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {actor: round(value, DIGITS) for actor, value in values.items()}
