"""The real server on a real snapshot: it answers, shows its page, and changes nothing."""

import socket
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

import pytest
from samples import ARTICLES, EVENTS, graph_of

from tansiq.errors import ReadError, StoreError
from tansiq.rdf import write_turtle
from tansiq.serving import serving
from tansiq.store import Store, local

COUNT = "SELECT (COUNT(?e) AS ?n) { ?e a <http://semanticweb.cs.vu.nl/2009/11/sem/Event> }"


def asked(address: str, query: str) -> str:
    request = urllib.request.Request(
        f"{address}/query", urllib.parse.urlencode({"query": query}).encode(), {"Accept": "text/csv"}
    )
    with urllib.request.urlopen(request) as response:
        return response.read().decode().split()[-1]


@pytest.fixture
def store(tmp_path: Path) -> Path:
    kept = Store(local(tmp_path / "kg"))
    for article in ARTICLES:
        kept.put(article, [event for event in EVENTS if event.doc == article.id])
    kept.refresh()
    return tmp_path / "kg"


def test_a_store_is_served_with_a_page_and_refuses_updates(store: Path) -> None:
    with serving(store, 0) as server:
        assert asked(server.address, COUNT) == str(len(EVENTS))
        with urllib.request.urlopen(server.address) as page:
            text = page.read().decode()
        assert "yasgui" in text and "https://" not in text
        update = urllib.request.Request(
            f"{server.address}/update", b"DELETE WHERE { ?s ?p ?o }", {"Content-Type": "application/sparql-update"}
        )
        with pytest.raises(urllib.error.HTTPError, match="403"):
            urllib.request.urlopen(update)
        assert asked(server.address, COUNT) == str(len(EVENTS))
        # the store itself can be written meanwhile: the server has a snapshot
        Store(local(store)).remove("https://w3id.org/tansiq/id/article/paris-2015")
        assert asked(server.address, COUNT) == str(len(EVENTS))
    with pytest.raises(OSError):
        socket.create_connection(("127.0.0.1", int(server.address.rpartition(":")[2])), timeout=1)


def test_a_turtle_file_and_the_folder_of_a_build_are_served(tmp_path: Path) -> None:
    (tmp_path / "graph.ttl").write_bytes(write_turtle(graph_of(ARTICLES, EVENTS)))
    for graph in (tmp_path, tmp_path / "graph.ttl"):
        with serving(graph, 0) as server:
            assert asked(server.address, COUNT) == str(len(EVENTS))


def test_what_cannot_be_served_is_told(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"nowhere\.ttl"), serving(tmp_path / "nowhere.ttl", 0):
        pass
    (tmp_path / "bad.ttl").write_text("this is no Turtle")
    with pytest.raises(ReadError, match="is not Turtle"), serving(tmp_path / "bad.ttl", 0):
        pass
    (tmp_path / "graph.ttl").write_text("")
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(StoreError, match=f"port {port} cannot be listened on"), serving(tmp_path, port):
            pass
