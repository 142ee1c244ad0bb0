"""Descriptions of nodes: as the picture shows them, and as articles tell them."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from tansiq.ontology import TQ, relations
from tansiq.rdf.terms import iri, link, object_, subject
from tansiq.store.dataset import Dataset
from tansiq.store.selecting import each, triples


def described(dataset: Dataset, nodes: Iterable[str]) -> set[ox.Triple]:
    """The nodes with these addresses as the picture shows them."""
    return triples(dataset, f"{each('?s', nodes)} ?s ?p ?o")


def drawn_events(dataset: Dataset, events: Iterable[str]) -> set[ox.Triple]:
    """The nodes of events and of their evidence as the picture shows them, and their direct triples."""
    nodes = each("?event", events)
    found = described(dataset, events)
    found |= triples(dataset, f"{nodes} ?event <{TQ}evidence> ?s . ?s ?p ?o")
    sides = f"{nodes} ?event <{TQ}status> <{TQ}actual> ; <{TQ}subject> ?s ; <{TQ}relation> ?p ; <{TQ}object> ?o"
    for direct in triples(dataset, sides):
        found.add(direct)
        if relations()[direct.predicate.value.removeprefix(TQ)].symmetric:
            found.add(link(iri(object_(direct).value), direct.predicate.value, subject(direct)))
    return found


def told_of_articles(dataset: Dataset, articles: Iterable[str]) -> set[ox.Triple]:
    """The nodes of articles as they tell of themselves; of those taken out, nothing."""
    return triples(dataset, f"{each('?s', articles)} GRAPH ?s {{ ?s ?p ?o }}")


def told_of_extractors(dataset: Dataset, extractors: Iterable[str]) -> set[ox.Triple]:
    """The nodes of extractors that have read one of the articles."""
    return triples(dataset, f"{each('?s', extractors)} GRAPH ?g {{ ?s ?p ?o }}")
