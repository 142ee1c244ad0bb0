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
        suffixes: how its files end, in small letters, the longest first.
        read: yields its articles.
    """

    suffixes: tuple[str, ...]
    read: Reader


def _json_lines(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.lines import json_lines

    return json_lines(raw, report)


def _markdown(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.documents import markdown

    return markdown(raw, report)


def _plain(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.documents import plain

    return plain(raw, report)


def _html(raw: Raw, report: SkipReport) -> Found:
    from tansiq.reading.documents import html

    return html(raw, report)


JSON_LINES = Format((".jsonl",), _json_lines)
HTML = Format((".html", ".htm"), _html)
FORMATS = (JSON_LINES, Format((".md",), _markdown), Format((".txt",), _plain), HTML)


def suffixes() -> list[str]:
    """All suffixes that are read, in the order of the table."""
    return [suffix for known in FORMATS for suffix in known.suffixes]


def format_of(name: str) -> Format | None:
    """The format of a file by the end of its name, or None where that is not read."""
    lowered = name.lower()
    return next((known for known in FORMATS if lowered.endswith(known.suffixes)), None)
