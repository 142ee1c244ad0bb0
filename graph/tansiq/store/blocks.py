"""Blocks of events: all that is told of two actors under one relation and status, which one article may change.

What several articles tell is joined within a block (`tansiq.coreference`), so a changed article changes the blocks in
which it tells something, or told something before, and no other.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import dataclass

import pyoxigraph as ox

from tansiq.coreference.claims import Block
from tansiq.model import Event
from tansiq.ontology import PROV, SCHEMA, TQ, relations
from tansiq.rdf import reading
from tansiq.rdf.terms import actor_iri, key_of
from tansiq.store.dataset import Dataset
from tansiq.store.identities import Identities
from tansiq.store.selecting import addresses, each, rows, triples, values

_SIDES = f"?event <{TQ}subject> ?s ; <{TQ}object> ?o ; <{TQ}relation> ?r ; <{TQ}status> ?t ."


@dataclass(frozen=True)
class Told:
    """What articles tell in some blocks.

    Attributes:
        events: each as its article tells it, actors by their keys.
        evidence: the triples of its evidence nodes.
        published: id of an article → its date of publication.
        graphs: addresses of the articles.
    """

    events: list[Event]
    evidence: set[ox.Triple]
    published: dict[str, str | None]
    graphs: frozenset[str]


def touched(dataset: Dataset, articles: Set[str], identities: Identities) -> set[Block]:
    """The blocks in which these articles tell something now, or do so in the picture."""
    graphs = each("?g", articles)
    now = f"SELECT DISTINCT ?s ?o ?r ?t {{ {graphs} GRAPH ?g {{ {_SIDES} }} }}"
    before = f"""SELECT DISTINCT ?s ?o ?r ?t {{ {graphs} ?evidence <{PROV}wasDerivedFrom> ?g .
        ?event <{TQ}evidence> ?evidence . {_SIDES} }}"""
    found = set()
    for row in (*rows(dataset, now), *rows(dataset, before)):
        subject, object_, relation, status = (term.value for term in row)
        name = relation.removeprefix(TQ)
        sides = [identities.canonical(key_of(subject)), identities.canonical(key_of(object_))]
        if relations()[name].symmetric:
            sides.sort()
        found.add((sides[0], sides[1], name, status.removeprefix(TQ)))
    return found


def drawn(dataset: Dataset, articles: Set[str], blocks: Iterable[Block]) -> set[str]:
    """Addresses of the events of the picture that these articles tell, or that are of these blocks."""
    sides = values("?s ?o ?r ?t", _lines(blocks, Identities()))
    # the former may stand in other blocks than they would now, by what their actors were judged to be before
    return addresses(dataset, f"SELECT ?event {{ {sides} {_SIDES} }}") | addresses(
        dataset,
        f"SELECT ?event {{ {each('?g', articles)} ?quote <{PROV}wasDerivedFrom> ?g . ?event <{TQ}evidence> ?quote }}",
    )


def told(dataset: Dataset, blocks: Iterable[Block], identities: Identities) -> Told:
    """What all articles tell in these blocks."""
    sides = _lines(blocks, identities)
    found = rows(dataset, f"SELECT ?event ?g {{ {values('?s ?o ?r ?t', sides)} GRAPH ?g {{ {_SIDES} }} }}")
    places = {(event.value, graph.value) for event, graph in found}
    # an event's address is of one article alone, so its graph need not be told apart
    events = f"{values('?s ?g', places)} GRAPH ?g {{ ?s ?p ?o }}"
    evidence = f"{values('?event ?g', places)} GRAPH ?g {{ ?event <{TQ}evidence> ?s . ?s ?p ?o }}"
    told_events, told_evidence = (triples(dataset, pattern) for pattern in (events, evidence))
    graphs = frozenset(graph for _, graph in places)
    docs = _literals(dataset, graphs, SCHEMA + "identifier")
    published = _literals(dataset, graphs, SCHEMA + "datePublished")
    return Told(
        reading.events(told_events | told_evidence, docs),
        told_evidence,
        {doc: published.get(graph) for graph, doc in docs.items()},
        graphs,
    )


def _lines(blocks: Iterable[Block], identities: Identities) -> set[tuple[str, str, str, str]]:
    """The blocks as addresses, in each order and under each key of their actors."""
    lines = set()
    for subject, object_, relation, status in blocks:
        ways = [(subject, object_), (object_, subject)] if relations()[relation].symmetric else [(subject, object_)]
        for one, other in ways:
            for a in identities.members(one):
                for b in identities.members(other):
                    lines.add((actor_iri(a), actor_iri(b), TQ + relation, TQ + status))
    return lines


def _literals(dataset: Dataset, graphs: Iterable[str], predicate: str) -> dict[str, str]:
    found = rows(dataset, f"SELECT ?g ?value {{ {each('?g', graphs)} GRAPH ?g {{ ?g <{predicate}> ?value }} }}")
    return {graph.value: value.value for graph, value in found}
