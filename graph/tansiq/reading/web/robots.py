"""What the robots.txt of a host allows (RFC 9309)."""

from __future__ import annotations

from collections.abc import Callable

import httpx
from protego import Protego

from tansiq.reading.web.exchange import TOKEN, Answer
from tansiq.reading.web.failures import Failure, RobotsRefuse, Unreachable, of_status
from tansiq.reading.web.redirects import follow
from tansiq.reading.web.settings import Settings

LIMIT = 512_000  # bytes that are read of a robots.txt; the RFC asks for 500 KiB at least

_BUSY, _SERVER_ERRORS = 429, 500


class Robots:
    """The rules of the hosts asked so far; those of a host are fetched once.

    Args:
        settings: how many redirects are followed.
        ask: gets the answer of one address, of which no more than `LIMIT` bytes are needed.
    """

    def __init__(self, settings: Settings, ask: Callable[[httpx.URL], Answer]) -> None:
        self._settings, self._ask = settings, ask
        self._known: dict[httpx.URL, Protego | Failure] = {}

    def delay(self, url: httpx.URL) -> float:
        """How many seconds the host wants between two requests (Crawl-delay), 0 where it does not say.

        Raises:
            Failure: the address must not be read, or the rules cannot be had.
        """
        place = url.copy_with(raw_path=b"/robots.txt")
        if place not in self._known:
            self._known[place] = self._fetched(place)
        rules = self._known[place]
        if isinstance(rules, Failure):
            raise rules
        if not rules.can_fetch(str(url), TOKEN):
            raise RobotsRefuse("the robots.txt of the host refuses it")
        return rules.crawl_delay(TOKEN) or 0.0

    def _fetched(self, place: httpx.URL) -> Protego | Failure:
        try:
            _, answer = follow(place, self._ask, self._settings.redirects)
            if answer.status == _BUSY or answer.status >= _SERVER_ERRORS:
                raise of_status(answer.status)
        except Unreachable as failure:
            return failure
        except Failure as failure:
            return RobotsRefuse(f"the robots.txt of the host cannot be had: {failure}")
        return Protego.parse(answer.body.decode("utf-8-sig", "replace"))  # no such file: empty, all is allowed
