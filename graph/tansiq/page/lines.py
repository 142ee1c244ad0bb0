"""The lines between actors: one for all events of the same pair, direction, relation and status, side by side."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from typing import Any, NamedTuple

import networkx as nx

from tansiq.model import Status
from tansiq.page.look import DASHES

BUNDLED_FROM = 5000  # lines; beyond, one line stands for all relations of a family between two actors
BEND, MOST_BEND = 0.11, 1.0  # of each parallel line more than of the one inside it; of the outermost one


class _Kind(NamedTuple):
    """What events of one line have in common; facts sort first, so that they keep the middle."""

    unreal: bool
    status: str
    family: str
    relation: str
    source: int
    target: int


def lines(graph: nx.MultiDiGraph, numbers: Mapping[str, int], index: Mapping[str, int]) -> list[dict[str, Any]]:
    """The lines of a network, for vis-network: `from` and `to`, the numbers of their `events`, and how they look.

    `relation` is None where a line stands for all of a family.

    Args:
        graph: a mirror or a view of one.
        numbers: of the events, by their ids.
        index: numbers of the actors, by their keys.
    """
    bundles = _bundles(graph, numbers, index, bundled=False)
    if sum(map(len, bundles.values())) > BUNDLED_FROM:
        bundles = _bundles(graph, numbers, index, bundled=True)
    return [
        _line(kind, events, place, len(bundle))
        for _, bundle in sorted(bundles.items())
        for place, (kind, events) in enumerate(sorted(bundle.items()))
    ]


def _bundles(
    graph: nx.MultiDiGraph, numbers: Mapping[str, int], index: Mapping[str, int], bundled: bool
) -> dict[tuple[int, int], dict[_Kind, list[int]]]:
    """By pair of actors the events of each line."""
    found: defaultdict[tuple[int, int], defaultdict[_Kind, list[int]]] = defaultdict(lambda: defaultdict(list))
    for source, target, event, data in graph.edges(keys=True, data=True):
        ends = index[source], index[target]
        pair = (min(ends), max(ends))
        first, second = pair if data["symmetric"] or bundled else ends
        relation = "" if bundled else data["relation"]
        kind = _Kind(data["status"] != Status.ACTUAL, data["status"], data["family"], relation, first, second)
        found[pair][kind].append(numbers[event])
    return {pair: {kind: sorted(events) for kind, events in bundle.items()} for pair, bundle in found.items()}


def _line(kind: _Kind, events: list[int], place: int, beside: int) -> dict[str, Any]:
    """The line at this place of all that are `beside` each other, counted from the middle."""
    step = min(BEND, MOST_BEND / (beside // 2 or 1))
    side = (place % 2 == 0) == (kind.source < kind.target)
    return {
        "from": kind.source,
        "to": kind.target,
        "events": events,
        "relation": kind.relation or None,
        "family": kind.family,
        "status": kind.status,
        "dashes": DASHES[Status(kind.status)],
        "smooth": {"enabled": place > 0, "type": "curvedCW" if side else "curvedCCW",
                   "roundness": round((place + 1) // 2 * step, 3)},
    }  # fmt: skip
