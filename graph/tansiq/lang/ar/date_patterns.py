"""One expression for all forms of Arabic dates, put together from `date_forms.yaml` and the calendar's words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from tansiq.lang.ar.calendar import calendar
from tansiq.lang.ar.data import data

_PIECE = re.compile(r"[A-Z_]{3,}")


@cache
def date_pattern() -> re.Pattern[str]:
    """The expression that finds dates in folded words joined by single spaces.

    A conjunction or preposition may be written onto the first word. The groups tell which form matched.
    """
    pieces = _pieces()
    forms = (_PIECE.sub(lambda name: pieces[name.group()], form) for form in data("date_forms"))
    return re.compile(r"(?:(?<= )|^)(?:[وفبل]|بال|لل)?(?:" + "|".join(forms) + r")(?= |$)")


def _pieces() -> dict[str, str]:
    """What the names in capitals stand for."""
    words = calendar()
    month, weekday = _one_of(words.months), _one_of(words.weekdays)
    return {
        "MONTH": month,
        "HIJRI": _one_of(words.hijri),
        "AGAIN": rf"(?: ?[/(-]? ?{month}(?: ?\))?)?",
        "WEEKDAY": f"(?:يوم |نهار )?{weekday}",
        "WEEKDAY_NAME": weekday,
        "SEASON": _one_of(words.seasons),
        "SPAN": _one_of(words.spans),
        "WIDE_SPAN": _one_of(words.wide_spans),
        "ORDINAL": _one_of(words.ordinals),
        "TENS": _one_of(word for word, number in words.ordinals.items() if number >= 20),
        "PART": _one_of(words.parts),
        "NUMBER": rf"(?:\d+|{_one_of(words.numbers)})",
        "UNIT": _one_of(words.units),
        "DUAL": _one_of(words.duals),
        "RELATIVE": _one_of(words.past | words.future | words.current),
        "DAY": r"\d{1,2}",
        "YEAR": r"(?:19|20)\d\d",
        "ERA": "(?: م| ميلادي| ميلاديه)?",
    }


def _one_of(words: Iterable[str]) -> str:
    """Any of the words, the longest first."""
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word))) + ")"
