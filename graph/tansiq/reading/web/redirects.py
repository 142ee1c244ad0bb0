"""Redirects, each hop of which is checked like an address of its own."""

from __future__ import annotations

from collections.abc import Callable

import httpx

from tansiq.reading.web.address import target
from tansiq.reading.web.exchange import Answer
from tansiq.reading.web.failures import Failure
from tansiq.reading.web.telling import LONGEST, quoted

_REDIRECTS = (301, 302, 303, 307, 308)


def follow(url: httpx.URL, ask: Callable[[httpx.URL], Answer], most: int) -> tuple[httpx.URL, Answer]:
    """The first answer that is no redirect, and where it was given.

    Args:
        url: where to begin.
        ask: gets the answer of one address.
        most: how many redirects are followed.

    Raises:
        Failure: a hop is refused or fails, or there are more of them.
    """
    for hop in range(most + 1):
        try:
            answer = ask(url)
        except Failure as failure:
            raise type(failure)(f"{failure} (redirected to {quoted(url, LONGEST)})") if hop else failure from None
        location = answer.headers.get("Location")
        if answer.status not in _REDIRECTS or not location:
            return url, answer
        url = target(url, location)
    raise Failure(f"more than {most} redirects")
