"""`tansiq page`, as it is typed."""

from pathlib import Path

from typer.testing import CliRunner

import tansiq
from tansiq.cli import app
from tansiq.errors import QueryError

SAMPLE = Path(__file__).parents[1] / "queries" / "sample.ttl"


def test_the_page_of_a_graph_and_of_a_part_of_it(tmp_path: Path) -> None:
    page = tmp_path / "graph.html"
    result = CliRunner().invoke(app, ["page", "--in", str(SAMPLE), "-o", str(page)])
    assert (result.exit_code, result.stderr) == (0, f"open {page} in a browser\n")
    assert page.read_bytes() == tansiq.load(SAMPLE).page(tmp_path / "same.html").read_bytes()
    options = ["--dyad", "MA-ES", "--from", "2022", "--family", "cooperation", "--min-confidence", "0.9"]
    assert CliRunner().invoke(app, ["page", "--in", str(SAMPLE), "-o", str(page), *options]).exit_code == 0
    part = page.read_text(encoding="utf-8")
    assert "بيدرو سانشيز" in part and "فرنسا" not in part


def test_an_actor_whom_the_graph_does_not_know_leaves_the_page_as_it_was(tmp_path: Path) -> None:
    page = tmp_path / "graph.html"
    page.write_text("before", encoding="utf-8")
    result = CliRunner().invoke(app, ["page", "--in", str(SAMPLE), "-o", str(page), "--actor", "Nobody At All"])
    assert isinstance(result.exception, QueryError)
    assert page.read_text(encoding="utf-8") == "before"


def test_a_part_without_an_event_is_no_page(tmp_path: Path) -> None:
    page = tmp_path / "graph.html"
    result = CliRunner().invoke(app, ["page", "--in", str(SAMPLE), "-o", str(page), "--dyad", "MA-JP"])
    assert isinstance(result.exception, QueryError) and "no event meets the conditions" in str(result.exception)
    assert not page.exists()
