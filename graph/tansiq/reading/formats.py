"""The formats that are read, by the suffixes of their files.

Each is imported where a file of its kind comes up: the libraries behind some of them are large.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from pathlib import PurePosixPath

from tansiq.reading.raw import Found, Raw, Reader
from tansiq.reading.report import SkipReport
from tansiq.reading.streams import Unpacked


@dataclass(frozen=True)
class Format:
    """One kind of file.

    Args:
        suffixes: how its files end, in small letters.
        read: yields its articles.
    """

    suffixes: tuple[str, ...]
    read: Reader


def _json_lines(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.lines import json_lines

    return json_lines(raw, report)


def _packed_json_lines(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.lines import packed_json_lines

    return packed_json_lines(raw, report)


def _markdown(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.documents import markdown

    return markdown(raw, report)


def _plain(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.documents import plain

    return plain(raw, report)


def _html(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.documents import html

    return html(raw, report)


def _csv(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.tables import csv_table

    return csv_table(raw, report)


def _parquet(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.parquet import parquet_table

    return parquet_table(raw, report)


def _pdf(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.pdf import pdf

    return pdf(raw, report)


def _warc(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.warc import warc

    return warc(raw, report)


def _feed(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.feeds import feed

    return feed(raw, report)


def _archive(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.archives import archive

    return archive(raw, report)


JSON_LINES = Format((".jsonl",), _json_lines)
PACKED = Format((".jsonl.gz",), _packed_json_lines)
PLAIN = Format((".txt",), _plain)
HTML = Format((".html", ".htm"), _html)
PARQUET = Format((".parquet",), _parquet)
PDF = Format((".pdf",), _pdf)
WARC = Format((".warc", ".warc.gz"), _warc)
FEED = Format((".xml", ".rss", ".atom"), _feed)
ARCHIVE = Format((".zip",), _archive)
FORMATS = (
    JSON_LINES,
    PACKED,
    Format((".md",), _markdown),
    PLAIN,
    HTML,
    PDF,
    Format((".csv",), _csv),
    PARQUET,
    WARC,
    FEED,
    ARCHIVE,
)


_GZIP = b"\x1f\x8b"
_HEAD = 1024  # bytes
_BEGINNINGS = (
    (b"%pdf-", PDF),
    (b"par1", PARQUET),
    (b"pk\3\4", ARCHIVE),
    (b"warc/", WARC),
    (b"<!doctype html", HTML),
    (b"<html", HTML),
    (b"<?xml", FEED),
    (b"<rss", FEED),
    (b"<feed", FEED),
)


def suffixes() -> list[str]:
    """All suffixes that are read, in the order of the table."""
    return [suffix for known in FORMATS for suffix in known.suffixes]


def refusal(name: str) -> str:
    """Why a file of this name is not read."""
    return f"a file {PurePosixPath(name).suffix or 'without suffix'} is not read, only {', '.join(suffixes())}"


def format_of(name: str) -> Format | None:
    """The format of a file by the end of its name, or None where that is not read."""
    lowered = name.lower()
    return next((known for known in FORMATS if lowered.endswith(known.suffixes)), None)


def sniffed(head: bytes) -> Format:
    """The format of what has no name, by its first bytes; JSON Lines where they are no other's.

    Text, Markdown and CSV cannot be told by their beginning.
    """
    if head.startswith(_GZIP):
        return WARC if Unpacked(io.BytesIO(head)).read(5) == b"WARC/" else PACKED
    text = head[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next((known for begin, known in _BEGINNINGS if text.startswith(begin)), JSON_LINES)
