"""The commands on kept graphs, as they are typed."""

from pathlib import Path

import pytest
from samples import ARTICLES, EVENTS
from typer.testing import CliRunner

from tansiq.cli import app
from tansiq.errors import ReadError, StoreError
from tansiq.model import Article, Event
from tansiq.running import analysing


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The sample articles in two files, and an extractor that finds the sample events in them."""

    def extract(article: Article) -> list[Event]:
        return [event for event in EVENTS if event.doc == article.id]

    monkeypatch.setattr(analysing, "extract_article", extract)
    folder = tmp_path / "in"
    folder.mkdir()
    for number, article in enumerate(ARTICLES):
        (folder / f"{number}.jsonl").write_text(article.model_dump_json() + "\n", encoding="utf-8")
    return folder


def run(*arguments: object) -> str:
    """Standard output of a command that ends well; its messages too."""
    result = CliRunner().invoke(app, [str(argument) for argument in arguments])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.output


def test_a_graph_is_kept_added_to_taken_back_and_exported(source: Path, tmp_path: Path) -> None:
    kept, turtle = tmp_path / "kg", tmp_path / "kept.ttl"
    assert "1 articles read" in run("build", source / "0.jsonl", "--store", kept)
    run("export", "--store", kept, "-o", turtle)
    first = turtle.read_bytes()
    assert "1 articles read" in run("add", source / "1.jsonl", "--store", kept)
    assert "2 articles read: 2 unchanged, 0 new or changed" in run("build", source, "--store", kept)
    run("export", "--store", kept, "-o", turtle)
    run("build", source, "-o", tmp_path / "out")
    assert turtle.read_bytes() == (tmp_path / "out" / "graph.ttl").read_bytes() != first
    assert f"taken out (1): {ARTICLES[1].id}" in run("remove", ARTICLES[1].id, "--store", kept)
    assert run("export", "--store", kept).encode() == first


def test_events_can_be_kept_apart(source: Path, tmp_path: Path) -> None:
    run("build", source, "--no-merge", "-o", tmp_path / "out")
    assert b"tq:otherDate" not in (tmp_path / "out" / "graph.ttl").read_bytes()


def test_a_kept_graph_has_no_folder_of_tables(source: Path, tmp_path: Path) -> None:
    result = CliRunner().invoke(app, ["build", str(source), "--store", str(tmp_path / "kg"), "-o", str(tmp_path)])
    assert result.exit_code == 2 and "tansiq export" in result.output


def test_an_empty_folder_empties_no_graph(source: Path, tmp_path: Path) -> None:
    run("build", source, "--store", tmp_path / "kg")
    (tmp_path / "empty").mkdir()
    for target in (["--store", tmp_path / "kg"], ["-o", tmp_path / "out"]):
        with pytest.raises(ReadError, match="no article found"):
            run("build", tmp_path / "empty", *target)
    assert "taken out (1)" in run("remove", ARTICLES[0].id, "--store", tmp_path / "kg")
    assert not (tmp_path / "out").exists()


def test_a_damaged_store_is_told(source: Path, tmp_path: Path) -> None:
    run("build", source, "--store", tmp_path / "kg")
    (tmp_path / "kg" / "CURRENT").write_text("")
    for command in (["export", "--store"], ["query", "events", "--in"]):
        with pytest.raises(StoreError, match=r"the store .* cannot be"):
            run(*command, tmp_path / "kg")


def test_where_a_graph_is_kept_must_be_clear(source: Path, tmp_path: Path) -> None:
    both = ["--store", tmp_path / "kg", "--endpoint", "http://127.0.0.1:9/query"]
    for arguments in (["add", source], ["export"], ["build", source, *both]):
        result = CliRunner().invoke(app, [str(argument) for argument in arguments])
        assert result.exit_code == 2 and "either --store DIR or --endpoint URL" in result.output


def test_an_endpoint_that_is_not_there_and_a_foreign_folder_are_told(source: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        run("export", "--endpoint", "http://127.0.0.1:9/query")
    with pytest.raises(StoreError, match="holds other files"):
        run("build", source, "--store", source)


def test_a_store_is_only_made_by_a_build(tmp_path: Path) -> None:
    for arguments in (["export"], ["remove", "a"], ["add", tmp_path]):
        with pytest.raises(StoreError, match="holds no store"):
            run(*arguments, "--store", tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
