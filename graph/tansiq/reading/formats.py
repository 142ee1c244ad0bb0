"""The formats that are read, by the suffixes of their files.

Each is imported where a file of its kind comes up: the libraries behind some of them are large.
"""

from __future__ import annotations

import codecs
import io
from dataclasses import dataclass
from importlib import import_module
from pathlib import PurePosixPath

from tansiq.reading.raw import Found, Raw, Reader
from tansiq.reading.report import SkipReport
from tansiq.reading.streams import GZIP_MAGIC, Unpacked


@dataclass(frozen=True)
class Format:
    """One kind of file.

    Args:
        suffixes: how its files end, in small letters.
        module: of `tansiq.reading`, with the reader.
        reader: the name of the reader in it, a `Reader`.
    """

    suffixes: tuple[str, ...]
    module: str
    reader: str

    def read(self, raw: Raw, report: SkipReport) -> Found:
        """The articles of a file of this kind; what cannot be read goes to the report."""
        reader: Reader = getattr(import_module(f"tansiq.reading.{self.module}"), self.reader)
        return reader(raw, report)


JSON_LINES = Format((".jsonl",), "lines", "json_lines")
PACKED = Format((".jsonl.gz",), "lines", "packed_json_lines")
PLAIN = Format((".txt",), "documents", "plain")
HTML = Format((".html", ".htm"), "documents", "html")
PARQUET = Format((".parquet",), "parquet", "parquet_table")
PDF = Format((".pdf",), "pdf", "pdf")
WARC = Format((".warc", ".warc.gz"), "warc", "warc")
FEED = Format((".xml", ".rss", ".atom"), "feeds", "feed")
ARCHIVE = Format((".zip",), "archives", "archive")
FORMATS = (
    JSON_LINES,
    PACKED,
    Format((".md",), "documents", "markdown"),
    PLAIN,
    HTML,
    PDF,
    Format((".csv",), "tables", "csv_table"),
    PARQUET,
    WARC,
    FEED,
    ARCHIVE,
)


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
    if head.startswith(GZIP_MAGIC[:2]):  # whatever way of packing it names: the reader says what is wrong with it
        return WARC if Unpacked(io.BytesIO(head)).read(5) == b"WARC/" else PACKED
    text = head[:_HEAD].removeprefix(codecs.BOM_UTF8).lstrip().lower()
    return next((known for begin, known in _BEGINNINGS if text.startswith(begin)), JSON_LINES)
