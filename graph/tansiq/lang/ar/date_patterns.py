"""One expression for all forms of Arabic dates, put together from `date_forms.yaml` and the calendar's words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from tansiq.lang.ar.calendar import calendar
from tansiq.lang.ar.data import data
from tansiq.text import WORDS_KEPT

_PIECE = re.compile(r"[A-Z_]{3,}")
_RUN = re.compile(r"([\u0621-\u064a]+)(\??)")
_LONGEST_LEAD = 5  # letters that may be written onto a word of a date


@cache
def date_pattern() -> re.Pattern[str]:
    """The expression that finds dates in folded words joined by single spaces.

    A conjunction or preposition may be written onto the first word. The groups tell which form matched.
    """
    pieces = _pieces()
    forms = (_PIECE.sub(lambda name: pieces[name.group()], form) for form in data("date_forms"))
    return re.compile(r"(?:(?<= )|^)(?:[وفبل]|بال|لل)?(?:" + "|".join(forms) + r")(?= |$)")


def may_begin_date(word: str, following: str) -> bool:
    """Whether a date may begin with the folded word: alone, or with the word that follows."""
    if word and not word[0].isalnum():
        return False
    return may_belong_to_date(word) and (may_belong_to_date(following) or _is_date(word))


@lru_cache(maxsize=WORDS_KEPT)
def may_belong_to_date(word: str) -> bool:
    """Whether a folded word ends in letters of the expression, has a digit, or is no word but a mark."""
    ends = _words_of_dates()
    cuts = range(min(len(word), _LONGEST_LEAD + 1))
    return not word.isalpha() or any(word[cut:] in ends for cut in cuts)


@lru_cache(maxsize=WORDS_KEPT)
def _is_date(word: str) -> bool:
    return date_pattern().match(word) is not None


@cache
def _words_of_dates() -> frozenset[str]:
    """Runs of letters of the expression, also without a last one that may be left out («غدا?»)."""
    runs = _RUN.findall(date_pattern().pattern)
    return frozenset(word for run, left_out in runs for word in (run, run[:-1] if left_out else run))


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
