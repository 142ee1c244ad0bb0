"""Values of parameters become terms; whatever they hold, the query means the same."""

import datetime as dt

import pyoxigraph as ox
import pytest

from tansiq import binding
from tansiq.errors import QueryError
from tansiq.query import query, ready_queries
from tansiq.store import in_memory

HOSTILE = [
    '"', "'", "\\", "\n", "\r\n", '"""', "a\u202eb", "\u2066x", "} DELETE WHERE { ?s ?p ?o } #",
    '") } INSERT DATA { <a:b> <a:c> 1 } #',
    "# VALUES ?actor { }", "\\u0022", "\x00", "\x7f", "عبد\u200fاللطيف", "{ }", "\\1", "\\g<0>",
]  # fmt: skip
TEXT = (
    "SELECT ?x {\n  # VALUES ?actor { } BIND (?actor AS ?x)\n  {\n    SELECT ?y {\n\t# VALUES  ?actor {}\n    }\n  }\n}"
)


def xsd(value: str, kind: str) -> str:
    return f'"{value}"^^<http://www.w3.org/2001/XMLSchema#{kind}>'


@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_value_is_bound_as_it_is(value: str) -> None:
    text = binding.bound(TEXT, {"actor": [(ox.Literal(value),)]})
    assert text.count("\n") == TEXT.count("\n")
    (row,) = in_memory().query(text)
    assert row["x"] == ox.Literal(value)


def test_a_marker_is_filled_wherever_it_stands_and_what_follows_it_counts() -> None:
    one, two = ox.NamedNode("urn:a"), ox.NamedNode("urn:b")
    text = binding.bound(TEXT, {"actor": [(one,), (two,)]})
    assert text == TEXT.replace("# VALUES ?actor { }", "VALUES (?actor) { (<urn:a>) (<urn:b>) }").replace(
        "# VALUES  ?actor {}", "VALUES (?actor) { (<urn:a>) (<urn:b>) }"
    )


def test_without_values_a_query_stays_as_it_is() -> None:
    assert all(binding.bound(ready.text, {}) == ready.text for ready in ready_queries().values())


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("# VALUES ?actor { }", ("actor",)),
        ("  # VALUES (?country ?otherCountry) { } ?a tq:country ?country .", ("dyad",)),
        ("VALUES ?actor { }", ()),
        ("?x ?y ?z . # VALUES ?actor { }", ()),
        ("# VALUES ?unknown { }", ()),
        ("# VALUES ?actor { <urn:x> }", ()),
        ("# VALUES ?since { }\n# VALUES ?actor { }", ("actor", "since")),
    ],
)
def test_what_declares_a_parameter(line: str, names: tuple[str, ...]) -> None:
    assert binding.parameters_of(line) == names


@pytest.mark.parametrize(
    ("name", "value", "rows"),
    [
        ("dyad", "MA-FR", ['"MA" "FR"', '"FR" "MA"']),
        ("dyad", ("ma", "FR"), ['"MA" "FR"', '"FR" "MA"']),
        ("relation", "meets", ["<https://w3id.org/tansiq/ontology#meets>"]),
        ("relation", "https://w3id.org/tansiq/ontology#meets", ["<https://w3id.org/tansiq/ontology#meets>"]),
        ("status", "negated", ["<https://w3id.org/tansiq/ontology#negated>"]),
        ("since", "2014", [xsd("2014-01-01", "date")]),
        ("until", "2014", [xsd("2014-12-31", "date")]),
        ("until", 2016, [xsd("2016-12-31", "date")]),
        ("until", "2016-02", [xsd("2016-02-29", "date")]),
        ("since", dt.date(2016, 2, 3), [xsd("2016-02-03", "date")]),
        ("since", dt.datetime(2016, 2, 3, 4, 5), [xsd("2016-02-03", "date")]),
        ("min_confidence", 0.5, [xsd("0.5", "decimal")]),
        ("min_confidence", 1e-7, [xsd("0.0000001", "decimal")]),
    ],
)
def test_values_become_terms(name: str, value: object, rows: list[str]) -> None:
    assert [" ".join(map(str, row)) for row in binding.terms(name, value)] == rows


@pytest.mark.parametrize(
    ("name", "value", "message"),
    [
        ("dyad", "MA", "'MA' is no pair of countries, such as MA-FR"),
        ("dyad", "MA-MA", "no pair"),
        ("dyad", "MA-FR-ES", "no pair"),
        ("dyad", 'MA-F"', "no pair"),
        ("dyad", 5, "no pair"),
        ("relation", "meet", r"there is no relation 'meet'; there are: accuses, .*, visits"),
        ("relation", "meets> } DELETE", "there is no relation"),
        ("family", "war", "there is no family 'war'; there are: cooperation, tension"),
        ("status", "true", "there is no status 'true'; there are: actual, planned, hypothetical, negated"),
        ("since", "yesterday", "'yesterday' is no date: give a year"),
        ("since", "2014-13", "no date"),
        ("since", "../2014", "no date"),
        ("min_confidence", "high", "'high' is no confidence"),
        ("min_confidence", 1.5, "no confidence"),
        ("min_confidence", float("nan"), "no confidence"),
    ],
)
def test_values_that_do_not_suit_say_so(name: str, value: object, message: str) -> None:
    with pytest.raises(QueryError, match=message):
        binding.terms(name, value)


@pytest.mark.parametrize("parameter", binding.VARIABLES)
@pytest.mark.parametrize("value", HOSTILE)
def test_a_hostile_parameter_finds_nothing_and_changes_nothing(parameter: str, value: str) -> None:
    dataset = in_memory()
    dataset.update("INSERT DATA { actor:x a sem:Actor ; rdfs:label 'name' . event:x a sem:Event ; tq:subject actor:x }")
    name = next(name for name, ready in ready_queries().items() if parameter in ready.parameters)
    with pytest.raises(QueryError):
        query(dataset, name, {parameter: value})
    assert len(dataset.store) == 4
