"""Files of one article: Markdown, plain text, a saved page."""

from __future__ import annotations

from collections.abc import Callable

from tansiq.errors import DataError, ReadError
from tansiq.model import Article
from tansiq.reading.encoding import LEGACY, decoded, encoding_of
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_markdown, from_text
from tansiq.reading.report import Reason, SkipReport


def markdown(raw: Raw, report: SkipReport) -> Found:
    """The article of a Markdown file with or without front matter."""
    return _one(raw, report, from_markdown)


def plain(raw: Raw, report: SkipReport) -> Found:
    """The article of a file that is nothing but text."""
    return _one(raw, report, from_text)


def html(raw: Raw, report: SkipReport) -> Found:
    """The article of a page; its address is its id, and without one the stem of the file's name."""
    from tansiq.reading.page import article_of

    page: bytes | str = raw.stream.read()
    if raw.charset and isinstance(page, bytes):
        try:
            page = page.decode(raw.charset)
        except (LookupError, UnicodeDecodeError):
            report.note(raw.name, f"is not in {raw.charset}, as its server says; its encoding is guessed")
    try:
        yield raw.name, article_of(page, raw.name, raw.url, raw.url or raw.stem)
    except DataError as error:
        report.skip(error.place, Reason.BROKEN, error.problem)
    except ReadError as error:
        report.skip(raw.name, Reason.BROKEN, str(error))


def _one(raw: Raw, report: SkipReport, read: Callable[[str, object, str], Article]) -> Found:
    data = raw.stream.read()
    try:
        encoding = encoding_of(data)
        text = decoded(data, encoding)
    except ReadError as error:
        report.skip(raw.name, Reason.ENCODING, str(error))
        return
    if not text.strip():
        report.skip(raw.name, Reason.EMPTY, "an empty file")
        return
    if encoding in LEGACY:
        report.note(raw.name, f"read as {LEGACY[encoding]}, guessed from its bytes")
    try:
        yield raw.name, read(text, raw.name, raw.stem)
    except DataError as error:
        report.skip(error.place, Reason.BROKEN, error.problem)
