"""Events as a network of actors: the mirror in networkx, its measures, its layout, its file for Gephi."""

from __future__ import annotations

import io
import math
import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import pandas as pd

from tansiq.boxes import apart
from tansiq.coreference import MergedEvent
from tansiq.ids import actor_key
from tansiq.model import Actor, Status
from tansiq.ontology import LANGUAGES, relations

COLUMNS = (
    "actor", "label", "kind", "country", "degree", "in", "out", "strength", "betweenness", "eigenvector", "closeness",
)  # fmt: skip
DIGITS = 6  # of the measures: beyond them they differ between processors

SEED = 5
CORE = 400  # actors laid out by forces, which costs memory and time by the square; from 500 on networkx asks for SciPy
SPREAD = 1.5  # area of the picture over the area of all its labels
WIDTH_TO_HEIGHT = 1.5
REPULSION = 2.5  # distance of tied actors, in units of their share of the field
GOLDEN_ANGLE = math.pi * (3 - math.sqrt(5))

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLOCK = re.compile(rb' lastmodifieddate="[^"]*"')


def mirror(events: Iterable[MergedEvent]) -> nx.MultiDiGraph:
    """The network of all events, whatever their status, the same for any order of them.

    A node is an actor by its key (`tansiq.ids.actor_key`) with `label`, `kind`, `names` (all of them, joined by " | ")
    and, where known, `country` and `label_ar`, `label_en`, `label_fr`. An edge is an event by its id, from subject to
    object, with `relation`, `family`, `symmetric`, `status`, `corroboration` (number of independent articles),
    `articles` (ids of those that tell it, the first published first, joined by " | ") and, where known, `date` (EDTF),
    `confidence` and `sentence` (the first one of the first article). All attributes are plain values; what is unknown
    is left out.
    """
    told = sorted(events, key=lambda event: event.id)
    graph = nx.MultiDiGraph()
    for key, mentions in sorted(_mentions(told).items()):
        graph.add_node(key, **_node(mentions))
    for event in told:
        relation = relations()[event.relation]
        known = {"date": event.date, "confidence": event.confidence, "sentence": event.events[0].sentence}
        graph.add_edge(
            actor_key(event.subject),
            actor_key(event.object),
            key=event.id,
            relation=relation.name,
            family=relation.family,
            symmetric=relation.symmetric,
            status=event.status.value,
            corroboration=event.corroboration,
            articles=" | ".join(own.doc for own in event.events),
            **{name: value for name, value in known.items() if value is not None},
        )
    return graph


def projection(graph: nx.MultiDiGraph) -> nx.Graph:
    """The actors of a mirror, tied where an `actual` event joins them; `weight` counts these events."""
    ties: Counter[tuple[str, str]] = Counter()
    for source, target, status in graph.edges(data="status"):
        if status == Status.ACTUAL and source != target:
            ties[min(source, target), max(source, target)] += 1
    projected = nx.Graph()
    projected.add_nodes_from(sorted(graph))
    projected.add_weighted_edges_from((*pair, number) for pair, number in sorted(ties.items()))
    return projected


def centrality(graph: nx.MultiDiGraph) -> pd.DataFrame:
    """How central each actor of a mirror is among the `actual` events, the strongest first.

    Columns: `actor` (key), `label`, `kind`, `country` (empty where there is none), then, on `projection(graph)`,

    - `degree`: number of other actors it is tied to (Freeman 1978); `in` and `out`: of these, the ones that act on it
      and the ones it acts on (a symmetric relation counts both ways);
    - `strength`: number of its events (Barrat et al. 2004);
    - `betweenness`: share of the shortest paths of others that lead through it, 0 to 1 (Freeman 1977; Brandes 2001);
    - `eigenvector`: being tied, often, to central actors (Bonacich 1972), weighted by events; near 0 outside the
      densest component;
    - `closeness`: inverse mean distance to the actors it reaches, times the share of actors it reaches
      (Wasserman and Faust 1994, p. 201).

    Betweenness, eigenvector and closeness are networkx's own, rounded to six digits.
    """
    ties = projection(graph)
    acts_on, acted_on = _directions(graph)
    strength = dict(ties.degree(weight="weight"))
    measures = {
        "degree": dict(ties.degree()),
        "in": {actor: len(acted_on[actor]) for actor in ties},
        "out": {actor: len(acts_on[actor]) for actor in ties},
        "strength": strength,
        "betweenness": _rounded(nx.betweenness_centrality(ties)),
        "eigenvector": _rounded(_eigenvector(ties)),
        "closeness": _rounded(nx.closeness_centrality(ties)),
    }
    rows = [
        (actor, data["label"], data["kind"], data.get("country", ""), *(values[actor] for values in measures.values()))
        for actor, data in sorted(graph.nodes(data=True), key=lambda node: (-strength[node[0]], node[0]))
    ]
    return pd.DataFrame(rows, columns=list(COLUMNS))


def write_gexf(graph: nx.MultiDiGraph, path: Path | str) -> None:
    """Write a mirror for Gephi: actors and relations carry their names as labels, events keep their ids.

    Same graph, same bytes. Characters that XML forbids become U+FFFD.

    Raises:
        OSError: the file cannot be written.
    """
    copy = nx.MultiDiGraph()
    for key, data in graph.nodes(data=True):
        copy.add_node(_xml(key), **{name: _xml(value) for name, value in data.items()})
    for source, target, key, data in graph.edges(keys=True, data=True):
        attributes = {name: _xml(value) for name, value in data.items()}
        copy.add_edge(_xml(source), _xml(target), _xml(key), id=_xml(key), label=data["relation"], **attributes)
    buffer = io.BytesIO()
    nx.write_gexf(copy, buffer)
    Path(path).write_bytes(_CLOCK.sub(b"", buffer.getvalue(), count=1))


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


def _mentions(events: Iterable[MergedEvent]) -> dict[str, list[Actor]]:
    found: defaultdict[str, list[Actor]] = defaultdict(list)
    for told in (own for event in events for own in event.events):
        for actor in (told.subject, told.object):
            found[actor_key(actor)].append(actor)
    return found


def _node(mentions: list[Actor]) -> dict[str, str]:
    """Attributes of an actor from all its mentions: of differing labels the most frequent."""
    data = {
        "label": _most_frequent(actor.label for actor in mentions),
        "kind": _most_frequent(actor.kind.value for actor in mentions),
        "names": " | ".join(sorted({n for a in mentions for n in (a.label, *a.names, *a.labels.values()) if n})),
    }
    if countries := [actor.country for actor in mentions if actor.country]:
        data["country"] = _most_frequent(countries)
    for language in LANGUAGES:
        if labels := [actor.labels[language] for actor in mentions if actor.labels.get(language)]:
            data[f"label_{language}"] = _most_frequent(labels)
    return data


def _most_frequent(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value))


def _directions(graph: nx.MultiDiGraph) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """For each actor those that it acts on, and those that act on it, in actual events."""
    acts_on: dict[str, set[str]] = {actor: set() for actor in graph}
    acted_on: dict[str, set[str]] = {actor: set() for actor in graph}
    for source, target, data in graph.edges(data=True):
        if data["status"] != Status.ACTUAL or source == target:
            continue
        for one, other in ((source, target), (target, source)) if data["symmetric"] else ((source, target),):
            acts_on[one].add(other)
            acted_on[other].add(one)
    return acts_on, acted_on


def _eigenvector(ties: nx.Graph) -> dict[str, float]:
    if not ties:
        return {}
    try:
        return dict(nx.eigenvector_centrality(ties, max_iter=10_000, weight="weight"))
    except nx.PowerIterationFailedConvergence:
        warnings.warn("eigenvector centrality: two components are equally dense, there is no answer", stacklevel=3)
        return dict.fromkeys(ties, math.nan)


def _rounded(values: Mapping[str, float]) -> dict[str, float]:
    return {actor: round(value, DIGITS) for actor, value in values.items()}


def _xml(value: Any) -> Any:
    return _NOT_IN_XML.sub("\ufffd", value) if isinstance(value, str) else value


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
