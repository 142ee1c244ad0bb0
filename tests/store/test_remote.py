"""The same graph behind a SPARQL endpoint: the real Oxigraph server, started by the tests."""

import shutil
import socket
import subprocess
import sysconfig
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from store.made import articles

from tansiq.errors import QueryError, StoreError
from tansiq.rdf import article_iri
from tansiq.store import RemoteDataset, Store, in_memory


@pytest.fixture
def endpoint(tmp_path: Path) -> Iterator[str]:
    """Address of the queries of a server that takes updates."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    program = shutil.which("oxigraph", path=sysconfig.get_path("scripts"))
    assert program, "the package oxigraph is not installed"
    command = [program, "serve", "--location", str(tmp_path / "server"), "--bind", f"127.0.0.1:{port}"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        for _ in range(600):
            try:
                socket.create_connection(("127.0.0.1", port), timeout=1).close()
                break
            except OSError:
                time.sleep(0.05)
        yield f"http://127.0.0.1:{port}/query"
        server.terminate()


def test_a_server_holds_the_same_graph_as_a_store_of_our_own(endpoint: str) -> None:
    told = articles(5, 13)
    ours, theirs = Store(in_memory()), Store(RemoteDataset(endpoint))
    for store in (ours, theirs):
        store.configure({})
        for article, events in told:
            store.put(article, events)
        store.refresh()
    assert theirs.turtle() == ours.turtle() != b""
    assert theirs.digests() == ours.digests()
    for store in (ours, theirs):
        store.remove(article_iri("a2"))
        store.refresh()
    assert theirs.turtle() == ours.turtle()
    assert bool(theirs.dataset.query("ASK { ?event a sem:Event }"))
    with pytest.raises(QueryError):
        theirs.dataset.query("SELECT WHERE")


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(StoreError, match="cannot be reached"):
        Store(RemoteDataset("http://127.0.0.1:9/query")).digests()
    for address in ("nonsense", "ftp://127.0.0.1/query", ""):
        with pytest.raises(StoreError, match="is no address of a server"):
            RemoteDataset(address)


def test_updates_go_beside_the_queries_unless_told_otherwise() -> None:
    assert RemoteDataset("http://h/ds/query").updates == "http://h/ds/update"
    assert RemoteDataset("http://h/repositories/x").updates == "http://h/repositories/x"
    assert RemoteDataset("http://h/r/x", "http://h/r/x/statements").updates == "http://h/r/x/statements"
