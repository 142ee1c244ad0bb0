"""Where an evidence sentence names actors and relation (`tansiq.marks`), as RDF and back: two numbers a mark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import cast

import pyoxigraph as ox

from tansiq.model import Evidence, Span
from tansiq.ontology import TQ
from tansiq.rdf import terms

PREDICATES = {f"{role}_at": (f"{TQ}{role}Start", f"{TQ}{role}End") for role in ("subject", "object", "trigger")}
"""Field of the evidence → predicates of the mark's start and end."""

_SIDES = dict(zip(PREDICATES["subject_at"], PREDICATES["object_at"], strict=True))
_TURNED = {**_SIDES, **{object_: subject for subject, object_ in _SIDES.items()}}


def marks(node: ox.NamedNode, evidence: Evidence) -> Iterator[ox.Triple]:
    """The marks of an evidence, two triples each."""
    for field, predicates in PREDICATES.items():
        span = cast("Span | None", getattr(evidence, field))
        for predicate, offset in zip(predicates, span or (), strict=False):
            yield terms.number(node, predicate, offset)


def marks_of(node: Mapping[str, list[ox.Literal | ox.NamedNode]]) -> dict[str, Span]:
    """The marks that a node of evidence has, by their fields."""
    return {
        field: (int(node[start][0].value), int(node[end][0].value))
        for field, (start, end) in PREDICATES.items()
        if start in node
    }


def turned(triple: ox.Triple) -> ox.Triple:
    """The triple as it is where subject and object change places."""
    predicate = _TURNED.get(triple.predicate.value)
    return triple if predicate is None else ox.Triple(triple.subject, terms.iri(predicate), triple.object)
