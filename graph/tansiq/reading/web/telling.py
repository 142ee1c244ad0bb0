"""What comes from outside as it can be told: on one line, in brief, without secrets."""

from __future__ import annotations

import re

LONGEST = 2000  # characters of an address

_USER = re.compile(r"(?<=//)[^/?#]*@")


def quoted(text: object, most: int = 100) -> str:
    """What a server or a feed says, as it can stand on a line of a terminal."""
    kept = "".join(char if char.isprintable() else "\N{REPLACEMENT CHARACTER}" for char in str(text)[: most + 1])
    return kept if len(kept) <= most else f"{kept[:most]}…"


def shown(address: str) -> str:
    """The address without user name and password."""
    return quoted(_USER.sub("", address.strip(), count=1), LONGEST)
