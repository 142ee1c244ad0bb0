"""Requests to a host one after the other, with a pause between them and patience with a busy server."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from itertools import count

import httpx

from tansiq.reading.web.exchange import Answer, get
from tansiq.reading.web.failures import Failure
from tansiq.reading.web.settings import Settings

_BUSY = (429, 503)


@dataclass(frozen=True)
class Clock:
    """Time: seconds that pass, seconds since 1970, and waiting."""

    now: Callable[[], float] = time.monotonic
    date: Callable[[], float] = time.time
    sleep: Callable[[float], None] = time.sleep


class Patience:
    """Asks servers without haste.

    Args:
        settings: the pause, and how often and how long to wait for a busy server.
        clock: measures and waits.
    """

    def __init__(self, settings: Settings, clock: Clock) -> None:
        self._settings, self._clock = settings, clock
        self._last: dict[str, float] = {}  # when a host was last asked

    def get(self, url: httpx.URL, headers: Mapping[str, str], delay: float, limit: int, cut: bool = False) -> Answer:
        """As `exchange.get`, once the host has had its pause; a server that is busy is asked again.

        Args:
            url, headers, limit, cut: as for `exchange.get`.
            delay: seconds that the host asks to leave between two requests.

        Raises:
            Failure: there is no whole answer, or the host asks for more patience than there is.
        """
        if delay > self._settings.patience:
            raise Failure(f"robots.txt asks for {delay:g} s between two requests, more than we wait")
        for attempt in count():
            self._pause(url.host, max(delay, self._settings.pause))
            try:
                answer = get(url, self._settings, headers, limit, cut)
            finally:
                self._last[url.host] = self._clock.now()
            if answer.status not in _BUSY or attempt == self._settings.retries:
                return answer
            asked = self._asked(answer.headers.get("Retry-After", ""))
            wait = max(1.0, self._settings.pause) * 2**attempt if asked is None else asked
            if wait > self._settings.patience:
                raise Failure(f"the server answers {answer.status} and asks to wait {wait:.0f} s, more than we wait")
            self._clock.sleep(wait)
        raise AssertionError("attempts end by an answer")

    def _pause(self, host: str, seconds: float) -> None:
        if host in self._last:
            left = self._last[host] + seconds - self._clock.now()
            if left > 0:
                self._clock.sleep(left)

    def _asked(self, value: str) -> float | None:
        """Seconds to wait by a Retry-After, which is a number of seconds or a date (RFC 9110, 10.2.3)."""
        if value.isascii() and value.isdecimal():
            return float(value)
        try:
            return max(0.0, parsedate_to_datetime(value).timestamp() - self._clock.date())
        except (ValueError, OverflowError):
            return None
