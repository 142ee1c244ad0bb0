"""Addresses, checked."""

from __future__ import annotations

import httpx

from tansiq.reading.web.failures import Failure

_PORTS = 1 << 16


def parsed(text: str) -> httpx.URL:
    """The address without its fragment.

    Raises:
        Failure: it is no address of the web, or holds a user name or password.
    """
    try:
        url = httpx.URL(text.strip())
        return _checked(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise Failure(f"not a valid address: {error}") from None


def target(url: httpx.URL, location: str) -> httpx.URL:
    """Where a redirect at `url` leads.

    Raises:
        Failure: as for `parsed`.
    """
    try:
        return _checked(url.join(location))
    except (httpx.InvalidURL, ValueError) as error:
        raise Failure(f"redirects to what is not a valid address: {error}") from None


def _checked(url: httpx.URL) -> httpx.URL:
    if url.scheme not in ("http", "https"):
        raise Failure(f"only http and https addresses are read, not {url.scheme or 'one without a scheme'}:")
    if not url.host or "%" in url.host:  # what cannot stand in a name, and zones of IPv6, which no public address has
        raise Failure("not a valid address: it names no host")
    if url.port is not None and not 0 < url.port < _PORTS:
        raise Failure(f"not a valid address: there is no port {url.port}")
    if url.userinfo:
        raise Failure("holds a user name or password; these are never sent, leave them out")
    return url.copy_with(fragment=None)
