"""A built knowledge graph for Python: its events as tables, SPARQL, and the sentences behind an event."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tansiq import display, output
from tansiq.account import Account, account_of
from tansiq.atomic import replacing_file
from tansiq.coreference import MergedEvent
from tansiq.dataframe import dataframe
from tansiq.errors import QueryError, ReadError
from tansiq.model import Article
from tansiq.query import query
from tansiq.rdf import event_iri
from tansiq.rdf.merged import read
from tansiq.reading import SkipReport, read_articles
from tansiq.sources import opened
from tansiq.sparql import select

if TYPE_CHECKING:
    import networkx as nx
    from pandas import DataFrame

Date = str | int | dt.date


@dataclass(frozen=True)
class Knowledge:
    """A knowledge graph; a file or store that changes meanwhile is read anew.

    Attributes:
        where: a folder that `tansiq build` wrote, a Turtle file, the folder of a store, or the address of an endpoint.
    """

    where: Path | str

    def query(self, sparql_or_name: str, **parameters: object) -> DataFrame:
        """Answer a SPARQL query, one in a `.rq` file, or one of the ready ones by its name.

        Args:
            sparql_or_name: what to ask.
            parameters: those that the query takes: actor, other, dyad, relation, family, status, since, until,
                min_confidence, event. An actor is meant by a name in any language, a key, the code of a country or an
                IRI; a dyad is a pair of country codes; dates are EDTF or `datetime.date`.

        Returns:
            the columns of the query; whole numbers, decimals, booleans and days typed, all else text.

        Raises:
            QueryError: the query does not parse, no ready query has the name, or a parameter does not suit.
        """
        with opened(self.where) as source:
            return dataframe(query(source, sparql_or_name, parameters))

    def events(
        self,
        actor: str | None = None,
        other: str | None = None,
        dyad: str | tuple[str, str] | None = None,
        relation: str | None = None,
        family: str | None = None,
        status: str | None = None,
        since: Date | None = None,
        until: Date | None = None,
        min_confidence: float | None = None,
    ) -> DataFrame:
        """The events, one a row, in the order of time; parameters as in `query`. Those without a date come last.

        A period excludes them: `since` and `until` keep what may lie between the two, by its date.

        Raises:
            QueryError: a parameter does not suit.
        """
        return self.query(
            "events", actor=actor, other=other, dyad=dyad, relation=relation, family=family, status=status,
            since=since, until=until, min_confidence=min_confidence,
        )  # fmt: skip

    def explain(self, event: object) -> Account:
        """An event in words, with every sentence that tells it.

        Args:
            event: an IRI, `event:…`, an id, or a row of `events()`.

        Raises:
            QueryError: the graph has no such event.
        """
        with opened(self.where) as source:
            return account_of(source, _event_of(event))

    def network(self, **parameters: object) -> nx.MultiDiGraph:
        """The events of every status as a network of actors; see `tansiq.network.mirror` for its attributes.

        Args:
            parameters: those of `events`, for a part of the graph only.

        Raises:
            CheckError: the graph breaks the shapes, so that an event cannot be read.
            QueryError: a parameter does not suit.
        """
        from tansiq import network

        _, events = self._read(parameters)
        return network.mirror(events)

    def page(self, path: Path | str, **parameters: object) -> Path:
        """Write the graph as one interactive HTML file that needs no network.

        Args:
            path: the file, replaced where it exists.
            parameters: those of `events`, to write a part of the graph only.

        Returns:
            the path.

        Raises:
            CheckError: the graph breaks the shapes, so that an event cannot be read.
            QueryError: a parameter does not suit, or no event meets them all.
            TansiqError: the file cannot be written; an old one is kept.
        """
        from tansiq import page

        articles, events = self._read(parameters)
        if not events and any(value is not None for value in parameters.values()):
            raise QueryError("no event meets the conditions, no page was written")
        with replacing_file(Path(path)) as scratch:
            page.write_page(articles, events, scratch)
        return Path(path)

    @property
    def articles(self) -> list[Article]:
        """All articles with their texts, which the offsets of the sentences count in; a build's folder alone has them.

        Raises:
            ReadError: there is no file of articles, or it was changed and an article cannot be read.
        """
        path = Path(self.where) / output.ARTICLES
        if not path.is_file():
            raise ReadError(f"{self.where}: no {output.ARTICLES} here; `tansiq build … -o FOLDER` writes it")
        report = SkipReport()
        articles = list(read_articles([path], report))
        if report.skips:
            raise ReadError(report.skips[0].message)
        return articles

    def _repr_html_(self) -> str:
        """What a notebook shows: the page itself, where it is not too large for one."""
        with opened(self.where) as source:
            events = int(select(source, "SELECT (COUNT(?event) AS ?n) { ?event a sem:Event }").texts[0][0] or 0)
        if events > display.MOST:
            return display.too_many(events)
        from tansiq import page

        return display.frame(page.html(*self._read({})))

    def _read(self, parameters: Mapping[str, object]) -> tuple[list[Article], list[MergedEvent]]:
        with opened(self.where) as source:
            articles, events = read(source)
            if all(value is None for value in parameters.values()):
                return articles, events
            asked = query(source, "events", parameters)
        wanted = {row[asked.columns.index("event")] for row in asked.texts}
        events = [event for event in events if event_iri(event.id) in wanted]
        docs = {own.doc for event in events for own in event.events}
        return [article for article in articles if article.id in docs], events


def load(where: Path | str) -> Knowledge:
    """The knowledge graph that `tansiq build` wrote, that a Turtle file or a store holds, or that an endpoint serves.

    Raises:
        ReadError: there is none, or it cannot be read.
        StoreError: another process is writing the store.
    """
    with opened(where):
        return Knowledge(where)


def _event_of(event: object) -> str:
    found = event if isinstance(event, str) else getattr(event, "event", None)
    if not isinstance(found, str):
        raise QueryError("an event is meant by its IRI, its id, or a row of events()")
    return found
