"""Where to draw the actors of a mirror: those of a state side by side, states that have to do with each other near."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import networkx as nx
import numpy as np

from tansiq.boxes import apart
from tansiq.network.forces import GOLDEN_ANGLE, WIDTH_TO_HEIGHT, Box, spread
from tansiq.network.frames import side

ROOM = 1.25  # area of a state over the area of its actors' labels
BORDER, HEAD = 14, 44  # pixels between the labels of a state and its border; above them, for its name


@dataclass(frozen=True)
class Layout:
    """Pixels of the unscaled picture.

    Attributes:
        places: the middle of each actor's box, by its key.
        areas: left, top, width and height of each state that has several actors, by its country.
    """

    places: Mapping[str, tuple[int, int]]
    areas: Mapping[str, tuple[int, int, int, int]]


def layout(graph: nx.MultiDiGraph, boxes: Mapping[str, Box]) -> Layout:
    """Where to draw each actor and each state; no box on another, no state on another. Deterministic.

    The best-connected actor of a state stands in its middle, the others around it; the states are laid out by what
    happens between them (`tansiq.network.forces`). An actor without a country stands by itself.

    Args:
        graph: a mirror or a view of one; events of every status draw together.
        boxes: width and height of every actor.
    """
    state = {actor: side(graph, actor) for actor in graph}
    members: defaultdict[str, list[str]] = defaultdict(list)
    for actor in sorted(graph, key=lambda actor: (-graph.degree(actor), actor)):
        members[state[actor]].append(actor)
    inside = {name: _around_the_first([boxes[actor] for actor in actors]) for name, actors in members.items()}
    outside = {name: _extent(centres, [boxes[actor] for actor in members[name]]) for name, centres in inside.items()}
    middles = spread(((state[one], state[other]) for one, other in graph.edges()), outside)
    places = {
        actor: (
            round(middles[name][0] + float(x)),
            round(middles[name][1] + float(y)) + (HEAD // 2 if len(actors) > 1 else 0),
        )
        for name, actors in members.items()
        for actor, (x, y) in zip(actors, inside[name], strict=True)
    }
    areas = {}
    for name, (x, y) in sorted(middles.items()):
        if len(members[name]) > 1:
            width, height = outside[name]
            areas[name] = (round(x - width / 2), round(y - height / 2), round(width), round(height))
    return Layout(places, areas)


def _around_the_first(boxes: Sequence[Box]) -> Any:
    """Centres of boxes in a spiral around the first (Vogel 1979), moved apart, with the middle of all at 0."""
    sizes = np.array(boxes)
    area = np.cumsum(sizes.prod(axis=1)) - sizes[0].prod()
    turns = np.arange(len(boxes)) * GOLDEN_ANGLE
    reach = np.sqrt(ROOM * area / math.pi)
    wide = math.sqrt(WIDTH_TO_HEIGHT)
    centres = apart(np.column_stack([reach * np.cos(turns) * wide, reach * np.sin(turns) / wide]), sizes)
    return centres - ((centres - sizes / 2).min(axis=0) + (centres + sizes / 2).max(axis=0)) / 2


def _extent(centres: Any, boxes: Sequence[Box]) -> Box:
    """Width and height of a state, with its border and room for its name; of a single box that of the box."""
    sizes = np.array(boxes)
    width, height = (centres + sizes / 2).max(axis=0) - (centres - sizes / 2).min(axis=0)
    return (
        (float(width) + 2 * BORDER, float(height) + 2 * BORDER + HEAD)
        if len(boxes) > 1
        else (float(width), float(height))
    )
