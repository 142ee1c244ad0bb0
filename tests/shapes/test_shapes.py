"""Good and bad graphs: every constraint of shapes.ttl is broken by a file that says which message must come."""

from functools import cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib
from rdflib import RDF, SH

from tansiq import ontology
from tansiq.check import check_graph
from tansiq.ontology import RDF as RDF_NS
from tansiq.resources import resource

FOLDER = Path(__file__).parent
GOOD, BAD = sorted(FOLDER.glob("good/*.ttl")), sorted(FOLDER.glob("bad/*.ttl"))
DIRECT = rdflib.URIRef("https://w3id.org/tansiq/shapes#Direct")
NOTHING = ox.NamedNode(RDF_NS + "nil")  # () in Turtle
# parameters of SHACL constraints that come alone, and those that only help another one
PARAMETERS = {
    SH.minCount, SH.maxCount, SH["class"], SH.datatype, SH.nodeKind, SH.pattern, SH.minLength, SH.uniqueLang, SH["in"],
    SH.hasValue, SH.equals, SH.disjoint, SH.lessThan, SH.lessThanOrEquals, SH.minInclusive, SH.maxInclusive, SH.node,
    SH["or"], SH.qualifiedMinCount, SH.qualifiedMaxCount,
}  # fmt: skip
OTHERS = {SH.path, SH.message, SH.property, SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf, SH.flags,
          SH.alternativePath, SH.inversePath, SH.qualifiedValueShape}  # fmt: skip


def edited(edit: Path) -> bytes:
    """The base graph as the file edits it: what the file says of a subject by a predicate takes the base's place."""
    changes = list(ox.parse(path=str(edit), format=ox.RdfFormat.TURTLE))
    replaced = {(triple.subject, triple.predicate) for triple in changes}
    kept = [triple for triple in _base() if (triple.subject, triple.predicate) not in replaced]
    triples = [triple.triple for triple in (*kept, *changes) if triple.object != NOTHING]
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE)


@cache
def _base() -> tuple[ox.Quad, ...]:
    return tuple(ox.parse(path=str(FOLDER / "base.ttl"), format=ox.RdfFormat.TURTLE))


def expected(bad: Path) -> str:
    """The message in the first line of a bad file."""
    return bad.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ")


@pytest.fixture(scope="module")
def shapes() -> rdflib.Graph:
    return rdflib.Graph().parse(resource("ontology", "shapes.ttl"))


@cache
def outcome(bad: Path) -> tuple[tuple[str, ...], frozenset[tuple[str, str]]]:
    """What `check_graph` says of a bad graph, and the constraints broken: shape and name of the parameter."""
    broken = set()

    def validate(*args: Any, **kwargs: Any) -> tuple[bool, rdflib.Graph, str]:
        conforms, report, text = pyshacl_validate(*args, **kwargs)
        for result in report.subjects(RDF.type, SH.ValidationResult):
            component = str(report.value(result, SH.sourceConstraintComponent)).removesuffix("ConstraintComponent")
            broken.add((str(report.value(result, SH.sourceShape)), component.lower()))
        return conforms, report, text

    pyshacl_validate = pyshacl.validate
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(pyshacl, "validate", validate)
        messages = check_graph(edited(bad)).messages
    return messages, frozenset(broken)


@pytest.mark.parametrize("good", GOOD, ids=lambda path: path.stem)
def test_a_good_graph_conforms(good: Path) -> None:
    assert check_graph(edited(good)).messages == ()


@pytest.mark.parametrize("bad", BAD, ids=lambda path: path.stem)
def test_a_bad_graph_breaks_what_it_says_and_nothing_else(bad: Path) -> None:
    messages, _ = outcome(bad)
    assert messages
    assert {message.split(": ", 1)[1].split(" (found ")[0] for message in messages} == {expected(bad)}


def test_a_message_belongs_to_one_shape(shapes: rdflib.Graph) -> None:
    messages = [str(message) for message in shapes.objects(None, SH.message)]
    assert len(messages) == len(set(messages)) > 60
    assert {expected(bad) for bad in BAD} == set(messages)
    spoken = {shape for shape in shapes.objects(None, SH.property) if isinstance(shape, rdflib.URIRef)}
    assert spoken <= set(shapes.subjects(SH.message))


def test_every_constraint_is_broken(shapes: rdflib.Graph) -> None:
    constraints = {
        (str(shape), str(parameter).lower())
        for shape, parameter in shapes.subject_predicates()
        if isinstance(shape, rdflib.URIRef) and parameter in PARAMETERS
    }
    assert len(constraints) > 120
    assert constraints - {broken for bad in BAD for broken in outcome(bad)[1]} == set()


def test_the_shapes_use_core_constraints_alone(shapes: rdflib.Graph) -> None:
    used = {predicate for predicate in shapes.predicates() if predicate in SH}
    assert used <= PARAMETERS | OTHERS


def test_direct_triples_of_every_relation_are_looked_at(shapes: rdflib.Graph) -> None:
    relations = {relation.iri for relation in ontology.relations().values()}
    for target in (SH.targetSubjectsOf, SH.targetObjectsOf):
        assert {str(relation) for relation in shapes.objects(DIRECT, target)} == relations
