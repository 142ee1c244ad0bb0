import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from samples import ARTICLES, EVENTS, VISIT, VISIT_ARTICLES

from tansiq import __version__, cli, ontology
from tansiq.events import event_line
from tansiq.query import ready_queries
from tansiq.running import analysing

COMMANDS = ("build", "extract", "query", "explain", "check", "score", "schema")


class Result:
    """What a run of the command line left behind."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code, self.out, self.err = code, out, err


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run `tansiq` with arguments."""

    def run(*arguments: object) -> Result:
        monkeypatch.setattr(sys, "argv", ["tansiq", *map(str, arguments)])
        monkeypatch.setenv("COLUMNS", "120")
        with pytest.raises(SystemExit) as exit_:
            cli.main()
            sys.exit(0)
        out, err = capsys.readouterr()
        return Result(int(exit_.value.code or 0), out, err)

    return run


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample articles as a file, and an extractor that finds the sample events in them."""
    path = tmp_path / "samples.jsonl"
    path.write_text("".join(article.model_dump_json() + "\n" for article in ARTICLES), encoding="utf-8")
    monkeypatch.setattr(analysing, "extract_article", lambda article: [e for e in EVENTS if e.doc == article.id])
    return path


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(event_line, EVENTS)), encoding="utf-8")
    return path


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_examples_of_the_command(run: Run, command: str) -> None:
    result = run(command, "--help")
    assert result.code == 0
    assert "Examples:" in result.out and f"tansiq {command}" in result.out.split("Examples:")[1]


def test_help_of_all_lists_every_command(run: Run) -> None:
    result = run("--help")
    assert all(command in result.out for command in COMMANDS)


@pytest.mark.parametrize("command", ["build", "extract"])
def test_help_tells_the_exit_codes(run: Run, command: str) -> None:
    assert "3 done, but something was skipped" in " ".join(run(command, "--help").out.split())


def test_version(run: Run) -> None:
    assert run("--version").out == f"tansiq {__version__}\n"


def test_build_sums_up_and_names_the_page(run: Run, source: Path, tmp_path: Path) -> None:
    result = run("build", source, "-o", tmp_path / "out")
    assert result.code == 0, result.err
    assert result.out == ""
    assert f"2 articles read, {len(EVENTS)} events found" in result.err
    assert f"{len(EVENTS)} events in the graph" in result.err
    assert "cooperation" in result.err and "sharesIntelligenceWith" in result.err
    assert f"open {tmp_path / 'out' / 'graph.html'} in a browser" in result.err


def test_build_tells_how_many_events_are_left_after_joining(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "visit.jsonl"
    path.write_text("".join(article.model_dump_json() + "\n" for article in VISIT_ARTICLES), encoding="utf-8")
    monkeypatch.setattr(analysing, "extract_article", lambda article: [e for e in VISIT if e.doc == article.id])
    joined = run("build", path, "-o", tmp_path / "out").err
    assert "3 articles read, 3 events found\n1 events in the graph, those that several articles tell joined" in joined
    assert "\n3 events in the graph" in run("build", path, "-o", tmp_path / "out", "--no-merge").err


def test_build_with_skips_names_them_and_exits_with_3(run: Run, source: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    result = run("build", source, tmp_path / "empty.txt", "-o", tmp_path / "out")
    assert result.code == 3
    assert f"{tmp_path / 'empty.txt'}: an empty file; skipped" in result.err
    assert "skipped 1 (empty: 1)" in result.err
    assert (tmp_path / "out" / "graph.ttl").exists()


def test_an_expected_error_is_one_line(run: Run, tmp_path: Path) -> None:
    result = run("build", tmp_path / "nowhere", "-o", tmp_path / "out")
    assert result.code == 1
    assert result.err == f"tansiq: {tmp_path / 'nowhere'}: no such file or folder\n"


@pytest.mark.parametrize("arguments", [["build"], ["query"], ["score", "a"], ["nothing"]])
def test_wrong_usage_exits_with_2(run: Run, arguments: list[str]) -> None:
    assert run(*arguments).code == 2


def test_extract_writes_to_standard_output(run: Run, source: Path) -> None:
    result = run("extract", source)
    assert result.code == 0
    assert result.err == f"2 articles read, {len(EVENTS)} events found\n"
    assert [json.loads(line)["relation"] for line in result.out.splitlines()] == [event.relation for event in EVENTS]


def test_extract_reads_standard_input_and_writes_a_file(
    run: Run, source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    data = io.BytesIO(source.read_bytes() + b"{")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(data))
    result = run("extract", "-", "-o", tmp_path / "events.jsonl")
    assert result.code == 3
    assert "standard input:3: not JSON" in result.err
    assert len((tmp_path / "events.jsonl").read_text(encoding="utf-8").splitlines()) == len(EVENTS)


def test_query_by_name_text_and_file(run: Run, source: Path, tmp_path: Path) -> None:
    run("build", source, "-o", tmp_path / "out")
    graph = tmp_path / "out" / "graph.ttl"
    sparql = f"SELECT ?e ?none {{ ?e <{ontology.TQ}relation> <{ontology.TQ}suspendsWith> }}"
    rows = json.loads(run("query", sparql, "--in", graph, "--format", "json").out)
    assert len(rows) == 1 and rows[0]["none"] is None
    (tmp_path / "q.rq").write_text(sparql, encoding="utf-8")
    assert run("query", tmp_path / "q.rq", "--in", graph, "--format", "csv").out == f"e,none\n{rows[0]['e']},\n"
    broken = run("query", "SELECT ?x {", "--in", graph)
    assert broken.code == 2 and len(broken.err.splitlines()) == 1


def test_query_asks_the_output_folder_and_binds_parameters(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(Path(__file__).parent)
    sample = "queries/sample.ttl"
    given = ["--dyad", "MA-FR", "--from", "2014", "--to", "2014-02", "--min-confidence", "0.9", "--format", "csv"]
    rows = run("query", "dyad-timeline", "--in", sample, *given).out.splitlines()
    assert [row.split(",")[3] for row in rows[1:]] == ["summons", "suspendsWith"]
    names = [
        "--actor",
        "Hammouchi",
        "--other",
        "FR",
        "--relation",
        "summons",
        "--status",
        "actual",
        "--family",
        "tension",
    ]
    shown = run("query", "events", "--in", sample, *names)
    assert "event:" in shown.out and shown.err == "1 row\n"
    assert (
        len(json.loads(run("query", "evidence", "--in", sample, "--event", "sanchez-visits", "--format", "json").out))
        == 2
    )
    assert run("query", "tensions").err == "tansiq: output: No such file or directory\n"
    refused = run("query", "topics-by-year", "--in", sample, "--status", "actual")
    assert refused.code == 2 and "the query takes no status; it takes: actor, dyad" in refused.err
    unknown = run("query", "tensions", "--in", sample, "--actor", "Hamouchi")
    assert unknown.code == 2 and "nearest names" in unknown.err


def test_query_lists_titles_and_parameters(run: Run) -> None:
    listed = run("query", "--list").out
    assert all(ready.titles["ar"].split()[0] in listed for ready in ready_queries().values())
    assert "--dyad --relation --from --to --min-confidence" in listed


def test_check_tells_good_from_bad(run: Run, source: Path, tmp_path: Path) -> None:
    run("build", source, "-o", tmp_path / "out")
    graph = tmp_path / "out" / "graph.ttl"
    assert run("check", graph).out == f"{graph} conforms\n"
    (tmp_path / "bad.ttl").write_text(
        f"<urn:e> a <http://semanticweb.cs.vu.nl/2009/11/sem/Event> ; <{ontology.TQ}date> 1 ."
    )
    result = run("check", tmp_path / "bad.ttl")
    assert result.code == 1 and "urn:e" in result.out and "break the shapes" in result.err
    assert run("check", tmp_path / "nowhere.ttl").code == 1


def test_score_of_gold_against_itself(run: Run, gold: Path, source: Path) -> None:
    result = run("score", gold, gold, "--articles", source, "--errors", "--by", "relation")
    assert result.code == 0
    assert "strict  P 1.000  R 1.000  F1 1.000" in result.out
    assert "missed" not in result.out


def test_score_lists_errors(run: Run, gold: Path, tmp_path: Path) -> None:
    (tmp_path / "none.jsonl").write_text("")
    result = run("score", gold, tmp_path / "none.jsonl", "--errors", "--by", "doc")
    assert result.out.count("missed ") == len(EVENTS)
    assert "--suspendsWith-->" in result.out and "paris-2015" in result.out


def test_schema_is_json(run: Run) -> None:
    assert json.loads(run("schema").out)["title"] == "Event"


def test_explain_prints_the_reading_of_a_sentence(run: Run) -> None:
    result = run("explain", "التقى وزير الخارجية المغربي ناصر بوريطة نظيره الإسباني خوسيه مانويل ألباريس.")
    assert result.code == 0
    assert "التقى" in result.out


def test_control_characters_do_not_reach_the_terminal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"id": "\x1b[2J", "text": " "}), encoding="utf-8")
    result = run("extract", tmp_path / "a.jsonl")
    assert result.code == 3
    assert "\x1b" not in result.err
