"""Files that are replaced whole or not at all."""

from __future__ import annotations

import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tansiq.errors import TansiqError

_PREFIX = ".writing-"


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
    """A scratch folder whose files move into `folder` when the block ends well; those of killed runs are taken away.

    The scratch folder lies inside `folder`, so that moving is renaming. Every file is on disk before the first one
    moves; an error, Ctrl-C or a full disk leaves the files of `folder` as they were.

    Raises:
        TansiqError: the folder or a file cannot be written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _sweep(folder)
        scratch, held = _scratch(folder)
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
        os.close(held)


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


def alone(descriptor: int) -> bool:
    """Whether this process holds the file or folder alone, from now on until it closes it or ends, however it ends."""
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError as error:
        # some file systems of clusters know no locks: there nobody is kept out
        if error.errno not in (errno.ENOSYS, errno.ENOLCK, errno.EOPNOTSUPP):
            raise
    return True


def _scratch(folder: Path) -> tuple[Path, int]:
    """A new scratch folder and the descriptor by which this run holds it."""
    while True:
        scratch = Path(tempfile.mkdtemp(prefix=_PREFIX, dir=folder))
        held = os.open(scratch, os.O_RDONLY)
        if alone(held) and scratch.exists():
            return scratch, held
        os.close(held)  # another run took it for one left behind, in the moment before it was held


def _sweep(folder: Path) -> None:
    for scratch in folder.glob(f"{_PREFIX}*"):
        with suppress(OSError):  # its run has just ended and takes it away itself
            held = os.open(scratch, os.O_RDONLY)
            if alone(held):
                shutil.rmtree(scratch, ignore_errors=True)
            os.close(held)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
