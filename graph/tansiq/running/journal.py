"""What an interrupted run has analysed already, beside its output: the next run goes on from there.

The first line tells by which code the articles were analysed, every other what became of one, in the order of the
input, each with its checksum. What was being written when a run was killed or the disk was full is thrown away; so is
all from the first article on that is not the one that the input now has in its place.
"""

from __future__ import annotations

import hashlib
import json
import os
import zlib
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any

import tansiq
from tansiq.atomic import alone
from tansiq.errors import TansiqError
from tansiq.model import Article
from tansiq.running.outcome import Outcome
from tansiq.versions import fingerprint, libraries


class Journal:
    """The journal of one output.

    Used as a context: where its block ends well, the journal has done its duty and goes; else it stays, unless nothing
    is in it. One run at a time may hold it.

    Args:
        path: of the journal; its folder exists.
        tell: called with messages.

    Attributes:
        resumed: number of articles that were taken from it.

    Raises:
        TansiqError: another run is writing the same output, or the journal cannot be written.
    """

    def __init__(self, path: Path, tell: Callable[[str], None]) -> None:
        self._path, self._tell = path, tell
        self.resumed, self._added = 0, 0
        self._resuming, self._end = False, 0  # where the last entry ends that is taken

    def __enter__(self) -> Journal:
        try:
            self._open()
        except OSError as error:
            raise TansiqError(f"cannot write {self._path}: {error.strerror}") from error
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        done = self.resumed + self._added
        if kind is None or not done:
            self._path.unlink(missing_ok=True)
        else:
            self._tell(f"{done} articles are analysed and kept in {self._path}: the same command goes on from there")
        self._reader.close()
        os.close(self._writer)

    def held(self, article: Article) -> Outcome | None:
        """What became of the article in the interrupted run; None: it is to be analysed, as all after it."""
        if not self._resuming:
            return None
        line = self._reader.readline()
        entry = _entry(line)
        if entry is not None and entry[0] == _digest(article):
            self._end += len(line)
            self.resumed += 1
            _, published, failure, *lines = entry
            return Outcome(tuple(lines), published, failure)
        if entry is not None:
            self._tell(f"the input is another than that of the interrupted run from article {article.id} on")
        self._resuming = False
        os.ftruncate(self._writer, self._end)
        return None

    def add(self, article: Article, outcome: Outcome) -> None:
        """Note what became of an article that is not held.

        Raises:
            OSError: it cannot be written.
        """
        self._write([_digest(article), outcome.published, outcome.failure, *outcome.lines])
        self._added += 1

    def _open(self) -> None:
        self._writer = _locked(self._path)
        self._reader = self._path.open("rb")
        head = [tansiq.__version__, fingerprint(), libraries()]
        line = self._reader.readline()
        if line and _entry(line) != head:
            aside = self._path.with_name(f"{self._path.name}.old")
            self._path.replace(aside)
            self._tell(f"the interrupted run was one of another version: its journal is set aside as {aside}")
            self._reader.close()
            os.close(self._writer)
            self._open()
            return
        self._end = len(line)
        self._resuming = bool(line)
        if not line:
            self._write(head)
            return
        if number := sum(1 for _ in self._reader):
            self._tell(f"goes on after {number} articles of an interrupted run")
        self._reader.seek(self._end)

    def _write(self, entry: list[Any]) -> None:
        line = _line(entry)
        while line:  # a disk that is nearly full takes a part
            line = line[os.write(self._writer, line) :]


def _locked(path: Path) -> int:
    """Descriptor of the file, which may be a new one, held by this run alone; what is written goes to its end."""
    while True:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o666)
        if not alone(descriptor):
            os.close(descriptor)
            raise TansiqError(f"another run holds {path}: it is writing the same output")
        # the run that held it may have removed it since it was opened here
        if path.exists() and os.path.samestat(os.fstat(descriptor), path.stat()):
            return descriptor
        os.close(descriptor)


def _line(entry: list[Any]) -> bytes:
    data = json.dumps(entry, ensure_ascii=False, separators=(",", ":")).encode()
    return b"%08x %b\n" % (zlib.crc32(data), data)


def _entry(line: bytes) -> list[Any] | None:
    """What a line says; None where it is not whole."""
    data = line[9:-1]
    if line != b"%08x %b\n" % (zlib.crc32(data), data):
        return None
    entry: list[Any] = json.loads(data)
    return entry


def _digest(article: Article) -> str:
    """Hash of all that the events of an article depend on."""
    fields = json.dumps([article.id, article.title, article.text, article.published, article.lang])
    return hashlib.blake2b(fields.encode(), digest_size=16).hexdigest()
