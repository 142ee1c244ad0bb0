"""How central actors are in a mirror or a view of one."""

from __future__ import annotations

from collections.abc import Callable

import networkx as nx
import pandas as pd

from tansiq.network import engine
from tansiq.network.frames import rounded, table
from tansiq.network.holes import constraint
from tansiq.network.view import Weight, ties

COLUMNS = (
    "actor", "label", "kind", "country", "degree", "in", "out", "strength", "betweenness", "eigenvector", "closeness",
    "pagerank", "constraint",
)  # fmt: skip

_BY_TIES: dict[str, Callable[[nx.Graph], dict[str, float]]] = {
    "degree": lambda tied: dict(tied.degree()),
    "strength": lambda tied: dict(tied.degree(weight="weight")),
    "betweenness": engine.betweenness,
    "eigenvector": engine.eigenvector,
    "closeness": engine.closeness,
    "constraint": constraint,
}
_BY_DIRECTION: dict[str, Callable[[nx.DiGraph], dict[str, float]]] = {
    "in": lambda tied: dict(tied.in_degree()),
    "out": lambda tied: dict(tied.out_degree()),
    "pagerank": engine.pagerank,
}
MEASURES = COLUMNS[4:]


def centrality(graph: nx.MultiDiGraph, weight: Weight = "events") -> pd.DataFrame:
    """How central each actor is, the strongest first.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        weight: what the weight of a tie counts; see `ties`.

    Columns: `actor` (key), `label`, `kind`, `country` (empty where there is none), then

    - `degree`: number of other actors it is tied to (Freeman 1978); `in` and `out`: of these, the ones that act on it
      and the ones it acts on (a symmetric relation counts both ways);
    - `strength`: sum of the weights of its ties (Barrat et al. 2004), so by default the number of its events;
    - `betweenness`: share of the shortest paths of others that lead through it, 0 to 1 (Freeman 1977; Brandes 2001);
    - `eigenvector`: being tied, by weight, to central actors (Bonacich 1972); near 0 outside the densest component;
    - `closeness`: inverse mean distance to the actors it reaches, times the share of actors it reaches
      (Wasserman and Faust 1994, p. 201);
    - `pagerank`: where one is often who follows ties by weight and direction, and begins anew, anywhere, at 15 of 100
      steps (Brin and Page 1998): high for whom central actors turn to; all actors sum to 1;
    - `constraint`: how far its ties lead back to the same few others (Burt 1992): low for those who bridge,
      empty without a tie.

    Betweenness and closeness count steps; the weights of ties do not shorten them. Figures are rounded to six digits.

    Raises:
        QueryError: there is no such weight.
    """
    found = {measure: values(graph, measure, weight) for measure in MEASURES}
    rows = [
        (actor, data["label"], data["kind"], data.get("country", ""), *(found[measure][actor] for measure in MEASURES))
        for actor, data in graph.nodes(data=True)
    ]
    rows.sort(key=lambda row: (-found["strength"][row[0]], row[0]))
    return table(COLUMNS, rows)


def values(graph: nx.MultiDiGraph, measure: str, weight: Weight = "events") -> dict[str, float]:
    """One measure of `centrality` by actor.

    Raises:
        KeyError: there is no such measure.
        QueryError: there is no such weight.
    """
    if measure in _BY_DIRECTION:
        found = _BY_DIRECTION[measure](ties(graph, weight, directed=True))
    else:
        found = _BY_TIES[measure](ties(graph, weight))
    return {actor: rounded(value) for actor, value in found.items()}
