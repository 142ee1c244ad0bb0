"""Articles at addresses: of a page, of the pages that a feed leads to, of a file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

from tansiq.model import Article
from tansiq.reading.formats import ARCHIVE, FEED, format_of
from tansiq.reading.options import Options
from tansiq.reading.raw import Found, Raw
from tansiq.reading.report import Reason, SkipReport
from tansiq.reading.web.address import parsed
from tansiq.reading.web.content import recoded, suffix_of
from tansiq.reading.web.failures import Failure, NoText, ReadBefore
from tansiq.reading.web.fetching import Fetcher, Page
from tansiq.reading.web.patience import Clock
from tansiq.reading.web.settings import is_address
from tansiq.reading.web.telling import shown

_FILLED = ("title", "published", "publisher", "lang")  # what a feed knows where its page does not say


class Web:
    """Reads addresses; one for a whole run, so that its hosts are asked politely and nothing is asked for twice.

    Args:
        report: takes skips and notes.
        options: of all inputs; how addresses are read among them.
        clock: for pauses.
    """

    def __init__(self, report: SkipReport, options: Options, clock: Clock | None = None) -> None:
        self._report, self._options = report, options
        self._fetcher = Fetcher(options.web, report.note, clock)
        self._met: set[str] = set()

    def listed(self, file: Path) -> Found:
        """The articles of all addresses in a file, one a line; blank lines and those that begin with # are none."""
        with file.open(encoding="utf-8-sig", errors="replace") as lines:
            for number, line in enumerate(lines, 1):
                address = line.strip()
                if is_address(address):
                    yield from self.read(address)
                elif address and not address.startswith("#"):
                    self._report.skip(f"{file}:{number}", Reason.BROKEN, "not an address (http://… or https://…)")

    def read(self, address: str) -> Found:
        """The articles at an address; of a feed those that its entries lead to."""
        name = shown(address)
        try:
            page = self._page(address)
            suffix = suffix_of(page.content_type, page.url, page.body)
        except Failure as failure:
            self._report.skip(name, failure.reason, str(failure))
            return
        if format_of(suffix) is FEED:
            yield from self._entries(self._raw(name, page, suffix))
        else:
            yield from self._articles(name, page, suffix)

    def _entries(self, raw: Raw) -> Found:
        for number, (where, told) in enumerate(FEED.read(raw, self._report)):
            if number == self._options.web.entries:
                self._report.skip(raw.name, Reason.TOO_LARGE, f"entries beyond the first {number:,} are not read")
                return
            yield from self._entry(where, told)

    def _entry(self, where: str, told: Article) -> Found:
        """The article that an entry leads to, or what the feed itself tells where that cannot be had."""
        if not told.url:
            yield where, told
            return
        name = shown(told.url)
        try:
            page = self._page(told.url)
            suffix = suffix_of(page.content_type, page.url, page.body)
            if format_of(suffix) is FEED:
                raise NoText("a feed in a feed is not read")
        except ReadBefore as failure:
            self._report.skip(name, failure.reason, str(failure))
        except Failure as failure:
            if told.text.strip():
                yield self._instead(name, told, f"{failure}; ")
            else:
                self._report.skip(name, failure.reason, f"{failure} (the feed itself tells nothing)")
        else:
            nothing = True
            for place, article in self._articles(name, page, suffix):
                missing = {field: getattr(told, field) for field in _FILLED if getattr(article, field) is None}
                yield place, article.model_copy(update=missing)
                nothing = False
            if nothing and told.text.strip():
                yield self._instead(name, told, "")

    def _instead(self, name: str, told: Article, why: str) -> tuple[str, Article]:
        self._report.note(name, f"{why}what the feed itself tells is read in its place")
        return name, told.model_copy(update={"id": name, "url": name} if is_address(name) else {"url": None})

    def _articles(self, name: str, page: Page, suffix: str) -> Iterator[tuple[str, Article]]:
        known = format_of(suffix)
        assert known is not None, suffix
        for where, article in known.read(self._raw(name, page, suffix), self._report):
            yield where, article if article.url else article.model_copy(update={"url": page.url})

    def _raw(self, name: str, page: Page, suffix: str) -> Raw:
        body, charset, remark = recoded(page.content_type, suffix, page.body)
        if remark:
            self._report.note(name, remark)
        # the members of an archive have names, not the address of the archive
        url = None if format_of(suffix) is ARCHIVE else page.url
        return Raw(name, io.BytesIO(body), url=url, charset=charset, options=self._options)

    def _page(self, address: str) -> Page:
        url = str(parsed(address))
        if url in self._met:
            raise ReadBefore("has been read before")
        page = self._fetcher.fetch(address)
        if page.url in self._met:
            raise ReadBefore(f"has been read before (redirected to {page.url})")
        self._met |= {url, page.url}
        return page
