"""The exceptions of tansiq.

TansiqError            every error that tansiq raises on purpose
├── DataError          a file of ours or of the user's breaks its format: names file, line and field
├── ReadError          an article source cannot be read: names file and reason
├── CheckError         RDF does not conform to the shapes
├── QueryError         a query is unknown or malformed
└── StoreError         a dataset cannot be opened, reached or written
"""


class TansiqError(Exception):
    """Root of all errors that tansiq raises on purpose; the command line prints it without a traceback."""


class DataError(TansiqError):
    """A data file (events, seeds, lexicon) breaks its format.

    Args:
        file: path or name of the file.
        line: 1-based line number, or None where the format has no lines.
        field: name of the offending field, or None for the record as a whole.
        problem: what is wrong, in words.

    Attributes:
        place: file, line and field in one.
    """

    def __init__(self, file: object, line: int | None, field: str | None, problem: str) -> None:
        self.file, self.line, self.field, self.problem = str(file), line, field, problem
        self.place = str(file) + (f":{line}" if line is not None else "") + (f": {field}" if field else "")
        super().__init__(f"{self.place}: {problem}")


class ReadError(TansiqError):
    """An article source cannot be read: the message names the file and the reason."""


class CheckError(TansiqError):
    """An RDF graph does not conform to the shapes."""


class QueryError(TansiqError):
    """A query has an unknown name or does not parse."""


class StoreError(TansiqError):
    """A dataset cannot be opened, reached, read or written."""
