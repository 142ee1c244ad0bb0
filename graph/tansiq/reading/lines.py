"""JSON Lines, one article a line, plain or packed by gzip; never more than a line is held."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import BinaryIO, cast

from tansiq.errors import DataError, ReadError
from tansiq.reading.encoding import LEGACY, SAMPLE, encoding_of
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_json
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.streams import CHUNK, Unpacked, peeked

LONGEST = 100_000_000  # characters of a line, as many as the pipeline takes


def json_lines(raw: Raw, report: SkipReport) -> Found:
    """The articles of the lines; a broken line costs itself."""
    lines = text_lines(raw, report)
    if lines is None:
        return
    number = 0
    try:
        for number, line in enumerate(lines, 1):
            if line is None:
                report.skip(f"{raw.name}:{number}", Reason.BROKEN, f"a line of more than {LONGEST:,} characters")
            elif line.strip():
                try:
                    yield f"{raw.name}:{number}", from_json(line, raw.name, number)
                except DataError as error:
                    report.skip(error.place, Reason.BROKEN, error.problem)
    except UnicodeDecodeError as error:
        report.skip(f"{raw.name}:{number + 1}", Reason.BROKEN, f"damaged {error.encoding.upper()}: {error.reason}")


def packed_json_lines(raw: Raw, report: SkipReport) -> Found:
    """The articles of a packed file, as far as it can be unpacked."""
    unpacked = Unpacked(raw.stream)
    yield from json_lines(replace(raw, stream=cast(BinaryIO, io.BufferedReader(unpacked, CHUNK))), report)
    if unpacked.problem:
        report.skip(raw.name, Reason.BROKEN, f"{unpacked.problem}; what follows cannot be read")


def text_lines(raw: Raw, report: SkipReport, newline: str = "\n") -> Iterator[str | None] | None:
    """The lines of a text with their ends, None for one that is too long; None for what is no text or is empty.

    A damaged letter comes as half a surrogate pair, so that it costs its line and not the file.

    Args:
        raw: the text.
        report: takes the message on an encoding that is unknown or guessed, and on an empty file.
        newline: as in `open`: what ends a line.

    Raises:
        UnicodeDecodeError: while the lines are read: what comes next is no UTF-16.
    """
    head, stream = peeked(raw.stream, SAMPLE)
    try:
        encoding = encoding_of(head, final=len(head) < SAMPLE)
    except ReadError as error:
        report.skip(raw.name, Reason.ENCODING, str(error))
        return None
    if len(head) < SAMPLE and not head.decode(encoding, "replace").strip():
        report.skip(raw.name, Reason.EMPTY, "an empty file")
        return None
    if encoding in LEGACY:
        report.note(raw.name, f"read as {LEGACY[encoding]}, guessed from its bytes")
    errors = "surrogatepass" if encoding.startswith("utf-16") else "surrogateescape"
    return _lines(io.TextIOWrapper(stream, encoding, errors, newline))


def _lines(text: io.TextIOWrapper) -> Iterator[str | None]:
    # not splitlines: U+2028 may stand inside a JSON string
    while line := text.readline(LONGEST + 1):
        if len(line) <= LONGEST:
            yield line
            continue
        while line and not line.endswith(("\n", "\r")):
            line = text.readline(CHUNK)
        yield None
