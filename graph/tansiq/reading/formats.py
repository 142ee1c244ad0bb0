"""The formats that are read, by the suffixes of their files.

Each is imported where a file of its kind comes up: the libraries behind some of them are large.
"""

from __future__ import annotations

from dataclasses import dataclass

from tansiq.reading.raw import Found, Raw, Reader
from tansiq.reading.report import SkipReport


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


def suffixes() -> list[str]:
    """All suffixes that are read, in the order of the table."""
    return [suffix for known in FORMATS for suffix in known.suffixes]


def format_of(name: str) -> Format | None:
    """The format of a file by the end of its name, or None where that is not read."""
    lowered = name.lower()
    return next((known for known in FORMATS if lowered.endswith(known.suffixes)), None)
