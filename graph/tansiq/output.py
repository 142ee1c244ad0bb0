"""The folder that a build writes: what its files are called, and reading them back."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Final

from tansiq.errors import ReadError
from tansiq.events import read_events
from tansiq.model import Article, Event
from tansiq.query import QueryResult, query
from tansiq.reading import SkipReport, read_articles

GRAPH: Final = "graph.ttl"
EVENTS: Final = "events.jsonl"
EVENTS_CSV: Final = "events.csv"
ARTICLES: Final = "articles.jsonl"
CENTRALITY: Final = "centrality.csv"
GEXF: Final = "graph.gexf"
PAGE: Final = "graph.html"


@dataclass(frozen=True)
class Output:
    """A built knowledge graph on disk; its parts are read when they are first asked for."""

    folder: Path

    @cached_property
    def events(self) -> list[Event]:
        """All events, in the order of their articles.

        Raises:
            DataError: the file was changed and a line is not valid.
        """
        return read_events(self.folder / EVENTS)

    @cached_property
    def articles(self) -> list[Article]:
        """All articles with their texts, which the offsets of the events count in.

        Raises:
            ReadError: the file was changed and an article cannot be read.
        """
        report = SkipReport()
        articles = list(read_articles([self.folder / ARTICLES], report))
        if report.skips:
            raise ReadError(report.skips[0].message)
        return articles

    def query(self, sparql_or_name: str) -> QueryResult:
        """Answer a SPARQL query, one in a `.rq` file, or one of the ready ones by its name.

        Raises:
            QueryError: the query does not parse, or no ready query has the name.
        """
        return query(self.folder / GRAPH, sparql_or_name)


def load(folder: Path | str) -> Output:
    """The knowledge graph that `tansiq build … -o FOLDER` wrote.

    Raises:
        ReadError: the folder holds none.
    """
    path = Path(folder)
    for name in (GRAPH, EVENTS, ARTICLES):
        if not (path / name).is_file():
            raise ReadError(f"{path}: no {name} here; `tansiq build … -o {folder}` writes it")
    return Output(path)
