"""The publication date that a page itself states, where its metadata has none."""

from __future__ import annotations

import datetime as dt
import re

from tansiq import edtf
from tansiq.dates.finding import find_dates
from tansiq.lang.ar.calendar import calendar
from tansiq.lang.ar.furniture import furniture
from tansiq.text import fold, fold_phrase
from tansiq.tokens import Sentence, Word

_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b|الساعه")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ENGLISH = re.compile(
    rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<month>{'|'.join(_MONTHS)})[a-z]*,?\s+(?P<year>\d{{4}})"
)
# a dateline is a short line and stands above the article
_MAX_LENGTH = 90
_MAX_LINES = 25
_MAX_WORDS = 10
# how far into a line an English date may stand («Published on 15 December 2023»)
_ENGLISH_LEAD = 20
_DEPENDING = ("of ", "of the ", "since ", "after ", "before ", "until ")


def dateline(text: str) -> dt.date | None:
    """The day of the first dateline of a page, None without one.

    A dateline is a short line of the page's head with a whole date and either a lead («تاريخ النشر»), a time of day or
    a weekday. Dates inside headlines, menus and prose are none.
    """
    lines = [line.strip() for line in text.split("\n")]
    for line in [line for line in lines if line][:_MAX_LINES]:
        if len(line) > _MAX_LENGTH:
            continue
        folded = fold(line)
        english = _ENGLISH.search(folded)
        if english is not None and not folded.startswith(furniture().datelines) and _is_in_headline(folded, english):
            english = None
        if english is None and not _states_publication(folded):
            continue
        found = _english(english) if english else _arabic(line)
        if found is not None:
            return found
    return None


def _is_in_headline(folded: str, date: re.Match[str]) -> bool:
    """Whether an English date stands far into its line, or depends on what stands before it («attacks of 13 May»)."""
    return date.start() > _ENGLISH_LEAD or folded[: date.start()].endswith(_DEPENDING)


def _states_publication(folded: str) -> bool:
    """Whether a folded line with a date has a lead, a time of day or a weekday."""
    if folded.startswith(furniture().datelines) or _TIME.search(folded):
        return True
    return not calendar().weekdays.keys().isdisjoint(fold_phrase(folded))


def _english(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match["year"]), _MONTHS.index(match["month"]) + 1, int(match["day"]))
    except ValueError:
        return None


def _arabic(line: str) -> dt.date | None:
    words = [Word(found.group(), found.start()) for found in re.finditer(r"\d+|[^\W\d_]+|[^\s\w]", line)]
    if not words or sum(word.is_word for word in words) > _MAX_WORDS:
        return None
    for mention in find_dates(Sentence(words), None):
        if "/" not in mention.edtf and edtf.precision(mention.edtf) == "day":
            return edtf.interval(mention.edtf)[0]
    return None
