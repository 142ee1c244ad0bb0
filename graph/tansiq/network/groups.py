"""Communities: who deals with each other more than with the rest."""

from __future__ import annotations

import networkx as nx
import pandas as pd

from tansiq.network.frames import rounded, table
from tansiq.network.view import Weight, ties

COLUMNS = ("actor", "label", "kind", "country", "community", "size", "inside", "strength")
SEEDS = range(10)


def communities(graph: nx.MultiDiGraph, weight: Weight = "events") -> pd.DataFrame:
    """Communities of actors, the largest first, in each the strongest actors first.

    Found by the Louvain method (Blondel et al. 2008), which looks for a division of high modularity (Newman and Girvan
    2004) and depends on the order of its steps: of ten runs of fixed seeds the one of the highest modularity counts. An
    actor without a tie is a community by itself.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        weight: what the weight of a tie counts; see `ties`.

    Columns: `actor` (key), `label`, `kind`, `country` (empty where there is none), `community` (number, from 1), `size`
    (actors in it), `inside` (share of the actor's weight that stays in it, empty without a tie), `strength`.

    Raises:
        QueryError: there is no such weight.
    """
    tied = ties(graph, weight)
    rows = []
    for number, members in enumerate(division(tied), start=1):
        strengths = dict(tied.degree(members, weight="weight"))
        for actor in sorted(members, key=lambda member: (-strengths[member], member)):
            data, within = tied.nodes[actor], sum(tied[actor][o]["weight"] for o in tied[actor] if o in members)
            inside = rounded(within / strengths[actor]) if strengths[actor] else None
            who = actor, data["label"], data["kind"], data.get("country", "")
            rows.append((*who, number, len(members), inside, strengths[actor]))
    return table(COLUMNS, rows).astype({"inside": "float64"})


def division(ties: nx.Graph) -> list[set[str]]:
    """The communities of a simple weighted graph, the largest first, those of a size by their first key."""
    if not ties.number_of_edges():
        return [{actor} for actor in ties]
    actors = sorted(ties)
    # by number: a set of texts has another order in every process
    numbered = nx.Graph()
    numbered.add_nodes_from(range(len(actors)))
    index = {actor: number for number, actor in enumerate(actors)}
    numbered.add_weighted_edges_from(sorted((index[a], index[b], w) for a, b, w in ties.edges(data="weight")))
    runs = [nx.community.louvain_communities(numbered, seed=seed) for seed in SEEDS]
    best = max(runs, key=lambda run: rounded(nx.community.modularity(numbered, run)))
    return sorted(({actors[number] for number in part} for part in best), key=lambda part: (-len(part), min(part)))


def modularity(ties: nx.Graph, parts: list[set[str]]) -> float:
    """How much more weight lies inside the parts than chance would put there (Newman and Girvan 2004); NaN if none is.

    0 for a division that says nothing; above about 0.3 a network falls into parts indeed.
    """
    return rounded(nx.community.modularity(ties, parts)) if ties.number_of_edges() else float("nan")
