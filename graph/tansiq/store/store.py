"""A knowledge graph that is kept: articles go in and out, the picture follows, Turtle comes out."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Mapping, Set

import pyoxigraph as ox

from tansiq import check
from tansiq.coreference import Settings
from tansiq.errors import CheckError
from tansiq.model import Article, Event
from tansiq.rdf import actor_iri, write_turtle
from tansiq.store import articles
from tansiq.store.bookkeeping import (
    JUDGED,
    MARKING_ALL,
    SETTINGS,
    marking,
    must_be_finished,
    noted,
    noting,
)
from tansiq.store.dataset import Dataset
from tansiq.store.identities import Identities
from tansiq.store.refreshing import refresh
from tansiq.versions import fingerprint


class Store:
    """A knowledge graph in a dataset.

    What articles tell is put and taken out at once; `refresh` then makes the picture (the default graph, which is what
    is queried and exported) show it. A dataset that was left in the middle of anything is whole, and the next refresh
    finishes it.
    """

    def __init__(self, dataset: Dataset) -> None:
        self.dataset = dataset

    def __enter__(self) -> Store:
        return self

    def __exit__(self, *_: object) -> None:
        self.dataset.close()

    def digests(self) -> Mapping[str, str]:
        """Address → digest of every article, which tells what was read, and by which extractor."""
        return articles.digests(self.dataset)

    def article_ids(self) -> Mapping[str, str]:
        """Address → id of every article."""
        return articles.ids(self.dataset)

    def put(self, article: Article, events: Iterable[Event]) -> None:
        """Put an article and what it tells in the place of what it told before.

        Raises:
            DataError: an event is of another article or has an unknown topic, or a quote is not where it should be.
            StoreError: the dataset cannot be written.
        """
        articles.put(self.dataset, article, events)

    def remove(self, graph: str) -> None:
        """Take out the article with this address.

        Raises:
            StoreError: the dataset cannot be written.
        """
        articles.remove(self.dataset, graph)

    def configure(self, judged: Mapping[str, str] | None = None, settings: Settings | None = None) -> None:
        """Set by which verdicts and how events are joined, from the next refresh on; None leaves it as it was.

        Args:
            judged: key → key of the actor that it is judged to be.
            settings: how readily events of different articles are taken for one.
        """
        before = self.judged
        if judged is not None and dict(judged) != before:
            # whoever is named under a key of a verdict that came or went is drawn anew
            changed = {key for pair in before.items() ^ judged.items() for key in pair}
            self.dataset.update(f"{noting(JUDGED, judged)} ; {marking(map(actor_iri, changed))}")
        notes = {"by": fingerprint(), **dataclasses.asdict(settings or self._settings)}
        if notes != noted(self.dataset, SETTINGS):
            self.dataset.update(f"{noting(SETTINGS, notes)} ; {MARKING_ALL}")

    def refresh(self) -> None:
        """Make the picture show what the articles tell.

        Raises:
            CheckError: the picture would break the shapes; it stays as it was.
            StoreError: the dataset cannot be read or written.
        """
        refresh(self.dataset, Identities(self.judged), self._settings, _must_conform)

    def turtle(self) -> bytes:
        """The picture as Turtle: the same bytes for the same articles, whatever their order and history.

        Raises:
            StoreError: the last change is unfinished; the dataset cannot be read.
        """
        must_be_finished(self.dataset)
        return write_turtle(self.dataset.triples())

    @property
    def judged(self) -> dict[str, str]:
        """Key → key of the actor that it is judged to be."""
        return noted(self.dataset, JUDGED)

    @property
    def _settings(self) -> Settings:
        known = {field.name for field in dataclasses.fields(Settings)}  # another release may have noted others
        return Settings(**{name: value for name, value in noted(self.dataset, SETTINGS).items() if name in known})


def _must_conform(triples: Iterable[ox.Triple], nodes: Set[str]) -> None:
    report = check.check_nodes(write_turtle(triples), nodes)
    if not report.conforms:
        shown = "; ".join(report.messages[:3])
        raise CheckError(f"the graph breaks the shapes in {len(report.messages)} places: {shown}")
