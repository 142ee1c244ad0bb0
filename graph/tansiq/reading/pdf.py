"""The text layer of PDF files."""

from __future__ import annotations

import logging
import re

from pypdf import PdfReader

from tansiq.errors import DataError
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_text
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.streams import seekable

# a line that is shorter than this share of the longest one of its page ends a paragraph
_FULL = 0.6
_SENTENCE_END = re.compile(r"[.!?؟…:][»”\")\]]*$")

logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it remarks on every oddity of a file that it reads all the same


def pdf(raw: Raw, report: SkipReport) -> Found:
    """The article of a PDF file; a page that cannot be read costs itself.

    Title and dates of a PDF's metadata are those of the file, not of the article, and are not used.
    """
    with seekable(raw.stream) as stream:
        # pypdf raises whatever a malformed structure leads to: KeyError, RecursionError, zlib.error and more
        try:
            reader = PdfReader(stream)
            if reader.is_encrypted and not reader.decrypt(""):
                report.skip(raw.name, Reason.ENCRYPTED, "a PDF that asks for a password")
                return
            number = len(reader.pages)
        except Exception as error:
            report.skip(raw.name, Reason.BROKEN, f"no PDF, or a damaged one: {_short(error)}")
            return
        texts = []
        for page in range(number):
            try:
                texts.append(_paragraphs(reader.pages[page].extract_text()))
            except Exception as error:
                report.skip(f"{raw.name}: page {page + 1}", Reason.BROKEN, f"cannot be read: {_short(error)}")
    text = "\n".join(texts)
    if not text.strip():
        report.skip(raw.name, Reason.NO_TEXT, "a PDF without a text layer, such as a scan")
        return
    try:
        yield raw.name, from_text(text, raw.name, raw.id, raw.url)
    except DataError as error:
        report.skip(error.place, Reason.BROKEN, error.problem)


def _paragraphs(page: str) -> str:
    """The lines of a page joined to paragraphs: sentences run on from line to line."""
    lines = [line.strip() for line in page.splitlines()]
    full = _FULL * max(map(len, lines), default=0)
    return "".join(
        line + ("\n" if not line or len(line) < full or _SENTENCE_END.search(line) else " ") for line in lines
    )


def _short(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
