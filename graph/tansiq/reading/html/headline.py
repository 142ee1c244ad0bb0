"""The headline of a page: the place where its article begins."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement

from tansiq.reading.html.metadata import Metadata
from tansiq.reading.html.tree import Weights
from tansiq.text import fold

_HEADINGS = {"h1": 5, "h2": 4, "h3": 3, "h4": 2, "h5": 2, "h6": 2}
_NO_HEADLINE = frozenset({"a", "li", "title", "head", "option", "nav"})
_LONGEST = 400  # letters
_SHORTEST = 8
_FEWEST_WORDS = 4  # without a heading: the name of the outlet is shorter
_WORD = re.compile(r"[^\W_]+")


def headline(root: HtmlElement, weights: Weights, told: Metadata) -> HtmlElement | None:
    """The element that shows the title; None where the page shows none.

    It is the heading, or without headings the last short element, whose words are the page's title or the most of it;
    else the only <h1>.
    """
    titles = [title_key(title) for title in told.headlines]
    best: tuple[int, int] = (0, 0)
    found: HtmlElement | None = None
    for element in root.iter(etree.Element):
        weight = weights[element]
        if not _SHORTEST <= weight.letters <= _LONGEST or element.tag in _NO_HEADLINE:
            continue
        rank = _HEADINGS.get(element.tag, 0)
        if not rank and (weight.linked or any(child.tag in _HEADINGS for child in element)):
            continue
        text = element.text_content()
        if not rank and len(text.split()) < _FEWEST_WORDS:
            continue
        key = title_key(text)
        if not any(key in title for title in titles):
            continue
        merit = (len(key), rank)
        if merit > best or (merit == best and not rank):
            best, found = merit, element
    heads = [element for element in root.iter("h1") if weights[element].letters >= _SHORTEST]
    if len(heads) == 1 and (found is None or (found.tag not in _HEADINGS and _is_short(best[0], titles))):
        return heads[0]
    return found if found is None or not _is_short(best[0], titles) or best[1] else None


def heading_above(prose: HtmlElement, weights: Weights) -> HtmlElement | None:
    """The heading that stands nearest above the first paragraph, for pages whose title is not their article's."""
    for inner in (prose, *prose.iterancestors()):
        for before in inner.itersiblings(preceding=True):
            for element in (before, *before.iterdescendants(*_HEADINGS)):
                weight = weights[element]
                if element.tag in _HEADINGS and weight.letters >= _SHORTEST and not weight.linked:
                    return element
    return None


def _is_short(length: int, titles: list[str]) -> bool:
    """Whether so few letters are only a part of the title, such as the name of the outlet."""
    return length < 0.5 * min(map(len, titles), default=0)


def title_key(text: str) -> str:
    """The letters and figures of a title, as titles are compared."""
    return "".join(_WORD.findall(fold(text[: 3 * _LONGEST])))
