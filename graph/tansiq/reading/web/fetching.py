"""From an address to its page: allowed, asked for politely, redirects followed, taken from the cache if unchanged."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import httpx

from tansiq.reading.web.address import parsed
from tansiq.reading.web.cache import Cache, conditions
from tansiq.reading.web.exchange import Answer
from tansiq.reading.web.failures import of_status
from tansiq.reading.web.patience import Clock, Patience
from tansiq.reading.web.redirects import follow
from tansiq.reading.web.robots import LIMIT, Robots
from tansiq.reading.web.settings import Settings

_OK, _UNCHANGED = 200, 304


@dataclass(frozen=True)
class Page:
    """What is at an address: where it was found in the end, its Content-Type, its bytes."""

    url: str
    content_type: str
    body: bytes


class Fetcher:
    """Fetches pages; knows the hosts it has met, so one is used for a whole run.

    Args:
        settings: limits and manners.
        note: takes remarks on what is no failure.
        clock: for pauses.
    """

    def __init__(self, settings: Settings, note: Callable[[object, str], None], clock: Clock | None = None) -> None:
        self._settings = settings
        self._patience = Patience(settings, clock or Clock())
        self._robots = Robots(settings, lambda url: self._patience.get(url, {}, 0.0, LIMIT, cut=True))
        self._cache = Cache(settings.cache, note) if settings.cache else None

    def fetch(self, address: str) -> Page:
        """The page at an address.

        Raises:
            Failure: it cannot or must not be had; the message gives the reason, not the address.
        """
        url, answer = follow(parsed(address), self._ask, self._settings.redirects)
        if answer.status != _OK:
            raise of_status(answer.status)
        return Page(str(url), answer.headers.get("Content-Type", ""), answer.body)

    def _ask(self, url: httpx.URL) -> Answer:
        delay = self._robots.delay(url)
        kept = self._cache.kept(url) if self._cache else None
        answer = self._patience.get(url, conditions(kept) if kept else {}, delay, self._settings.size)
        if kept and answer.status == _UNCHANGED:
            return kept
        if self._cache and answer.status == _OK:
            self._cache.keep(url, answer)
        return answer
