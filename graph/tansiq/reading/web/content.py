"""What kind of file an answer is, and in which encoding."""

from __future__ import annotations

import codecs
import re
from email.message import Message

import httpx

from tansiq.reading.formats import format_of
from tansiq.reading.web.failures import NoText
from tansiq.reading.web.telling import quoted

_SUFFIXES = {
    "text/html": ".html",
    "application/xhtml+xml": ".html",
    "application/rss+xml": ".xml",
    "application/atom+xml": ".xml",
    "application/rdf+xml": ".xml",
    "application/xml": ".xml",
    "text/xml": ".xml",
    "text/plain": ".txt",
    "text/markdown": ".md",
    "text/csv": ".csv",
    "application/json": ".jsonl",
    "application/jsonl": ".jsonl",
    "application/x-jsonlines": ".jsonl",
    "application/x-ndjson": ".jsonl",
    "application/pdf": ".pdf",
    "application/zip": ".zip",
    "application/x-zip-compressed": ".zip",
    "application/vnd.apache.parquet": ".parquet",
    "application/warc": ".warc",
}
# what servers say of a file that they do not know: its name tells more
_VAGUE = {"", "text/plain", "application/octet-stream", "binary/octet-stream", "application/gzip", "application/x-gzip"}
_MARKUP = {".html", ".xml", ".txt"}
_TEXTS = {".html", ".txt", ".md", ".csv", ".jsonl"}
_FEED = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]")
_HTML = re.compile(rb"\s*(?:<!doctype html|<html[\s>])", re.IGNORECASE)
_HEAD = 2048  # bytes in which the root of an XML document stands
# a server that names another encoding (ISO-8859-1, mostly) names its default, not what Arabic can be written in
_ARABIC = {"utf-8", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859-6"}


def suffix_of(content_type: str, url: str, body: bytes) -> str:
    """The end of the name that a file of this kind would have: by its media type, its address, its beginning.

    Raises:
        NoText: it is of no kind that is read.
    """
    media = _header(content_type).get_content_type() if content_type.strip() else ""
    suffix = _SUFFIXES.get(media)
    path = httpx.URL(url).path.lower()
    if media in _VAGUE and (known := format_of(path)):
        suffix = next(end for end in known.suffixes if path.endswith(end))
        if suffix.endswith(".gz") and not body.startswith(b"\x1f\x8b"):
            suffix = suffix.removesuffix(".gz")  # it was packed for the way, too, and is unpacked
    if suffix in _MARKUP or (suffix is None and media in _VAGUE):
        head = body[:_HEAD].removeprefix(codecs.BOM_UTF8)
        if _HTML.match(head):
            suffix = ".html"
        elif _FEED.search(head):
            suffix = ".xml"
    if suffix is None:
        raise NoText(f"of no kind that is read: {quoted(media) or 'the server does not say which'}")
    return suffix


def recoded(content_type: str, suffix: str, body: bytes) -> tuple[bytes, str | None, str | None]:
    """The body in UTF-8 where its encoding is known, that encoding for the reader, and a remark for the user.

    A body that is valid UTF-8 is UTF-8, whatever the server says; else the server is believed if the body can be read
    so. Without an encoding the reader looks into the bytes.
    """
    named = _header(content_type).get_content_charset()
    codec = _codec(named)
    if suffix not in _TEXTS or named is None:
        return body, codec if codec in _ARABIC else None, None
    if _reads(body, "utf-8"):
        wrong = codec != "utf-8" and not body.isascii()
        return body, "utf-8", f"is UTF-8, not {quoted(named)} as the server says" if wrong else None
    if codec in _ARABIC and codec != "utf-8" and _reads(body, codec):
        return body.decode(codec).encode(), "utf-8", None
    return body, None, f"is not in {quoted(named)}, as the server says; its encoding is guessed"


def _header(content_type: str) -> Message:
    message = Message()
    message["Content-Type"] = content_type.replace("\r", " ").replace("\n", " ")
    return message


def _codec(name: str | None) -> str | None:
    try:
        return codecs.lookup(name).name if name else None
    except (LookupError, ValueError):
        return None


def _reads(body: bytes, codec: str) -> bool:
    try:
        body.decode(codec)
    except UnicodeError:
        return False
    return True
