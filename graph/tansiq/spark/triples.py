"""What each article tells as lines of RDF that can stand below those of other articles in one file.

The triples are those of `tansiq.rdf.told`: in N-Quads in the graph of their article, as in a store; in Turtle without.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa
import pyoxigraph as ox

from tansiq.model import Article, Event
from tansiq.rdf import PREFIXES, article_iri, write_turtle
from tansiq.rdf.told import told
from tansiq.spark.schema import Batches, Row, batches, rows_of

LINES = pa.schema({"triples": pa.string()})


def turtle(article: Article, events: Sequence[Event]) -> str:
    """Turtle without its head of prefixes."""
    return _split(write_turtle(told(article, events)))[1]


def nquads(article: Article, events: Sequence[Event]) -> str:
    """Sorted N-Quads in the graph of the article."""
    graph = ox.NamedNode(article_iri(article.id))
    ordered = sorted(told(article, events), key=str)
    quads = (ox.Quad(triple.subject, triple.predicate, triple.object, graph) for triple in ordered)
    return (ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").decode().rstrip("\n")


def below_prefixes(found: Batches) -> Iterator[pa.RecordBatch]:
    """The lines as they are, below the prefixes of Turtle: what a worker does that writes one file."""
    return batches(_with_head(rows_of(found)), LINES)


def _with_head(rows: Iterable[Row]) -> Iterator[Row]:
    for number, row in enumerate(rows):
        if number == 0:
            yield {"triples": _head()}
        yield row


def _head() -> str:
    node = ox.NamedNode("urn:none")
    return _split(write_turtle([ox.Triple(node, node, node)]))[0]


def _split(written: bytes) -> tuple[str, str]:
    """The prefixes, a line each, and what follows."""
    *head, body = written.decode().split("\n", len(PREFIXES))
    return "\n".join(head), body.strip("\n")
