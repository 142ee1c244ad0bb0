"""JSON Lines, one article a line."""

from __future__ import annotations

from tansiq.errors import DataError, ReadError
from tansiq.reading.encoding import LEGACY, encoding_of
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_json
from tansiq.reading.report import Reason, SkipReport


def json_lines(raw: Raw, report: SkipReport) -> Found:
    """The articles of the lines; a broken line costs itself."""
    data = raw.stream.read()
    try:
        encoding = encoding_of(data)
        text = data.decode(encoding, "surrogateescape")  # a damaged byte costs a line, not the file
    except (ReadError, UnicodeDecodeError) as error:
        report.skip(raw.name, Reason.ENCODING, str(error))
        return
    if not text.strip():
        report.skip(raw.name, Reason.EMPTY, "an empty file")
        return
    if encoding in LEGACY:
        report.note(raw.name, f"read as {LEGACY[encoding]}, guessed from its bytes")
    for number, line in enumerate(text.split("\n"), 1):  # not splitlines: U+2028 may stand inside a JSON string
        if line.strip():
            try:
                yield f"{raw.name}:{number}", from_json(line, raw.name, number)
            except DataError as error:
                report.skip(error.place, Reason.BROKEN, error.problem)
