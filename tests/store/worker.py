"""What a process does that is killed: brings a store to hold articles, in small steps."""

from __future__ import annotations

from pathlib import Path

from store.made import articles

from tansiq import authority
from tansiq.rdf import article_iri
from tansiq.store import Store, local, refreshing
from tansiq.store.articles import digest

NUMBER = 12

authority.load()  # in the process that the workers are forked from, so that each starts at once


def work(folder: Path, seed: int) -> None:
    """Put the articles that the store does not hold yet, take out the others, and draw the picture."""
    refreshing.BATCH = 2
    store = Store(local(folder))
    store.configure({})
    held, wanted = store.digests(), articles(NUMBER, seed)
    for article, events in wanted:
        if held.get(article_iri(article.id)) != digest(article):
            store.put(article, events)
    for graph in sorted(set(held) - {article_iri(article.id) for article, _ in wanted}):
        store.remove(graph)
    store.refresh()
