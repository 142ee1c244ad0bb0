"""What is an address, and how addresses are read: light enough to be imported where none is ever given."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


def is_address(source: object) -> bool:
    """Whether a source is an address on the web and no path."""
    return isinstance(source, str) and _ADDRESS.match(source) is not None


@dataclass(frozen=True)
class Settings:
    """How addresses are read.

    Args:
        pause: seconds between two requests to a host, at least; its robots.txt may ask for more.
        cache: folder in which pages are kept with what a server needs to say that they are unchanged; None: nowhere.
        allow_private: whether hosts on this machine and on private networks may be read.
        connect: seconds in which a connection must stand.
        silence: seconds that a server may keep silent.
        total: seconds in which a whole answer must be there.
        size: bytes of an answer at most, as sent and as unpacked.
        redirects: how many redirects are followed.
        retries: how often a server is asked again that says it is busy.
        patience: seconds to wait at most when a server names a time itself (Retry-After, Crawl-delay).
        entries: how many entries of a feed are read.
    """

    pause: float = 1.0
    cache: Path | None = None
    allow_private: bool = False
    connect: float = 10.0
    silence: float = 20.0
    total: float = 60.0
    size: int = 20_000_000
    redirects: int = 5
    retries: int = 3
    patience: float = 60.0
    entries: int = 1000
