"""Every relation is aligned with PLOVER and CAMEO, by codes that exist, with the reason where the match is loose."""

import pytest
import rdflib
from rdflib import RDF, SKOS

from tansiq import ontology
from tansiq.resources import resource

PLOVER_COOPERATION = {"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"}
PLOVER_CONFLICT = {
    "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
}  # fmt: skip
# CAMEO 1.1b3: the last code of each category (01 has 010 to 019), and the longer codes that we use
LAST = (19, 28, 39, 46, 57, 64, 75, 87, 94, 108, 116, 129, 139, 145, 155, 166, 176, 186, 196, 204)
CAMEO = {"0213", "0214", "1125"}
CAMEO |= {f"{last // 10:02}" for last in LAST}
CAMEO |= {f"{code:03}" for last in LAST for code in range(last // 10 * 10, last + 1)}
SCHEMES = {"plover": PLOVER_COOPERATION | PLOVER_CONFLICT, "cameo": CAMEO}
# requests are asked in friendship here
COOPERATIVE = {"plover": {*PLOVER_COOPERATION, "REQUEST"}, "cameo": {code for code in CAMEO if code[:2] <= "09"}}
MATCHES = (SKOS.closeMatch, SKOS.broadMatch, SKOS.narrowMatch, SKOS.relatedMatch)
GRAPHS = {name: rdflib.Graph().parse(resource("ontology", f"alignment-{name}.ttl")) for name in SCHEMES}


def matches(name: str) -> list[tuple[rdflib.term.Node, rdflib.URIRef, rdflib.term.Node]]:
    """All matches of an alignment: relation, kind of match, concept."""
    return [(subject, match, code) for match in MATCHES for subject, code in GRAPHS[name].subject_objects(match)]


def notation(name: str, concept: rdflib.term.Node) -> str:
    """Code of a concept."""
    return str(GRAPHS[name].value(concept, SKOS.notation))


@pytest.mark.parametrize("name", SCHEMES)
def test_every_relation_is_aligned(name: str) -> None:
    relations = {relation.iri for relation in ontology.relations().values()}
    assert {str(relation) for relation, _, _ in matches(name)} == relations


@pytest.mark.parametrize("name", SCHEMES)
def test_codes_exist_and_are_named(name: str) -> None:
    graph = GRAPHS[name]
    concepts = set(graph.subjects(RDF.type, SKOS.Concept))
    assert {code for _, _, code in matches(name)} <= concepts
    assert {notation(name, concept) for concept in concepts} <= SCHEMES[name]
    for concept in concepts:
        assert str(concept) == f"https://w3id.org/tansiq/{name}#{notation(name, concept)}"
        assert str(graph.value(concept, SKOS.inScheme)) == f"https://w3id.org/tansiq/{name}"
        (label,) = graph.objects(concept, SKOS.prefLabel)
        assert 0 < len(str(label)) < 45, "short names only: the codebooks are not ours to copy"
        for broader in graph.objects(concept, SKOS.broader):
            assert notation(name, concept).startswith(notation(name, broader))


def test_all_types_of_plover_stand_there() -> None:
    assert {notation("plover", concept) for concept in GRAPHS["plover"].subjects(RDF.type, SKOS.Concept)} == SCHEMES[
        "plover"
    ]


@pytest.mark.parametrize("name", SCHEMES)
def test_a_loose_match_says_why(name: str) -> None:
    graph = GRAPHS[name]
    reasons = {
        (graph.value(node, RDF.subject), graph.value(node, RDF.predicate), graph.value(node, RDF.object)): note
        for node, note in graph.subject_objects(SKOS.note)
    }
    assert len(reasons) == len(list(graph.subjects(RDF.type, RDF.Statement)))
    assert set(reasons) <= set(matches(name)), "a reason for a match that is not made"
    assert {match for match in matches(name) if match[1] != SKOS.closeMatch} <= set(reasons)


@pytest.mark.parametrize("name", SCHEMES)
def test_matches_do_not_contradict_each_other(name: str) -> None:
    pairs = [(relation, code) for relation, _, code in matches(name)]
    assert len(pairs) == len(set(pairs)), "two kinds of match between one relation and one code"
    close = [code for _, match, code in matches(name) if match == SKOS.closeMatch]
    assert len(close) == len(set(close)), "a code is as good as the same as two relations"
    families = {relation.iri: relation.family for relation in ontology.relations().values()}
    for relation, match, code in matches(name):
        if match != SKOS.relatedMatch:
            friendly = notation(name, code) in COOPERATIVE[name]
            assert friendly == (families[str(relation)] == "cooperation"), (relation, code)


@pytest.mark.parametrize("name", SCHEMES)
def test_nothing_is_a_blank_node(name: str) -> None:
    assert not [node for triple in GRAPHS[name] for node in triple if isinstance(node, rdflib.BNode)]
