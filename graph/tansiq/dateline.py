"""The publication date that a page itself states, where its metadata has none."""

from __future__ import annotations

import datetime as dt
import re

from tansiq import edtf
from tansiq.dates.finding import find_dates
from tansiq.lang.ar.calendar import calendar
from tansiq.lang.ar.furniture import furniture
from tansiq.latin_dates import LATIN_DATE, LATIN_DAY_WORDS, latin_day
from tansiq.text import fold, fold_phrase, fold_text, search_key
from tansiq.tokens import Sentence

_TIME = re.compile(r"\b\d{1,2}[:.]\d{2}\b|\b\d{1,2}h\d{2}\b|الساعه")
# a dateline is a short line and stands above the article
_MAX_LENGTH = 90
_MAX_LINES = 25
_MAX_WORDS = 10
# how far into a line an English or French date may stand («Published on 15 December 2023»)
_LATIN_LEAD = 20
_DEPENDING = ("of ", "of the ", "since ", "after ", "before ", "until ", "du ", "des ", "depuis le ", "avant le ")
# how many lines below «last updated» a page may state when it was published
_BELOW_UPDATE = 3
# «15 أبريل، 2025», as the Arabic of a common publishing system has it
_COMMA_BEFORE_YEAR = re.compile(r"(?<=\w)\s*[،,]\s*(?=(?:19|20|١٩|٢٠)\d\d\b)")
# «الرباط، 15 فبراير 2015 (وكالة) -» opens an agency's report
_AGENCY = re.compile(r"\W*((?:[^\W\d_]+[\s،,–—-]+){1,3}\d[\w\s]{6,25}?)\s*[(/]([^()/\d]{1,25})[)/]")
_PARTING = re.compile(r"[|•·:،,–—()/\[\]-]+")


def dateline(text: str, alone: bool = False) -> dt.date | None:
    """The day of the first dateline of a page, None without one.

    A dateline is a short line of the page's head with a whole date and either a lead («تاريخ النشر»), a time of day or
    a weekday, or the opening of an agency's report. Dates inside headlines, menus and prose are none. When the page was
    updated counts only where none of the next lines states when it was published.

    Args:
        alone: whether a date that stands for itself between commas, bars or dashes makes a dateline too, as it does
            between a headline and its article.
    """
    updated: tuple[int, dt.date] | None = None
    lines = [line.strip() for line in text.split("\n")]
    for number, line in enumerate([line for line in lines if line][:_MAX_LINES]):
        if updated is not None and number > updated[0] + _BELOW_UPDATE:
            break
        found = _stated(line, alone)
        if found is None:
            continue
        if not fold_text(line).startswith(furniture().updates):
            return found
        updated = updated or (number, found)
    return updated[1] if updated else None


def _stated(line: str, alone: bool) -> dt.date | None:
    if len(line) > _MAX_LENGTH:
        opening = _AGENCY.match(line)
        told = opening is not None and fold(opening[2]).replace(" ", "").startswith(furniture().agencies)
        return _arabic(opening[1], False) if opening and told else None
    folded = fold_text(line)
    plain = search_key(line)
    latin = LATIN_DATE.search(plain)
    if latin is not None and not folded.startswith(furniture().datelines) and _is_in_headline(plain, latin):
        latin = None
    if latin is not None:
        return latin_day(latin)
    if _states_publication(folded):
        return _arabic(line, False)
    return _arabic(line, True) if alone else None


def _is_in_headline(folded: str, date: re.Match[str]) -> bool:
    """Whether an English date stands far into its line, or depends on what stands before it («attacks of 13 May»)."""
    return date.start() > _LATIN_LEAD or folded[: date.start()].endswith(_DEPENDING)


def _states_publication(folded: str) -> bool:
    """Whether a folded line with a date has a lead, a time of day or a weekday."""
    if folded.startswith(furniture().datelines) or _TIME.search(folded):
        return True
    return not calendar().weekdays.keys().isdisjoint(fold_phrase(folded))


def _arabic(line: str, alone: bool) -> dt.date | None:
    """The first whole date of a line of few words; if `alone`, of one that is a part of the line by itself."""
    line = _COMMA_BEFORE_YEAR.sub(" ", line)
    words = re.findall(r"\d+|[^\W\d_]+|[^\s\w]", line)
    if not words or sum(word[0].isalpha() for word in words) > _MAX_WORDS:
        return None
    for mention in find_dates(Sentence(words, [0] * len(words)), None):
        if "/" in mention.edtf or edtf.precision(mention.edtf) != "day":
            continue
        if not alone or (_parted(words[: mention.start][-1:]) and _parted(words[mention.end :][:1])):
            return edtf.interval(mention.edtf)[0]
    return None


def _parted(neighbour: list[str]) -> bool:
    """Whether what stands next to a date parts it from the rest of the line."""
    return not neighbour or bool(_PARTING.fullmatch(neighbour[0])) or fold(neighbour[0]) in LATIN_DAY_WORDS
