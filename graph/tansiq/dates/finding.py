"""Finding the dates of a sentence, each once however it is told."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from tansiq.dates.resolving import resolve
from tansiq.lang.ar.date_patterns import date_pattern
from tansiq.tokens import Sentence

# groups of the forms that tell a day of a month
_DAY_FORMS = frozenset({"day", "num_d", "iso_d"})


@dataclass(slots=True)
class DateMention:
    """A date at words `start` to `end`; `future` is how a bare weekday or month reads when the event is to come."""

    start: int
    end: int
    edtf: str
    future: str | None = None
    kinds: frozenset[str] = frozenset()
    """names of the groups of the form that matched"""


def find_dates(sentence: Sentence, published: dt.date | None, before: str | None = None) -> list[DateMention]:
    """Dates of one sentence, in order.

    Args:
        published: publication date of the article; None leaves relative expressions out.
        before: the date told last before the sentence, for «من نفس السنة», «في اليوم نفسه».
    """
    folded = sentence.folded
    joined = " ".join(folded)
    starts: dict[int, int] = {}  # offset in the joined words → word index
    offset = 0
    for position, word in enumerate(folded):
        starts[offset] = position
        offset += len(word) + 1
    found: list[DateMention] = []
    for match in date_pattern().finditer(joined):
        resolved = resolve(match, published, found[-1].edtf if found else before)
        if resolved is None:
            continue
        start = starts[match.start() + (joined[match.start()] == " ")]
        end = joined.count(" ", 0, match.end()) + 1
        kinds = frozenset(name for name, value in match.groupdict().items() if value is not None)
        date = DateMention(start, end, resolved.edtf, resolved.future, kinds)
        if "/" not in date.edtf and _is_since(folded, start):
            date.edtf += "/.."
        if not found or not _retells(date, found[-1]):
            found.append(date)
    return found


def _is_since(folded: list[str], start: int) -> bool:
    return folded[start].startswith("منذ") or (start > 0 and folded[start - 1] == "منذ")


def _retells(date: DateMention, last: DateMention) -> bool:
    """Whether a date is the last one told again; that one then takes up what the new telling adds."""
    gap = date.start - last.end
    # «14/10/1436هـ الموافق 30/7/2015»: the finer or later telling holds
    if gap <= 2 and _contains(last.edtf, date.edtf):
        last.end = date.end
        if len(date.edtf) >= len(last.edtf):
            last.edtf, last.future = date.edtf, date.future
        return True
    # «الخميس 14 ديسمبر»: the day of the month decides
    if gap <= 1 and "weekday" in last.kinds and _DAY_FORMS & date.kinds:
        last.end, last.edtf, last.future, last.kinds = date.end, date.edtf, date.future, date.kinds
        return True
    return False


def _contains(a: str, b: str) -> bool:
    short, long = sorted((a, b), key=len)
    return long.startswith(short) and "/" not in a + b
