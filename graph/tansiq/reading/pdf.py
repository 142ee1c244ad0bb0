"""The text layer of PDF files."""

from __future__ import annotations

import logging
import re
import unicodedata

from pypdf import PageObject, PdfReader
from pypdf.generic import BooleanObject, DecodedStreamObject, DictionaryObject, NameObject

from tansiq.errors import DataError
from tansiq.reading.raw import Found, Raw
from tansiq.reading.records import from_text
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.streams import seekable

# a line that is shorter than this share of the longest one of its page ends a paragraph
_FULL = 0.6
_RTL = re.compile("[\u0590-\u065f\u066a-\u06ef\u06fa-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LTR = re.compile(r"[A-Za-z\u00c0-\u024f]")
_RTL_RUN = re.compile(f"{_RTL.pattern}(?:[^A-Za-z0-9\u00c0-\u024f]*{_RTL.pattern})?")
# Latin words with what stands between them, or one number
_LTR_RUN = re.compile(
    f"(?:[0-9]+[-.]?)?{_LTR.pattern}(?:[^{_RTL.pattern[1:-1]}]*[A-Za-z0-9\u00c0-\u024f])?"
    r"|[0-9\u0660-\u0669\u06f0-\u06f9]+(?:[-.,:/\u066b\u066c][0-9\u0660-\u0669\u06f0-\u06f9]+)*%?"
)
_LTR_RUN_KEPT = re.compile(f"({_LTR_RUN.pattern})")
_LIGATURE = re.compile(rb"<((?:[0-9A-Fa-f]{4}){2,})>")  # two letters or more of UTF-16
_TURNED = "/TansiqTurned"  # marks a font whose ligatures were turned on an earlier page
_MIRRORED = str.maketrans("()[]{}<>«»‹›", ")(][}{><»«›‹")
_SHAPES = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")  # letters as they look within a word, ligatures of them
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
                _turn_ligatures(reader.pages[page])
                texts.append(_paragraphs(reader.pages[page].extract_text(extraction_mode="layout")))
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


def _turn_ligatures(page: PageObject) -> None:
    """Has each glyph that stands for several letters (لا) give them as all others come, the last one first."""
    resources = page.get("/Resources", DictionaryObject()).get_object()
    for named in resources.get("/Font", DictionaryObject()).get_object().values():
        font = named.get_object()
        if "/ToUnicode" not in font or _TURNED in font:
            continue
        letters = DecodedStreamObject()
        letters.set_data(_LIGATURE.sub(_turned_code, font["/ToUnicode"].get_object().get_data()))
        font[NameObject("/ToUnicode")] = letters
        font[NameObject(_TURNED)] = BooleanObject(True)


def _turned_code(match: re.Match[bytes]) -> bytes:
    letters = bytes.fromhex(match[1].decode()).decode("utf-16-be", "replace")
    return match[0] if _RTL.match(letters) is None else b"<%b>" % letters[::-1].encode("utf-16-be").hex().encode()


def _paragraphs(page: str) -> str:
    """The lines of a page joined to paragraphs: sentences run on from line to line."""
    lines = [logical(line) for line in page.splitlines()]
    full = _FULL * max(map(len, lines), default=0)
    return "".join(
        line + ("\n" if not line or len(line) < full or _SENTENCE_END.search(line) else " ") for line in lines
    )


def logical(line: str) -> str:
    """A line as it is written, from the line as it is seen from left to right.

    A PDF tells where glyphs stand, so Arabic comes from its last letter to its first, in the shapes that letters take
    within words. This undoes the ordering of the Unicode bidirectional algorithm for a line of one level of embedding.
    """
    seen = " ".join(line.split())
    if _RTL.search(seen) is None:
        return seen
    parts = [(part, bool(_LTR_RUN.fullmatch(part))) for part in _LTR_RUN_KEPT.split(seen) if part]
    if len(_RTL.findall(seen)) < len(_LTR.findall(seen)):
        return _RTL_RUN.sub(lambda match: _turned(match.group()), seen)
    return "".join(part if is_ltr else _turned(part) for part, is_ltr in reversed(parts))


def _turned(part: str) -> str:
    mirrored = part[::-1].translate(_MIRRORED)
    return _SHAPES.sub(lambda match: unicodedata.normalize("NFKC", match.group()), mirrored)


def _short(error: Exception) -> str:
    return (str(error).strip() or type(error).__name__).splitlines()[0]
