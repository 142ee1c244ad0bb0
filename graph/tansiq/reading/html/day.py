"""The day on which a page says that it was published; nothing is inferred from dates of its text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

from lxml import etree
from lxml.html import HtmlElement

from tansiq.dateline import dateline
from tansiq.reading.html.article import is_opening, paragraph_after
from tansiq.reading.html.headline import title_key
from tansiq.reading.html.metadata import Metadata
from tansiq.reading.html.names import is_named, names
from tansiq.reading.html.tree import Weights, behind, is_line, lines, next_of

_ISO = re.compile(r"\s*(\d{4})[-/.]?(\d{2})[-/.]?(\d{2})(?!\d{3})")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/-])")
_EARLIEST = 1990  # before it there was no web; a smaller year is a system's default
_CHANGED = re.compile("modif|updat")
# how many lines stand at most between a date above the headline and the headline
_ABOVE = 2
_LONGEST_ZONE = 12
_DATELESS = frozenset({"figure", "figcaption", "aside", "nav", "script"})


def day_of(
    told: Metadata, head: HtmlElement | None, prose: HtmlElement | None, weights: Weights, url: str | None
) -> dt.date | None:
    """The day of publication, None where the page does not tell it.

    Asked in turn: <meta>, the article of JSON-LD, <time> and datelines between headline and article, the address.

    Args:
        head: the element of the headline.
        prose: the element of the first paragraph.
        url: the page's address.
    """
    for text in _told(told):
        day = _iso(text) or dateline(text, alone=True)
        if day is not None and day.year >= _EARLIEST:
            return day
    return _shown(head, prose, weights) or _of_address(url)


def _told(told: Metadata) -> Iterator[str]:
    for key in names().published:
        yield from told.meta.get(key, ())
    for one in (*_ours(told), *told.pages):
        if isinstance(one.get("datePublished"), str):
            yield one["datePublished"]
    if len({_iso(text) for text in told.broken_dates}) == 1:
        yield from sorted(told.broken_dates)[:1]


def _ours(told: Metadata) -> list[dict[str, Any]]:
    """The articles of JSON-LD that are this page's: those under its title, or the only one."""
    if len(told.articles) == 1:
        return told.articles
    titles = [title_key(title) for title in (told.first(names().headline), told.title) if title]
    heads = [(one, title_key(one["headline"])) for one in told.articles if isinstance(one.get("headline"), str)]
    return [one for one, head in heads if head and any(head in title or title in head for title in titles)]


def _shown(head: HtmlElement | None, prose: HtmlElement | None, weights: Weights) -> dt.date | None:
    """The day that stands by the headline: between it and the article, else right above it."""
    if head is None:
        return None
    if prose is not None and is_opening(prose, head):
        prose = paragraph_after(prose, weights)
    zone = [head.tail or ""]
    element = head if prose is head else behind(head)
    while element is not None and len(zone) < _LONGEST_ZONE:
        if element is prose:
            zone += lines(element)[:1]  # an agency's report opens with its date
            break
        if element.tag in _DATELESS or is_named(element, names().dateless):
            element = behind(element)
        elif is_line(element):
            for part in element.iter(etree.Element):
                day = _of_time(part)
                if day is not None:
                    return day
            zone += _pieces(element)
            element = behind(element)
        else:
            zone.append(element.text or "")
            element = element[0]
    return dateline("\n".join(zone), alone=True) or _above(head, weights)


def _pieces(element: HtmlElement) -> list[str]:
    """A line and, before it, its parts: the name of the author and two dates may stand in one."""
    parts = [element.text, *(text for part in element for text in (part.text_content(), part.tail))]
    told = [" ".join(part.split()) for part in (*parts, element.text_content(), element.tail) if part]
    return [line for line in dict.fromkeys(told) if line]


def _of_time(element: HtmlElement) -> dt.date | None:
    """The day of <time>, or of what is marked as the date of publication."""
    kind = element.get("itemprop") or element.get("class") or ""
    if element.tag != "time" and element.get("itemprop") != "datePublished":
        return None
    if _CHANGED.search(kind.lower()) and "publish" not in kind.lower():
        return None
    stated = element.get("datetime") or element.get("content")
    return _iso(stated) if stated else dateline(element.text_content(), alone=True)


def _above(head: HtmlElement, weights: Weights) -> dt.date | None:
    """The day right above a headline, where both stand in one part of the page that more of it precedes.

    The day of today, as headers of sites give it, stands in no such part.
    """
    holders = set(head.iterancestors())
    for scope in head.iterancestors():
        if scope.tag in ("body", "html"):
            return None
        above: list[str] = []
        element = next_of(scope)
        while element is not None and element is not head:
            if element in holders or not is_line(element):
                element = next_of(element)
                continue
            above += lines(element)
            if len(above) > _ABOVE:
                return None
            element = behind(element)
        if above and _is_preceded(scope, weights):
            return dateline("\n".join(above), alone=True)
    return None


def _is_preceded(scope: HtmlElement, weights: Weights) -> bool:
    """Whether any text of the page stands before an element."""
    holders = [scope, *(above for above in scope.iterancestors() if above.tag not in ("body", "html"))]
    return any(weights[before].letters for one in holders for before in one.itersiblings(preceding=True))


def _of_address(url: str | None) -> dt.date | None:
    found = _IN_ADDRESS.search(url or "")
    return _day(*found.groups()) if found else None


def _iso(text: str) -> dt.date | None:
    found = _ISO.match(text)
    return _day(*found.groups()) if found else None


def _day(year: str, month: str, day: str) -> dt.date | None:
    try:
        found = dt.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if found.year >= _EARLIEST else None
