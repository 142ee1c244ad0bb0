"""From bytes to text: UTF-8, UTF-16 with its mark, and the two old Arabic code pages."""

from __future__ import annotations

import codecs

from charset_normalizer import from_bytes

from tansiq.errors import ReadError

UTF_8 = "utf-8-sig"  # with or without its mark
LEGACY = {"cp1256": "windows-1256", "iso8859_6": "ISO-8859-6"}


def encoding_of(data: bytes) -> str:
    """The Python name of the encoding that the bytes are in.

    UTF-8 with a damaged place is UTF-8 still: a code page of one byte a letter would read all of it, as rubbish.

    Raises:
        ReadError: the bytes are in none of the encodings.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in data:
        raise ReadError("holds NUL bytes: no text, or UTF-16 without its mark")
    lenient = data.decode(UTF_8, "surrogateescape")
    damaged = sum("\udc80" <= char <= "\udcff" for char in lenient)
    if damaged == 0 or damaged < sum("\x80" <= char < "\ud800" for char in lenient):
        return UTF_8
    best = from_bytes(data, cp_isolation=list(LEGACY)).best()
    if best is None:
        raise ReadError(f"neither UTF-8, UTF-16 with its mark, {' nor '.join(LEGACY.values())}")
    return best.encoding


def decoded(data: bytes, encoding: str) -> str:
    """The text of the bytes, with no change of line ends.

    Raises:
        ReadError: a byte does not fit the encoding; the message tells which.
    """
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadError(f"damaged {error.encoding.upper()} at byte {error.start}: {error.reason}") from None
