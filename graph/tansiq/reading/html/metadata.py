"""What a page says of itself for machines: <meta>, <link>, and the articles that its JSON-LD tells of."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from tansiq.reading.html.names import names

_DATE_OF_BROKEN = re.compile(r'"datePublished"\s*:\s*"([^"]{4,40})"')
_LONGEST = 300  # characters of a field; more is no title and no name
_DEEPEST = 30


@dataclass
class Metadata:
    """The fields of the page's head by their small names, and what JSON-LD tells of its articles."""

    meta: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    articles: list[dict[str, Any]] = field(default_factory=list)
    pages: list[dict[str, Any]] = field(default_factory=list)
    broken_dates: set[str] = field(default_factory=set)
    """publication dates in JSON-LD that cannot be parsed, but speaks of an article"""
    canonical: str | None = None
    title: str | None = None
    lang: str | None = None

    def first(self, keys: tuple[str, ...]) -> str | None:
        """The first field of those names that says something."""
        return next((value for key in keys for value in self.meta.get(key, ()) if value), None)

    @property
    def headlines(self) -> list[str]:
        """The titles that the page gives itself, the surest first."""
        told = [self.first(names().headline), *(one.get("headline") for one in self.articles[:1]), self.title]
        return [_plain(title) for title in told if isinstance(title, str) and _plain(title)]

    @property
    def is_live(self) -> bool:
        """Whether the page is a report that goes on as things happen."""
        return any("LiveBlogPosting" in str(one.get("@type")) for one in self.articles)

    @property
    def publisher(self) -> str | None:
        """Who publishes the page, by its own word."""
        named = self.first(names().site)
        for one in self.articles:
            publisher = one.get("publisher")
            if not named and isinstance(publisher, dict) and isinstance(publisher.get("name"), str):
                named = publisher["name"]
        return _plain(named)[:_LONGEST] or None if named else None

    def address(self, url: str | None) -> str | None:
        """The address that the page gives itself, else where it was found; the front page is no article's address."""
        for told in (self.canonical, self.first(names().canonical)):
            try:
                address = urljoin(url or "", told.strip()) if told else ""
                parts = urlsplit(address)
            except ValueError:
                continue
            if parts.scheme in ("http", "https") and parts.netloc and (parts.path.strip("/") or parts.query):
                return address
        return url


def metadata(root: HtmlElement) -> Metadata:
    """What the page tells of itself; nothing that it holds can make this fail."""
    found = Metadata(lang=root.get("lang") or root.get("xml:lang"))
    headed = next(root.iter("h1"), None) is not None
    for element in root.iter("meta"):
        content = (element.get("content") or "").strip()
        for key in {element.get("property"), element.get("name"), element.get("itemprop")} - {None}:
            if content and not _is_of_a_part(element, headed):
                found.meta[key.lower()].append(content)
    for element in root.iter("link"):
        if (element.get("rel") or "").lower() == "canonical" and element.get("href"):
            found.canonical = found.canonical or element.get("href")
    title = root.find(".//title")
    found.title = _plain(title.text_content()) if title is not None else None
    for element in root.iter("script"):
        if "ld+json" in (element.get("type") or "").lower():
            _read_linked_data(element.text or "", found)
    return found


def _is_of_a_part(element: HtmlElement, headed: bool) -> bool:
    """Whether a <meta> in the body describes one of several things there, not what the page's <h1> names."""
    if element.get("itemprop") is None:
        return False
    scope = next((above for above in element.iterancestors() if above.get("itemscope") is not None), None)
    return headed and scope is not None and next(scope.iter("h1"), None) is None


def _read_linked_data(text: str, found: Metadata) -> None:
    try:
        told = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        if any(f'"{kind}"' in text for kind in names().articles):
            found.broken_dates.update(_DATE_OF_BROKEN.findall(text))
        return
    waiting: list[tuple[Any, int]] = [(told, 0)]
    for one, depth in waiting:
        if depth > _DEEPEST:
            continue
        if isinstance(one, list):
            waiting += [(part, depth + 1) for part in one]
        elif isinstance(one, dict):
            kinds = one.get("@type")
            kinds = {kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)}
            if kinds & names().articles:
                found.articles.append(one)
                continue  # what stands in an article is no other page's article
            if "WebPage" in kinds:
                found.pages.append(one)
            waiting += [(part, depth + 1) for part in one.values() if isinstance(part, (dict, list))]


def _plain(text: str) -> str:
    return " ".join(text.split())
