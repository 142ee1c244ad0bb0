"""Terms that graphs, queries, shapes and code use are declared; our own speak three languages."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
import rdflib
from rdflib import DCTERMS, OWL, RDF, RDFS, SKOS

import tansiq
from tansiq import ontology
from tansiq.ontology import LANGUAGES, TQ
from tansiq.resources import resource

CHECKOUT = Path(__file__).parents[2]
PACKAGE = Path(tansiq.__file__).parent
CORE = rdflib.Graph().parse(resource("ontology", "core.ttl"))
PREFIXES = dict(CORE.namespaces())
# vocabularies whose terms we take one by one and declare; RDF, RDFS, OWL and XSD are part of the language itself
BORROWED = {str(PREFIXES[prefix]) for prefix in ("sem", "org", "prov", "oa", "schema", "skos", "dcterms", "edtf")}
NAMESPACES = {  # as the code calls them
    name: value for name, value in vars(ontology).items() if name.isupper() and value in BORROWED | {TQ}
}
OWN = sorted({str(term) for term in CORE.subjects(RDF.type) if str(term).startswith(TQ)})


def declared(term: str) -> bool:
    """Whether core.ttl says what the term is; terms of the RDF languages need no word."""
    return not term.startswith((*BORROWED, TQ)) or (rdflib.URIRef(term), RDF.type, None) in CORE


def terms_of(graph: rdflib.Graph) -> set[str]:
    """Predicates and classes of a graph, and whatever else it names of our vocabulary and the borrowed ones."""
    nodes = set(graph.predicates()) | set(graph.objects(None, RDF.type))
    named = {str(node) for triple in graph for node in triple if isinstance(node, rdflib.URIRef)}
    return {str(node) for node in nodes} | {term for term in named if term.startswith((*BORROWED, TQ))} - BORROWED


@cache
def namespace_terms(text: str) -> frozenset[str]:
    """Terms that a text names by prefix, `tq:date`."""
    names = "|".join(prefix for prefix, namespace in PREFIXES.items() if str(namespace) in BORROWED | {TQ})
    return frozenset(
        PREFIXES[prefix] + name for prefix, name in re.findall(rf"(?<![\w:/])({names}):([A-Za-z][\w-]*)", text)
    )


def written_in_code() -> Iterator[tuple[str, str]]:
    """Terms that the package names: `TQ + "date"`, `f"{TQ}date"`, "tq:date" in a query; with the file."""
    for file in sorted(PACKAGE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            match node:
                case ast.BinOp(ast.Name(name), ast.Add(), ast.Constant(str(term))) if name in NAMESPACES:
                    yield NAMESPACES[name] + term, file.name
                case ast.JoinedStr([ast.FormattedValue(ast.Name(name)), ast.Constant(str(term))]):
                    yield NAMESPACES.get(name, "") + re.split(r"[^\w-]", term)[0], file.name
                case ast.Constant(str(text)):
                    yield from ((term, file.name) for term in namespace_terms(text))


def test_the_exported_graph_uses_declared_terms(exported: rdflib.Graph) -> None:
    used = terms_of(exported)
    names = {term.removeprefix(TQ) for term in used}
    assert {"subject", "corroboration", "repeats", "presumedPost", "presumedSubject", "post", "ofState"} <= names
    assert [term for term in used if not declared(term)] == []


@pytest.mark.parametrize("file", ["core.ttl", "shapes.ttl", "alignment-plover.ttl", "alignment-cameo.ttl"])
def test_the_shipped_files_use_declared_terms(file: str) -> None:
    used = terms_of(rdflib.Graph().parse(resource("ontology", file)))
    assert any(term.startswith(TQ) for term in used)
    assert [term for term in used if not declared(term)] == []


def test_queries_use_declared_terms() -> None:
    queries = sorted(resource("ontology", "queries").glob("*.rq"))
    assert len(queries) >= 8
    for file in queries:
        used = namespace_terms(file.read_text(encoding="utf-8"))
        assert any(term.startswith(TQ) for term in used), file.name
        assert [term for term in used if not declared(term)] == [], file.name


def test_code_uses_declared_terms() -> None:
    used = set(written_in_code())
    assert TQ + "evidence" in {term for term, _ in used}
    assert [(term, file) for term, file in used if not declared(term)] == []


@pytest.mark.parametrize("term", OWN, ids=lambda term: term.removeprefix(TQ))
def test_an_own_term_is_named_and_defined_in_three_languages(term: str) -> None:
    node = rdflib.URIRef(term)
    concept = {SKOS.Concept, SKOS.ConceptScheme} & set(CORE.objects(node, RDF.type))
    for predicate in (SKOS.prefLabel if concept else RDFS.label, SKOS.definition):
        texts = list(CORE.objects(node, predicate))
        assert sorted(text.language for text in texts) == sorted(LANGUAGES), predicate
        assert all(str(text).strip() == str(text) != "" for text in texts)
    examples = [text.language for text in CORE.objects(node, SKOS.example)]
    assert sorted(filter(None, examples)) in ([], sorted(LANGUAGES))


def test_no_two_terms_of_a_sort_have_one_name() -> None:
    for language in LANGUAGES:
        for sort in (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty):
            terms = [term for term in CORE.subjects(RDF.type, sort) if str(term).startswith(TQ)]
            names = [str(label) for t in terms for label in CORE.objects(t, RDFS.label) if label.language == language]
            assert sorted(names) == sorted(set(names))


def test_arabic_is_arabic() -> None:
    for predicate in (RDFS.label, SKOS.prefLabel, SKOS.definition):
        for term, text in CORE.subject_objects(predicate):
            arabic = re.search(r"[\u0600-\u06ff]", str(text)) is not None
            assert arabic == (text.language == "ar"), f"{term}: {text}"


def test_the_ontology_says_version_and_licence() -> None:
    project = tomllib.loads((CHECKOUT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    (node,) = CORE.subjects(RDF.type, OWL.Ontology)
    assert str(CORE.value(node, OWL.versionInfo)) == project["version"]
    assert str(CORE.value(node, OWL.versionIRI)) == f"{node}/{project['version']}"
    assert project["license"] == "Apache-2.0"
    assert str(CORE.value(node, DCTERMS.license)) == "https://www.apache.org/licenses/LICENSE-2.0"
    assert CORE.value(node, DCTERMS.created) is not None


def test_borrowed_terms_are_declared_and_not_copied() -> None:
    borrowed = [term for term in set(CORE.subjects()) if str(term).startswith(tuple(BORROWED))]
    assert len(borrowed) > 40
    for term in borrowed:
        said = set(CORE.predicates(term))
        assert {RDF.type, RDFS.isDefinedBy} <= said <= {RDF.type, RDFS.isDefinedBy, OWL.inverseOf}, term
