"""Texts that are almost news: the sentences of `cases/`, torn, joined and littered with what no newspaper prints."""

from __future__ import annotations

from pathlib import Path

import yaml
from hypothesis import strategies as st

from tansiq.tokenizer import pieces

_CASES = Path(__file__).parent.parent / "cases"

# quotes, brackets, marks that turn the writing, vowels without a letter, what no keyboard has, ends of lines
LITTER = (
    "«", "»", "“", "”", '"', "'", "(", ")", "[", "]", "{", "،", "؛", ",", ".", "..", "…", ":", "؟", "!", "-", "–", "/",
    "#", "_", "ـ", "\n", "\r\n", "\r", "\t", " ", "    ", "\u00a0\u00a0", "\u2028", "\u2029", "\x85", "\x0b", "\x1c",
    "\0", "\x01", "\x1b[2J", "\x7f", "\u200b", "\u200e", "\u200f", "\u202a", "\u202b", "\u202e", "\u202c", "\u2066",
    "\u2069", "\ufeff", "\u064b", "\u0651", "\u0301", "\ufffd", "\ufffe", "🙂", "👨\u200d👩", "ﷺ", "ﻻ", "ß", "İ", "ǅ",
    "و", "ف", "ب", "ل", "ال", "ثم", "أو", "بين", "من قبل", "لم", "لن", "نظيره", "البلدان", "بلاده", "الأخير", "أمس",
    "15/04/2015", "31/02/2020", "99", "٢٠١٥", "1436هـ", "عام", "يوم", "قبل", "منذ", "سنة", "%s", "{{0}}", "\\u0000",
)  # fmt: skip


def _texts(name: str) -> list[str]:
    cases = yaml.load((_CASES / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return [case["text"] for case in cases]


SENTENCES = tuple(text for name in ("direction", "status") for text in _texts(name))
_NEWS = tuple(
    text for name in ("actors", "dates", "datelines", "direction", "furniture", "status") for text in _texts(name)
)
WORDS = tuple(sorted({piece for text in _NEWS for piece in pieces(text) if not piece.isspace()}))
DATE_WORDS = tuple(
    sorted({piece for name in ("dates", "datelines") for text in _texts(name) for piece in pieces(text)})
)

words = st.sampled_from(WORDS)
litter = st.sampled_from(LITTER) | st.text(max_size=3)


@st.composite
def damaged(draw: st.DrawFn) -> str:
    """A sentence of the cases with some of its words lost, doubled, moved or littered."""
    found = pieces(draw(st.sampled_from(SENTENCES)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(found)))
        found[at : at + draw(st.integers(0, 1))] = draw(
            st.lists(litter | words, max_size=2) | st.just(found[at : at + 1] * 2)
        )
    return "".join(found)


soup = st.builds(str.join, st.sampled_from(["", " ", "، ", " و"]), st.lists(words | litter, max_size=40))
"""Words and litter in any order."""

texts = st.lists(damaged() | damaged() | soup, max_size=5).flatmap(
    lambda parts: st.sampled_from(["", " ", "\n", "\n\n", " و"]).map(lambda between: between.join(parts))
)
"""Articles: some sentences, some soup."""

labels = st.text(min_size=1, max_size=12) | soup.filter(bool) | st.sampled_from(LITTER)
"""Whatever may stand where a name is looked for."""

titles = st.none() | damaged() | soup
days = st.none() | st.dates().map(str) | st.sampled_from(["2024", "2024-06", "0001-01-01", "9999-12-31"])
