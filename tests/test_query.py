"""Ready queries answer rightly, with parameters and without, here and in rdflib; what cannot be run says why."""

import csv
import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib

from tansiq import binding, ontology
from tansiq import query as query_module
from tansiq.check import check
from tansiq.errors import DataError, QueryError
from tansiq.knowledge import load
from tansiq.query import query, ready_queries
from tansiq.sources import opened
from tansiq.sparql import Answer, Queryable

HERE = Path(__file__).parent / "queries"
SAMPLE = HERE / "sample.ttl"
NAMES = sorted(path.stem for path in (HERE / "expected").glob("*.csv"))
VALUES: dict[str, object] = {
    "actor": "المغرب", "other": "France", "dyad": "MA-FR", "relation": "meets", "family": "tension", "status": "actual",
    "since": "2014", "until": "2015", "min_confidence": 0.5, "event": "event:sanchez-visits",
}  # fmt: skip


@pytest.fixture(scope="module")
def sample() -> Iterator[Queryable]:
    with opened(SAMPLE) as source:
        yield source


@pytest.fixture(scope="module")
def in_rdflib() -> rdflib.Graph:
    return rdflib.Graph().parse(SAMPLE)


def expected(name: str) -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
    """Columns and rows of the answer that was worked out by hand; what is unbound is empty."""
    with (HERE / "expected" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        columns, *rows = csv.reader(file)
    return tuple(columns), [tuple(row) for row in rows]


def texts(answer: Answer) -> list[tuple[str, ...]]:
    return [tuple(cell or "" for cell in row) for row in answer.texts]


def events(answer: Answer) -> list[str]:
    """Ids of the events of an answer."""
    place = answer.columns.index("event")
    return [(row[place] or "").removeprefix(ontology.ID + "event/") for row in answer.texts]


def test_every_ready_query_has_an_answer_and_none_is_empty() -> None:
    assert list(ready_queries()) == NAMES
    assert len(NAMES) == 26
    assert all(expected(name)[1] for name in NAMES)


def test_the_sample_keeps_the_contract() -> None:
    assert check(SAMPLE).messages == ()


@pytest.mark.parametrize("name", NAMES)
def test_ready_query_answers(name: str, sample: Queryable) -> None:
    answer = query(sample, name)
    assert (answer.columns, texts(answer)) == expected(name)


@pytest.mark.parametrize("name", NAMES)
def test_rdflib_gives_the_same_answer(name: str, in_rdflib: rdflib.Graph) -> None:
    result = in_rdflib.query(ready_queries()[name].text)
    rows = [tuple("" if cell is None else str(cell) for cell in row) for row in result]
    assert (tuple(map(str, result.vars or ())), rows) == expected(name)


@pytest.mark.parametrize(
    ("name", "parameter"), [(name, parameter) for name in NAMES for parameter in ready_queries()[name].parameters]
)
def test_rdflib_gives_the_same_answer_with_a_parameter(
    name: str, parameter: str, sample: Queryable, in_rdflib: rdflib.Graph
) -> None:
    value = VALUES[parameter]
    rows = query_module._rows(sample, parameter, value)
    result = in_rdflib.query(binding.bound(ready_queries()[name].text, {parameter: rows}))
    theirs = [tuple("" if cell is None else str(cell) for cell in row) for row in result]
    assert texts(query(sample, name, {parameter: value})) == theirs


@pytest.mark.parametrize("name", NAMES)
def test_all_parameters_at_once(name: str, sample: Queryable) -> None:
    given = {parameter: VALUES[parameter] for parameter in ready_queries()[name].parameters}
    assert query(sample, name, given).columns == expected(name)[0]


@pytest.mark.parametrize(
    ("name", "given", "found"),
    [
        ("events", {"actor": "Hammouchi"}, ["spain-honours", "freeze-summons", "moscow-visits"]),
        ("events", {"actor": "FR", "other": "DGST"}, ["attacks-informs"]),
        ("events", {"dyad": ("sa", "il"), "status": "negated"}, ["neom-denied"]),
        ("events", {"dyad": "IL-SA", "family": "cooperation", "min_confidence": 0.45}, ["neom-denied", "neom-meets"]),
        ("events", {"relation": "honours"}, ["spain-honours"]),
        ("events", {"relation": "tq:summons", "since": 2014, "until": "2014-02-20"}, ["freeze-summons"]),
        ("events", {"until": "2013"}, []),
        ("events", {"since": "2014-12-31", "until": "2014-12-31"}, ["spain-honours"]),
        ("events", {"event": "sanchez-arrives"}, ["sanchez-visits"]),
        ("dyad-timeline", {"dyad": "MA-FR", "since": "2015"}, ["justice-resumes", "attacks-informs", "elysee-meets"]),
        ("crises-and-resumptions", {"dyad": "ES-MA"}, ["envoy-recalled", "envoy-returns"]),
        ("tensions", {"actor": "المغرب", "other": "إسبانيا"}, ["envoy-recalled"]),
        ("person-in-office", {"actor": "الحموشي", "since": "2016"}, ["moscow-visits", "moscow-visits"]),
        ("single-source", {"actor": "person/pedro-sanchez"}, ["sanchez-planned"]),
        ("contradictions", {"actor": "Benyamin Netanyahou"}, ["neom-meets"]),
        ("contradictions", {"dyad": "MA-FR"}, []),
        ("unconfirmed-plans", {"min_confidence": "0.9"}, []),
        ("one-claimant", {"actor": "فيصل بن فرحان"}, ["neom-denied"]),
        ("presumed-actors", {"actor": "Abdellatif Hammouchi"}, ["freeze-meets"]),
        ("evidence", {"event": "https://w3id.org/tansiq/id/event/envoy-returns"}, ["envoy-returns"] * 2),
    ],
)
def test_parameters_restrict(name: str, given: dict[str, object], found: list[str], sample: Queryable) -> None:
    assert events(query(sample, name, given)) == found


def test_counts_with_parameters(sample: Queryable) -> None:
    assert texts(query(sample, "meetings-by-year", {"dyad": "IL-SA"})) == [("2020", "1")]
    assert texts(query(sample, "broker-states", {"dyad": "FR-ES"})) == [("ES-FR", "MA", "5", "4")]
    assert [row[0] for row in texts(query(sample, "actors-of-state", {"actor": "RU"}))] == ["روسيا"]
    covered = query(sample, "coverage-by-publisher", {"dyad": "IL-SA"})
    assert [row[1:4] for row in texts(covered)] == [("3", "0", "0"), ("2", "0", "0"), ("1", "1", "3"), ("1", "0", "0")]


def test_an_open_interval_is_in_every_period_that_it_may_reach(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8")
    dates = 'tq:date "2014-02-26"^^edtf:EDTF ; tq:begin "2014-02-26"^^xsd:date ; tq:end "2014-02-26"^^xsd:date'
    assert text.count(dates) == 1
    (tmp_path / "open.ttl").write_text(text.replace(dates, dates[: dates.index(" ; tq:end")]), encoding="utf-8")
    with opened(tmp_path / "open.ttl") as source:
        assert "freeze-suspends" in events(query(source, "events", {"since": "2019"}))
        assert "freeze-suspends" not in events(query(source, "events", {"until": "2013"}))


def test_the_symmetric_relations_are_those_of_the_ontology() -> None:
    symmetric = {f"tq:{name}" for name, relation in ontology.relations().items() if relation.symmetric}
    lists = [
        set(found.split(", "))
        for ready in ready_queries().values()
        for found in re.findall(r"\?relationIri IN \(([^)]*)\)", ready.text)
    ]
    assert lists == [symmetric, symmetric]


@pytest.mark.parametrize("name", NAMES)
def test_a_ready_query_is_plain_sparql(name: str) -> None:
    text = ready_queries()[name].text
    assert not re.search(r"<<|\bGRAPH\b|\bSERVICE\b|\bFROM\b|\bLATERAL\b", text)
    assert set(ready_queries()[name].titles) == {"ar", "en", "fr"}
    declared, used = set(re.findall(r"PREFIX (\w+):", text)), set(re.findall(r"(?<![\w#/])([a-z]+):(?=[a-zA-Z])", text))
    assert declared == used - {"https", "http"}


@pytest.mark.parametrize("name", NAMES)
def test_the_order_of_rows_is_total(name: str, sample: Queryable) -> None:
    """The triples put in backwards give the same answer."""
    backwards = ox.Store()
    for quad in reversed(list(ox.parse(path=str(SAMPLE), format=ox.RdfFormat.TURTLE))):
        backwards.add(quad)
    rows = [tuple(row) for row in backwards.query(ready_queries()[name].text)]
    assert rows == list(query(sample, name).rows)


def test_a_query_without_titles_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "bare.rq").write_text("# title@en: Bare\nASK {}", encoding="utf-8")
    monkeypatch.setattr(query_module, "resource", lambda *parts: tmp_path)
    with pytest.raises(DataError, match=r"bare\.rq: needs a comment .* in each of ar, en, fr"):
        ready_queries.__wrapped__()


def test_a_query_from_a_file_takes_parameters_too(sample: Queryable, tmp_path: Path) -> None:
    file = tmp_path / "count visits.rq"
    file.write_text(
        "SELECT (COUNT(*) AS ?n) {\n  # VALUES ?actor { } ?e tq:subject ?actor .\n ?e tq:relation tq:visits }", "utf-8"
    )
    assert texts(query(sample, str(file))) == [("5",)]
    assert texts(query(sample, str(file), {"actor": "Pedro Sanchez"})) == [("2",)]


@pytest.mark.parametrize(
    ("asked", "given", "message"),
    [
        ("tension", {}, r"no ready query is called 'tension'; there are: actors-of-state, .*, who-informs-whom"),
        ("missing.rq", {}, r"missing\.rq: the query cannot be read"),
        (
            "tensions",
            {"status": "actual"},
            "the query takes no status; it takes: actor, other, dyad, relation, since, ",
        ),
        ("ASK {}", {"actor": "MA"}, "the query takes no actor; it takes: no parameters"),
    ],
)
def test_what_cannot_be_asked_says_why(asked: str, given: dict[str, object], message: str, sample: Queryable) -> None:
    with pytest.raises(QueryError, match=message):
        query(sample, asked, given)


def test_a_period_must_not_end_before_it_begins() -> None:
    with pytest.raises(QueryError, match="the period ends before it begins: 2016 to 2015"):
        load(SAMPLE).query("events", since="2016", until="2015")


@pytest.mark.parametrize("query", ["SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }", "ASK { service ?x {} }"])
def test_no_other_server_is_asked(query: str) -> None:
    with pytest.raises(QueryError, match="SERVICE would ask another server"):
        load(SAMPLE).query(query)


def test_service_may_be_a_word() -> None:
    query = 'SELECT ?service { VALUES ?service { "SERVICE" } FILTER (?service != "a \\" SERVICE") } # SERVICE'
    assert list(load(SAMPLE).query(query)["service"]) == ["SERVICE"]
