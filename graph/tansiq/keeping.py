"""From articles to a knowledge graph that is kept: built, added to, taken back."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from tansiq.coreference import Settings
from tansiq.corpus import Track, analysed, articles, untracked
from tansiq.errors import DataError, ReadError
from tansiq.extraction import dated
from tansiq.identity.judgements import Judgements
from tansiq.model import Article
from tansiq.rdf import article_iri
from tansiq.reading import Options, SkipReport, Source
from tansiq.store import Store
from tansiq.store.articles import digest


@dataclass
class Changes:
    """What became of a kept graph.

    Attributes:
        report: how many articles were read, what was skipped, and why.
        events: number of events by relation, of the articles read anew.
        unchanged: number of articles that the graph held already, as they are.
        removed: ids of the articles taken out.
        judged: number of keys judged to be another actor, before and after.
    """

    report: SkipReport
    events: Counter[str] = field(default_factory=Counter)
    unchanged: int = 0
    removed: list[str] = field(default_factory=list)
    judged: tuple[int, int] = (0, 0)


def build(
    paths: Source | Sequence[Source],
    store: Store,
    report: SkipReport | None = None,
    track: Track = untracked,
    judgements: Judgements | None = None,
    settings: Settings | None = None,
    options: Options | None = None,
    jobs: int = 1,
) -> Changes:
    """Make a kept graph hold these articles and no other; those that it holds unchanged are not read again.

    Articles that are gone from the input are taken out, unless something of the input could not be read: then nothing
    is. Interrupted at any moment, it is finished by the next run.

    Args:
        paths: as for `tansiq.build`.
        store: the graph.
        report: takes the messages on what is skipped; without one they are warnings.
        track: wraps the stream of articles, to show progress.
        judgements: verdicts on which actors are one; None: none.
        settings: how readily events of different articles are taken for one, `Settings()` by default.
        options: how inputs are read, such as which columns of a table hold what.
        jobs: number of processes that analyse articles.

    Raises:
        ReadError: a path does not exist, or there is no article at all where the graph holds some.
        CheckError: the graph would break the shapes.
        StoreError: the graph cannot be read or written.
    """
    before, judged = store.article_ids(), len(store.judged)
    store.configure(judgements.judged if judgements else {}, settings or Settings())
    changes, met = _put(paths, store, report, track, options, jobs)
    if before and not met:
        raise ReadError("no article found, nothing taken out; `tansiq remove` takes out what is no longer wanted")
    if not changes.report.unread:
        changes.removed = sorted(name for graph, name in before.items() if graph not in met)
        for name in changes.removed:
            store.remove(article_iri(name))
    store.refresh()
    changes.judged = judged, len(store.judged)
    return changes


def add(
    paths: Source | Sequence[Source],
    store: Store,
    report: SkipReport | None = None,
    track: Track = untracked,
    judgements: Judgements | None = None,
    options: Options | None = None,
    jobs: int = 1,
) -> Changes:
    """Add articles to a kept graph, or put them in the place of their older versions; the others stay.

    Arguments and errors as for `build`; without judgements those of the last build hold.
    """
    judged = len(store.judged)
    store.configure(judgements.judged if judgements else None)
    changes, _ = _put(paths, store, report, track, options, jobs)
    store.refresh()
    changes.judged = judged, len(store.judged)
    return changes


def remove(names: Iterable[str], store: Store) -> Changes:
    """Take articles out of a kept graph, with all that only they tell.

    Args:
        names: ids of articles.
        store: the graph.

    Raises:
        DataError: the graph holds no article of this id; none is taken out then.
    """
    listed, known = sorted(set(names)), set(store.article_ids().values())
    for name in listed:
        if name not in known:
            raise DataError("the graph", None, None, f"holds no article {name!r}")
    store.configure()
    for name in listed:
        store.remove(article_iri(name))
    store.refresh()
    return Changes(SkipReport(), removed=listed)


def _put(
    paths: Source | Sequence[Source],
    store: Store,
    report: SkipReport | None,
    track: Track,
    options: Options | None,
    jobs: int,
) -> tuple[Changes, set[str]]:
    """Puts the articles that are new or changed; also tells the addresses of all."""
    changes = Changes(report or SkipReport(warnings.warn))
    held, met = store.digests(), set[str]()

    def new() -> Iterator[Article]:
        for article in map(dated, track(articles(paths, changes.report, options))):
            graph = article_iri(article.id)
            met.add(graph)
            if held.get(graph) == digest(article):
                changes.unchanged += 1
            else:
                yield article

    for article, outcome in analysed(new(), changes.report, jobs=jobs):
        events = outcome.events
        store.put(article, events)
        changes.events.update(event.relation for event in events)
    return changes, met
