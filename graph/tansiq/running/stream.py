"""Articles in, what became of each out, in their order: analysed here or in other processes, or known already."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from tansiq.model import Article
from tansiq.running.journal import Journal
from tansiq.running.outcome import Outcome
from tansiq.running.workers import in_workers


def outcomes(
    articles: Iterable[Article], jobs: int = 1, journal: Journal | None = None
) -> Iterator[tuple[Article, Outcome]]:
    """Each article with its outcome, in the order given; the same ones whatever `jobs` and `journal` are.

    Args:
        articles: taken one by one, as there is need.
        jobs: number of processes that analyse; 1: this one does.
        journal: knows the outcomes of an interrupted run, and is told the new ones.

    Raises:
        TansiqError: no article can be analysed.
        OSError: the journal cannot be written.
    """
    waiting = iter(articles)
    if journal is not None:
        for article in waiting:
            outcome = journal.held(article)
            if outcome is None:
                waiting = chain([article], waiting)
                break
            yield article, outcome
    for article, outcome in _analysed(waiting, jobs):
        if journal is not None:
            journal.add(article, outcome)
        yield article, outcome


def _analysed(articles: Iterator[Article], jobs: int) -> Iterator[tuple[Article, Outcome]]:
    if jobs > 1:
        yield from in_workers(articles, jobs)
        return
    first = next(articles, None)
    if first is None:
        return
    # only where there is something to analyse: the tables that come with it take a second
    from tansiq.running import analysing

    analysing.prepare()
    for article in chain([first], articles):
        yield article, analysing.analyse(article)
