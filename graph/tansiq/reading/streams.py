"""Streams that never hold all their bytes: a look ahead, unpacking within limits, random access."""

from __future__ import annotations

import io
import shutil
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO, cast

IN_MEMORY = 16 << 20  # bytes; what is larger waits in a temporary file
CHUNK = 1 << 16
GZIP_MAGIC = b"\x1f\x8b\x08"
# A text packs to a tenth or a twentieth; what swells to this size and by this factor is made to fill a disk.
SUSPICIOUS_SIZE = 20 << 20  # bytes
SUSPICIOUS_RATIO = 200


def is_bomb(packed: int, unpacked: int) -> bool:
    """Whether so many bytes come of so few only to do harm."""
    return unpacked > SUSPICIOUS_SIZE and unpacked > SUSPICIOUS_RATIO * packed


def peeked(stream: BinaryIO, size: int) -> tuple[bytes, BinaryIO]:
    """The first bytes, and a stream that begins with them still."""
    head = bytearray()
    while len(head) < size and (chunk := stream.read(size - len(head))):
        head += chunk
    return bytes(head), cast(BinaryIO, io.BufferedReader(_Joined(bytes(head), stream), CHUNK))


@contextmanager
def seekable(stream: BinaryIO) -> Iterator[BinaryIO]:
    """The stream itself if it can be read in any order at no cost, else a copy that can and that is gone afterwards."""
    if isinstance(stream, io.BufferedReader) and stream.seekable():
        yield stream
        return
    with tempfile.SpooledTemporaryFile(max_size=IN_MEMORY) as copy:
        shutil.copyfileobj(stream, copy, CHUNK)
        copy.seek(0)
        yield cast(BinaryIO, copy)


class _Joined(io.RawIOBase):
    """Bytes read beforehand, then the rest of their stream."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        self._head, self._rest = memoryview(head), rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        data = self._head[: len(buffer)] or self._rest.read(len(buffer))
        self._head = self._head[len(data) :] if self._head else self._head
        buffer[: len(data)] = data
        return len(data)


class Unpacked(io.RawIOBase):
    """What a gzip file holds, all members of it, as far as it can be read.

    Attributes:
        problem: why reading ended before the end, or None.
    """

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._waiting = b""
        self._member = zlib.decompressobj(wbits=31)
        self._begun = False  # whether the member has any bytes
        self._in = self._out = 0
        self.problem: str | None = None

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: bytearray) -> int:  # type: ignore[override]
        while self.problem is None:
            if not self._waiting:
                self._waiting = self._packed.read(CHUNK)
                self._in += len(self._waiting)
            at_end = not self._waiting
            if not self._begun:
                self._waiting = self._waiting.lstrip(b"\0")  # zeros may pad the members
            if self._begun or self._waiting:
                if data := self._inflated(len(buffer)):
                    buffer[: len(data)] = data
                    return len(data)
                if at_end and self._begun:
                    self.problem = "ends in the middle"
            elif at_end:
                break
        return 0

    def resume(self) -> bool:
        """Whether there is another member to go on with after damage; where one seems to begin, reading goes on."""
        if self.problem is None or is_bomb(self._in, self._out):
            return False
        while self._waiting:
            start = self._waiting.find(GZIP_MAGIC, 1)
            # the mark may be cut by the end of the chunk
            self._waiting = self._waiting[start if start > 0 else 1 - len(GZIP_MAGIC) :]
            if start > 0:
                self._member, self._begun, self.problem = zlib.decompressobj(wbits=31), False, None
                return True
            chunk = self._packed.read(CHUNK)
            self._in += len(chunk)
            # an own first byte, since one mark at the very beginning is the member that is damaged
            self._waiting = b"\1" + self._waiting + chunk if chunk else b""
        return False

    def _inflated(self, most: int) -> bytes:
        self._begun = True
        try:
            data = self._member.decompress(self._waiting, most)
        except zlib.error as error:
            self.problem = f"damaged: {str(error).partition(': ')[2] or error}"
            return b""
        self._waiting = self._member.unconsumed_tail
        if self._member.eof:
            self._waiting = self._member.unused_data
            self._member, self._begun = zlib.decompressobj(wbits=31), False
        self._out += len(data)
        if is_bomb(self._in, self._out):
            self.problem = f"swells to more than {SUSPICIOUS_RATIO} times its size, which no text does"
            return b""
        return data
