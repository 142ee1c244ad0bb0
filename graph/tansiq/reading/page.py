"""From a saved page to its article."""

from __future__ import annotations

import re

from tansiq.errors import ReadError
from tansiq.model import Article
from tansiq.reading.encoding import decoded_page
from tansiq.reading.html.article import first_paragraph, leave_article
from tansiq.reading.html.day import day_of
from tansiq.reading.html.extraction import main_text
from tansiq.reading.html.headline import heading_above, headline
from tansiq.reading.html.metadata import metadata
from tansiq.reading.html.tree import Weights, parsed, without_unseen, wrap_loose_text

_ARABIC_SCRIPT = frozenset({"ar", "ary", "arz", "apc", "arb", "arq", "aeb", "fa", "ur", "ps", "ku", "ckb", "ug", "sd"})
# «14:05 بتوقيت غرينتش» above an entry of a running report
_HOUR = re.compile(r"\W*\d{1,2}[:.]\d\d(?!\d)[^.؟!]{0,25}")
# a last line so short that ends no sentence: initials, numbers of readers
_LABEL = 40
_ENDS = tuple('.!?؟…»"”)')


def article_of(html: bytes | str, name: str, url: str | None, id: str) -> Article:
    """The article of a page: main text, title, day of publication, address, publisher and language.

    The text has a paragraph a line. Fields that the page does not state are absent.

    Args:
        html: the page; bytes are decoded by their look and as the page itself says.
        name: what messages call it.
        url: its address, where it is known.
        id: what the article is called.

    Raises:
        ReadError: the page holds no article, or is in no known encoding.
    """
    root = parsed(html if isinstance(html, str) else decoded_page(html, None))
    if root is None:
        raise ReadError("a page without an element")
    told = metadata(root)
    without_unseen(root)
    wrap_loose_text(root)
    weights = Weights(root)
    head = headline(root, weights, told)
    prose = first_paragraph(root, head, weights)
    if prose is None:
        raise ReadError("a page without an article")
    head = heading_above(prose, weights) if head is None else head
    address = told.address(url)
    day = day_of(told, head, prose, weights, address)
    title = " ".join(head.text_content().split()) if head is not None else next(iter(told.headlines), None)
    text = _text(main_text(leave_article(root, head, prose, weights, told.is_live), prose))
    if not text:
        raise ReadError("a page without an article")
    return Article(
        id=id,
        text=text,
        title=title or None,
        published=day.isoformat() if day else None,
        url=address,
        publisher=told.publisher,
        lang=_language(told.lang, text),
    )


def _text(lines: list[str]) -> str:
    """The lines of an article without those between and below its paragraphs that only label them."""
    told = [line for line in lines if not _HOUR.fullmatch(line)]
    while len(told) > 1 and len(told[-1]) < _LABEL and not told[-1].endswith(_ENDS):
        told.pop()
    return "\n".join(told)


def _language(declared: str | None, text: str) -> str | None:
    """The declared language, where the script of the text does not belie it."""
    lang = re.split("[-_]", (declared or "").strip().lower())[0]
    if not re.fullmatch("[a-z]{2,3}", lang):
        return None
    letters = [char for char in text[:5000] if char.isalpha()]
    arabic = sum("\u0600" <= char <= "\u06ff" for char in letters)
    return lang if (2 * arabic > len(letters)) == (lang in _ARABIC_SCRIPT) else None
