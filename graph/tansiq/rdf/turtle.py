"""Triples as Turtle: the same triples, in whatever order they come, are the same bytes."""

from __future__ import annotations

from collections.abc import Iterable

import pyoxigraph as ox

from tansiq.rdf.terms import PREFIXES


def write_turtle(triples: Iterable[ox.Triple]) -> bytes:
    """The triples, each given once, as sorted Turtle (UTF-8)."""
    ordered = sorted(triples, key=str)
    written = ox.serialize(ordered, format=ox.RdfFormat.TURTLE, prefixes=PREFIXES) or b""
    # pyoxigraph writes the prefixes first, a line each, in no fixed order
    *prefixes, rest = written.split(b"\n", len(PREFIXES))
    return b"\n".join((*sorted(prefixes), rest))
