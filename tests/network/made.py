"""Small networks for tests, written as lines: who, relation, whom, and perhaps a date and a status.

"FR" is a state, "FR:police" an organization of it, "cell" a group of no country:
`FR:police meets cell 2015-01 planned`.
"""

from __future__ import annotations

import networkx as nx
from samples import CELL, event, merged

from tansiq import network
from tansiq.model import Actor, Kind, Status


def actor(name: str) -> Actor:
    """The actor that a name of a line means."""
    if name.isupper() and len(name) == 2:
        return Actor(label=name, kind=Kind.STATE, country=name)
    country, _, label = name.rpartition(":")
    return Actor(label=label, kind=Kind.ORGANIZATION if country else Kind.GROUP, country=country or None)


def key(name: str) -> str:
    """The key of the actor that a name of a line means."""
    if name.isupper() and len(name) == 2:
        return f"state/{name.lower()}"
    country, _, label = name.rpartition(":")
    return f"organization/{country.lower()}/{label}" if country else f"group/{label}"


def told(*lines: str) -> nx.MultiDiGraph:
    """The mirror of these events; the n-th one, from 0, has the id of that number in three digits."""
    events = []
    for number, line in enumerate(lines):
        subject, relation, object_, *rest = line.split()
        status = Status(rest.pop()) if rest and rest[-1] in list(Status) else Status.ACTUAL
        date = rest.pop() if rest else None
        events.append(
            event(CELL, 5, actor(subject), relation, actor(object_), id=f"{number:03}", date=date, status=status)
        )
    return network.mirror(merged(events))


def like(graph: nx.Graph) -> nx.MultiDiGraph:
    """A mirror with the ties of a simple graph, so many events a tie as its whole weight is; no isolated actors."""
    relation = "assists" if graph.is_directed() else "meets"
    ties = sorted((str(a), str(b), weight) for a, b, weight in graph.edges(data="weight", default=1))
    return told(*(f"n{a} {relation} n{b} {2000 + n}" for a, b, weight in ties for n in range(weight)))
