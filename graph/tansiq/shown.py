"""Texts of articles as people are shown them, on the page, in a terminal and in a notebook."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from itertools import pairwise
from urllib.parse import urlsplit

from tansiq.model import Evidence

_OVERRIDES = {0x202D: "[U+202D]", 0x202E: "[U+202E]"}
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

Part = tuple[str, tuple[str, ...]]
"""A piece of a sentence, and what it names: none or some of "subject", "object", "trigger"."""


def plain(text: str) -> str:
    """The text with characters that force a direction made visible; their kin that only advise stay."""
    return text.translate(_OVERRIDES)


def isolated(text: str) -> str:
    """The text with a direction of its own, for where there is no markup to say so."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def direction(text: str) -> str:
    """`rtl` or `ltr`, as most of its letters run: a sentence that opens with a Latin name is still Arabic."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    return "rtl" if kinds.count("AL") + kinds.count("R") > kinds.count("L") else "ltr"


def web_address(url: str | None) -> str | None:
    """The address if it is an http or https one, else None."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or any(c.isspace() or c < " " for c in url or ""):
        return None
    return url


def marked(evidence: Evidence) -> list[Part]:
    """The sentence in pieces, each with what it names; joined they are the sentence.

    A piece that stands for both sides («the two ministers») names both.
    """
    marks = {"subject": evidence.subject_at, "object": evidence.object_at, "trigger": evidence.trigger_at}
    spans = {role: (at[0] - evidence.start, at[1] - evidence.start) for role, at in marks.items() if at}
    borders = sorted({0, len(evidence.sentence), *(border for span in spans.values() for border in span)})
    return [
        (plain(evidence.sentence[start:end]), tuple(_covering(spans.items(), start, end)))
        for start, end in pairwise(borders)
    ]


def _covering(spans: Iterable[tuple[str, tuple[int, int]]], start: int, end: int) -> Iterable[str]:
    return (role for role, (first, last) in spans if first <= start and end <= last)
