"""From bytes to text: UTF-8, UTF-16, and the two old Arabic code pages."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from tansiq.errors import ReadError

UTF_8 = "utf-8-sig"  # with or without its mark
LEGACY = {"cp1256": "windows-1256", "iso8859_6": "ISO-8859-6"}
SAMPLE = 1 << 20  # bytes of a stream that its encoding is told from

_DAMAGED = re.compile("[\udc80-\udcff]")  # bytes that the lenient decoder could not place
# what a text of UTF-16 is made of, as far as it may be taken for one without its mark
_ORDINARY = re.compile("[\t\n\r -~\u00a0-\u024f\u0600-\u06ff\u0750-\u077f\u2000-\u206f\ufb50-\ufeff]")
_ORDINARY_SHARE = 0.98
# a page may say of itself in which encoding it is; browsers look no further than this (HTML Standard, 13.2.3.2)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w:.-]{1,40})", re.IGNORECASE)
_META_WITHIN = 4096  # bytes
# templates name these where nobody thought of an encoding
_THOUGHTLESS = frozenset({"ascii", "iso8859-1", "cp1252"})
_NO_CHARSETS = frozenset({"utf-7", "idna", "punycode", "unicode_escape", "raw_unicode_escape", "undefined"})


def encoding_of(data: bytes, final: bool = True) -> str:
    """The Python name of the encoding that the bytes are in.

    UTF-8 with a damaged place is UTF-8 still: a code page of one byte a letter would read all of it, as rubbish.

    Args:
        data: the bytes, or the first of them.
        final: whether they are all; else the last letter may be cut.

    Raises:
        ReadError: the bytes are in none of the encodings.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if b"\0" in data:
        return _utf_16(data)
    lenient = codecs.getincrementaldecoder(UTF_8)("surrogateescape").decode(data, final)
    if not _DAMAGED.search(lenient):
        return UTF_8
    damaged = sum("\udc80" <= char <= "\udcff" for char in lenient)
    if damaged < sum("\x80" <= char < "\ud800" for char in lenient):
        return UTF_8
    best = from_bytes(data, cp_isolation=list(LEGACY)).best()
    if best is None:
        raise ReadError(f"neither UTF-8, UTF-16, {' nor '.join(LEGACY.values())}")
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


def decoded_page(data: bytes, charset: str | None) -> str:
    """The text of an HTML page; a damaged letter becomes U+FFFD, as in a browser.

    What is valid UTF-8 is UTF-8, whatever the page says. Otherwise the server is believed, then the page, but not where
    they name a code page of Western Europe, which they do by default; then the look of the bytes decides.

    Args:
        data: the page.
        charset: the encoding that the server named.

    Raises:
        ReadError: the bytes are in no encoding that is known.
    """
    if not data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        try:
            text = data.decode(UTF_8)
        except UnicodeDecodeError:
            pass
        else:
            if "\0" not in text:
                return text
        named = _META.search(data[:_META_WITHIN])
        for name in (charset, named[1].decode("ascii", "replace") if named else None):
            if name and (codec := _charset(name)):
                return data.decode(codec, "replace")
    return data.decode(encoding_of(data), "replace")


def _charset(name: str) -> str | None:
    """The Python name of a charset that can be trusted."""
    try:
        codec = codecs.lookup(name)
        b"".decode(codec.name)  # refuses what is no encoding of text
    except LookupError:
        return None
    return None if codec.name in _THOUGHTLESS | _NO_CHARSETS else codec.name


def _utf_16(data: bytes) -> str:
    """UTF-16 without its mark: the zero bytes of spaces and line ends all stand on one side.

    Raises:
        ReadError: they do not, or no text comes of it.
    """
    high = data[0::2].count(0), data[1::2].count(0)
    encoding = "utf-16-be" if high[0] > high[1] else "utf-16-le"
    text = data[: len(data) // 2 * 2].decode(encoding, "replace")
    if min(high) or len(_ORDINARY.findall(text)) < _ORDINARY_SHARE * len(text):
        raise ReadError("holds NUL bytes: no text")
    return encoding
