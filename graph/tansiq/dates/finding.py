"""Finding the dates of a sentence, each once however it is told."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, compress

from tansiq.dates.ahead import leaning
from tansiq.dates.resolving import resolve
from tansiq.lang.ar.calendar import calendar
from tansiq.lang.ar.date_patterns import date_pattern, may_begin_date, may_open_date
from tansiq.tokens import Sentence

# groups of the forms that tell a day of a month
_DAY_FORMS = frozenset({"day", "num_d", "iso_d", "ord", "hijri_d", "hijri_day"})
# how long ago what is over is not told of as if it were to come
_RECENT = {"weekday": dt.timedelta(days=1), "month": dt.timedelta(days=60)}


@dataclass(slots=True)
class DateMention:
    """A date at words `start` to `end`; `past` and `future` are how a bare weekday reads of what is over or to come."""

    start: int
    end: int
    edtf: str
    future: str | None = None
    kinds: frozenset[str] = frozenset()
    """names of the groups of the form that matched"""
    past: str | None = None
    tense: str | None = None
    """of the clause around it: "past", "present", "future", or None where no verb tells"""


def find_dates(sentence: Sentence, published: dt.date | None, before: str | None = None) -> list[DateMention]:
    """Dates of one sentence, in order.

    Args:
        published: publication date of the article; None leaves relative expressions out.
        before: the date told last before the sentence, for «من نفس السنة», «في اليوم نفسه».
    """
    folded = sentence.folded
    found: list[DateMention] = []
    for match, start, end in _matches(folded):
        resolved = resolve(match, published, found[-1].edtf if found else before)
        if resolved is None:
            continue
        kinds = frozenset(name for name, value in match.groupdict().items() if value is not None)
        if _is_name(folded, start, kinds):
            continue
        date = DateMention(start, end, resolved.edtf, resolved.future, kinds, resolved.past)
        date.tense = leaning(sentence, start, end)
        if _is_since(folded, start):
            date.edtf = date.past or date.edtf
            date.edtf += "" if "/" in date.edtf else "/.."
            date.past = date.future = None
        elif date.future is not None:
            _lean(date, published)
        if not found or not _retells(date, found[-1]):
            found.append(date)
    return found


def _matches(folded: list[str]) -> Iterator[tuple[re.Match[str], int, int]]:
    """The forms that match one behind the other, each with the words from which to which it reaches."""
    following = [*folded[1:], ""]
    opening = compress(range(len(folded)), map(may_open_date, folded))
    onsets = [position for position in opening if may_begin_date(folded[position], following[position])]
    if not onsets:
        return
    joined = " ".join(folded)
    offsets = [0, *accumulate(len(word) + 1 for word in folded)]
    end = 0
    for position in onsets:
        match = date_pattern().match(joined, offsets[position]) if position >= end else None
        if match is not None:
            end = bisect_left(offsets, match.end())  # spaces tell no words: «ﷺ» folds to four
            yield match, position + (joined[match.start()] == " "), end


def _lean(date: DateMention, published: dt.date | None) -> None:
    """Read a date that may be past or to come as the words around it have it."""
    past, future = date.past or date.edtf, date.future
    if date.tense == "past" and "weekday" in date.kinds:
        date.edtf = past
    # «تزور باريس الجمعة»: who came there six days ago has come
    is_to_come = date.tense == "future" or (date.tense == "present" and "weekday" in date.kinds)
    if is_to_come and future is not None and published is not None:
        # nobody tells of yesterday's weekday as of the next one, nor of last month's as of next year's
        since = published - _RECENT["weekday" if "weekday" in date.kinds else "month"]
        if past < str(since)[: len(past)]:
            date.past, date.edtf = past, future


def _is_name(folded: list[str], start: int, kinds: frozenset[str]) -> bool:
    """«روسيا اليوم», «سيارات نيسان»: the word before makes a name of it."""
    names = calendar().names
    return start > 0 and any(folded[start - 1] in names[kind] for kind in kinds & names.keys())


def _is_since(folded: list[str], start: int) -> bool:
    return folded[start].startswith("منذ") or (start > 0 and folded[start - 1] == "منذ")


def _retells(date: DateMention, last: DateMention) -> bool:
    """Whether a date is the last one told again; that one then takes up what the new telling adds."""
    gap = date.start - last.end
    # «14/10/1436هـ الموافق 30/7/2015»: the finer or later telling holds
    if gap <= 2 and _contains(last.edtf, date.edtf):
        last.end = date.end
        if len(date.edtf) >= len(last.edtf):
            last.edtf, last.future, last.past = date.edtf, date.future, date.past
        return True
    # «الخميس 14 ديسمبر»: the day of the month decides
    if gap <= 1 and "weekday" in last.kinds and _DAY_FORMS & date.kinds:
        last.end, last.edtf, last.kinds = date.end, date.edtf, date.kinds
        last.future, last.past = date.future, date.past
        return True
    return False


def _contains(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and "/" not in a + b
