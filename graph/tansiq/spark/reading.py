"""From files, lines and rows to articles: what a worker does that reads.

The readers are those of `tansiq.reading`. Spark only brings them the bytes.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator, Mapping
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import unquote

import pyarrow as pa

from tansiq.errors import DataError
from tansiq.reading import Options, Reason, SkipReport
from tansiq.reading.encoding import UTF_8
from tansiq.reading.formats import format_of, refusal
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_json
from tansiq.reading.screening import with_text
from tansiq.reading.tables import row_article
from tansiq.spark.messages import Messages
from tansiq.spark.schema import ARTICLE, Batches, batches, rows_of


def files(found: Batches, options: Options) -> Iterator[pa.RecordBatch]:
    """Articles of whole files, given as `path` and `content`."""
    return batches(_of_files(found, options), ARTICLE)


def lines(found: Batches) -> Iterator[pa.RecordBatch]:
    """Articles of lines of JSON, given as `path`, `start` (first byte of the block that Spark cut) and `content`."""
    return batches(_of_lines(found), ARTICLE)


def records(found: Batches, columns: Mapping[str, str], options: Options) -> Iterator[pa.RecordBatch]:
    """Articles of rows of a table, given as `path`, `start` (its number in the file, from 0) and `row`.

    Args:
        columns: which column of `row` holds a field of an article, by the field's name.
    """
    return batches(_of_records(found, columns, options), ARTICLE)


def unread(found: Batches) -> Iterator[pa.RecordBatch]:
    """For each file of a kind that is not read, given as `path`, the message that says so."""
    return batches(_of_unread(found), ARTICLE)


def _of_files(found: Batches, options: Options) -> Iterator[dict[str, Any]]:
    for row in rows_of(found):
        name = _name(row["path"])
        report = Messages(place=_place(name))
        known = format_of(name)
        if known is not None:
            articles = known.read(_raw(name, options, row["content"]), report)
            yield from _rows(name, articles, report)


def _of_lines(found: Batches) -> Iterator[dict[str, Any]]:
    block, number = ("", 0), 0
    for row in rows_of(found):
        name = _name(row["path"])
        number = number + 1 if block == (name, row["start"]) else 1
        block = (name, row["start"])
        if row["content"].strip():
            # in a block further down nobody knows how many lines stand above it
            where = f"{name}:{number}" if row["start"] == 0 else f"{name}: line {number} after byte {row['start']}"
            text = row["content"].decode(UTF_8, "surrogateescape")  # a damaged byte costs its line
            report = Messages(place=_place(name, row["start"], number))
            yield from _rows(where, _of_line(text, where, report), report)


def _of_line(text: str, where: str, report: SkipReport) -> Found:
    try:
        yield where, from_json(text, where, 1)
    except DataError as error:
        report.skip(f"{where}: {error.field}" if error.field else where, Reason.BROKEN, error.problem)


def _of_records(found: Batches, columns: Mapping[str, str], options: Options) -> Iterator[dict[str, Any]]:
    for row in rows_of(found):
        name, number = _name(row["path"]), row["start"] + 1
        report = Messages(place=_place(name, number))
        article = row_article(row["row"], columns, _raw(name, options), number, report)
        where = f"{name}:{number}"
        yield from _rows(where, iter([(where, article)] if article else []), report)


def _of_unread(found: Batches) -> Iterator[dict[str, Any]]:
    for row in rows_of(found):
        name = _name(row["path"])
        report = Messages(place=_place(name))
        report.skip(name, Reason.SUFFIX, refusal(name))
        yield from report.taken()


def _rows(name: str, found: Found, report: Messages) -> Iterator[dict[str, Any]]:
    """Articles that have text, in their order, and the messages on the others."""
    number = 0
    try:
        for where, article in with_text(found, report):
            yield from report.taken()
            yield {**article.model_dump(), "where": where, "place": f"{report.place} {number:012}"}
            number += 1
    except Exception as error:  # one file that no reader foresaw must not end the job of a cluster
        report.skip(name, Reason.UNREADABLE, f"{type(error).__name__}: {error}")
    yield from report.taken()


def _raw(name: str, options: Options, content: bytes = b"") -> Raw:
    return Raw(name, io.BytesIO(content), PurePosixPath(name).stem, options=options)


def _name(address: str) -> str:
    """A file as messages and articles call it: its path, or its address on another file system."""
    return re.sub("^file:/+", "/", unquote(address))


def _place(name: str, *numbers: int) -> str:
    """Sorts as folders are read: the files of a folder by name, then the folders in it."""
    *folders, file = name.split("/")
    path = "".join(f"\x02{folder}" for folder in folders) + f"\x01{file}"
    return " ".join((f"{path}\x01", *(f"{number:020}" for number in numbers)))
