"""What an OWL 2 RL reasoner makes of ontology and graph: no contradiction, and what is meant to follow."""

from functools import cache
from pathlib import Path

import owlrl
import pytest
import rdflib
from owlrl.Namespaces import ERRNS
from rdflib import OWL, RDF

from tansiq.ontology import ID, SEM, TQ
from tansiq.resources import resource

BASE = (Path(__file__).parents[1] / "shapes" / "base.ttl").read_bytes()
ACTOR, EVENT = rdflib.Namespace(ID + "actor/"), rdflib.Namespace(ID + "event/")
OWN = rdflib.Namespace(TQ)
DGST, HAMMOUCHI = ACTOR["org:ma-dgst"], ACTOR["person:abdellatif-hammouchi"]
MOROCCO, FRANCE = ACTOR["state:ma"], ACTOR["state:fr"]

CONTRADICTIONS = {
    "an actor of two kinds": "actor:state:ma a tq:Group .",
    "an actor who is of a person": "actor:state:fr tq:ofState actor:person:abdellatif-hammouchi .",
    "a day that is none": 'actor:state:fr tq:begin "2015-11-31"^^xsd:date .',
}


@cache
def closure(added: str = "", removed: tuple[rdflib.URIRef, rdflib.URIRef] | None = None) -> rdflib.Graph:
    """Closure of core.ttl and the base graph of the shapes with some Turtle more, or a subject's predicate less."""
    graph = rdflib.Graph().parse(resource("ontology", "core.ttl")).parse(data=BASE, format="turtle")
    if added:
        prefixes = f"@prefix tq: <{TQ}> . @prefix actor: <{ACTOR}> . @prefix xsd: <{rdflib.XSD}> .\n"
        graph.parse(data=prefixes + added, format="turtle")
    if removed:
        graph.remove((*removed, None))
    return expanded(graph)


def expanded(graph: rdflib.Graph) -> rdflib.Graph:
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def errors(graph: rdflib.Graph) -> list[str]:
    """Contradictions that the reasoner found: owlrl adds them to the graph."""
    return sorted(map(str, graph.objects(None, ERRNS.error)))


def test_a_whole_graph_has_no_contradiction() -> None:
    assert errors(closure()) == []


def test_what_we_export_has_no_contradiction(exported: rdflib.Graph) -> None:
    assert errors(expanded(exported + rdflib.Graph().parse(resource("ontology", "core.ttl")))) == []


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("added", CONTRADICTIONS.values(), ids=CONTRADICTIONS)
def test_a_contradiction_is_found(added: str) -> None:
    assert errors(closure(added)) != []


def test_a_symmetric_relation_goes_both_ways() -> None:
    assert (FRANCE, OWN.meets, MOROCCO) in closure("actor:state:ma tq:meets actor:state:fr .")


def test_the_states_that_a_person_served_follow_from_the_posts() -> None:
    inferred = closure(removed=(HAMMOUCHI, OWN.ofState))
    assert set(inferred.objects(HAMMOUCHI, OWN.servedState)) == {MOROCCO}
    # a post counts for all times: it must not say whose the person is
    assert (HAMMOUCHI, OWN.ofState, None) not in inferred


def test_subject_and_object_take_part() -> None:
    inferred = closure(removed=(EVENT.share, rdflib.URIRef(SEM + "hasActor")))
    assert set(inferred.objects(EVENT.share, rdflib.URIRef(SEM + "hasActor"))) == {DGST, FRANCE}


def test_domains_and_ranges_add_no_class_that_the_graph_does_not_mean() -> None:
    told = rdflib.Graph().parse(data=BASE, format="turtle")
    # what follows from the subclasses of core.ttl alone
    supers = {
        SEM + "Actor", "http://www.w3.org/ns/org#Organization", "http://www.w3.org/ns/prov#Person",
        "http://www.w3.org/ns/prov#Entity", "https://schema.org/NewsArticle", str(OWL.Thing),
    }  # fmt: skip
    inferred = closure()
    for node in set(told.subjects()):
        news = set(inferred.objects(node, RDF.type)) - set(told.objects(node, RDF.type))
        assert {str(kind) for kind in news} <= supers, node
    assert not [pair for pair in inferred.subject_objects(OWL.sameAs) if pair[0] != pair[1] and ID in str(pair[0])]
