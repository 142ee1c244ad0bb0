"""Connections to public addresses alone, none of which outlives its deadline."""

from __future__ import annotations

import ipaddress
import socket
import ssl
import time
from collections.abc import Iterable

import httpcore

from tansiq.reading.web.failures import Failure, Unreachable
from tansiq.reading.web.settings import Settings

_NAT64 = ipaddress.IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address behind a gateway
_SITE_LOCAL = ipaddress.IPv6Network("fec0::/10")  # RFC 3879: given up, but never public

_Address = ipaddress.IPv4Address | ipaddress.IPv6Address


def is_public(text: str) -> bool:
    """Whether an IP address is one of the public Internet, and so is the IPv4 address that it may stand for."""
    address = _meant(ipaddress.ip_address(text))
    return address.is_global and not (address.is_multicast or address.is_reserved or address in _SITE_LOCAL)


def _meant(address: _Address) -> _Address:
    if isinstance(address, ipaddress.IPv4Address):
        return address
    inner = address.ipv4_mapped or address.sixtofour
    if inner is None and address in _NAT64:
        inner = ipaddress.IPv4Address(address.packed[-4:])
    return inner or address


class Deadline:
    """The moment at which an exchange must be over.

    Args:
        seconds: from now.
    """

    def __init__(self, seconds: float) -> None:
        self._seconds, self._end = seconds, time.monotonic() + seconds

    def within(self, seconds: float | None) -> float:
        """At most so many seconds, and no more than are left.

        Raises:
            Failure: none is left.
        """
        left = self._end - time.monotonic()
        if left <= 0:
            raise self.missed()
        return left if seconds is None else min(seconds, left)

    def missed(self) -> Failure:
        """The failure that the deadline is missed."""
        return Failure(f"timed out: not all there after {self._seconds:g} s")

    @property
    def over(self) -> bool:
        """Whether it has passed."""
        return time.monotonic() >= self._end


class Network(httpcore.NetworkBackend):
    """Connects to the very addresses that it has checked: a name is asked for once (no DNS rebinding).

    Args:
        settings: whether private addresses are allowed.
        deadline: holds for all that is read and written.
    """

    def __init__(self, settings: Settings, deadline: Deadline) -> None:
        self._settings, self._deadline = settings, deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        """A connection to the first address of the host that takes one."""
        backend, refused = httpcore.SyncBackend(), None
        for address in self._addresses(host, port):
            try:
                stream = backend.connect_tcp(
                    address, port, self._deadline.within(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                refused = error
            else:
                return _Stream(stream, self._deadline)
        raise refused or httpcore.ConnectError("the name has no address")

    def _addresses(self, host: str, port: int) -> list[str]:
        try:
            found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        except (OSError, UnicodeError):
            raise Unreachable(f"the host {host} is not known") from None
        addresses = list(dict.fromkeys(str(entry[4][0]) for entry in found))
        for address in addresses:
            if not self._settings.allow_private and not is_public(address):
                named = host if host == address else f"{host} ({address})"
                raise Unreachable(f"{named} is no public address; --allow-private reads it")
        return addresses


class _Stream(httpcore.NetworkStream):
    """A connection with a deadline: a server that sends a byte now and then keeps nobody waiting for ever."""

    def __init__(self, stream: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._stream, self._deadline = stream, deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, self._deadline.within(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._deadline.within(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        within = self._deadline.within(timeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, within), self._deadline)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)
