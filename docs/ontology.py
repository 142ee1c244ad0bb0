"""Write docs/ontology.md anew from the files in ontology/; `make docs` does it, and a test sees that it was done."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import jinja2
import rdflib
from rdflib import OWL, RDF, RDFS, SH, SKOS
from rdflib.collection import Collection
from rdflib.term import Node

from tansiq.ontology import LANGUAGES, TQ
from tansiq.resources import resource

PAGE = Path(__file__).with_suffix(".md")
TEMPLATE = Path(__file__).with_suffix(".md.jinja")
SCHEMES = ("plover", "cameo")
# as the page writes the four kinds of match
SIGNS = {SKOS.closeMatch: "=", SKOS.broadMatch: "⊂", SKOS.narrowMatch: "⊃", SKOS.relatedMatch: "~"}


@dataclass(frozen=True)
class Term:
    """One own term: `labels` and `definitions` by language, `facts` what kind of term it is, in words."""

    name: str
    labels: dict[str, str]
    definitions: dict[str, str]
    examples: dict[str, str]
    facts: str


@dataclass(frozen=True)
class Match:
    """One match of a relation: a sign, a code with its name, and why the match is loose ("" where it is not)."""

    sign: str
    code: str
    name: str
    reason: str


def page() -> str:
    """The page as it should be."""
    graph = _parsed("core.ttl")
    shapes = _parsed("shapes.ttl")
    template = jinja2.Template(TEMPLATE.read_text(encoding="utf-8"), trim_blocks=True, lstrip_blocks=True,
                               undefined=jinja2.StrictUndefined, keep_trailing_newline=True)  # fmt: skip
    (ontology,) = graph.subjects(RDF.type, OWL.Ontology)
    return template.render(
        version=graph.value(ontology, OWL.versionInfo),
        sections=[(title, [_term(graph, name) for name in names]) for title, names in _sections()],
        borrowed=sorted(_borrowed(graph).items()),
        alignments={scheme: list(_alignment(scheme)) for scheme in SCHEMES},
        contract=list(_contract(shapes)),
    )


def _parsed(file: str) -> rdflib.Graph:
    return rdflib.Graph(bind_namespaces="none").parse(resource("ontology", file))


def _sections() -> Iterator[tuple[str, list[str]]]:
    """Sections of core.ttl in its order, each with the names of the own terms that it declares."""
    text = resource("ontology", "core.ttl").read_text(encoding="utf-8")
    for section in re.split(r"^# (?=.* -{9,}$)", text, flags=re.MULTILINE)[1:]:
        title, body = section.split("\n", 1)
        if names := re.findall(r"^tq:([\w-]+) a ", body, re.MULTILINE):
            yield title.rstrip(" -"), names


def _term(graph: rdflib.Graph, name: str) -> Term:
    node = rdflib.URIRef(TQ + name)
    labels = _texts(graph, node, RDFS.label) or _texts(graph, node, SKOS.prefLabel)
    facts = "; ".join(_facts(graph, node))
    return Term(name, labels, _texts(graph, node, SKOS.definition), _texts(graph, node, SKOS.example), facts)


def _texts(graph: rdflib.Graph, node: Node, predicate: Node) -> dict[str, str]:
    """Texts by language; those without one, such as codes, together under ""."""
    texts = list(graph.objects(node, predicate))
    found = {language: str(t) for language in LANGUAGES for t in texts if t.language == language}
    codes = sorted(f"`{text}`" for text in texts if not text.language)
    return {**found, **({"": ", ".join(codes)} if codes else {})}


def _facts(graph: rdflib.Graph, node: rdflib.URIRef) -> Iterator[str]:
    """What the axioms say of a term: `sem:Event → tq:Evidence`, symmetric, part of … ."""
    kinds = set(graph.objects(node, RDF.type))
    for word, kind in (("symmetric", OWL.SymmetricProperty), ("class", OWL.Class), ("scheme", SKOS.ConceptScheme)):
        if kind in kinds:
            yield word
    domain, range_ = (_names(graph, node, predicate) for predicate in (RDFS.domain, RDFS.range))
    if domain or range_:
        yield f"{domain or 'any'} → {range_ or 'any'}"
    for words, predicate in (
        ("under", RDFS.subClassOf), ("under", RDFS.subPropertyOf), ("inverse of", OWL.inverseOf),
        ("never also", OWL.disjointWith),
    ):  # fmt: skip
        if names := _names(graph, node, predicate):
            yield f"{words} {names}"
    for chain in graph.objects(node, OWL.propertyChainAxiom):
        yield "follows from " + " / ".join(f"`{graph.qname(str(step))}`" for step in Collection(graph, chain))


def _names(graph: rdflib.Graph, node: Node, predicate: Node) -> str:
    return ", ".join(
        f"`{name}`" for name in sorted(graph.qname(str(value)) for value in graph.objects(node, predicate))
    )


def _borrowed(graph: rdflib.Graph) -> dict[str, list[str]]:
    """Terms of other vocabularies by the prefix of the vocabulary."""
    found: dict[str, list[str]] = {}
    for term in sorted(map(str, graph.subjects(RDFS.isDefinedBy))):
        prefix, name = graph.qname(term).split(":")
        found.setdefault(prefix, []).append(name)
    return found


def _alignment(scheme: str) -> Iterator[tuple[str, list[Match]]]:
    """Relations in the order of core.ttl with their matches."""
    graph = _parsed(f"alignment-{scheme}.ttl")
    reasons = {
        (graph.value(node, RDF.subject), graph.value(node, RDF.object)): str(note)
        for node, note in graph.subject_objects(SKOS.note)
    }
    for name in (name for _, names in _sections() for name in names):
        relation = rdflib.URIRef(TQ + name)
        matches = [
            Match(sign, str(graph.value(code, SKOS.notation)), str(graph.value(code, SKOS.prefLabel)),
                  reasons.get((relation, code), ""))
            for predicate, sign in SIGNS.items() for code in sorted(graph.objects(relation, predicate), key=str)
        ]  # fmt: skip
        if matches:
            yield name, matches


def _contract(shapes: rdflib.Graph) -> Iterator[tuple[str, list[str]]]:
    """Kinds of nodes with the messages of their shapes."""
    for shape in sorted(shapes.subjects(RDF.type, SH.NodeShape), key=str):
        properties = (message for p in shapes.objects(shape, SH.property) for message in shapes.objects(p, SH.message))
        messages = sorted({str(message) for message in (*shapes.objects(shape, SH.message), *properties)})
        yield str(shape).rsplit("#", 1)[1], messages


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
