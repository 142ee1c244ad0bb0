"""A web server on loopback that answers as a test wants it, hostile answers included."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Handler = Callable[[BaseHTTPRequestHandler], None]


def answer(body: bytes | str = b"", status: int = 200, **headers: str) -> Handler:
    """An answer in good order; `Content_Type="…"` stands for the header Content-Type."""
    data = body.encode() if isinstance(body, str) else body

    def send(request: BaseHTTPRequestHandler) -> None:
        request.send_response(status)
        given = {name.replace("_", "-"): value for name, value in headers.items()}
        for name, value in {"Content-Length": str(len(data)), **given}.items():
            request.send_header(name, value)
        request.end_headers()
        request.wfile.write(data)

    return send


def raw(*pieces: bytes, pause: Callable[[], object] = lambda: None) -> Handler:
    """Bytes as they are, and the connection closed after them; `pause` is called after each piece."""

    def send(request: BaseHTTPRequestHandler) -> None:
        for piece in pieces:
            request.wfile.write(piece)
            request.wfile.flush()
            pause()

    return send


@dataclass
class Site:
    """A host of its own.

    Attributes:
        address: `http://host:port`, without a final slash.
        pages: what it answers by path; a list is answered one after the other, the last for ever.
        asked: the requests it had, as path and headers.
        closing: set when the test is over, so that an endless answer ends.
    """

    address: str
    pages: dict[str, Handler | list[Handler]] = field(default_factory=dict)
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def paths(self) -> list[str]:
        """The paths that were asked for, without robots.txt."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


@contextmanager
def serving(host: str = "127.0.0.1", tls: Callable[[socket.socket], socket.socket] | None = None) -> Iterator[Site]:
    """A site at a free port of a host of this machine; without a page it answers 404."""

    class _Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append((self.path, dict(self.headers)))
            found = site.pages.get(self.path, answer(status=404))
            if isinstance(found, list):
                found = found.pop(0) if len(found) > 1 else found[0]
            self.close_connection = True
            found(self)

        def handle(self) -> None:
            with suppress(OSError):  # the reader has had enough
                super().handle()

        def log_message(self, *_: object) -> None:
            """Says nothing."""

    class _Server(ThreadingHTTPServer):
        address_family = socket.AF_INET6 if ":" in host else socket.AF_INET
        daemon_threads = True

        def handle_error(self, *_: object) -> None:
            """A broken connection is what the test wants."""

    with _Server((host, 0), _Handler) as server:
        if tls:
            server.socket = tls(server.socket)
        shown = f"[{host}]" if ":" in host else host
        site = Site(f"http{'s' if tls else ''}://{shown}:{server.server_address[1]}")
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield site
        finally:
            site.closing.set()
            server.shutdown()
