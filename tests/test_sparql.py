"""Queries in SPARQL, and those that are refused."""

import pytest
from samples import ARTICLES, EVENTS, graph_of

from tansiq.errors import QueryError
from tansiq.sparql import Answer, Queryable, select
from tansiq.store import in_memory

MOROCCO = "المغرب"


@pytest.fixture(scope="module")
def source() -> Queryable:
    dataset = in_memory()
    dataset.store.extend(quad_of(triple) for triple in graph_of(ARTICLES, EVENTS))
    return dataset


def quad_of(triple: object) -> object:
    import pyoxigraph as ox

    subject, predicate, value = triple  # type: ignore[misc]
    return ox.Quad(subject, predicate, value)


class Refusing:
    """A source that must not be asked."""

    def query(self, text: str) -> None:
        raise AssertionError(f"sent: {text}")


def test_the_plainest_query_works(source: Queryable) -> None:
    found = select(source, 'SELECT ?b { ?a tq:country "ES" ; a tq:State ; tq:meets/rdfs:label ?b }')
    assert (found.columns, found.texts) == (("b",), ((MOROCCO,),))
    addressed = select(source, "SELECT ?l { actor:state:ma skos:prefLabel ?l } ORDER BY ?l")
    assert addressed.texts == (("Maroc",), ("Morocco",), (MOROCCO,))


def test_ask_and_construct(source: Queryable) -> None:
    asked = select(source, "ASK { ?s tq:threatens ?o }")
    assert (asked.columns, asked.texts) == (("answer",), (("false",),))
    made = select(source, "CONSTRUCT { ?o tq:visitedBy ?s } WHERE { ?s tq:visits ?o }")
    assert made.columns == ("subject", "predicate", "object")
    assert made.texts == (
        (
            "https://w3id.org/tansiq/id/actor/state:es",
            "https://w3id.org/tansiq/ontology#visitedBy",
            "https://w3id.org/tansiq/id/actor/person:ma:سعيد-المثالي",
        ),
    )


def test_a_prefix_may_be_declared_otherwise(source: Queryable) -> None:
    assert select(source, "# tq\nPREFIX tq: <urn:x>\nASK { ?s tq:y ?o }").texts == (("false",),)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("SELECT ?x WHERE {\n  ?x ?y }", r"does not parse at line 2, column 10: \?x \?y }"),
        ("SELECT ?x WHERE {\n", "it ends too early"),
        ("SELECT ?s { ?s nope:x 1 }", "does not parse at line 1"),
        ("ASK {} ; DROP ALL", "does not parse at line 1"),
    ],
)
def test_what_does_not_parse_or_run_says_where(asked: str, message: str, source: Queryable) -> None:
    with pytest.raises(QueryError, match=message):
        select(source, asked)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("", "it ends too early"),
        ("what is this?", "does not parse at line 1, column 1: what is this"),
        ("PREFIX a: <b:c> # note\ninsert data { <a:b> <a:c> 1 }", "INSERT would change the graph"),
        ("# SELECT\nBASE <http://a.example/> DELETE WHERE { ?s ?p ?o }", "DELETE would change the graph"),
        ("LOAD <file:///etc/passwd>", "LOAD would change the graph"),
        ("WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH would change the graph"),
        ("CLEAR ALL", "CLEAR would change the graph"),
    ],
)
def test_what_does_not_read_is_not_even_sent(asked: str, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        select(Refusing(), asked)  # type: ignore[arg-type]


def test_a_hostile_literal_stays_one(source: Queryable) -> None:
    nasty = '\\" } DELETE WHERE { ?s ?p ?o } #'
    answer = select(source, f'SELECT ("{nasty}" AS ?x) {{}}')
    assert answer == Answer(("x",), answer.rows) and answer.texts == (('" } DELETE WHERE { ?s ?p ?o } #',),)
