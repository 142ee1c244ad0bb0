"""Give and take: which relations go both ways, and who informs without being informed."""

from __future__ import annotations

from collections import Counter, defaultdict

import networkx as nx
import pandas as pd

from tansiq.network.frames import label, rounded, table
from tansiq.network.view import facts

DYADS = ("relation", "from", "from_label", "to", "to_label", "there", "back", "returned")
RELATIONS = ("relation", "events", "dyads", "mutual", "one_sided", "share_mutual")


def reciprocity(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """For every relation that is not symmetric and every two actors that it joins: how often there, how often back.

    Relations by name, in each the most one-sided dyads first. Filter `relation == "sharesIntelligenceWith"` and
    `not returned` to see who informs without being informed.

    Args:
        graph: a mirror, of which facts alone count, or a view.

    Columns: `relation`, `from` and `from_label` (who does so more often; of equals the first by key), `to`, `to_label`,
    `there` and `back` (numbers of events), `returned` (whether there is any back).
    """
    rows = []
    for relation, numbers in _directed(graph).items():
        for (one, other), there in numbers.items():
            back = numbers[other, one]
            if there > back or (there == back and one < other):
                rows.append((relation, one, label(graph, one), other, label(graph, other), there, back, back > 0))
    return table(DYADS, sorted(rows, key=lambda row: (row[0], row[6] - row[5], row[1], row[3])))


def reciprocity_by_relation(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """How many dyads return what they are given, by relation; the relations that are not symmetric, by name.

    Columns: `relation`, `events`, `dyads` (pairs of actors that it joins), of these `mutual` (it goes both ways) and
    `one_sided`, and `share_mutual` of them all (Wasserman and Faust 1994).
    """
    rows = []
    for relation, numbers in _directed(graph).items():
        dyads = {frozenset(pair) for pair in numbers}
        mutual = sum((other, one) in numbers for one, other in numbers) // 2
        rows.append((relation, numbers.total(), len(dyads), mutual, len(dyads) - mutual, rounded(mutual / len(dyads))))
    return table(RELATIONS, rows)


def _directed(graph: nx.MultiDiGraph) -> dict[str, Counter[tuple[str, str]]]:
    """Numbers of events by pair of actors, for each relation that is not symmetric, by name."""
    found: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
    for source, target, _, data in facts(graph):
        if not data["symmetric"]:
            found[data["relation"]][source, target] += 1
    return dict(sorted(found.items()))
