"""From files and folders of articles to their events, one article after the other."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tansiq.extraction import dated, extract_article
from tansiq.model import Article, Event
from tansiq.reading import Options, SkipReport, Source, read_articles

Track = Callable[[Iterable[Article]], Iterable[Article]]


def untracked(articles: Iterable[Article]) -> Iterable[Article]:
    """Shows no progress."""
    return articles


def extract(
    paths: Source | Sequence[Source],
    report: SkipReport | None = None,
    track: Track = untracked,
    options: Options | None = None,
) -> Iterator[Event]:
    """Events of the articles in files and folders, article by article, as they are read.

    Args:
        paths: `.jsonl`, `.txt` and `.md` files, folders of them, or `-` for JSON Lines on standard input.
        report: takes the messages on what is skipped; without one they are warnings.
        track: wraps the stream of articles, to show progress.
        options: how inputs are read, such as which columns of a table hold what.

    Raises:
        ReadError: a path does not exist.
    """
    for _, events in articles_with_events(paths, report or SkipReport(warnings.warn), track, options):
        yield from events


def articles_with_events(
    paths: Source | Sequence[Source], report: SkipReport, track: Track = untracked, options: Options | None = None
) -> Iterator[tuple[Article, list[Event]]]:
    """Each article with its events; arguments and errors as in `extract`."""
    for article in dated_articles(paths, report, track, options):
        yield article, extract_article(article)


def dated_articles(
    paths: Source | Sequence[Source], report: SkipReport, track: Track = untracked, options: Options | None = None
) -> Iterator[Article]:
    """The articles, each with its date of publication where one is known; arguments and errors as in `extract`."""
    listed = [paths] if isinstance(paths, str | Path) else paths
    yield from map(dated, track(read_articles(listed, report, options)))
