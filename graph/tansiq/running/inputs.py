"""The files of an input: how large they are, and their hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from tansiq.reading import Source
from tansiq.reading.formats import format_of
from tansiq.reading.report import SkipReport
from tansiq.reading.sources import files_of
from tansiq.reading.web import is_address
from tansiq.reading.web.telling import shown


def total_bytes(paths: Sequence[Source]) -> int | None:
    """The size of all files that will be read; None where a part is no file, such as standard input."""
    if not all(Path(path).exists() for path in paths):
        return None
    return sum(file.stat().st_size for path in paths for file in _files(path))


def described(source: Source) -> dict[str, Any]:
    """Number of files, bytes and hash of an input; nothing but its name where it is no file or folder.

    The hash of a folder is that of the lines `hash  path` of its files, as `sha256sum` writes them, in their order.
    """
    path = Path(source)
    if not path.exists():
        return {"path": shown(str(source)) if is_address(source) else str(source)}
    if not path.is_dir():
        return {"path": str(source), "files": 1, "bytes": path.stat().st_size, "sha256": sha256(path)}
    number, held, digest = 0, 0, hashlib.sha256()
    for file in _files(path):
        number, held = number + 1, held + file.stat().st_size
        digest.update(f"{sha256(file)}  {file.relative_to(path).as_posix()}\n".encode())
    return {"path": str(source), "files": number, "bytes": held, "sha256": digest.hexdigest()}


def sha256(file: Path) -> str:
    """Hash of a file in hexadecimal digits; of one that cannot be read, a word that says so."""
    try:
        with file.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest()
    except OSError:
        return "unreadable"


def _files(path: Source) -> Iterator[Path]:
    return (file for file in files_of(Path(path), SkipReport()) if format_of(file.name) and file.is_file())
