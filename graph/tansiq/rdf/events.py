"""Events as they stand in the knowledge graph: one node for all articles that tell the event."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pyoxigraph as ox

from tansiq import edtf
from tansiq.coreference import MergedEvent
from tansiq.model import Actor, Status
from tansiq.ontology import EDTF, SCHEMA, SEM, TQ, relations
from tansiq.rdf import terms
from tansiq.rdf.about import about
from tansiq.rdf.terms import iri, is_a, link, value

Key = Callable[[Actor], str]


def event_node(event: MergedEvent, key: Key) -> Iterator[ox.Triple]:
    """The node of an event, its ties to its evidence, and the direct triples of an actual one.

    Args:
        event: as all its articles tell it.
        key: actor of a mention → key of its node.
    """
    node, relation = iri(terms.event_iri(event.id)), relations()[event.relation]
    yield is_a(node, SEM + "Event")
    for role, actor in (("subject", event.subject), ("object", event.object)):
        yield link(node, TQ + role, terms.actor_iri(key(actor)))
        # said outright for stores that do not reason: whoever takes part, on either side
        yield link(node, SEM + "hasActor", terms.actor_iri(key(actor)))
    yield link(node, TQ + "relation", relation.iri)
    yield link(node, TQ + "family", TQ + relation.family)
    yield link(node, TQ + "status", TQ + event.status.value)
    yield terms.number(node, TQ + "corroboration", event.corroboration)
    if event.date:
        yield from terms.period(node, event.date, *edtf.interval(event.date))
        yield value(node, TQ + "precision", edtf.precision(event.date))
    for reason in event.reasons:
        yield value(node, TQ + "joinedBecause", reason)
    for other in event.other_dates:
        yield value(node, TQ + "otherDate", other, EDTF)
    yield from about(node, event)
    yield from _evidence(node, event, key)
    if event.status is Status.ACTUAL:
        subject, object_ = (terms.actor_iri(key(actor)) for actor in (event.subject, event.object))
        yield link(iri(subject), relation.iri, object_)
        if relation.symmetric:
            yield link(iri(object_), relation.iri, subject)


def holder(event: str, role: str, person: str) -> ox.Triple:
    """Who is taken to be meant by the office that stands as `subject` or `object` of the event with this id."""
    return link(iri(terms.event_iri(event)), f"{TQ}presumed{role.capitalize()}", terms.actor_iri(person))


def _evidence(node: ox.NamedNode, event: MergedEvent, key: Key) -> Iterator[ox.Triple]:
    for told in event.events:
        yield value(node, SCHEMA + "identifier", told.id or "")
        for evidence in told.evidences:
            yield link(node, TQ + "evidence", terms.evidence_iri(told.id or "", evidence.start, evidence.end))
    for repeating, repeated in event.repeats.items():
        yield link(iri(terms.evidence_iri(*repeating)), TQ + "repeats", terms.evidence_iri(*repeated))
    for actor in event.claimed_by:
        yield link(node, TQ + "claimedBy", terms.actor_iri(key(actor)))
