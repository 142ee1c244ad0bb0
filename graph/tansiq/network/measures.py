"""How central actors are in a mirror or a view of one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

import networkx as nx
import pandas as pd

from tansiq.network import engine
from tansiq.network.frames import rounded, table
from tansiq.network.holes import constraint
from tansiq.network.view import Weight, ties

# each of the ties without, and with, their directions
_MEASURES: dict[str, Callable[[nx.Graph, nx.DiGraph], dict[str, float]]] = {
    "degree": lambda tied, _: dict(tied.degree()),
    "in": lambda _, directed: dict(directed.in_degree()),
    "out": lambda _, directed: dict(directed.out_degree()),
    "strength": lambda tied, _: dict(tied.degree(weight="weight")),
    "betweenness": lambda tied, _: engine.betweenness(tied),
    "eigenvector": lambda tied, _: engine.eigenvector(tied),
    "closeness": lambda tied, _: engine.closeness(tied),
    "pagerank": lambda _, directed: engine.pagerank(directed),
    "constraint": lambda tied, _: constraint(tied),
}
MEASURES = tuple(_MEASURES)
COLUMNS = ("actor", "label", "kind", "country", *MEASURES)


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
    found = measured(graph, MEASURES, weight)
    rows = [
        (actor, data["label"], data["kind"], data.get("country", ""), *(found[measure][actor] for measure in MEASURES))
        for actor, data in graph.nodes(data=True)
    ]
    rows.sort(key=lambda row: (-found["strength"][row[0]], row[0]))
    return table(COLUMNS, rows)


def measured(graph: nx.MultiDiGraph, measures: Iterable[str], weight: Weight = "events") -> dict[str, dict[str, float]]:
    """Measures of `centrality`, each by actor.

    Raises:
        KeyError: there is no such measure.
        QueryError: there is no such weight.
    """
    tied, directed = ties(graph, weight), ties(graph, weight, directed=True)
    return {
        measure: {actor: rounded(value) for actor, value in _MEASURES[measure](tied, directed).items()}
        for measure in measures
    }
