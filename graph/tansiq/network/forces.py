"""Boxes spread over a field: tied ones together, none on another."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

import networkx as nx
import numpy as np

from tansiq.boxes import apart

DIGITS = 6  # beyond them the figures of forces differ between processors

SEED = 5
CORE = 400  # boxes laid out by forces, which costs memory and time by the square; from 500 on networkx asks for SciPy
SPREAD = 1.1  # area of the field over the area of all boxes
WIDTH_TO_HEIGHT = 1.5
REPULSION = 2.5  # distance of tied actors, in units of their share of the field
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))

Box = tuple[float, float]
"""Width and height."""


def spread(pairs: Iterable[tuple[str, str]], boxes: Mapping[str, Box]) -> dict[str, tuple[float, float]]:
    """Where to put the middle of each box.

    The best-connected ones are laid out by forces (Fruchterman and Reingold 1991), every other one beside the one that
    it is tied to most. Deterministic.

    Args:
        pairs: the ties, each as often as it counts.
        boxes: width and height of all, in the unit of the answer.
    """
    ties = _ties(pairs, boxes)
    ranked = sorted(ties, key=lambda name: (-ties.degree(name), name))
    if not ranked:
        return {}
    placed = _by_forces(ties, ranked[:CORE], math.sqrt(SPREAD * sum(w * h for w, h in boxes.values())))
    around: Counter[str] = Counter()
    for name in ranked[CORE:]:
        near = [other for other in ties[name] if other in placed]
        host = min(near, key=lambda other: (-ties[name][other]["number"], other), default=ranked[0])
        around[host] += 1
        turn, reach = around[host] * GOLDEN_ANGLE, boxes[host][0] + boxes[name][0] * math.sqrt(around[host])
        placed[name] = placed[host] + reach * np.array([math.cos(turn), math.sin(turn)])
    centres = apart(np.array([placed[name] for name in ranked]), np.array([boxes[name] for name in ranked]))
    return {name: (float(x), float(y)) for name, (x, y) in zip(ranked, centres, strict=True)}


def _ties(pairs: Iterable[tuple[str, str]], names: Iterable[str]) -> nx.Graph:
    numbers = Counter((min(pair), max(pair)) for pair in pairs if pair[0] != pair[1])
    ties = nx.Graph()
    ties.add_nodes_from(sorted(names))
    for pair, number in sorted(numbers.items()):
        ties.add_edge(*pair, number=number, pull=1 + math.log(number))
    return ties


def _by_forces(ties: nx.Graph, names: list[str], side: float) -> dict[str, Any]:
    """Centres of these boxes, spread evenly over an ellipse in a field of about `side` squared."""
    core = nx.Graph()  # a subgraph's order of nodes is that of a set
    core.add_nodes_from(names)
    core.add_edges_from(edge for edge in ties.edges(data=True) if edge[0] in core and edge[1] in core)
    for part in nx.connected_components(core):
        # without a tie the repulsion drives the parts of a network out of the picture
        core.add_edge(min(part, key=names.index), names[0], pull=1)
    core.remove_edges_from(nx.selfloop_edges(core))
    laid = nx.spring_layout(core, k=REPULSION / math.sqrt(len(core)), iterations=150, weight="pull", seed=SEED)
    middle = np.mean([laid[name] for name in names], axis=0)
    outwards = sorted(names, key=lambda name: (round(float(np.hypot(*(laid[name] - middle))), DIGITS), name))
    field = side / math.sqrt(math.pi) * np.array([math.sqrt(WIDTH_TO_HEIGHT), 1 / math.sqrt(WIDTH_TO_HEIGHT)])
    placed = {}
    for rank, name in enumerate(outwards):
        x, y = laid[name] - middle
        # forces crowd the middle: the angle is kept, the radius is that of an even density
        placed[name] = math.sqrt((rank + 0.5) / len(names)) * np.array([x, y]) / (math.hypot(x, y) or 1) * field
    return placed
