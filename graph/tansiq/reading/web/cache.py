"""Pages kept in a folder, so that a server needs to send only what has changed since."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import httpx

from tansiq.atomic import replacing_file
from tansiq.errors import TansiqError
from tansiq.reading.web.exchange import Answer

_KEPT = ("Content-Type", "ETag", "Last-Modified")
_CONDITIONS = {"ETag": "If-None-Match", "Last-Modified": "If-Modified-Since"}


class Cache:
    """Answers by address, a file each: a line of JSON, then the body.

    Args:
        folder: is made where it does not exist.
        note: takes remarks on files that are damaged or cannot be written; both do no harm but the longer way.
    """

    def __init__(self, folder: Path, note: Callable[[object, str], None]) -> None:
        self._folder, self._note = folder, note

    def kept(self, url: httpx.URL) -> Answer | None:
        """The answer kept for an address."""
        file = self._file(url)
        try:
            head, _, body = file.read_bytes().partition(b"\n")
            record = json.loads(head)
            if (record["url"], record["sha256"]) == (str(url), hashlib.sha256(body).hexdigest()):
                return Answer(200, httpx.Headers(record["headers"]), body)
        except (FileNotFoundError, NotADirectoryError):
            return None
        except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
            pass
        self._note(file, "the kept page is damaged; fetched anew")
        return None

    def keep(self, url: httpx.URL, answer: Answer) -> None:
        """Keep an answer that the server can later call unchanged."""
        headers = {name: answer.headers[name] for name in _KEPT if name in answer.headers}
        if not conditions(answer) or "no-store" in answer.headers.get("Cache-Control", "").lower():
            return
        record = {"url": str(url), "headers": headers, "sha256": hashlib.sha256(answer.body).hexdigest()}
        try:
            with replacing_file(self._file(url)) as scratch:
                scratch.write_bytes(json.dumps(record).encode() + b"\n" + answer.body)
        except TansiqError as error:
            self._note(url, f"is read, but not kept: {error}")

    def _file(self, url: httpx.URL) -> Path:
        return self._folder / hashlib.sha256(str(url).encode()).hexdigest()


def conditions(answer: Answer) -> dict[str, str]:
    """The headers that ask for a page only if it is another than this answer."""
    given = {asks: answer.headers.get(name, "") for name, asks in _CONDITIONS.items()}
    return {asks: value for asks, value in given.items() if value and value.isascii()}  # nothing else can be sent
