"""The two levels of the picture, actors and states: who is drawn, where, how large, and the lines between them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import networkx as nx
from pyvis.network import Network

from tansiq import network
from tansiq.colours import KINDS
from tansiq.model import Kind, Status
from tansiq.network import Level
from tansiq.page.lines import lines
from tansiq.page.look import OPTIONS, box, broken, labels, sizes
from tansiq.text import search_key

LEVELS: tuple[Level, ...] = ("actors", "states")
MEASURES = {"events": "strength", "degree": "degree", "betweenness": "betweenness", "pagerank": "pagerank"}
"""What the size of an actor can tell: name on the page → column of `network.centrality`."""


def networks(mirror: nx.MultiDiGraph) -> dict[Level, nx.MultiDiGraph]:
    """The networks of both levels, with events of every status."""
    return {level: network.view(mirror, level=level, statuses=tuple(Status)) for level in LEVELS}


def numbered(graph: nx.MultiDiGraph) -> dict[str, int]:
    """The number of each actor of a level, by its key."""
    return {key: number for number, key in enumerate(sorted(graph))}


def ends(graph: nx.MultiDiGraph) -> dict[str, list[int]]:
    """By id of an event the numbers of its subject and object; events inside one state have none."""
    index = numbered(graph)
    return {event: [index[source], index[target]] for source, target, event in graph.edges(keys=True)}


def drawn(graph: nx.MultiDiGraph, numbers: Mapping[str, int]) -> dict[str, Any]:
    """A level as the page draws it: `members`, `nodes` and `edges` of vis-network (by pyvis), `areas` of states.

    Args:
        graph: one of `networks`.
        numbers: of the events, by their ids.
    """
    index = numbered(graph)
    # what is no fact makes nobody larger
    central = network.centrality(network.view(graph)).set_index("actor")[list(MEASURES.values())]
    central = central.reindex(index, fill_value=0)
    by_measure = {name: sizes(central[column].to_dict()) for name, column in MEASURES.items()}
    named = {key: labels(graph.nodes[key]) for key in index}
    texts = {key: {language: broken(label) for language, label in found.items()} for key, found in named.items()}
    boxes = {key: box(texts[key], by_measure["events"][key]) for key in index}
    laid = network.layout(graph, boxes)
    picture = Network(directed=True, cdn_resources="in_line")  # an undirected one would drop parallel edges
    picture.options = OPTIONS  # set_options would take the blanks out of font names
    for key, number in index.items():
        x, y = laid.places[key]
        size, letters = by_measure["events"][key]
        kind = KINDS[Kind(graph.nodes[key]["kind"])]
        picture.add_node(
            number, label=texts[key]["en"], shape=kind.shape, x=x, y=y, size=size, font={"size": letters},
            color=kind.colour,
        )  # fmt: skip
    for number, line in enumerate(lines(graph, numbers, index)):
        picture.add_edge(line.pop("from"), line.pop("to"), id=number, **line)
    nodes, edges, *_ = picture.get_network_data()
    members = [
        {
            "key": key,
            "labels": named[key],
            "texts": texts[key],
            "kind": graph.nodes[key]["kind"],
            "country": graph.nodes[key].get("country"),
            "search": search_key(f"{graph.nodes[key]['label']} | {graph.nodes[key]['names']}"),
            "sizes": {measure: by_measure[measure][key] for measure in MEASURES},
        }
        for key in index
    ]
    return {
        "members": members,
        "nodes": nodes,
        "edges": edges,
        "areas": [
            {"country": country, "labels": labels(network.state(country)), "box": area}
            for country, area in laid.areas.items()
        ],
    }
