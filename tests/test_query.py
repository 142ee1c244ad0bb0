"""Ready queries answer rightly, here and in rdflib; what cannot be run says why."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import rdflib
from samples import ARTICLES, CELL, EVENTS, graph_of

from tansiq import query as query_module
from tansiq.errors import DataError, QueryError, ReadError
from tansiq.query import QueryResult, query, ready_queries
from tansiq.rdf import write_turtle

DGST, POLICE = "المديرية العامة لمراقبة التراب الوطني", "الشرطة الإسبانية"
OFFICIAL, INTERPOL = "سعيد المثالي", "الإنتربول"
MOROCCO, FRANCE, SPAIN = "المغرب", "فرنسا", "إسبانيا"
CELL_TITLE, ATTACKS_TITLE = "خلية مليلية", "عون مغربي لفرنسا"
ATTACKS_URL = "https://news.example/paris-2015"
SENTENCES = CELL.text.split("\n")

ANSWERS: dict[str, list[tuple[str | None, ...]]] = {
    "who-informs-whom": [(DGST, FRANCE, "1", "2015-11-01", "2015-11-30")],
    "dyad-timeline": [
        ("ES - MA", None, MOROCCO, "accuses", SPAIN, "negated"),
        ("ES - MA", None, MOROCCO, "meets", SPAIN, "actual"),
        ("ES - MA", "2022", OFFICIAL, "meets", POLICE, "actual"),
        ("ES - MA", "2022-06-16", OFFICIAL, "visits", SPAIN, "actual"),
        ("ES - MA", "2022-06-16/2022-06-17", DGST, "operatesWith", POLICE, "actual"),
        ("FR - MA", "2014/..", MOROCCO, "suspendsWith", FRANCE, "actual"),
        ("FR - MA", "2015-11", DGST, "sharesIntelligenceWith", FRANCE, "actual"),
        ("FR - MA", "2015-11-20", FRANCE, "supports", MOROCCO, "actual"),
        ("MA - الإنتربول", "2023", OFFICIAL, "visits", INTERPOL, "planned"),
    ],
    "meetings-by-year": [(None, "1"), ("2022", "1")],
    "visits-by-state": [("ES", "MA", "1")],
    "planned-events": [("2023", OFFICIAL, "visits", INTERPOL, CELL_TITLE, "2022-06-17")],
    "tensions": [("2014/..", MOROCCO, "suspendsWith", FRANCE)],
    "most-active-actors": [
        (MOROCCO, "MA", "3", "2"),
        (FRANCE, "FR", "3", "2"),
        (SPAIN, "ES", "2", "2"),
        (POLICE, "ES", "2", "2"),
        (DGST, "MA", "2", "2"),
        (OFFICIAL, "MA", "2", "2"),
    ],
    "evidence": [
        (DGST, "operatesWith", POLICE, "2022-06-16/2022-06-17", "actual", SENTENCES[0], CELL_TITLE, None),
        (OFFICIAL, "meets", POLICE, "2022", "actual", SENTENCES[1], CELL_TITLE, None),
        (OFFICIAL, "visits", SPAIN, "2022-06-16", "actual", SENTENCES[1], CELL_TITLE, None),
        (OFFICIAL, "visits", INTERPOL, "2023", "planned", SENTENCES[2], CELL_TITLE, None),
        (MOROCCO, "suspendsWith", FRANCE, "2014/..", "actual", SENTENCES[3], CELL_TITLE, None),
        (MOROCCO, "accuses", SPAIN, None, "negated", SENTENCES[4], CELL_TITLE, None),
        (MOROCCO, "meets", SPAIN, None, "actual", SENTENCES[5], CELL_TITLE, None),
        (DGST, "sharesIntelligenceWith", FRANCE, "2015-11", "actual",
         "زودت المخابرات المغربية باريس بمعلومات قادت إلى شقة في سان دوني.", ATTACKS_TITLE, ATTACKS_URL),
        (FRANCE, "supports", MOROCCO, "2015-11-20", "actual",
         "وشكرت فرنسا المغرب على عونه.", ATTACKS_TITLE, ATTACKS_URL),
        (DGST, "sharesIntelligenceWith", FRANCE, "2015-11", "actual",
         "وأكدت مصادر أن المعطيات المغربية كانت حاسمة.", ATTACKS_TITLE, ATTACKS_URL),
    ],
}  # fmt: skip


def test_a_query_without_titles_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bare.rq").write_text("# title@en: Bare\nASK {}", encoding="utf-8")
    monkeypatch.setattr(query_module, "resource", lambda *parts: tmp_path)
    with pytest.raises(DataError, match=r"bare\.rq: needs a comment .* in each of ar, en, fr"):
        ready_queries.__wrapped__()


@pytest.fixture(scope="module")
def turtle(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    path = tmp_path_factory.mktemp("graph") / "graph.ttl"
    path.write_bytes(write_turtle(graph_of(ARTICLES, EVENTS)))
    yield path


def test_the_ready_queries_are_those_with_an_answer() -> None:
    assert set(ready_queries()) == set(ANSWERS)
    assert len(ready_queries()) == 8


@pytest.mark.parametrize("name", ANSWERS)
def test_ready_query_answers(name: str, turtle: Path) -> None:
    assert list(query(turtle, name).rows) == ANSWERS[name]


@pytest.mark.parametrize("name", ANSWERS)
def test_rdflib_gives_the_same_answer(name: str, turtle: Path) -> None:
    result = rdflib.Graph().parse(turtle).query(ready_queries()[name].text)
    rows = [tuple(None if cell is None else str(cell) for cell in row) for row in result]
    assert rows == ANSWERS[name]
    assert tuple(map(str, result.vars or ())) == query(turtle, name).columns


@pytest.mark.parametrize("name", ANSWERS)
def test_a_ready_query_is_plain_sparql(name: str) -> None:
    text = ready_queries()[name].text
    assert not re.search(r"<<|\bGRAPH\b|\bSERVICE\b|\bFROM\b|\bLATERAL\b", text)
    assert set(ready_queries()[name].titles) == {"ar", "en", "fr"}
    declared, used = set(re.findall(r"PREFIX (\w+):", text)), set(re.findall(r"(?<![\w#/])([a-z]+):(?=[a-zA-Z])", text))
    assert declared == used - {"https", "http"}


def test_the_plainest_query_works(turtle: Path) -> None:
    found = query(turtle, 'SELECT ?b { ?a tq:country "ES" ; a tq:State ; tq:meets/rdfs:label ?b }')
    assert found == QueryResult(("b",), ((MOROCCO,),))
    addressed = query(turtle, "SELECT ?l { actor:state:ma skos:prefLabel ?l } ORDER BY ?l")
    assert addressed.rows == (("Maroc",), ("Morocco",), (MOROCCO,))


def test_ask_and_construct(turtle: Path) -> None:
    assert query(turtle, "ASK { ?s tq:threatens ?o }") == QueryResult(("answer",), (("false",),))
    made = query(turtle, "CONSTRUCT { ?o tq:visitedBy ?s } WHERE { ?s tq:visits ?o }")
    assert made.columns == ("subject", "predicate", "object")
    ((subject, predicate, object_),) = made.rows
    assert subject == "https://w3id.org/tansiq/id/actor/state:es"
    assert predicate == "https://w3id.org/tansiq/ontology#visitedBy"
    assert object_ == "https://w3id.org/tansiq/id/actor/person:ma:سعيد-المثالي"


def test_a_query_from_a_file(turtle: Path, tmp_path: Path) -> None:
    file = tmp_path / "count visits.rq"
    file.write_text("SELECT (COUNT(*) AS ?n) { ?e tq:relation tq:visits }", encoding="utf-8")
    assert query(turtle, str(file)).rows == (("2",),)


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ("tension", r"no ready query is called 'tension'; there are: dyad-timeline, .*, who-informs-whom"),
        ("missing.rq", r"missing\.rq: the query cannot be read"),
        ("SELECT ?x WHERE {\n  ?x ?y }", r"does not parse at line 2, column 10: \?x \?y }"),
        ("SELECT ?x WHERE {\n", "it ends too early"),
        ("", "it ends too early"),
        ("SELECT ?s { ?s nope:x 1 }", "does not parse at line 1"),
        ("PREFIX a: <b:c> # note\ninsert data { <a:b> <a:c> 1 }", "INSERT would change the graph"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE would change the graph"),
        ("LOAD <file:///etc/passwd>", "LOAD would change the graph"),
        ("WITH <a:b> DELETE { ?s ?p ?o } WHERE { ?s ?p ?o }", "WITH would change the graph"),
        ("ASK {} ; DROP ALL", "does not parse"),
    ],
)
def test_what_cannot_be_run_says_why(asked: str, message: str, turtle: Path) -> None:
    before = turtle.read_bytes()
    with pytest.raises(QueryError, match=message):
        query(turtle, asked)
    assert turtle.read_bytes() == before


def test_a_hostile_value_stays_a_value(turtle: Path) -> None:
    nasty = '\\" } DELETE WHERE { ?s ?p ?o } #'
    assert query(turtle, f'SELECT ("{nasty}" AS ?x) {{}}').rows == (('" } DELETE WHERE { ?s ?p ?o } #',),)


def test_a_graph_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"missing\.ttl: No such file"):
        query(tmp_path / "missing.ttl", "tensions")
    broken = tmp_path / "broken.ttl"
    broken.write_text("<a:b> <a:c>", encoding="utf-8")
    with pytest.raises(ReadError, match=r"broken\.ttl is not Turtle: .*line 1"):
        query(broken, "tensions")
