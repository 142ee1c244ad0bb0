"""From files and folders of articles to their events, one article after the other."""

from __future__ import annotations

import warnings
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from tansiq.model import Article, Event
from tansiq.reading import Options, SkipReport, Source, read_articles
from tansiq.running import Journal, Outcome, outcomes

_One = TypeVar("_One")


class Track(Protocol):
    """Wraps a stream of articles that are done, to show progress."""

    def __call__(self, done: Iterable[_One], /) -> Iterable[_One]: ...


def untracked(done: Iterable[_One]) -> Iterable[_One]:
    """Shows no progress."""
    return done


def extract(
    paths: Source | Sequence[Source],
    report: SkipReport | None = None,
    track: Track = untracked,
    options: Options | None = None,
    jobs: int = 1,
) -> Iterator[Event]:
    """Events of the articles in files and folders, article by article, as they are read.

    Args:
        paths: files, folders and addresses, or `-` for standard input, as for `tansiq.reading.read_articles`.
        report: takes the messages on what is skipped; without one they are warnings.
        track: wraps the stream of articles, to show progress.
        options: how inputs are read, such as which columns of a table hold what.
        jobs: number of processes that analyse articles; the events are the same, in the same order.

    Raises:
        ReadError: a path does not exist.
    """
    report = report or SkipReport(warnings.warn)
    for _, outcome in analysed(articles(paths, report, options), report, track, jobs):
        yield from outcome.events


def articles(paths: Source | Sequence[Source], report: SkipReport, options: Options | None = None) -> Iterator[Article]:
    """The articles; arguments and errors as in `extract`."""
    return read_articles(listed(paths), report, options)


def listed(paths: Source | Sequence[Source]) -> Sequence[Source]:
    """One path or several as several."""
    return [paths] if isinstance(paths, str | Path) else paths


def analysed(
    found: Iterable[Article],
    report: SkipReport,
    track: Track = untracked,
    jobs: int = 1,
    journal: Journal | None = None,
) -> Iterator[tuple[Article, Outcome]]:
    """Each article with its date of publication and its events; one whose analysis fails is skipped.

    Args:
        journal: knows what an interrupted run has analysed.

    Raises:
        OSError: the journal cannot be written.
    """
    for article, outcome in track(outcomes(found, jobs, journal)):
        if not outcome.is_skipped(article, report):
            yield outcome.dated(article), outcome
