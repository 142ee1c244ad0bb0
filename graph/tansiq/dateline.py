"""The publication date that a page itself states, where its metadata has none."""

from __future__ import annotations

import datetime as dt
import re

from tansiq import edtf
from tansiq.dates.finding import find_dates
from tansiq.lang.ar.calendar import calendar
from tansiq.text import fold, fold_phrase
from tansiq.tokens import Sentence, Word

# a line of these words states when the page was published
_LEADS = ("تاريخ النشر", "نشر في", "نشرت في", "نشر بتاريخ", "نشر يوم", "اخر تحديث", "بتاريخ", "نشر")
_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b|الساعه")
_ENGLISH = re.compile(
    r"(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*,?\s+(?P<year>\d{4})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
# a dateline is a short line and stands above the article
_MAX_LENGTH = 90
_MAX_LINES = 25
# how far into a line an English date may stand («Published on 15 December 2023»)
_ENGLISH_LEAD = 20


def dateline(text: str) -> dt.date | None:
    """The day of the first dateline of a page: a short line of its head with a whole date and either a lead («تاريخ
    النشر»), a time of day or a weekday. Dates inside headlines, menus and prose are none.
    """
    lines = [line.strip() for line in text.split("\n")]
    for line in [line for line in lines if line][:_MAX_LINES]:
        if len(line) > _MAX_LENGTH:
            continue
        folded = fold(line)
        english = _ENGLISH.search(folded)
        if english is not None and english.start() > _ENGLISH_LEAD and not folded.startswith(_LEADS):
            english = None  # a date inside a headline
        if english is None and not _states_publication(folded):
            continue
        found = _english(english) if english else _arabic(line)
        if found is not None:
            return found
    return None


def _states_publication(folded: str) -> bool:
    weekday = any(day in fold_phrase(folded) for day in calendar().weekdays)
    return folded.startswith(_LEADS) or bool(_TIME.search(folded)) or weekday


def _english(match: re.Match[str]) -> dt.date | None:
    try:
        return dt.date(int(match["year"]), _MONTHS.index(match["month"]) + 1, int(match["day"]))
    except ValueError:
        return None


def _arabic(line: str) -> dt.date | None:
    words = [Word(found.group(), found.start()) for found in re.finditer(r"\d+|[^\W\d_]+|[^\s\w]", line)]
    if not words or sum(1 for one in words if one.is_word) > 10:
        return None
    for mention in find_dates(Sentence(words), None):
        if "/" not in mention.edtf and edtf.precision(mention.edtf) == "day":
            return edtf.interval(mention.edtf)[0]
    return None
