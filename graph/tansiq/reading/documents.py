"""Files of one article: Markdown, plain text, a saved page."""

from __future__ import annotations

from collections.abc import Callable

from tansiq.errors import DataError, ReadError
from tansiq.model import Article
from tansiq.reading.encoding import LEGACY, decoded, decoded_page, encoding_of
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

    data = raw.stream.read()
    if not data.strip():
        report.skip(raw.name, Reason.EMPTY, "an empty file")
        return
    try:
        page = decoded_page(data, raw.charset)
    except ReadError as error:
        report.skip(raw.name, Reason.ENCODING, str(error))
        return
    try:
        yield raw.name, article_of(page, raw.name, raw.url, raw.id)
    except DataError as error:
        report.skip(error.place, Reason.BROKEN, error.problem)
    except ReadError as error:
        report.skip(raw.name, Reason.NO_TEXT, str(error))
    except Exception as error:  # there is no end to what markup can be like, and a crawl must not end at a page
        report.skip(raw.name, Reason.BROKEN, f"a page that cannot be read: {error!r}")


def _one(raw: Raw, report: SkipReport, read: Callable[[str, object, str, str | None], Article]) -> Found:
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
        yield raw.name, read(text, raw.name, raw.id, raw.url)
    except DataError as error:
        report.skip(error.place, Reason.BROKEN, error.problem)
