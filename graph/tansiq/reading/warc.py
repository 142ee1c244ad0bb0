"""Crawls (WARC, ISO 28500): the pages and texts among their records, one record after the other."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord, ArcWarcRecordLoader
from warcio.statusandheaders import StatusAndHeadersParserException

from tansiq.reading.formats import HTML, PLAIN
from tansiq.reading.raw import Found, Raw
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.streams import CHUNK, GZIP_MAGIC, Unpacked, peeked

LARGEST = 50 << 20  # bytes of a page
_READERS = {"text/html": HTML, "application/xhtml+xml": HTML, "text/plain": PLAIN}
_OK = "200"
_BEGIN = b"WARC/"


def warc(raw: Raw, report: SkipReport) -> Found:
    """The articles of the pages; a broken record costs itself.

    The date of a crawl is not the date of publication, so only what the page itself says gives one. Answers that are no
    pages (pictures, redirections, what was not found) are counted in one note.
    """
    others: Counter[str] = Counter()
    head, stream = peeked(raw.stream, len(GZIP_MAGIC))
    if not head:
        report.skip(raw.name, Reason.EMPTY, "an empty file")
        return
    unpacked = Unpacked(stream) if head == GZIP_MAGIC else None
    records = replace(raw, stream=cast(BinaryIO, io.BufferedReader(unpacked, CHUNK)) if unpacked else stream)
    going_on = True
    while going_on:
        yield from _pages(records, report, others)
        if unpacked and unpacked.problem:
            report.skip(raw.name, Reason.BROKEN, f"{unpacked.problem}, at least a record is lost")
        going_on = unpacked is not None and unpacked.resume()
    if others:
        kinds = ", ".join(f"{number} {kind}" for kind, number in sorted(others.items()))
        report.note(raw.name, f"{others.total()} answers are no pages: {kinds}")


def _pages(raw: Raw, report: SkipReport, others: Counter[str]) -> Found:
    for record in _records(raw, report):
        url = record.rec_headers.get_header("WARC-Target-URI") or ""
        where = f"{raw.name}!{url}"
        if record.http_headers is None:
            report.skip(where, Reason.BROKEN, "a record without the head of an answer")
            continue
        if record.http_headers.get_statuscode() != _OK:
            others[f"of status {record.http_headers.get_statuscode()[:3]}"] += 1
            continue
        kind, charset = _content_type(record.http_headers.get_header("Content-Type") or "")
        if kind not in _READERS:
            others[kind or "of no kind"] += 1
            continue
        try:
            page = record.content_stream().read(LARGEST + 1)
            _drain(record)
        except Exception as error:  # a damaged packing raises what its library raises
            report.skip(where, Reason.BROKEN, f"cannot be unpacked: {error}")
            continue
        if record.raw_stream.limit > 0:
            report.skip(where, Reason.BROKEN, "ends in the middle")
        elif len(page) > LARGEST:
            report.skip(where, Reason.TOO_LARGE, f"a page of more than {LARGEST >> 20} MB")
        else:
            own = replace(raw, name=where, stream=io.BytesIO(page), url=url, charset=charset)
            yield from _READERS[kind].read(own, report)


def _records(raw: Raw, report: SkipReport) -> Iterator[ArcWarcRecord]:
    """The answers of servers; after what is no record, reading goes on where the next one begins."""
    loader = ArcWarcRecordLoader(verify_http=False)
    lost, before = False, "at the beginning"
    while line := raw.stream.readline(CHUNK):
        if not line.startswith(_BEGIN):
            if line.strip() and not lost:
                lost = True
                report.skip(raw.name, Reason.BROKEN, f"no record {before}")
            continue
        try:
            record = loader.parse_record_stream(raw.stream, line.decode("latin-1"), "warc")
        except (ArchiveLoadFailed, StatusAndHeadersParserException, EOFError, ValueError, AttributeError):
            report.skip(raw.name, Reason.BROKEN, f"a broken record {before}")
            lost = True
            continue
        lost = not record.length and record.rec_type == "response"
        if lost:
            report.skip(raw.name, Reason.BROKEN, f"a record that does not tell its length {before}")
        elif record.length and record.rec_type is None:
            report.skip(raw.name, Reason.BROKEN, f"a record that does not tell its type {before}")
            _drain(record)
        elif record.length:
            before = f"after {record.rec_headers.get_header('WARC-Target-URI') or record.rec_type}"
            if record.rec_type == "response":
                yield record
            _drain(record)


def _drain(record: ArcWarcRecord) -> None:
    while record.raw_stream.read(CHUNK):
        pass


def _content_type(header: str) -> tuple[str, str | None]:
    kind, *parameters = (part.strip() for part in header.split(";"))
    for parameter in parameters:
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return kind.lower(), value.strip().strip("\"'") or None
    return kind.lower(), None
