"""From articles to a file of their events."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import asdict
from pathlib import Path
from typing import TextIO

from tansiq.atomic import made, replaced, replacing_file
from tansiq.corpus import Track, analysed, articles, untracked
from tansiq.errors import TansiqError
from tansiq.model import Article
from tansiq.reading import Options, SkipReport, Source
from tansiq.running import Journal, Outcome
from tansiq.running import report as run
from tansiq.running.clock import Clock


def extract_to(
    output: Path | TextIO,
    paths: Sequence[Source],
    report: SkipReport,
    track: Track = untracked,
    options: Options | None = None,
    jobs: int = 1,
    report_file: Path | None = None,
) -> int:
    """Write the events of articles as JSON Lines, as they are found.

    A file is written whole or not at all. Interrupted at any moment, the next call with the same input goes on where
    this one stopped: what is analysed stands in a journal beside the file until then.

    Args:
        output: file to write to, or a stream, which has no journal.
        paths: as for `tansiq.extract`, as are `report`, `track`, `options` and `jobs`.
        report_file: file for the report on the run.

    Returns:
        The number of events.

    Raises:
        ReadError: a path does not exist.
        TansiqError: a file or the stream cannot be written, or another run is writing the file.
        BrokenPipeError: nobody reads the stream any more.
    """
    clock = Clock()
    found = clock.each("reading", articles(paths, report, options))
    with ExitStack() as stack:
        journal = None
        if isinstance(output, Path):
            target = replaced(output)
            stack.enter_context(made(target.parent))
            journal = stack.enter_context(Journal(target.with_name(f".{target.name}.journal"), report.tell))
            scratch = stack.enter_context(replacing_file(output))
            stream: TextIO = stack.enter_context(scratch.open("w", encoding="utf-8", newline="\n"))
        else:
            stream = stack.enter_context(_said(output))
        done = clock.each("analysis", analysed(found, report, track, jobs, journal))
        with clock.stage("writing"):
            number = _write(done, stream)
    if report_file is not None:
        files = [output] if isinstance(output, Path) else []
        counts = {"resumed": journal.resumed if journal else 0, "events": number}
        settings = {"jobs": jobs, **asdict(options or Options())}
        told = run.run_report("extract", paths, files, report, clock, counts, settings)
        with replacing_file(report_file) as scratch:
            run.write(told, scratch)
    return number


@contextmanager
def _said(stream: TextIO) -> Iterator[TextIO]:
    """A stream that must take all that is written. Where nobody reads it any more, there is nothing to complain of."""
    try:
        yield stream
        stream.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        with suppress(OSError):  # what it could not take would come up again at the end of the program
            stream.close()
        raise TansiqError(f"cannot write the events: {error.strerror}") from error


def _write(done: Iterable[tuple[Article, Outcome]], out: TextIO) -> int:
    number = 0
    for _, outcome in done:
        out.writelines(f"{line}\n" for line in outcome.lines)
        number += len(outcome.lines)
    return number
