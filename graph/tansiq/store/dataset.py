"""Where a dataset lives: in memory, in a folder on disk, or behind a SPARQL 1.1 endpoint. All speak SPARQL alone."""

from __future__ import annotations

import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol, cast

import pyoxigraph as ox

from tansiq.errors import QueryError, StoreError
from tansiq.rdf import PREFIXES

try:
    import fcntl
except ImportError:  # not on Windows
    fcntl = None  # type: ignore[assignment]

Answer = ox.QuerySolutions | ox.QueryBoolean | Iterator[ox.Triple]
TIMEOUT = 3600  # seconds that a server may take over one request
_PROLOGUE = "".join(f"PREFIX {name}: <{address}>\n" for name, address in sorted(PREFIXES.items()))


class Dataset(Protocol):
    """A set of named graphs and a default graph."""

    def query(self, text: str) -> Answer:
        """Answer a SPARQL 1.1 query; the prefixes of an exported graph need no declaration.

        Raises:
            QueryError: the query does not parse or run.
            StoreError: the dataset cannot be reached or read.
        """

    def triples(self) -> Iterator[ox.Triple]:
        """The default graph, in any order.

        Raises:
            StoreError: the dataset cannot be reached or read.
        """

    def update(self, text: str) -> None:
        """Run a SPARQL 1.1 update, all of it or, on any error, nothing.

        Raises:
            StoreError: the dataset cannot be reached or written.
        """

    def close(self) -> None:
        """Let others have the dataset; it cannot be used after that."""


class LocalDataset:
    """A dataset of Oxigraph, in a folder or in memory."""

    def __init__(self, store: ox.Store) -> None:
        self.store = store

    def query(self, text: str) -> Answer:
        """See `Dataset.query`."""
        try:
            return self.store.query(text, prefixes=PREFIXES)
        except SyntaxError as error:
            raise QueryError(error.msg) from error
        except (OSError, RuntimeError, ValueError) as error:
            raise QueryError(f"the query cannot be run: {error}") from error

    def triples(self) -> Iterator[ox.Triple]:
        """See `Dataset.triples`."""
        try:
            for quad in self.store.quads_for_pattern(None, None, None, ox.DefaultGraph()):
                yield quad.triple
        except OSError as error:
            raise StoreError(f"the store cannot be read: {error}") from error

    def update(self, text: str) -> None:
        """See `Dataset.update`."""
        try:
            self.store.update(text, prefixes=PREFIXES)
        except (OSError, RuntimeError) as error:
            raise StoreError(f"the store cannot be written: {error}") from error

    def close(self) -> None:
        """See `Dataset.close`: Oxigraph gives up its lock when nobody holds the store any more."""
        del self.store


class RemoteDataset:
    """A dataset behind the SPARQL 1.1 protocol.

    Args:
        endpoint: address that answers queries.
        updates: address that takes updates; by default the query address with `/update` for a final `/query`.
    """

    def __init__(self, endpoint: str, updates: str | None = None) -> None:
        for address in (endpoint, updates or endpoint):
            if not address.lower().startswith(("http://", "https://")):
                raise StoreError(f"{address} is no address of a server (http:// or https://)")
        self.endpoint = endpoint
        beside = f"{endpoint.removesuffix('/query')}/update" if endpoint.endswith("/query") else endpoint
        self.updates = updates or beside

    def query(self, text: str) -> Answer:
        """See `Dataset.query`."""
        accepted = "application/sparql-results+json, application/n-triples;q=0.9"
        kind, body = _post(self.endpoint, _PROLOGUE + text, "application/sparql-query", accepted)
        if "n-triples" in kind:
            return (quad.triple for quad in ox.parse(body, ox.RdfFormat.N_TRIPLES))
        try:
            return ox.parse_query_results(body, ox.QueryResultsFormat.JSON)
        except SyntaxError as error:
            raise StoreError(
                f"{self.endpoint} answered with something else than SPARQL results: {error.msg}"
            ) from error

    def triples(self) -> Iterator[ox.Triple]:
        """See `Dataset.triples`."""
        return cast(Iterator[ox.Triple], self.query("CONSTRUCT WHERE { ?s ?p ?o }"))

    def update(self, text: str) -> None:
        """See `Dataset.update`."""
        _post(self.updates, _PROLOGUE + text, "application/sparql-update", "*/*")

    def close(self) -> None:
        """See `Dataset.close`: there is no connection to end."""


def in_memory() -> LocalDataset:
    """A dataset that lives as long as the process."""
    return LocalDataset(ox.Store())


def local(folder: Path) -> LocalDataset:
    """The dataset in a folder, which is made where it does not exist.

    Raises:
        StoreError: the folder is no dataset, is in use by another process, or cannot be written.
    """
    # killed while it is made, a store has its lock alone
    if folder.is_dir() and any(folder.iterdir()) and not (folder / "LOCK").is_file():
        raise StoreError(f"{folder} holds other files: a store needs a folder of its own")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        return LocalDataset(ox.Store(str(folder)))
    except (OSError, RuntimeError) as error:
        reason = "another process is using it" if "lock" in str(error).lower() else str(error)
        raise StoreError(f"the store {folder} cannot be opened: {reason}") from error


@contextmanager
def reading(folder: Path) -> Iterator[LocalDataset]:
    """The dataset in a folder, to be read while the block runs; others may read it meanwhile, nobody write it.

    Raises:
        StoreError: the folder holds no dataset, or another process is writing it.
    """
    if not is_store(folder):
        raise StoreError(f"{folder} holds no store")
    try:
        with (folder / "LOCK").open("r+") as lock:
            _share(lock.fileno())
            yield LocalDataset(ox.Store.read_only(str(folder)))
    except BlockingIOError as error:
        raise StoreError(f"the store {folder} cannot be read: another process is writing it") from error
    except (OSError, RuntimeError) as error:
        raise StoreError(f"the store {folder} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _share(lock: int) -> None:
    """Hold the lock of RocksDB as a reader: RocksDB itself only asks writers to hold it."""
    if fcntl is not None:
        fcntl.lockf(lock, fcntl.LOCK_SH | fcntl.LOCK_NB)


def is_store(folder: Path) -> bool:
    """Whether a folder holds a dataset (of RocksDB, as Oxigraph keeps it)."""
    return (folder / "CURRENT").is_file()


def _post(address: str, text: str, kind: str, accepted: str) -> tuple[str, bytes]:
    """Content type and body of the answer."""
    headers = {"Content-Type": f"{kind}; charset=utf-8", "Accept": accepted}
    try:
        request = urllib.request.Request(address, text.encode(), headers)
        with urllib.request.urlopen(request, timeout=TIMEOUT) as response:
            return response.headers.get_content_type(), response.read()
    except urllib.error.HTTPError as error:
        said = error.read(2000).decode(errors="replace").strip()
        if error.code == 400 and kind.endswith("query"):
            raise QueryError(said) from error
        raise StoreError(f"{address} answered {error.code} {error.reason}: {said}") from error
    except (urllib.error.URLError, OSError, ValueError) as error:
        raise StoreError(f"{address} cannot be reached: {getattr(error, 'reason', error)}") from error
