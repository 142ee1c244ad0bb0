"""Our Turtle is Turtle for a reader that has nothing in common with ours (Raptor, in C)."""

import subprocess
from pathlib import Path

import pyoxigraph as ox
from samples import ARTICLES, EVENTS, graph_of
from test_rdf import NASTY

from tansiq.model import Article
from tansiq.rdf import write_turtle


def read(rapper: str, path: Path) -> set[str]:
    """The triples as Raptor reads them, one a line of N-Triples."""
    command = [rapper, "--quiet", "--input", "turtle", "--output", "ntriples", str(path)]
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    assert not done.stderr
    return {line for line in done.stdout.splitlines() if line}


def test_raptor_reads_what_was_written(rapper: str, tmp_path: Path) -> None:
    hostile = [Article(id=nasty, text=nasty, title=nasty, publisher=nasty, lang="ar") for nasty in NASTY]
    triples = graph_of([*ARTICLES, *hostile], EVENTS)
    (tmp_path / "graph.ttl").write_bytes(write_turtle(triples))
    found = "\n".join(read(rapper, tmp_path / "graph.ttl"))
    assert {quad.triple for quad in ox.parse(found, ox.RdfFormat.N_TRIPLES)} == set(triples)


def test_no_blank_node_and_no_statement_about_a_statement() -> None:
    for triple in graph_of(ARTICLES, EVENTS):
        assert isinstance(triple.subject, ox.NamedNode)
        assert isinstance(triple.object, ox.NamedNode | ox.Literal)
