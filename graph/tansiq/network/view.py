"""Parts of a mirror: a period, a relation, states in place of actors; and the simple graphs that measures take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, Literal

import networkx as nx
from babel import Locale

from tansiq import binding
from tansiq.errors import QueryError
from tansiq.model import Kind, Status
from tansiq.ontology import LANGUAGES

Level = Literal["actors", "states"]
Weight = Literal["events", "sources"]
Fact = tuple[str, str, str, dict[str, Any]]
"""An event of a mirror: key of the subject, key of the object, id, attributes."""

FACTS = (Status.ACTUAL.value,)


def view(
    graph: nx.MultiDiGraph,
    *,
    level: Level = "actors",
    relations: Iterable[str] | None = None,
    family: str | None = None,
    statuses: Iterable[str] = FACTS,
    since: object = None,
    until: object = None,
    topics: Iterable[str] | None = None,
    min_confidence: float | None = None,
    min_corroboration: int = 1,
) -> nx.MultiDiGraph:
    """The events of a mirror that meet all conditions, with the actors that take part in them.

    Args:
        graph: a mirror.
        level: "states" has each actor that has a country become its state (key `state/ma`); others stay themselves,
            events inside one state fall out.
        relations: names (`meets`, …); all of them by default.
        family: "cooperation" or "tension".
        statuses: of the events; facts alone by default. Measures of the view count all events that it holds.
        since: leave out what is over before this day, month or year (EDTF or `datetime.date`).
        until: leave out what begins after this day, month or year. Events without a date fall out of any period; one
            that is open to a side (`2014/..`) reaches into every period on that side.
        topics: names; keep what is about one of them at least.
        min_confidence: 0 to 1; leave out what has a lower one, or none.
        min_corroboration: least number of independent articles.

    Raises:
        QueryError: a condition does not suit, e.g. an unknown relation, or a period that ends before it begins.
    """
    if level not in ("actors", "states"):
        raise QueryError(f"there is no level {level!r}; there are: actors, states")
    wanted = {"relation": _checked("relation", relations), "status": _checked("status", statuses)}
    if family is not None:
        wanted["family"] = _checked("family", [family])
    about = None if topics is None else frozenset(topics)
    first = None if since is None else day("since", since)
    last = None if until is None else day("until", until)
    if first and last and first > last:
        raise QueryError(f"the period ends before it begins: {since} to {until}")
    if min_confidence is not None:
        binding.terms("min_confidence", min_confidence)
    # plain text, as all attributes are: what networkx writes in other formats takes it
    kept = nx.MultiDiGraph(statuses=" | ".join(sorted(wanted["status"] or ())))
    found = []
    for source, target, key, data in graph.edges(keys=True, data=True):
        if any(names is not None and data[field] not in names for field, names in wanted.items()):
            continue
        if about is not None and about.isdisjoint(data.get("topics", "").split(" | ")):
            continue
        if min_confidence is not None and data.get("confidence", -1) < min_confidence:
            continue
        if data["corroboration"] < min_corroboration or not _within(data, first, last):
            continue
        ends = [_place(graph, actor, level) for actor in (source, target)]
        if level == "actors" or ends[0][0] != ends[1][0]:
            found.append((key, ends, data))
    for key, ends, data in sorted(found, key=lambda event: event[0]):
        kept.add_nodes_from(ends)
        kept.add_edge(ends[0][0], ends[1][0], key, **data)
    return kept


def statuses_of(graph: nx.MultiDiGraph) -> tuple[str, ...]:
    """What measures count: the statuses that a view was made for, of a mirror facts alone."""
    return tuple(graph.graph["statuses"].split(" | ")) if "statuses" in graph.graph else FACTS


def facts(graph: nx.MultiDiGraph) -> Iterator[Fact]:
    """What measures count, in the order of ids: all events of a view, of a mirror those told as fact.

    An event of one actor alone ties nobody and is left out.
    """
    statuses = statuses_of(graph)
    for source, target, key, data in sorted(graph.edges(keys=True, data=True), key=lambda edge: edge[2]):
        if source != target and data["status"] in statuses:
            yield source, target, key, data


def ties(graph: nx.MultiDiGraph, weight: Weight = "events", directed: bool = False) -> nx.Graph | nx.DiGraph:
    """The actors of a mirror or view, tied where an event joins them.

    Args:
        graph: a mirror, of which facts alone count, or a view.
        weight: what `weight` of a tie counts: "events", or "sources", the independent articles that tell each of them.
        directed: from who acts to whom it is done; a symmetric relation ties both ways.

    Returns:
        a simple graph whose nodes, in the order of their keys, have the attributes of the actors.

    Raises:
        QueryError: there is no such weight.
    """
    if weight not in ("events", "sources"):
        raise QueryError(f"there is no weight {weight!r}; there are: events, sources")
    weights: Counter[tuple[str, str]] = Counter()
    for source, target, _, data in facts(graph):
        number = data["corroboration"] if weight == "sources" else 1
        # summed here: networkx's to_undirected keeps the weight of one direction only
        pairs = [(source, target)] if directed else [(min(source, target), max(source, target))]
        for pair in [*pairs, (target, source)] if directed and data["symmetric"] else pairs:
            weights[pair] += number
    simple = nx.DiGraph() if directed else nx.Graph()
    simple.add_nodes_from((key, dict(graph.nodes[key])) for key in sorted(graph))
    simple.add_weighted_edges_from((*pair, number) for pair, number in sorted(weights.items()))
    return simple


def day(name: Literal["since", "until"], value: object) -> str:
    """First or last day of a period as an ISO date.

    Raises:
        QueryError: the value is no year, month or day.
    """
    return str(binding.terms(name, value)[0][0].value)


def _checked(name: str, values: Iterable[str] | None) -> frozenset[str] | None:
    if values is None:
        return None
    for value in (found := frozenset([values] if isinstance(values, str) else values)):
        binding.terms(name, value)
    return found


def _within(data: dict[str, Any], first: str | None, last: str | None) -> bool:
    """Whether an event may lie in the period, by its date; without one it lies in none."""
    if first is None and last is None:
        return True
    begin, end = data.get("begin"), data.get("end")
    if begin is None and end is None:
        return False
    return (first is None or end is None or end >= first) and (last is None or begin is None or begin <= last)


def _place(graph: nx.MultiDiGraph, actor: str, level: Level) -> tuple[str, dict[str, Any]]:
    """The actor or its state, with its attributes."""
    data = graph.nodes[actor]
    if level == "actors" or "country" not in data:
        return actor, dict(data)
    key = f"state/{data['country'].lower()}"
    return key, dict(graph.nodes[key] if key in graph else state(data["country"]))


@cache
def state(country: str) -> dict[str, str]:
    """Attributes of a state that no article names itself."""
    names = {language: Locale(language).territories.get(country, country) for language in LANGUAGES}
    return {
        "label": names["ar"],
        "kind": Kind.STATE.value,
        "country": country,
        "names": " | ".join(sorted(set(names.values()))),
        **{f"label_{language}": name for language, name in names.items()},
    }
