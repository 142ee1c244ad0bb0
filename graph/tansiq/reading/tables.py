"""Tables with a row an article: CSV, and what all tables share."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence

from tansiq.errors import DataError, ReadError
from tansiq.model import Article
from tansiq.reading.lines import LONGEST, text_lines
from tansiq.reading.published import published_of
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_fields
from tansiq.reading.report import Reason, SkipReport

SEPARATORS = ",;\t"
# A quotation mark that is never closed swallows the rows below, which are then read again: no more than so many times
# what was read in all, so that a file of such marks takes no longer than its length's share.
AGAIN = 20

csv.field_size_limit(LONGEST)  # its default is shorter than a long article; there is one limit a process


def csv_table(raw: Raw, report: SkipReport) -> Found:
    """The articles of the rows; a broken row costs itself."""
    lines = text_lines(raw, report, newline="")
    if lines is None:
        return
    try:
        rows = _Rows(lines, raw.name, report)
        columns = matched(rows.head, raw)
    except ReadError as error:
        report.skip(raw.name, Reason.COLUMNS, str(error))
        return
    except UnicodeDecodeError as error:
        report.skip(raw.name, Reason.BROKEN, f"damaged {error.encoding.upper()}")
        return
    try:
        for number, row in rows:
            if article := row_article(dict(zip(rows.head, row, strict=True)), columns, raw, number, report):
                yield f"{raw.name}:{number}", article
    except UnicodeDecodeError as error:
        report.skip(raw.name, Reason.BROKEN, f"damaged {error.encoding.upper()} after line {rows.last}")


def matched(head: Sequence[str], raw: Raw) -> dict[str, str]:
    """Which column holds which field of Article.

    Raises:
        ReadError: there is none for the text, or one that the user named is missing.
    """
    wanted = {field: raw.options.columns.get(field, field) for field in Article.model_fields}
    for field, column in wanted.items():
        if column not in head and (field == "text" or field in raw.options.columns):
            there = ", ".join(head) or "none"
            raise ReadError(f"no column {column!r} for the {field} (--columns {field}=…); columns: {there}")
    return {field: column for field, column in wanted.items() if column in head}


def row_article(
    row: Mapping[str, object], columns: Mapping[str, str], raw: Raw, number: int, report: SkipReport
) -> Article | None:
    """The article of a row, or None where it breaks a field; without an id it is called by the file and its number."""
    fields = {field: _text(row[column]) for field, column in columns.items()}
    fields = {field: value for field, value in fields.items() if value}
    if "published" in columns:
        try:
            fields["published"] = published_of(row[columns["published"]])
        except ValueError as error:
            report.note(f"{raw.name}:{number}", f"read without its date: {error}")
            fields["published"] = None
    try:
        return from_fields({"id": f"{raw.id}-{number}", "text": "", **fields}, raw.name, number)
    except DataError as error:
        report.skip(error.place, Reason.BROKEN, error.problem)
        return None


def _text(value: object) -> str | None:
    """A value as text; a number of a row, as ids are, loses the point that a gap in its column gave it."""
    if value is None or value != value:
        return None
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    return str(value)


class _Rows:
    """The rows of CSV below its head, each with the number of its first line.

    Python's reader forgives odd quotes. A row with another number of columns than the head, or that never ends, is
    reported, and reading goes on one line below its first.
    """

    def __init__(self, lines: Iterator[str | None], name: str, report: SkipReport) -> None:
        self._lines, self._name, self._report = lines, name, report
        self._again: list[str] = []  # lines to be read again, the next one last
        self._read = self._reread = 0  # characters
        self.last = 1  # number of the line read last
        first = next(lines, None) or ""
        self._separator = max(SEPARATORS, key=first.count)
        self.head = [column.strip() for column in next(csv.reader([first], delimiter=self._separator), [])]

    def __iter__(self) -> Iterator[tuple[int, list[str]]]:
        reported = 0  # up to this line all that is broken has been reported
        while True:
            number, taken = self.last + 1, list[str]()
            row, problem = self._row(taken)
            if not taken and problem is None:
                return
            if problem is None:
                if row:
                    yield number, row
                continue
            if number > reported:
                self._report.skip(f"{self._name}:{number}", Reason.BROKEN, problem)
                reported = self.last
            size = sum(map(len, taken[1:]))
            if size and self._reread + size <= AGAIN * self._read:
                self._again += reversed(taken[1:])
                self._reread += size
                self.last = number

    def _row(self, taken: list[str]) -> tuple[list[str], str | None]:
        """The next row and what is wrong with it; `taken` takes the lines that it spans."""
        ended: list[str] = []  # why the lines ended before the row did
        try:
            row = next(csv.reader(self._taking(taken, ended), delimiter=self._separator), [])
        except csv.Error as error:
            return [], str(error)
        if ended and (taken or ended[0]):
            return [], ended[0] or "a quotation mark that is never closed"
        if row and len(row) != len(self.head):
            return [], f"{len(row)} columns where the head has {len(self.head)}"
        return row, None

    def _taking(self, taken: list[str], ended: list[str]) -> Iterator[str]:
        size = 0
        while size <= LONGEST:
            if self._again:
                line: str | None = self._again.pop()
            else:
                line = next(self._lines, "")
                self._read += len(line or "")
            if not line:
                self.last += line is None
                ended.append("" if line == "" else f"a line of more than {LONGEST:,} characters")
                return
            self.last += 1
            taken.append(line)
            size += len(line)
            yield line
        ended.append(f"a row of more than {LONGEST:,} characters")
