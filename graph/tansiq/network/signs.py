"""Cooperation and tension: the balance of every two actors, and of every three."""

from __future__ import annotations

from collections import Counter
from itertools import combinations

import networkx as nx
import pandas as pd

from tansiq.network.frames import label, rounded, table
from tansiq.network.view import facts

DYADS = ("one", "one_label", "other", "other_label", "events", "cooperation", "tension", "balance", "sign")
TRIADS = ("first", "first_label", "second", "second_label", "third", "third_label", "tense", "balanced", "events")


def balance(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Cooperation and tension of every two actors, those with the most events first.

    Args:
        graph: a mirror, of which facts alone count, or a view.

    Columns: `one`, `one_label`, `other`, `other_label` (in the order of keys), `events`, of these `cooperation` and
    `tension`; `balance`, their difference over their sum, from -1 (tension alone) to 1 (cooperation alone), and `sign`,
    that of the balance: 1, 0 or -1.
    """
    numbers: dict[tuple[str, str], Counter[str]] = {}
    for source, target, _, data in facts(graph):
        numbers.setdefault((min(source, target), max(source, target)), Counter())[data["family"]] += 1
    rows = []
    for (one, other), count in numbers.items():
        good, bad = count["cooperation"], count["tension"]
        names = one, label(graph, one), other, label(graph, other)
        rows.append((*names, good + bad, good, bad, rounded((good - bad) / (good + bad)), (good > bad) - (good < bad)))
    return table(DYADS, sorted(rows, key=lambda row: (-row[4], row[0], row[2])))


def triads(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Every three actors of whom each two have a sign (`balance`), those out of balance first, then by events.

    A triad is balanced where the product of its signs is positive (Cartwright and Harary 1956): three friends, or two
    against a third. One tie of tension among friends (`tense` 1) is the unstable case that analysts look for; three
    enemies (`tense` 3) are out of balance too, but not in the weaker sense of Davis (1967).

    Columns: `first`, `second`, `third` with their labels (in the order of keys), `tense` (how many of the three ties
    are of tension), `balanced`, `events` (of the three dyads).
    """
    signed = nx.Graph()
    for row in balance(graph).itertuples(index=False):
        if row.sign:
            signed.add_edge(row.one, row.other, sign=row.sign, events=row.events)
    rows = []
    for first in sorted(signed):
        for second, third in combinations(sorted(other for other in signed[first] if other > first), 2):
            if signed.has_edge(second, third):
                edges = [signed.edges[pair] for pair in combinations((first, second, third), 2)]
                tense, events = sum(edge["sign"] < 0 for edge in edges), sum(edge["events"] for edge in edges)
                names = [name for actor in (first, second, third) for name in (actor, label(graph, actor))]
                rows.append((*names, tense, tense % 2 == 0, events))
    return table(TRIADS, sorted(rows, key=lambda row: (row[7], -row[8], row[0], row[2], row[4])))
