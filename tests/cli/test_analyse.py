"""`tansiq analyse`, as it is typed."""

import csv
from pathlib import Path

import pytest
from network.made import actor
from samples import article, event, store_of
from typer.testing import CliRunner, Result

import tansiq
from tansiq import network
from tansiq.cli import app
from tansiq.errors import QueryError
from tansiq.model import Actor, Kind, Status
from tansiq.tables import ENCODING

SOURCE = article("a", *(f"جملة {n}." for n in range(8)), published="2020-01-01")
HOSTILE = Actor(label='=HYPERLINK("http://x.example")', kind=Kind.GROUP)
EVENTS = (
    event(SOURCE, 0, actor("MA"), "suspendsWith", actor("FR"), date="2014-02-26", confidence=0.9),
    event(SOURCE, 1, actor("MA"), "resumesWith", actor("FR"), date="2015-01-31", confidence=0.9),
    event(SOURCE, 2, actor("MA:dgst"), "sharesIntelligenceWith", actor("FR:police"), date="2015-11", confidence=0.8),
    event(SOURCE, 3, actor("MA"), "meets", actor("ES"), confidence=0.8),
    event(SOURCE, 4, HOSTILE, "threatens", actor("MA"), date="2016", confidence=0.5),
    event(SOURCE, 5, actor("MA"), "visits", actor("DZ"), date="2021", status=Status.PLANNED, confidence=0.8),
)


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    path = tmp_path / "graph.ttl"
    path.write_bytes(store_of([SOURCE], EVENTS).turtle())
    return path


def run(graph: Path, *options: str) -> Result:
    return CliRunner().invoke(app, ["analyse", "--in", str(graph), "-o", str(graph.parent / "out"), *options])


def rows(graph: Path, name: str) -> list[dict[str, str]]:
    with (graph.parent / "out" / f"{name}.csv").open(encoding=ENCODING, newline="") as file:
        return list(csv.DictReader(file))


def test_every_table_is_a_file_and_the_summary_names_them(graph: Path) -> None:
    result = run(graph)
    assert result.exit_code == 0, result.output
    tables = network.analyse(tansiq.load(graph).network())
    assert {file.stem for file in (graph.parent / "out").iterdir()} == set(tables)
    assert all(f"{name}.csv" in result.stderr for name in tables)
    assert [row["actor"] for row in rows(graph, "actors")] == list(tables["actors"]["actor"])
    assert "6 actors, 5 events (1 without a date), 4 ties; 40% of the events are of tension" in result.stdout
    for title in ("Most central", "Brokers", "Communities", "Informs without being informed", "Most tension", "Breaks"):
        assert title in result.stdout


def test_a_hostile_label_is_no_formula(graph: Path) -> None:
    run(graph)
    labels = {row["label"] for row in rows(graph, "actors")}
    assert f"'{HOSTILE.label}" in labels and HOSTILE.label not in labels


def test_states_and_what_is_left_out(graph: Path) -> None:
    def tied(*options: str) -> set[tuple[str, str]]:
        assert run(graph, *options).exit_code == 0
        return {(row["one"], row["other"]) for row in rows(graph, "dyads")}

    assert ("state/fr", "state/ma") in tied("--by", "states")
    assert rows(graph, "dyads")[0]["cooperation"] == "2"
    assert tied("--relation", "sharesIntelligenceWith") == {("organization/fr/police", "organization/ma/dgst")}
    assert tied("--status", "planned") == {("state/dz", "state/ma")}
    assert tied("--family", "tension", "--min-confidence", "0.6") == {("state/fr", "state/ma")}
    assert tied("--from", "2015", "--to", "2015", "--by", "states") == {("state/fr", "state/ma")}


def test_weights(graph: Path) -> None:
    assert run(graph, "--weight", "sources").exit_code == 0
    assert run(graph, "--weight", "articles").exit_code == 2


def test_a_break_has_both_ends_whatever_the_family_and_the_period(graph: Path) -> None:
    for options in ((), ("--family", "tension"), ("--from", "2015", "--to", "2016"), ("--relation", "meets")):
        run(graph, *options)
        assert [(row["begin"], row["end"]) for row in rows(graph, "breaks")] == [("2014-02-26", "2015-01-31")]
    for options in (("--from", "2016"), ("--to", "2013")):
        run(graph, *options)
        assert not rows(graph, "breaks")


def test_the_timeline_of_a_dyad(graph: Path) -> None:
    assert "Phases" in run(graph, "--dyad", "ma-fr").stdout
    assert [row["mark"] for row in rows(graph, "timeline")] == ["break begins", "break ends", ""]
    assert [row["spell"] for row in rows(graph, "phases")] == ["break", "ties"]


def test_a_dyad_without_an_event_is_told(graph: Path) -> None:
    told = "the two countries have no event with each other"
    assert told in run(graph, "--dyad", "MA-JP").stderr and rows(graph, "timeline") == []
    assert told not in run(graph, "--dyad", "MA-FR").stderr


def test_nothing_is_told_and_written_too(graph: Path) -> None:
    result = run(graph, "--from", "2030")
    assert result.exit_code == 0 and "no event meets the conditions" in result.stderr
    assert rows(graph, "actors") == rows(graph, "over_time") == []


def test_what_does_not_suit_is_named_and_nothing_written(graph: Path) -> None:
    for options in (("--relation", "loves"), ("--from", "soon"), ("--dyad", "MA"), ("--status", "real")):
        assert isinstance(run(graph, *options).exception, QueryError)
    assert not (graph.parent / "out").exists()
