"""Files that are replaced whole or not at all."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tansiq.errors import TansiqError


@contextmanager
def made(folder: Path) -> Iterator[None]:
    """The folder, made where it does not exist; where the block fails and has left nothing in it, it goes again.

    Raises:
        TansiqError: it cannot be made.
    """
    new = [one for one in (folder, *folder.parents) if not one.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise TansiqError(f"cannot write to {folder}: {error.strerror}") from error
    try:
        yield
    except BaseException:
        with suppress(OSError):
            for one in new:
                one.rmdir()
        raise


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
    target = replaced(path)
    with replacing(target.parent) as scratch:
        yield scratch / target.name


def replaced(path: Path) -> Path:
    """The file that is replaced under this name: the target of a link.

    Raises:
        TansiqError: it is a folder or device.
    """
    target = path.resolve()
    if target.exists() and not target.is_file():
        raise TansiqError(f"cannot write to {path}: not an ordinary file")
    return target


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
