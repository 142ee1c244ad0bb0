"""News feeds (RSS, Atom) as files: the entries with their text, or their summary where that is all there is."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any
from xml.sax import SAXException

import feedparser

from tansiq.errors import DataError
from tansiq.reading.published import published_of
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_fields
from tansiq.reading.report import Reason, SkipReport

LARGEST = 20 << 20  # bytes
_TAG = re.compile(r"(<[^<>]*>)")
_NAME = re.compile(r"<(/?)\s*(\w+)")
_PARAGRAPHS = frozenset({
    "p", "div", "br", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "tr", "table", "article",
    "section", "figure",
})  # fmt: skip
_HIDDEN = frozenset({"script", "style", "figcaption"})


def feed(raw: Raw, report: SkipReport) -> Found:
    """The articles of a feed's entries; other XML is skipped."""
    data = raw.stream.read(LARGEST + 1)
    if len(data) > LARGEST:
        report.skip(raw.name, Reason.TOO_LARGE, f"a feed of more than {LARGEST >> 20} MB")
        return
    if not data.strip():
        report.skip(raw.name, Reason.EMPTY, "an empty file")
        return
    headers = {"content-type": f"application/xml; charset={raw.charset}"} if raw.charset else {}
    if raw.url:
        headers["content-location"] = raw.url  # links of entries may be relative to it
    # a stream: given bytes, feedparser would take them for the name of a file or an address
    parsed = feedparser.parse(io.BytesIO(data), response_headers=headers)
    if not parsed.version:
        report.skip(raw.name, Reason.SUFFIX, "XML that is no feed (RSS or Atom)")
        return
    if not parsed.entries:
        problem = parsed.get("bozo_exception")
        if isinstance(problem, SAXException):
            report.skip(raw.name, Reason.BROKEN, f"a damaged feed: {problem}")
        else:
            report.skip(raw.name, Reason.EMPTY, "a feed without entries")
        return
    publisher = _plain(parsed.feed.get("title"), markup=True)
    for number, entry in enumerate(parsed.entries, 1):
        where = f"{raw.name}:{number}"
        link = entry.get("link")
        fields = {
            "id": entry.get("id") or link or f"{raw.id}-{number}",
            "title": _plain(entry.get("title"), markup=True),
            "text": _text(entry),
            "url": link,
            "publisher": publisher,
            "published": _published(entry, where, report),
        }
        try:
            yield (
                where,
                from_fields({key: value for key, value in fields.items() if value or key == "text"}, where, None),
            )
        except DataError as error:
            report.skip(error.place, Reason.BROKEN, error.problem)


def _text(entry: Any) -> str:
    """The full text of an entry if it has one, else its summary."""
    contents = [*entry.get("content", []), entry.get("summary_detail") or {}]
    texts = [_plain(content.get("value"), "html" in (content.get("type") or "html")) for content in contents]
    return max(texts, key=len, default="")


def _plain(text: str | None, markup: bool) -> str:
    """A text without its markup, a paragraph a line."""
    if not text:
        return ""
    if markup:
        text = unescape("".join(_shown(_TAG.split(text))))
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _shown(parts: list[str]) -> Iterator[str]:
    """The text among texts and tags, with a line end for a tag that begins or ends a paragraph."""
    hidden = ""
    for part in parts:
        tag = _NAME.match(part)
        if tag is None:
            if not hidden and not part.startswith("<!"):
                yield part
        elif hidden:
            hidden = "" if tag[1] and tag[2].lower() == hidden else hidden
        elif tag[2].lower() in _HIDDEN and not tag[1]:
            hidden = tag[2].lower()
        elif tag[2].lower() in _PARAGRAPHS:
            yield "\n"


def _published(entry: Any, where: str, report: SkipReport) -> str | None:
    """The day on which an entry came out, at the place that published it; an update is no publication."""
    given = entry.get("published")
    if not given:
        return None
    try:
        return parsedate_to_datetime(given).date().isoformat()
    except ValueError:
        pass
    try:
        return published_of(given)
    except ValueError:
        report.note(where, f"read without its date: {given!r} is no date")
        return None
