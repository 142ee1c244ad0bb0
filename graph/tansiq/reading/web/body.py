"""The body of an answer, unpacked while it comes, so that it never grows beyond its limit."""

from __future__ import annotations

import zlib
from collections.abc import Iterable, Iterator

from tansiq.reading.web.failures import Failure, TooLarge
from tansiq.reading.web.telling import quoted

_PIECE = 1 << 16  # bytes unpacked at a time
_GZIP = 16 + zlib.MAX_WBITS
_MAGIC = b"\x1f\x8b"


def read_body(chunks: Iterable[bytes], encoding: str, limit: int, cut: bool) -> bytes:
    """The whole body, or with `cut` its beginning where it is longer.

    Args:
        chunks: as sent.
        encoding: the Content-Encoding.
        limit: bytes at most, both as sent and as unpacked.
        cut: whether what is beyond the limit is left unread.

    Raises:
        Failure: the body is too long, packed in an unknown way, or damaged.
    """
    packed = encoding.strip().lower()
    if packed not in ("", "identity", "gzip", "x-gzip"):
        raise Failure(f"the answer is packed as {quoted(packed)}, which was not asked for")
    counted = _limited(chunks, limit, cut)
    pieces = _limited(_unpacked(counted), limit, cut) if packed in ("gzip", "x-gzip") else counted
    return b"".join(pieces)


def too_large(limit: int) -> TooLarge:
    """The failure that an answer is longer than so many bytes."""
    return TooLarge(f"larger than {limit / 1e6:g} MB")


def _limited(chunks: Iterable[bytes], limit: int, cut: bool) -> Iterator[bytes]:
    left = limit
    for chunk in chunks:
        if len(chunk) > left:
            if not cut:
                raise too_large(limit)
            yield chunk[:left]
            return
        left -= len(chunk)
        yield chunk


def _unpacked(chunks: Iterable[bytes]) -> Iterator[bytes]:
    unpacker, begun = zlib.decompressobj(_GZIP), False
    for chunk in chunks:
        data = chunk
        while data:
            if unpacker.eof:
                if not _MAGIC.startswith(data[:2]):
                    return  # what follows the end is padding
                unpacker = zlib.decompressobj(_GZIP)
            try:
                yield unpacker.decompress(data, _PIECE)
            except zlib.error:
                raise Failure("the answer is damaged: no good gzip") from None
            begun, data = True, unpacker.unconsumed_tail or unpacker.unused_data
    if begun and not unpacker.eof:
        raise Failure("the answer ends in the middle of its gzip")
