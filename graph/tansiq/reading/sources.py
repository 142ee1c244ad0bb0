"""Where articles come from: files, folders with all below them, addresses on the web, standard input."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from tansiq.errors import ReadError
from tansiq.model import Article
from tansiq.reading.distinct import distinct
from tansiq.reading.formats import format_of, refusal, sniffed
from tansiq.reading.options import Options
from tansiq.reading.raw import Found, Raw
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.screening import with_text
from tansiq.reading.streams import CHUNK, peeked
from tansiq.reading.web.settings import is_address

if TYPE_CHECKING:
    from tansiq.reading.web.articles import Web

STDIN = "-"
ADDRESSES = ".urls"  # of files with an address a line
__all__ = ["ADDRESSES", "STDIN", "Source", "read_articles"]

Source = Path | str


def read_articles(paths: Sequence[Source], report: SkipReport, options: Options | None = None) -> Iterator[Article]:
    """Articles of files and folders, in the order of `paths`, folders by the names of the files below them.

    What cannot be read is skipped with a message that names it. An id that occurs again is made distinct (`a`, `a~2`),
    unless its text is the same too: then the article has been read before and is skipped, as is a page with the same
    address and text.

    Args:
        paths: files of the formats in `formats.py`, folders, or `-` for standard input, whose format is told by its
            first bytes (JSON Lines where they tell no other).
        report: takes the messages and counts what was read.
        options: how inputs are read.

    Raises:
        ReadError: a path does not exist.
    """
    for path in paths:
        if path != STDIN and not is_address(path) and not Path(path).exists():
            raise ReadError(f"{path}: no such file or folder")
    found = distinct(with_text(_articles(paths, report, options or Options()), report), report)
    return (article for _, article in found)


def _articles(paths: Sequence[Source], report: SkipReport, options: Options) -> Found:
    @cache
    def web() -> Web:
        from tansiq.reading.web.articles import Web

        return Web(report, options)

    for path in paths:
        if is_address(path):
            yield from web().read(str(path))
        elif Path(path).suffix == ADDRESSES and Path(path).is_file():
            yield from web().listed(Path(path))
        elif path == STDIN:
            head, stream = peeked(sys.stdin.buffer, CHUNK)
            yield from sniffed(head).read(Raw("standard input", stream, "stdin", options=options), report)
        else:
            for file in files_of(Path(path), report):
                yield from _from_file(file, report, options)


def files_of(path: Path, report: SkipReport) -> Iterator[Path]:
    """The file itself, or the files below a folder, sorted; hidden ones are the system's, not articles."""
    if not path.is_dir():
        yield path
        return

    def refused(error: OSError) -> None:
        report.skip(error.filename, Reason.UNREADABLE, error.strerror or "cannot be listed")

    for folder, below, names in os.walk(path, onerror=refused):
        below[:] = sorted(name for name in below if not name.startswith("."))
        yield from (Path(folder, name) for name in sorted(names) if not name.startswith("."))


def _from_file(file: Path, report: SkipReport, options: Options) -> Found:
    known = format_of(file.name)
    if known is None:
        report.skip(file, Reason.SUFFIX, refusal(file.name))
        return
    try:
        with file.open("rb") as stream, report.following(stream):
            yield from known.read(Raw(str(file), stream, file.stem, options=options), report)
    except OSError as error:
        report.skip(file, Reason.UNREADABLE, error.strerror or str(error))
