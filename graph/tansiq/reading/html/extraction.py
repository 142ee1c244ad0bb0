"""The text of an article, taken by trafilatura from the part of a page that is left of it."""

from __future__ import annotations

import logging

from lxml import etree
from lxml.html import HtmlElement, document_fromstring
from trafilatura import bare_extraction
from trafilatura.metadata import Document
from trafilatura.settings import Extractor

from tansiq.reading.html.tree import PARAGRAPH, Weights, is_line, lines

# what stands in no <main> by itself
_PARTS = frozenset({"html", "body", "table", "tbody", "thead", "tr", "td", "th", "ul", "ol", "li", "dl", "dd", "dt"})
# how trafilatura calls parts of a line
_INLINE = ("hi", "ref", "del")
# elements that an article has at most: beyond them, trafilatura takes time that grows with their square, and what is
# left of the page is all read
_LARGEST = 5_000

logging.getLogger("trafilatura").addHandler(logging.NullHandler())  # what it discards is told by `article_of`


def main_text(scope: HtmlElement, prose: HtmlElement) -> list[str]:
    """The lines of the main text of a part of a page; none where there is no text.

    Method: Barbaresi, "Trafilatura: A Web Scraping Library and Command-Line Tool for Text Discovery and Extraction",
    ACL 2021 (system demonstrations), without its fallbacks to other extractors.

    Args:
        scope: the part; it is taken out of its tree and changed.
        prose: the first paragraph in it.
    """
    if sum(1 for _ in scope.iter()) > _LARGEST:
        return lines(scope)
    opening = lines(prose) if is_line(prose) else []
    weights = Weights(scope)
    in_blocks = prose.tag == "div"
    for block in list(scope.iter("div")):  # trafilatura reads none beside paragraphs
        if is_line(block) and (in_blocks or weights[block].run >= PARAGRAPH):
            block.tag = "p"
    if scope.tag in _PARTS:
        scope.tag = "div"
    page = document_fromstring("<html><body><main></main></body></html>")
    page.find(".//main").append(scope)  # <main> is the frame of last resort, after those named as articles
    scope.tail = None
    options = Extractor(fast=True, comments=False)
    options.min_extracted_size = 1  # a short text is a short article: the rescue of others breaks lines at each mark
    found = bare_extraction(page, options=options)
    told: list[str] = []
    if isinstance(found, Document):
        etree.strip_tags(found.body, *_INLINE)
        told = lines(found.body)
    # an opening may stand above what is taken for the frame
    return told if set(opening) & set(told) else opening + told
