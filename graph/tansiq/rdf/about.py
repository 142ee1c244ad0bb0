"""What is said of an event beside its actors and its date, by one article or by all."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

import pyoxigraph as ox

from tansiq.errors import DataError
from tansiq.ontology import TQ, topics
from tansiq.rdf import terms
from tansiq.rdf.terms import link, value


class Described(Protocol):
    """An event of one article, or one for all that tell it."""

    @property
    def confidence(self) -> float | None: ...
    @property
    def place(self) -> str | None: ...
    @property
    def place_country(self) -> str | None: ...
    @property
    def topics(self) -> tuple[str, ...]: ...


def about(node: ox.NamedNode, event: Described) -> Iterator[ox.Triple]:
    """Confidence, place and topics of an event.

    Raises:
        DataError: a topic is not of the ontology.
    """
    if event.confidence is not None:
        yield terms.confidence(node, event.confidence)
    if event.place:
        yield value(node, TQ + "place", event.place)
    if event.place_country:
        yield value(node, TQ + "placeCountry", event.place_country)
    for topic in event.topics:
        if topic not in topics():
            raise DataError("events", None, "topics", f"unknown topic {topic!r}; known: {', '.join(topics())}")
        yield link(node, TQ + "topic", topics()[topic].iri)
