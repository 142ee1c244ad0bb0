"""One expression for all forms of Arabic dates, put together from `date_forms.yaml` and the calendar's words."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from itertools import takewhile

from tansiq.lang.ar.calendar import calendar
from tansiq.lang.ar.data import data
from tansiq.text import WORDS_KEPT

_PIECE = re.compile(r"[A-Z_]{3,}")
_RUN = re.compile(r"([\u0621-\u064a]+)(\??)")
# letters that may be written onto a word of a date («والعشرين», «لامس»), how many, and how many the word has then
_LEADS = frozenset("اولفب")
_LONGEST_LEAD = 5
_SHORTEST = 2


@cache
def date_pattern() -> re.Pattern[str]:
    """The expression that finds dates in folded words joined by single spaces.

    A conjunction or preposition may be written onto the first word. The groups tell which form matched.
    """
    pieces = _pieces()
    forms = (_PIECE.sub(lambda name: pieces[name.group()], form) for form in data("date_forms"))
    return re.compile(r"(?:(?<= )|^)(?:[وفبل]|بال|لل)?(?:" + "|".join(forms) + r")(?= |$)")


@lru_cache(maxsize=WORDS_KEPT)
def may_open_date(word: str) -> bool:
    """Whether a date may begin with the folded word, as far as that tells."""
    return (not word or word[0].isalnum()) and may_belong_to_date(word)


def may_begin_date(word: str, following: str) -> bool:
    """Whether a date may begin with a word that may open one: alone, or with the word that follows."""
    return may_belong_to_date(following) or _is_date(word)


@lru_cache(maxsize=WORDS_KEPT)
def may_belong_to_date(word: str) -> bool:
    """Whether a folded word is one of the expression, perhaps with letters before it, has a digit, or is but a mark."""
    words = _words_of_dates()
    if word in words or not word.isalpha():
        return True
    leads = takewhile(_LEADS.__contains__, word[:_LONGEST_LEAD])
    return any(word[cut:] in words for cut, _ in enumerate(leads, 1) if len(word) - cut >= _SHORTEST)


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
