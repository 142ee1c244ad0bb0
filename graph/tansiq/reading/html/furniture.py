"""Taking out of a page's tree what is not the article: menus, lists of other pages, comments.

What repeats itself with links, dates or headings is a list of other pages; names of parts (`names.yaml`) help.
"""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree
from lxml.html import HtmlElement

from tansiq.lang.ar.furniture import furniture
from tansiq.reading.html.names import is_named, names
from tansiq.reading.html.tree import (
    HEADINGS,
    PARAGRAPH,
    Weights,
    behind,
    cut_from,
    form_of,
    is_inline,
    next_of,
    take_out,
)
from tansiq.text import fold_text

_OPENING = 90  # letters that a line has at most which opens furniture
# letters of the article that stand before what may end it
_ENOUGH = 200
_CARDS = 3
_LONGEST_CARD = 600  # letters of a teaser without a link
# a block is a list if so much of it is linked, in a few links or with nearly no words beside them
_LINKED = 0.5
_FEW_LINKS = 2
_WORDS = 30
_TEXT_TAGS = frozenset(
    {"p", "br", "b", "strong", "em", "i", "span", "font", "a", "sup", "sub", "hr", "blockquote", "td", "th", "thead",
     "tbody"}
)  # fmt: skip
_FURNITURE_TAGS = frozenset(
    {"nav", "aside", "figure", "figcaption", "footer", "menu", "amp-sidebar", "amp-ad", "amp-consent", "amp-list"}
)
_DATE = re.compile(r"(?:19|20|١٩|٢٠)\d\d|\d{1,2}:\d\d")
_DAY = re.compile(r"(?:19|20|١٩|٢٠)\d\d|(?:منذ|قبل) \d+|\d+ (?:hours?|days?) ago")


def take_out_furniture(
    root: HtmlElement, prose: HtmlElement, kept: set[HtmlElement], weights: Weights, is_live: bool
) -> None:
    """Take out what is named, linked or repeated like furniture, and what stands below a line that ends an article.

    Args:
        prose: the first paragraph.
        kept: elements that stay, whatever they look like: those around headline and first paragraph.
    """
    order = {element: number for number, element in enumerate(root.iter(etree.Element))}
    last = max(order[element] for element in _likes(root, prose, weights))
    read = 0
    reached = False
    element = next_of(root)
    while element is not None:
        if element is prose:
            reached = True
        weight = weights[element]
        after = behind(element)
        if element not in kept:
            if _ends_article(element, weights):
                if reached and read >= _ENOUGH and (order[element] > last or _heads_the_rest(element)):
                    cut_from(element)
                    return
                take_out(element)
                element = after
                continue
            is_block = element.tag not in _TEXT_TAGS or element.tag == "p"
            if is_furniture(element) or (is_block and is_list(element, weights)):
                take_out(element)
                element = after
                continue
        for card in _cards(element, kept, weights, is_live):
            take_out(card)
        if reached and (len(element) == 0 or element.tag == "p"):
            read += weight.letters
        element = next_of(element)


def is_furniture(element: HtmlElement) -> bool:
    """Whether an element's tag or name says that it is no part of an article."""
    return element.tag in _FURNITURE_TAGS or is_named(element, names().furniture)


def is_list(element: HtmlElement, weights: Weights) -> bool:
    """Whether an element is mostly links to other pages; a paragraph in which many words are links is none."""
    weight = weights[element]
    if weight.linked <= _LINKED * weight.letters or not weight.letters:
        return False
    if element.tag != "p" or weight.letters - weight.linked < _WORDS:
        return True
    return len(element.findall(".//a")) <= _FEW_LINKS


def _ends_article(element: HtmlElement, weights: Weights) -> bool:
    """Whether an element is a short line that opens furniture («comments», «read also»)."""
    if not 0 < weights[element].letters <= _OPENING:
        return False
    return fold_text(" ".join(element.text_content().split())).startswith(furniture().tails)


def _heads_the_rest(element: HtmlElement) -> bool:
    """Whether such a line is a heading, and not of a box that stands inside articles («read also»)."""
    return element.tag in HEADINGS and not fold_text(element.text_content().strip()).startswith(furniture().boxes)


def _likes(root: HtmlElement, prose: HtmlElement, weights: Weights) -> list[HtmlElement]:
    """The elements that look like the first paragraph: the article goes on to the last of them."""
    wanted = form_of(prose)
    return [prose] + [
        element for element in root.iter(prose.tag) if form_of(element) == wanted and weights[element].run >= PARAGRAPH
    ]


def _cards(parent: HtmlElement, kept: set[HtmlElement], weights: Weights, is_live: bool) -> list[HtmlElement]:
    """Children that repeat one form with links, headings or dates, none of them the article.

    Where the article is one of them, the others are answers to it if each has a link and a day.
    """
    alike: dict[tuple[str, str | None], list[HtmlElement]] = defaultdict(list)
    for child in parent:
        if child.tag not in _TEXT_TAGS and weights[child].letters:
            alike[child.tag, child.get("class")].append(child)
    found: list[HtmlElement] = []
    for group in alike.values():
        others = [child for child in group if child not in kept]
        if len(group) < _CARDS or (len(others) < len(group) and is_live):
            continue
        is_one = is_card if len(others) == len(group) else _is_answer
        if 3 * sum(is_one(child, weights) for child in others) >= 2 * len(others):
            found += others
    return found


def is_card(element: HtmlElement, weights: Weights) -> bool:
    """Whether an element looks like one of a list of other pages: with a link, a heading, a date, or a title and a
    paragraph."""
    if any(True for _ in element.iter("a", "time", *HEADINGS)):
        return True
    lines = [weights[child].letters for child in element if not is_inline(child)]
    if len(lines) >= 2 and 0 < lines[0] < PARAGRAPH <= max(lines):
        return True
    return weights[element].letters < _LONGEST_CARD and bool(_DATE.search(element.text_content()))


def _is_answer(element: HtmlElement, weights: Weights) -> bool:
    links = any(True for _ in element.iter("a"))
    return links and bool(_DAY.search(element.text_content()[:_LONGEST_CARD]))
