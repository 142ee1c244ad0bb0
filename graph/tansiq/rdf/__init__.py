"""Articles, events and actors as RDF: the only writer of triples.

Its shape is described at the head of `ontology/core.ttl`. Same input, same bytes: addresses are computed from ids,
triples are sorted, there is no clock and no blank node.
"""

from tansiq.rdf.terms import PREFIXES, actor_iri, article_iri, event_iri
from tansiq.rdf.turtle import write_turtle

__all__ = ["PREFIXES", "actor_iri", "article_iri", "event_iri", "write_turtle"]
