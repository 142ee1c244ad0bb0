"""Tables for spreadsheets: CSV that opens with its Arabic intact and runs nothing."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pandas import DataFrame

ENCODING = "utf-8-sig"  # Excel reads UTF-8 only behind its mark; pandas and R take it as well
# a spreadsheet takes a cell that begins so for a formula
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_csv(columns: Sequence[str], rows: Iterable[Sequence[object]], out: TextIO) -> None:
    """Write a header and rows; None becomes an empty cell.

    A text that a spreadsheet would run as a formula gets an apostrophe in front, which it shows as plain text.
    """
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_cell(value) for value in row] for row in rows)


def write_frame(frame: DataFrame, out: TextIO) -> None:
    """Write a pandas table as `write_csv` does; what is missing becomes an empty cell."""
    rows = frame.astype("object").where(frame.notna(), None).itertuples(index=False, name=None)
    write_csv(list(frame.columns), rows, out)


def _cell(value: object) -> object:
    return f"'{value}" if isinstance(value, str) and value.startswith(_FORMULA) else value
