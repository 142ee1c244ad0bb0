"""One request and its answer."""

from __future__ import annotations

import ssl
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

import httpcore
import httpx

from tansiq import __version__
from tansiq.reading.web.body import read_body, too_large
from tansiq.reading.web.failures import Failure, Unreachable, of_transport
from tansiq.reading.web.network import Deadline, Network
from tansiq.reading.web.settings import Settings

TOKEN = "tansiq"  # the name that a robots.txt calls us by

_OK = 200


@dataclass(frozen=True)
class Answer:
    """What a server answers; `body` is empty unless the status is 200."""

    status: int
    headers: httpx.Headers
    body: bytes


def get(url: httpx.URL, settings: Settings, headers: Mapping[str, str], limit: int, cut: bool = False) -> Answer:
    """Ask once. No cookies, no proxies, no redirect followed; a connection of its own.

    Args:
        url: a checked address.
        settings: the time limits, and whether private addresses are allowed.
        headers: of the request, beside those of every request.
        limit: bytes of the body at most.
        cut: whether of a longer body the beginning is read; otherwise that is a failure.

    Raises:
        Failure: there is no whole answer.
    """
    deadline = Deadline(settings.total)
    origin = httpcore.Origin(url.raw_scheme, url.raw_host, url.port or (443 if url.scheme == "https" else 80))
    secure = _trust() if url.scheme == "https" else None
    sent = {
        "Host": url.netloc.decode("ascii"),
        "User-Agent": f"{TOKEN}/{__version__}",
        "Accept-Encoding": "gzip",
        "Connection": "close",
        **headers,
    }
    timeouts = {"connect": settings.connect, "read": settings.silence, "write": settings.silence}
    try:
        with (
            httpcore.HTTPConnection(origin, secure, network_backend=Network(settings, deadline)) as connection,
            connection.stream(
                "GET",
                httpcore.URL(scheme=origin.scheme, host=origin.host, port=origin.port, target=url.raw_path),
                headers=list(sent.items()),
                extensions={"timeout": timeouts},
            ) as response,
        ):
            return _answer(response, limit, cut)
    except httpcore.ConnectTimeout:
        raise Unreachable(f"timed out: no connection after {settings.connect:g} s") from None
    except httpcore.TimeoutException:
        raise deadline.missed() if deadline.over else _silent(settings) from None
    except (httpcore.NetworkError, httpcore.ProtocolError, OSError) as error:
        raise of_transport(error) from None


def _answer(response: httpcore.Response, limit: int, cut: bool) -> Answer:
    headers = httpx.Headers(response.headers)
    if response.status != _OK:
        return Answer(response.status, headers, b"")
    length = headers.get("Content-Length", "")
    if not cut and length.isdecimal() and int(length) > limit:
        raise too_large(limit)
    return Answer(
        response.status, headers, read_body(response.iter_stream(), headers.get("Content-Encoding", ""), limit, cut)
    )


def _silent(settings: Settings) -> Failure:
    return Failure(f"timed out: the server was silent for {settings.silence:g} s")


@cache
def _trust() -> ssl.SSLContext:
    return httpx.create_ssl_context()  # also what SSL_CERT_FILE and SSL_CERT_DIR name
