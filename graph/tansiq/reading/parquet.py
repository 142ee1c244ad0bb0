"""Parquet tables with a row an article, read group by group and batch by batch."""

from __future__ import annotations

from collections.abc import Iterator

import pyarrow as pa
from pyarrow.parquet import ParquetFile

from tansiq.errors import ReadError
from tansiq.reading.raw import Found, Raw
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.streams import seekable
from tansiq.reading.tables import matched, row_article

BATCH = 64  # rows; a row may be a long article
_ERRORS = (pa.ArrowException, OSError, ValueError)


def parquet_table(raw: Raw, report: SkipReport) -> Found:
    """The articles of the rows; a damaged group of rows costs itself."""
    with seekable(raw.stream) as stream:
        try:
            file = ParquetFile(stream, pre_buffer=False)
        except _ERRORS as error:
            report.skip(raw.name, Reason.BROKEN, f"no parquet file, or one without its end: {_short(error)}")
            return
        try:
            columns = matched(file.schema_arrow.names, raw)
        except ReadError as error:
            report.skip(raw.name, Reason.COLUMNS, str(error))
            return
        for number, row in _rows(file, sorted(columns.values()), raw, report):
            if article := row_article(row, columns, raw, number, report):
                yield f"{raw.name}:{number}", article


def _rows(
    file: ParquetFile, columns: list[str], raw: Raw, report: SkipReport
) -> Iterator[tuple[int, dict[str, object]]]:
    """The rows with their numbers, the first one 1."""
    number = 0
    for group in range(file.num_row_groups):
        following = number + file.metadata.row_group(group).num_rows
        try:
            for batch in file.iter_batches(BATCH, row_groups=[group], columns=columns, use_threads=False):
                for row in range(batch.num_rows):
                    number += 1
                    try:
                        values = {name: batch.column(name)[row].as_py() for name in columns}
                    except ValueError as error:
                        report.skip(f"{raw.name}:{number}", Reason.BROKEN, f"no text: {_short(error)}")
                    else:
                        yield number, values
        except _ERRORS as error:
            report.skip(f"{raw.name}:{number + 1}", Reason.BROKEN, f"damaged up to row {following}: {_short(error)}")
        number = following


def _short(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
