"""Words that are no part of a personal name."""

from __future__ import annotations

from functools import cache

from tansiq.lang.ar.data import FOLDER
from tansiq.text import fold


@cache
def common_words() -> frozenset[str]:
    """The folded words of `common_words.txt`, whose header tells which they are."""
    lines = (FOLDER / "common_words.txt").read_text("utf-8").splitlines()
    return frozenset(fold(line) for line in lines if line and not line.startswith("#"))
