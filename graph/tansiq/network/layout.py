"""Where to draw the actors of a mirror."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from typing import Any

import networkx as nx
import numpy as np

from tansiq.boxes import apart

DIGITS = 6  # beyond them the figures of forces differ between processors

SEED = 5
CORE = 400  # actors laid out by forces, which costs memory and time by the square; from 500 on networkx asks for SciPy
SPREAD = 1.5  # area of the picture over the area of all its labels
WIDTH_TO_HEIGHT = 1.5
REPULSION = 2.5  # distance of tied actors, in units of their share of the field
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))


def positions(graph: nx.MultiDiGraph, boxes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[int, int]]:
    """Where to draw the middle of each actor's box, tied ones together, no box on another.

    The best-connected actors are laid out by forces (Fruchterman and Reingold 1991), every other one beside the actor
    it is tied to most. Deterministic.

    Args:
        graph: a mirror; events of every status draw their actors together.
        boxes: width and height of every actor, in the unit of the answer.
    """
    ties = _ties_of_any_status(graph)
    ranked = sorted(ties, key=lambda actor: (-ties.degree(actor), actor))
    if not ranked:
        return {}
    placed = _by_forces(ties, ranked[:CORE], math.sqrt(SPREAD * sum(w * h for w, h in boxes.values())))
    around: Counter[str] = Counter()
    for actor in ranked[CORE:]:
        near = [other for other in ties[actor] if other in placed]
        host = min(near, key=lambda other: (-ties[actor][other]["events"], other), default=ranked[0])
        around[host] += 1
        turn, reach = around[host] * GOLDEN_ANGLE, boxes[host][0] + boxes[actor][0] * math.sqrt(around[host])
        placed[actor] = placed[host] + reach * np.array([math.cos(turn), math.sin(turn)])
    centres = apart(np.array([placed[actor] for actor in ranked]), np.array([boxes[actor] for actor in ranked]))
    return {actor: (round(float(x)), round(float(y))) for actor, (x, y) in zip(ranked, centres, strict=True)}


def _ties_of_any_status(graph: nx.MultiDiGraph) -> nx.Graph:
    numbers = Counter((min(pair), max(pair)) for pair in graph.edges() if pair[0] != pair[1])
    ties = nx.Graph()
    ties.add_nodes_from(sorted(graph))
    for pair, number in sorted(numbers.items()):
        ties.add_edge(*pair, events=number, pull=1 + math.log(number))
    return ties


def _by_forces(ties: nx.Graph, actors: list[str], side: float) -> dict[str, Any]:
    """Centres of these actors, spread evenly over an ellipse in a field of about `side` squared."""
    core = nx.Graph()  # a subgraph's order of nodes is that of a set
    core.add_nodes_from(actors)
    core.add_edges_from(edge for edge in ties.edges(data=True) if edge[0] in core and edge[1] in core)
    for part in nx.connected_components(core):
        # without a tie the repulsion drives the parts of a network out of the picture
        core.add_edge(min(part, key=actors.index), actors[0], pull=1)
    core.remove_edges_from(nx.selfloop_edges(core))
    laid = nx.spring_layout(core, k=REPULSION / math.sqrt(len(core)), iterations=150, weight="pull", seed=SEED)
    middle = np.mean([laid[actor] for actor in actors], axis=0)
    outwards = sorted(actors, key=lambda actor: (round(float(np.hypot(*(laid[actor] - middle))), DIGITS), actor))
    field = side / math.sqrt(math.pi) * np.array([math.sqrt(WIDTH_TO_HEIGHT), 1 / math.sqrt(WIDTH_TO_HEIGHT)])
    placed = {}
    for rank, actor in enumerate(outwards):
        x, y = laid[actor] - middle
        # forces crowd the middle: the angle is kept, the radius is that of an even density
        placed[actor] = math.sqrt((rank + 0.5) / len(actors)) * np.array([x, y]) / (math.hypot(x, y) or 1) * field
    return placed
