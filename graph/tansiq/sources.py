"""Where a graph is: a build's folder, a Turtle file, a store on disk or an endpoint."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from tansiq.errors import ReadError
from tansiq.output import GRAPH
from tansiq.sparql import Queryable
from tansiq.store import LocalDataset, RemoteDataset, is_store, reading
from tansiq.store.bookkeeping import must_be_finished

_ENDPOINT = ("http://", "https://")


@contextmanager
def opened(where: Path | str) -> Iterator[Queryable]:
    """The graph at a place, to be asked while the block runs.

    Args:
        where: a folder that `tansiq build` wrote, a Turtle file, the folder of a store, or the address of an endpoint.

    Raises:
        ReadError: there is no graph, or it cannot be read.
        StoreError: another process is writing the store, or its last change is unfinished.
    """
    if isinstance(where, str) and where.startswith(_ENDPOINT):
        yield RemoteDataset(where)
        return
    path = Path(where)
    if is_store(path):
        with reading(path) as dataset:
            must_be_finished(dataset)
            yield dataset
        return
    if path.is_dir():
        path = path / GRAPH
        if not path.is_file():
            raise ReadError(f"{where}: no {GRAPH} here and no store; `tansiq build … -o {where}` writes a graph")
    try:
        state = path.stat()
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror}") from error
    yield LocalDataset(_turtle(path, state.st_mtime_ns, state.st_size))


@lru_cache(maxsize=1)
def _turtle(path: Path, _changed: int, _size: int) -> ox.Store:
    """The graph of a file in memory, kept until another one is asked or the file has changed."""
    store = ox.Store()
    load_turtle(path, store)
    return store


def load_turtle(path: Path, store: ox.Store) -> None:
    """Load a Turtle file into a store.

    Raises:
        ReadError: the file cannot be read or is not Turtle.
    """
    try:
        store.bulk_load(path=str(path), format=ox.RdfFormat.TURTLE)
    except OSError as error:
        raise ReadError(f"{path}: {error.strerror or error}") from error
    except SyntaxError as error:
        raise ReadError(f"{path} is not Turtle: {error.msg}") from error
