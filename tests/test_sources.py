"""The same questions to a file, a folder, a store and a server."""

from pathlib import Path

import pytest

from tansiq.errors import QueryError, ReadError, StoreError
from tansiq.query import query
from tansiq.serving import serving
from tansiq.sources import opened
from tansiq.sparql import select
from tansiq.store import local

SAMPLE = Path(__file__).parent / "queries" / "sample.ttl"
ASKED = ("dyad-timeline", {"dyad": "MA-FR", "since": "2015"})
COUNT = "SELECT (COUNT(?e) AS ?n) { ?e a sem:Event }"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("kept") / "kg"
    kept = local(folder).store
    kept.bulk_load(path=str(SAMPLE))
    kept.flush()
    return folder


@pytest.fixture(scope="module")
def rows() -> tuple[tuple[str | None, ...], ...]:
    with opened(SAMPLE) as source:
        return query(source, *ASKED).texts


def test_a_folder_and_a_store_answer_as_the_file(
    tmp_path: Path, store: Path, rows: tuple[tuple[str | None, ...], ...]
) -> None:
    (tmp_path / "graph.ttl").write_bytes(SAMPLE.read_bytes())
    for where in (tmp_path, str(tmp_path), store):
        with opened(where) as source:
            assert query(source, *ASKED).texts == rows
    assert len(rows) == 3


def test_a_server_answers_as_the_file_and_gets_no_update(rows: tuple[tuple[str | None, ...], ...]) -> None:
    with serving(SAMPLE, 0) as server, opened(f"{server.address}/query") as source:
        assert query(source, *ASKED).texts == rows
        assert query(source, "events", {"actor": "Hammouchi"}).texts
        assert select(source, "ASK { ?s tq:visits ?o }").texts == (("true",),)
        assert len(select(source, "CONSTRUCT { ?s tq:visits ?o } WHERE { ?s tq:visits ?o }").rows) == 3
        with pytest.raises(QueryError, match="DELETE would change the graph"):
            select(source, "DELETE WHERE { ?s ?p ?o }")
        with pytest.raises(QueryError, match="does not parse at line 2, column 10"):
            select(source, "SELECT ?x WHERE {\n  ?x ?y }")
    with opened("http://127.0.0.1:9/query") as source, pytest.raises(StoreError, match="cannot be reached"):
        select(source, COUNT)


def test_a_file_that_changed_is_read_anew(tmp_path: Path) -> None:
    path = tmp_path / "graph.ttl"
    for event in ("", "<urn:a> a <http://semanticweb.cs.vu.nl/2009/11/sem/Event> ."):
        path.write_text(event, encoding="utf-8")
        with opened(path) as source:
            assert select(source, COUNT).texts == ((str(bool(event) + 0),),)


def test_a_graph_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    (tmp_path / "broken.ttl").write_text("<a:b> <a:c>", encoding="utf-8")
    for where, message in (
        (tmp_path / "missing.ttl", r"missing\.ttl: No such file"),
        (tmp_path / "broken.ttl", r"broken\.ttl is not Turtle: .*line 1"),
        (tmp_path, r"no graph\.ttl here and no store; `tansiq build"),
    ):
        with pytest.raises(ReadError, match=message), opened(where):
            pass
