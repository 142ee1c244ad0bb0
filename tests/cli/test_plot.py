"""`tansiq plot`, as it is typed."""

import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest
from drawn import named
from samples import ARTICLES, EVENTS, store_of
from typer.testing import CliRunner, Result

import tansiq
from tansiq import network, plots
from tansiq.cli import app
from tansiq.errors import TansiqError

SAMPLE = Path(__file__).parents[1] / "queries" / "sample.ttl"


@pytest.fixture
def graph(tmp_path: Path) -> Path:
    """A graph of the sample events as a Turtle file."""
    file = tmp_path / "graph.ttl"
    file.write_bytes(store_of(ARTICLES, EVENTS).turtle())
    return file


def run(graph: Path, *arguments: object) -> Result:
    return CliRunner().invoke(app, ["plot", *map(str, arguments), "--in", str(graph)])


def test_a_timeline_is_the_one_that_python_draws(graph: Path, tmp_path: Path) -> None:
    picture = tmp_path / "dyad.svg"
    result = run(graph, "timeline", "--dyad", "ma-fr", "--lang", "ar", "-o", picture)
    assert (result.exit_code, result.stderr) == (0, f"written: {picture}\n")
    mirror = tansiq.load(graph).network()
    assert picture.read_bytes() == plots.image(plots.timeline(mirror, "MA", "FR", lang="ar"), "svg")


@pytest.mark.parametrize(
    "words",
    [
        ("timeline", "--actor", "DGST", "--other", "France"),
        ("matrix", "--order", "community", "--top", 2, "--with", "planned", "--with", "negated"),
        ("ego", "--actor", "Maroc", "--by", "states", "--family", "cooperation"),
        ("centrality", "--measure", "betweenness", "--window", 1, "--by", "actors"),
    ],
)
def test_every_picture_has_the_size_that_was_asked_for(words: tuple[object, ...], graph: Path, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    result = run(graph, *words, "--size", "6x5", "-o", picture)
    assert result.exit_code == 0, result.output
    assert struct.unpack(">II", picture.read_bytes()[16:24]) == (900, 750)


def test_conditions_narrow_what_is_drawn(graph: Path, tmp_path: Path) -> None:
    mirror = tansiq.load(graph).network()
    for options, same in (
        (("--to", "2014"), {"until": "2014"}),
        (("--relation", "supports"), {"relations": ["supports"]}),
        (("--family", "tension", "--from", "2014-02"), {"family": "tension", "since": "2014-02"}),
    ):
        assert run(graph, "timeline", "--dyad", "MA-FR", "-o", tmp_path / "a.svg", *options).exit_code == 0
        drawn = plots.timeline(network.view(mirror, **same), "MA", "FR")
        assert (tmp_path / "a.svg").read_bytes() == plots.image(drawn, "svg")
        assert len(named(drawn, "event ")) == 1


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("timeline", "--dyad", "MA-DZ"), "MA and DZ have no dated event with each other"),
        (("timeline", "--dyad", "Morocco"), "is no pair of countries"),
        (("timeline", "--dyad", "MA-FR", "--to", "2013"), "have no dated event"),
        (("ego", "--actor", "Frence"), "the graph has no actor called 'Frence'; the nearest names: "),
        (("matrix", "--order", "size"), "there is no order 'size'; there are: strength, community"),
        (("matrix", "--with", "maybe"), "there is no status 'maybe'"),
        (("matrix", "--relation", "likes"), "there is no relation 'likes'"),
        (("centrality", "--measure", "fame"), "no lines of 'fame'"),
        (("centrality", "--from", "1990", "--to", "1991"), "no event with a date"),
    ],
)
def test_what_cannot_be_drawn_is_one_clear_error(
    words: tuple[str, ...], message: str, graph: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "a.png"
    result = run(graph, *words, "-o", picture)
    assert isinstance(result.exception, TansiqError) and message in str(result.exception)
    assert not picture.exists()


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("timeline",), "give either --dyad, or --actor and --other"),
        (("timeline", "--dyad", "MA-FR", "--actor", "MA", "--other", "FR"), "give either --dyad, or --actor and"),
        (("timeline", "--actor", "MA"), "give either --dyad, or --actor and --other"),
        (("matrix", "-o", "states.jpg"), "ends in none of: .png, .svg, .pdf"),
        (("matrix", "--size", "wide"), "give width and height in inches"),
        (("matrix", "--size", "1x1"), "give width and height in inches"),
        (("ego",), "Missing option '--actor'"),
        (("matrix", "--lang", "es"), "--lang"),
    ],
)
def test_wrong_usage_is_told(words: tuple[str, ...], message: str, graph: Path) -> None:
    result = run(graph, *words)
    assert result.exit_code == 2
    assert message in " ".join(result.stderr.replace("│", " ").split())


def test_several_actors_of_a_name_are_told_by_their_keys(tmp_path: Path) -> None:
    label, key = "<http://www.w3.org/2004/02/skos/core#altLabel>", "<https://schema.org/identifier>"
    turtle = SAMPLE.read_text(encoding="utf-8") + (
        "\nactor:org:ma-second a <http://semanticweb.cs.vu.nl/2009/11/sem/Actor> ;"
        f' {label} "Hammouchi" ; {key} "org/ma-second" .'
    )
    file = tmp_path / "two.ttl"
    file.write_text(turtle, encoding="utf-8")
    result = run(file, "ego", "--actor", "Hammouchi")
    assert "several actors are called 'Hammouchi'; give the key of one: org/ma-second, person/abdel" in str(
        result.exception
    )


def test_a_place_that_cannot_be_written_to_is_one_line_and_exit_code_1(graph: Path) -> None:
    code = "from tansiq.cli import main; main()"
    words = ["plot", "matrix", "--in", graph, "-o", graph / "a.svg"]
    done = subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
    )  # fmt: skip
    assert done.returncode == 1
    assert done.stderr.startswith(f"tansiq: cannot write to {graph}") and done.stderr.count("\n") == 1


def test_help_shows_examples() -> None:
    for words in ((), ("timeline",), ("matrix",), ("ego",), ("centrality",)):
        shown = CliRunner().invoke(app, ["plot", *words, "--help"])
        assert shown.exit_code == 0 and " ".join(("tansiq plot", *words)) in shown.stdout.split("Examples:")[1]
