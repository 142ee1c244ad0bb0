"""Brokers: who stands between others that have no tie of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import networkx as nx
import pandas as pd

from tansiq.network.frames import label, rounded, side, table
from tansiq.network.holes import constraint, effective_size
from tansiq.network.view import Weight, ties

ROLES = ("coordinator", "consultant", "gatekeeper", "representative", "liaison")
BROKERS = ("actor", "label", "kind", "country", "degree", "constraint", "effective_size", *ROLES, "brokered")
PAIRS = ("broker", "broker_label", "from", "to", "paths")


def brokerage(graph: nx.MultiDiGraph, weight: Weight = "events") -> pd.DataFrame:
    """Who bridges and who brokers, those with the most brokered pairs first.

    An actor brokers where one acts on it and it acts on another, the one not on the other (a symmetric relation counts
    both ways). Whose side the three stand on (their countries; an actor without one is a side of its own) gives its
    role (Gould and Fernandez 1989).

    Args:
        graph: a mirror, of which facts alone count, or a view.
        weight: what the weight of a tie counts in `constraint` and `effective_size`.

    Columns: `actor` (key), `label`, `kind`, `country` (empty where there is none), `degree`;

    - `constraint` (Burt 1992): how far its ties lead back to the same few others, low for those who bridge;
    - `effective_size` (Burt 1992): how many of its contacts are not made redundant by ties among themselves;
      both are empty without a tie;
    - numbers of brokered pairs by role: `coordinator` (all three of one side), `consultant` (the two of one side, the
      broker of another), `gatekeeper` (lets in: broker and receiver of one side), `representative` (carries out:
      broker and sender of one side), `liaison` (three sides); `brokered` is their sum.

    Raises:
        QueryError: there is no such weight.
    """
    tied = ties(graph, weight)
    constraints, sizes = constraint(tied), effective_size(tied)
    roles: dict[str, Counter[str]] = {actor: Counter() for actor in tied}
    sides = {actor: side(graph, actor) for actor in tied}
    for sender, broker, receiver in _open_paths(graph):
        roles[broker][_role(sides[sender], sides[broker], sides[receiver])] += 1
    rows = []
    for actor, data in tied.nodes(data=True):
        who = actor, data["label"], data["kind"], data.get("country", "")
        figures = tied.degree(actor), rounded(constraints[actor]), rounded(sizes[actor])
        rows.append((*who, *figures, *(roles[actor][role] for role in ROLES), roles[actor].total()))
    rows.sort(key=lambda row: (-row[-1], -row[4], row[0]))
    return table(BROKERS, rows)


def brokered(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """Who connects whom: the sides between which an actor brokers, see `brokerage`; the most paths first.

    Columns: `broker` (key), `broker_label`, `from` and `to` (countries, or keys of actors without one), `paths` (number
    of pairs of actors on the two sides that it alone connects in this direction, or others beside it).
    """
    sides = {actor: side(graph, actor) for actor in graph}
    paths = Counter((broker, sides[sender], sides[receiver]) for sender, broker, receiver in _open_paths(graph))
    ordered = sorted(paths.items(), key=lambda item: (-item[1], item[0]))
    return table(PAIRS, ((broker, label(graph, broker), *ends, number) for (broker, *ends), number in ordered))


def _open_paths(graph: nx.MultiDiGraph) -> Iterator[tuple[str, str, str]]:
    """Every sender, broker and receiver of which the sender does not act on the receiver."""
    directed = ties(graph, directed=True)
    for broker in directed:
        for sender in directed.predecessors(broker):
            for receiver in directed.successors(broker):
                if sender != receiver and not directed.has_edge(sender, receiver):
                    yield sender, broker, receiver


def _role(sender: str, broker: str, receiver: str) -> str:
    if sender == broker == receiver:
        return "coordinator"
    if sender == receiver:
        return "consultant"
    if broker == receiver:
        return "gatekeeper"
    return "representative" if broker == sender else "liaison"
