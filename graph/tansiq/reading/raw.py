"""Bytes as they came, with what is known of them: what every reader of a format is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import BinaryIO

from tansiq.model import Article
from tansiq.reading.options import Options
from tansiq.reading.report import SkipReport


@dataclass(frozen=True)
class Raw:
    """One file, member of an archive, record of a crawl, answer of a server, or standard input.

    Args:
        name: what messages call it: a path, `archive.zip!member`, a URL.
        stream: its bytes, from the beginning; `read` is all that it must offer.
        stem: the name of the file without folders and suffix.
        url: the address of the page, where it is one that came from the web.
        charset: the encoding that the server named.
        options: what the user said of all inputs.
    """

    name: str
    stream: BinaryIO
    stem: str = ""
    url: str | None = None
    charset: str | None = None
    options: Options = field(default_factory=Options)

    @property
    def id(self) -> str:
        """What an article is called that brings no id: its address, or the name of its file without the suffix."""
        return self.url or self.stem or self.name


Found = Iterator[tuple[str, Article]]
"""Articles, each with the place it comes from: `file:line`, `file!member`, URL."""

Reader = Callable[[Raw, SkipReport], Found]
"""Reads all articles of one kind of file; what cannot be read goes to the report, nothing is raised."""
