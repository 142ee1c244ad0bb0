"""Events read back from what articles tell in a store (`tansiq.rdf.told`)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from tansiq.ids import kind_of
from tansiq.model import Actor, Event, Evidence, Kind, Status
from tansiq.ontology import OA, PROV, SCHEMA, TQ, topics
from tansiq.rdf.marks import marks_of
from tansiq.rdf.terms import key_of, object_, subject

Node = Mapping[str, list[ox.Literal | ox.NamedNode]]
"""What is said of a node: predicate → objects."""


def events(triples: Iterable[ox.Triple], docs: Mapping[str, str]) -> list[Event]:
    """The events that a set of told triples describes, with their evidence, in the order of their ids.

    Actors come with their key alone: as id, and as label.

    Args:
        triples: nodes of events and of their evidence.
        docs: address of an article → its id.
    """
    found = nodes((subject(triple), triple.predicate.value, object_(triple)) for triple in triples)
    told = [_event(node, found, docs) for node in found.values() if TQ + "subject" in node]
    return sorted(told, key=lambda event: event.id or "")


def nodes(said: Iterable[tuple[str, str, ox.Literal | ox.NamedNode]]) -> dict[str, Node]:
    """Nodes by address, of what is said: address of a node, predicate, object."""
    found: defaultdict[str, defaultdict[str, list[ox.Literal | ox.NamedNode]]] = defaultdict(lambda: defaultdict(list))
    for address, predicate, value in said:
        found[address][predicate].append(value)
    # a predicate that is not there is not to be made by looking for it
    return {address: dict(node) for address, node in found.items()}


def _event(node: Node, nodes: Mapping[str, Node], docs: Mapping[str, str]) -> Event:
    quotes = [nodes[quote.value] for quote in node[TQ + "evidence"]]
    return Event(
        id=one(node, SCHEMA + "identifier"),
        doc=docs[quotes[0][PROV + "wasDerivedFrom"][0].value],
        subject=actor(node[TQ + "subject"][0].value),
        relation=node[TQ + "relation"][0].value.removeprefix(TQ),
        object=actor(node[TQ + "object"][0].value),
        date=one(node, TQ + "date"),
        status=Status(node[TQ + "status"][0].value.removeprefix(TQ)),
        confidence=share(node),
        topics=tuple(sorted(topic_names()[topic.value] for topic in node.get(TQ + "topic", ()))),
        place=one(node, TQ + "place"),
        place_country=one(node, TQ + "placeCountry"),
        evidence=tuple(sorted(map(evidence, quotes), key=lambda quote: (quote.start, quote.end))),
    )


def evidence(node: Node) -> Evidence:
    """The evidence that a node describes; who claims it comes with his key alone."""
    claimants = node.get(TQ + "claimedBy")
    return Evidence(
        sentence=node[OA + "exact"][0].value,
        in_title=one(node, TQ + "inTitle") == "true",
        start=int(node[OA + "start"][0].value),
        end=int(node[OA + "end"][0].value),
        trigger=one(node, TQ + "trigger"),
        **marks_of(node),
        rule=one(node, TQ + "rule"),
        confidence=share(node),
        claimed_by=actor(claimants[0].value) if claimants else None,
    )


def actor(address: str) -> Actor:
    """The actor with this address, as far as its key tells."""
    key = key_of(address)
    # an id that is not of ours tells no kind; nobody asks for it
    return Actor(label=key, kind=kind_of(key) or Kind.GROUP, id=key)


def topic_names() -> Mapping[str, str]:
    """Address of a topic → its name."""
    return {topic.iri: name for name, topic in topics().items()}


def one(node: Node, predicate: str) -> str | None:
    """The value of a predicate that a node has once at most."""
    values = node.get(predicate)
    return values[0].value if values else None


def share(node: Node) -> float | None:
    """The confidence of an event or evidence."""
    told = one(node, TQ + "confidence")
    return None if told is None else float(told)
