"""Triples as Turtle: the same triples, in whatever order they come, are the same bytes."""

from __future__ import annotations

import io
from collections.abc import Iterable

import pyoxigraph as ox

from tansiq.rdf.terms import PREFIXES


def write_turtle(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as sorted Turtle (UTF-8), each once."""
    # sorted as lines of N-Triples, which take a fraction of the memory of as many triples
    lines = sorted({f"{triple} .\n".encode() for triple in triples})
    quads = ox.parse(b"".join(lines), ox.RdfFormat.N_TRIPLES)
    buffer = io.BytesIO()
    ox.serialize((quad.triple for quad in quads), buffer, ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    # pyoxigraph writes the prefixes first, a line each, in no fixed order
    *prefixes, rest = buffer.getvalue().split(b"\n", len(PREFIXES))
    return b"\n".join((*sorted(prefixes), rest))
