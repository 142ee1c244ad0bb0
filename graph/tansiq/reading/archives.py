"""Zip archives of files of the other kinds. Nothing is unpacked to disk under a name of the archive's."""

from __future__ import annotations

import zipfile
import zlib
from dataclasses import replace
from pathlib import PurePosixPath
from typing import BinaryIO, cast

from tansiq.reading.formats import ARCHIVE, format_of
from tansiq.reading.raw import Found, Raw
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.streams import is_bomb, seekable

LARGEST = 4 << 30  # bytes of a member, unpacked
LARGEST_ALL = 100 << 30  # bytes of all members
_LONGEST_NAME = 200  # characters
_ENCRYPTED = 0x1


def archive(raw: Raw, report: SkipReport) -> Found:
    """The articles of the members in the order of their names; a damaged member costs itself."""
    with seekable(raw.stream) as stream:
        try:
            opened = zipfile.ZipFile(stream)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
            report.skip(raw.name, Reason.BROKEN, f"no zip archive, or one without its end: {error}")
            return
        members = sorted((m for m in opened.infolist() if not _is_hidden(m)), key=lambda m: m.filename)
        if sum(member.file_size for member in members) > LARGEST_ALL:
            report.skip(raw.name, Reason.TOO_LARGE, f"would unpack to more than {LARGEST_ALL >> 30} GB")
            return
        for member in members:
            yield from _member(opened, member, raw, report)


def _member(opened: zipfile.ZipFile, member: zipfile.ZipInfo, raw: Raw, report: SkipReport) -> Found:
    where = f"{raw.name}!{_shown(member.filename)}"
    known = format_of(member.filename)
    if known is None:
        suffix = PurePosixPath(member.filename).suffix
        report.skip(where, Reason.SUFFIX, f"a file {_shown(suffix) or 'without suffix'} is not read")
    elif known is ARCHIVE:
        report.skip(where, Reason.SUFFIX, "an archive in an archive is not read")
    elif member.flag_bits & _ENCRYPTED:
        report.skip(where, Reason.ENCRYPTED, "asks for a password")
    elif member.file_size > LARGEST or is_bomb(member.compress_size, member.file_size):
        sizes = f"{member.compress_size:,} to {member.file_size:,} bytes"
        report.skip(where, Reason.TOO_LARGE, f"would unpack from {sizes}")
    else:
        try:
            with opened.open(member) as stream:
                own = replace(raw, name=where, stream=cast(BinaryIO, stream), stem=PurePosixPath(member.filename).stem)
                yield from known.read(own, report)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError) as error:
            report.skip(where, Reason.BROKEN, f"cannot be unpacked: {error or type(error).__name__}")


def _is_hidden(member: zipfile.ZipInfo) -> bool:
    """Folders, and what systems put beside the files."""
    parts = PurePosixPath(member.filename).parts
    return member.is_dir() or any(part == "__MACOSX" or (part.startswith(".") and part != "..") for part in parts)


def _shown(name: str) -> str:
    """A name as it can stand on a line of a terminal."""
    kept = "".join(char if char.isprintable() else "�" for char in name)
    return kept if len(kept) <= _LONGEST_NAME else f"…{kept[-_LONGEST_NAME:]}"
