"""The words of Arabic news: punctuation never stays attached, numbers part from letters (2015م)."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"""
    [ \t\u00a0]*\n\s* | \s+                                    # white space, that with line ends apart
    | \d+(?:[.,]\d+)*                                          # digits with their separators inside
    | [^\W\d_](?:[^\W\d_]                                      # letters with their marks, and apostrophes between them
        | [\u0610-\u061a\u064b-\u065f\u0670ـ] | ['’](?=[^\W\d_]))*
    | \.{2,} | .                                               # dots together, else one character
    """,
    re.VERBOSE,
)


def pieces(text: str) -> list[str]:
    """The words, numbers, marks and white space of a text, which they spell without a gap."""
    return _TOKEN.findall(text)
