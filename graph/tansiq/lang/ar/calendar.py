"""The words of Arabic dates and the numbers they stand for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from babel import Locale

from tansiq.lang.ar.data import data, word_set
from tansiq.text import fold

_LOCALES = ("ar", "ar_MA", "ar_DZ", "ar_TN", "ar_SY", "ar_IQ", "ar_LB", "ar_JO", "ar_MR")


@dataclass(frozen=True)
class Calendar:
    """Folded words → numbers; `dates.yaml` says what each set is for.

    `weekdays` count from Monday = 0, `seasons` are first and last month, `units`, `duals` and `spans` lead to "day",
    "week"…, `wide_spans` and `some` to numbers of days.
    """

    months: dict[str, int]
    hijri: dict[str, int]
    doubtful: frozenset[str]
    weekdays: dict[str, int]
    past: frozenset[str]
    future: frozenset[str]
    current: frozenset[str]
    units: dict[str, str]
    duals: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    spans: dict[str, str]
    wide_spans: dict[str, int]
    some: dict[str, int]
    vague: frozenset[str]
    parts: frozenset[str]
    names: dict[str, frozenset[str]]
    ahead: frozenset[str]

    def shift(self, relative: str | None) -> int:
        """What a relative word adds to a unit: -1 for the past, 1 for the future, 0 for the current or without one."""
        return -1 if relative in self.past else 1 if relative in self.future else 0


@cache
def calendar() -> Calendar:
    """The calendar of Arabic: `dates.yaml`, and the months of CLDR."""
    raw = data("dates")
    return Calendar(
        months=_months(raw["months"]),
        hijri={
            **{fold(name): number for number, name in enumerate(raw["hijri_months"], 1)},
            **_numbers(raw["hijri_variants"]),
        },
        doubtful=word_set(raw["doubtful_months"]),
        weekdays=_weekdays(raw["weekdays"], word_set(raw["weekdays_with_article"])),
        past=word_set(raw["past"]),
        future=word_set(raw["future"]),
        current=word_set(raw["current"]),
        units=_units(raw["units"]),
        duals=_units(raw["duals"]),
        numbers=_numbers(raw["numbers"]),
        ordinals=_numbers(raw["ordinals"]),
        seasons={fold(name): (int(first), int(last)) for name, (first, last) in raw["seasons"].items()},
        spans=_units(raw["spans"]),
        wide_spans=_numbers(raw["wide_spans"]),
        some=_numbers(raw["some"]),
        vague=word_set(raw["vague"]),
        parts=word_set(raw["parts"]),
        names={form: word_set(words) for form, words in raw["names"].items()},
        ahead=word_set(raw["ahead"]),
    )


def _months(listed: Mapping[str, list[str]]) -> dict[str, int]:
    months = {fold(name): int(number) for number, names in listed.items() for name in names}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for number, name in Locale.parse(locale).months["format"][width].items():
                months.setdefault(fold(name), number)
    return months


def _weekdays(names: list[str], with_article: frozenset[str]) -> dict[str, int]:
    """Weekdays with and without article («يوم جمعة»), except those that are other words without it."""
    weekdays = {fold(name): number for number, name in enumerate(names)}
    bare = {name.removeprefix("ال"): number for name, number in weekdays.items() if name not in with_article}
    return weekdays | bare


def _numbers(words: Mapping[str, str]) -> dict[str, int]:
    return {fold(word): int(number) for word, number in words.items()}


def _units(words: Mapping[str, str]) -> dict[str, str]:
    return {fold(word): unit for word, unit in words.items()}
