"""The ontology as Python sees it: relations and topics are defined in `ontology/core.ttl` and read here."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Literal as OneOf
from typing import cast

import pyoxigraph as ox

from tansiq.errors import DataError
from tansiq.resources import resource

TQ = "https://w3id.org/tansiq/ontology#"
ID = "https://w3id.org/tansiq/id/"
LANGUAGES = ("ar", "en", "fr")

RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
RDFS = "http://www.w3.org/2000/01/rdf-schema#"
SKOS = "http://www.w3.org/2004/02/skos/core#"
SEM = "http://semanticweb.cs.vu.nl/2009/11/sem/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
ORG = "http://www.w3.org/ns/org#"
OWL = "http://www.w3.org/2002/07/owl#"
SCHEMA = "https://schema.org/"
XSD = "http://www.w3.org/2001/XMLSchema#"
EDTF = "http://id.loc.gov/datatypes/edtf/EDTF"

Family = OneOf["cooperation", "tension"]


@dataclass(frozen=True)
class Relation:
    """One of the 21 relations; `labels` and `definitions` by language (ar, en, fr)."""

    name: str
    family: Family
    symmetric: bool
    labels: Mapping[str, str]
    definitions: Mapping[str, str]

    @property
    def iri(self) -> str:
        return TQ + self.name


@dataclass(frozen=True)
class Topic:
    """A subject that events can be about; `name` is what `Event.topics` holds."""

    name: str
    iri: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]


@cache
def relations() -> Mapping[str, Relation]:
    """All relations by name (`meets`, `visits`, …), in the order of their names.

    Raises:
        DataError: core.ttl lacks a family, label or definition of a relation, or does not parse.
    """
    found = {}
    for iri in _subjects(RDF + "type", TQ + "Relation"):
        name = iri.removeprefix(TQ)
        families = [family.removeprefix(TQ) for family in _values(iri, TQ + "family")]
        if families not in (["cooperation"], ["tension"]):
            raise _broken(iri, "needs exactly one tq:family, tq:cooperation or tq:tension")
        found[name] = Relation(
            name=name,
            family=cast(Family, families[0]),
            symmetric=OWL + "SymmetricProperty" in _values(iri, RDF + "type"),
            labels=_by_language(iri, RDFS + "label"),
            definitions=_by_language(iri, SKOS + "definition"),
        )
    return MappingProxyType(found)


@cache
def topics() -> Mapping[str, Topic]:
    """All topics by name (`counter-terrorism`, `drugs`, …), in the order of their names.

    Raises:
        DataError: core.ttl lacks a label or definition of a topic, or does not parse.
    """
    found = {}
    for iri in _subjects(SKOS + "inScheme", TQ + "Topics"):
        names = _values(iri, SKOS + "notation")
        if len(names) != 1:
            raise _broken(iri, "needs exactly one skos:notation")
        found[names[0]] = Topic(
            names[0], iri, _by_language(iri, SKOS + "prefLabel"), _by_language(iri, SKOS + "definition")
        )
    return MappingProxyType(found)


@cache
def _core() -> Mapping[tuple[str, str], Sequence[str]]:
    """Values by (subject, predicate) of core.ttl; a literal with a language reads `language:text`."""
    path = resource("ontology", "core.ttl")
    index: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    try:
        for quad in ox.parse(path=str(path), format=ox.RdfFormat.TURTLE):
            value = cast(ox.NamedNode | ox.Literal, quad.object)
            language = value.language if isinstance(value, ox.Literal) else None
            text = f"{language}:{value.value}" if language else value.value
            index[cast(ox.NamedNode, quad.subject).value, quad.predicate.value].append(text)
    except SyntaxError as error:
        raise DataError(path, error.lineno, None, error.msg) from error
    return dict(index)


def _subjects(predicate: str, value: str) -> list[str]:
    return sorted(subject for (subject, p), values in _core().items() if p == predicate and value in values)


def _values(subject: str, predicate: str) -> Sequence[str]:
    return _core().get((subject, predicate), ())


def _by_language(iri: str, predicate: str) -> Mapping[str, str]:
    texts = {language: text for language, text in (value.split(":", 1) for value in _values(iri, predicate))}
    if sorted(texts) != sorted(LANGUAGES):
        raise _broken(iri, f"needs {predicate} in each of {', '.join(LANGUAGES)}")
    return MappingProxyType({language: texts[language] for language in LANGUAGES})


def _broken(iri: str, problem: str) -> DataError:
    return DataError(resource("ontology", "core.ttl"), None, f"<{iri}>", problem)
