"""A read-only SPARQL endpoint with a query page, on this machine alone: Oxigraph's own server on a copy of the graph.

The server reads a snapshot, because a store must not be read from one process while another writes it; what is added
later shows after the next start. The server refuses updates itself.
"""

from __future__ import annotations

import shutil
import socket
import subprocess
import sysconfig
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pyoxigraph as ox

from tansiq.errors import StoreError
from tansiq.output import GRAPH
from tansiq.sources import load_turtle
from tansiq.store import is_store, local

HOST = "127.0.0.1"
START = 60  # seconds that the server may take to answer


@dataclass(frozen=True)
class Server:
    """A running server: `address` is that of its page, queries go to `/query` below it."""

    address: str
    process: subprocess.Popen[bytes]

    def wait(self) -> None:
        """Until the server ends.

        Raises:
            StoreError: it ended by itself, which it should not.
        """
        raise StoreError(f"the server at {self.address} ended with code {self.process.wait()}")


@contextmanager
def serving(graph: Path, port: int) -> Iterator[Server]:
    """Serve a graph while the block runs.

    Args:
        graph: a store, a Turtle file, or the folder of a build.
        port: to listen on; 0 for any that is free.

    Raises:
        ReadError: there is no graph, or it cannot be read.
        StoreError: the server is not installed or cannot start, for instance because the port is taken.
    """
    port = _free(port)
    with tempfile.TemporaryDirectory(prefix="tansiq-") as folder:
        snapshot = Path(folder) / "graph"
        _copy(graph, snapshot)
        command = [_server(), "serve-read-only", "--location", str(snapshot), "--bind", f"{HOST}:{port}"]
        log = Path(folder) / "log"
        with log.open("wb") as out, subprocess.Popen(command, stdout=out, stderr=out) as process:
            try:
                _wait(process, port, log)
                yield Server(f"http://{HOST}:{port}", process)
            finally:
                process.terminate()


def _copy(graph: Path, snapshot: Path) -> None:
    if is_store(graph):
        # opened for writing: what lies in the log alone would be missing in the snapshot of a reader
        dataset = local(graph)
        dataset.store.backup(str(snapshot))
        dataset.close()
        return
    turtle = graph / GRAPH if graph.is_dir() else graph
    store = ox.Store(str(snapshot))
    load_turtle(turtle, store)
    store.flush()


def _server() -> str:
    """The program that comes with the package `oxigraph`."""
    found = shutil.which("oxigraph", path=sysconfig.get_path("scripts")) or shutil.which("oxigraph")
    if found is None:
        raise StoreError("the server is not installed: pip install oxigraph")
    return found


def _free(port: int) -> int:
    """The port itself, or for 0 one that is free."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((HOST, port))
        except OSError as error:
            raise StoreError(f"port {port} cannot be listened on: {error.strerror}") from error
        found: int = probe.getsockname()[1]
        return found


def _wait(process: subprocess.Popen[bytes], port: int, log: Path) -> None:
    """Until the server answers."""
    for _ in range(START * 20):
        if process.poll() is not None:
            said = log.read_text(encoding="utf-8", errors="replace").strip().splitlines()
            raise StoreError(f"the server did not start on port {port}: {said[-1] if said else 'it says nothing'}")
        try:
            socket.create_connection((HOST, port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.05)
    raise StoreError(f"the server did not answer on port {port} within {START} seconds")
