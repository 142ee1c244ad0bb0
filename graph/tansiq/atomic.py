"""Files that are replaced whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tansiq.errors import TansiqError


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """A scratch folder whose files move into `folder` when the block ends well.

    The scratch folder lies inside `folder`, so that moving is renaming. Every file is on disk before the first one
    moves; an error, Ctrl-C or a full disk leaves the files of `folder` as they were.

    Raises:
        TansiqError: the folder or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        scratch = Path(tempfile.mkdtemp(prefix=".writing-", dir=folder))
    except OSError as error:
        raise TansiqError(f"cannot write to {folder}: {error.strerror}") from error
    try:
        yield scratch
        files = sorted(scratch.iterdir())
        for file in files:
            _flush(file)
        for file in files:
            file.replace(folder / file.name)
        _flush(folder)
    except OSError as error:
        raise TansiqError(f"cannot write to {folder}: {error.strerror or error}; its old files are kept") from error
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


@contextmanager
def replacing_file(path: Path) -> Iterator[Path]:
    """A scratch file that takes the place of `path` when the block ends well; the target of a link is replaced.

    Raises:
        TansiqError: the file cannot be written, or is a folder or device.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise TansiqError(f"cannot write to {path}: not an ordinary file")
    with replacing(target.parent) as scratch:
        yield scratch / target.name


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
