"""The words of Arabic dates, compiled into one expression over folded words joined by single spaces."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

import yaml
from babel import Locale

from tansiq.resources import PACKAGE
from tansiq.text import fold

_LOCALES = ("ar", "ar_MA", "ar_DZ", "ar_TN", "ar_SY", "ar_IQ", "ar_LB", "ar_JO", "ar_MR")


@dataclass(frozen=True)
class Calendar:
    """Folded words → numbers, and `patterns`: name → compiled expression, in the order in which they are tried."""

    months: dict[str, int]
    hijri: dict[str, int]
    doubtful: frozenset[str]
    weekdays: dict[str, int]
    past: frozenset[str]
    future: frozenset[str]
    units: dict[str, str]
    duals: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    seasons: dict[str, tuple[int, int]]
    pattern: re.Pattern[str]


def _one_of(words: Any) -> str:
    return "(?:" + "|".join(re.escape(word) for word in sorted(words, key=lambda w: (-len(w), w))) + ")"


@cache
def calendar() -> Calendar:
    """The calendar words of Arabic, read once."""
    raw = yaml.safe_load((PACKAGE / "lang" / "ar" / "dates.yaml").read_text("utf-8"))
    months = {fold(name): number for number, names in raw["months"].items() for name in names}
    for locale in _LOCALES:
        for width in ("wide", "abbreviated"):
            for number, name in Locale.parse(locale).months["format"][width].items():
                months.setdefault(fold(name), number)
    hijri = {fold(name): number for number, name in enumerate(raw["hijri_months"], 1)}
    hijri |= {fold(name): number for name, number in raw["hijri_variants"].items()}
    weekdays = {fold(name): number for number, name in enumerate(raw["weekdays"])}
    weekdays |= {day[2:]: number for day, number in weekdays.items() if day[2:] not in ("احد", "خميس", "سبت", "اثنين")}
    folded = {key: {fold(word): value for word, value in raw[key].items()} for key in ("units", "duals", "numbers", "ordinals")}
    past, future, current = (frozenset(fold(word) for word in raw[key]) for key in ("past", "future", "current"))
    seasons = {fold(name): (first, last) for name, (first, last) in raw["seasons"].items()}
    month = _one_of(months)
    relative = _one_of(past | future | current)
    weekday = f"(?:يوم |نهار )?{_one_of(weekdays)}"
    number = f"(?:\\d+|{_one_of(folded['numbers'])})"
    unit = _one_of(folded["units"])
    year = "(?:19|20)\\d\\d"
    era = "(?: م| ميلادي| ميلاديه)?"
    # a month may be told twice: حزيران/يونيو, أبريل (نيسان)
    again = f"(?: ?[/(]? ?{month}(?: ?\\))?)?"
    alternatives = [
        # numeric: 2018-05-04, 30 / 7 / 2015 م, 14 / 10 / 1436 هـ
        r"(?P<iso_y>\d{4}) ?[-/] ?(?P<iso_m>\d{1,2}) ?[-/] ?(?P<iso_d>\d{1,2})(?P<iso_h> ه\b)?",
        r"(?P<num_d>\d{1,2}) ?[-/.] ?(?P<num_m>\d{1,2}) ?[-/.] ?(?P<num_y>\d{4})(?P<num_h> ه\b)?" + era,
        # the 16th of this month, between the 26th and 28th of the month, early this month
        rf"(?:من|بين) (?P<span_a>\d{{1,2}}) (?:الي|و) ?(?P<span_b>\d{{1,2}}) من (?:هذا )?الشهر(?: (?P<span_rel>{relative}))?",
        rf"(?P<of_day>\d{{1,2}}) من (?:هذا )?الشهر(?: (?P<of_rel>{relative}))?",
        rf"(?P<of_ord>{_one_of(folded['ordinals'])})(?: (?P<of_teen>عشر)| و(?P<of_tens>{_one_of(['العشرين', 'الثلاثين'])}))? من (?:هذا )?الشهر(?: (?P<of_ord_rel>{relative}))?",
        rf"(?P<part_lead>مطلع|بدايه|اوايل|منتصف|اواسط|اواخر|نهايه) (?:هذا )?الشهر(?: (?P<part_rel>{relative}))?",
        # from the sixth to the tenth of March
        rf"من (?P<ords_a>{_one_of(folded['ordinals'])}) الي (?P<ords_b>{_one_of(folded['ordinals'])}) من (?P<ords_month>{month}){again}(?: (?P<ords_rel>{relative}))?(?: (?P<ords_y>{year}))?",
        # the same day, the day after
        r"(?P<same_day>(?:اليوم|الليله|المساء) (?:نفسه|ذاته|نفسها|ذاتها)|نفس اليوم|ذات اليوم|يومها)",
        r"(?P<day_after>الغد|اليوم (?:التالي|الموالي)|غداه ذلك)",
        # between 24 July and 8 September
        rf"(?:من|بين) (?P<cross_d>\d{{1,2}}) (?P<cross_m>{month}){again} (?:الي|و|حتي) ?(?P<cross_d2>\d{{1,2}}) (?P<cross_m2>{month}){again}(?: (?P<cross_y>{year}))?",
        # from 4 to 6 August; 26 and 27 June; 26-28 June 2024
        rf"(?:من|بين|يومي|ايام|خلال الفتره من)? ?(?P<from_d>\d{{1,2}}) (?:الي|و|حتي|-|–|و (?:ال)?)? ?و?(?P<to_d>\d{{1,2}}) (?:من )?(?:شهر )?"
        rf"(?P<range_month>{month}){again} ?(?P<range_rel>{relative})?(?:(?:من )?(?:عام |سنه )?(?P<range_y>{year}))?",
        # 12 May 2018, the 8th of August, May 2018, last May
        rf"(?P<day>\d{{1,2}}) (?:من )?(?:شهر )?(?P<day_month>{month}){again}(?: (?P<day_rel>{relative}))?(?:,? ?(?:من )?(?:ال)?(?:عام |سنه )?(?P<day_y>{year}))?{era}",
        rf"(?P<ord>{_one_of(folded['ordinals'])})(?: (?P<teen>عشر)| و(?P<tens>{_one_of(['العشرين', 'الثلاثين'])}))? من (?:شهر )?(?P<ord_month>{month}){again}(?: (?P<ord_rel>{relative}))?(?: (?:من )?(?:عام |سنه )?(?P<ord_y>{year}))?",
        rf"(?P<hijri_d>\d{{1,2}}) (?:من )?(?P<hijri_m>{_one_of(hijri)})(?: (?P<hijri_y>1[345]\d\d))(?: ه\b)?",
        rf"(?P<lead>(?:شهر|في|خلال|منتصف|اواخر|اوايل|مطلع|بدايه|نهايه|منذ|اواسط|حتي|من|بين|نهايات|ب|و) )?(?:شهر )?(?P<month>{month}){again}"
        rf"(?: (?P<rel>{relative}))?(?: (?:من )?(?:(?:ال)?(?:عام|سنه) )?(?:(?P<year>{year})|(?P<same>(?:نفس|ذات) (?:السنه|العام)|(?:السنه|العام) (?:نفسها|نفسه|ذاتها|ذاته))))?{era}",
        # today Thursday, yesterday, the day before yesterday, tomorrow, the day after tomorrow
        rf"(?P<before2>اول امس|امس الاول|اول من امس)(?: {weekday})?",
        rf"(?P<after2>بعد غد|بعد غدا)(?: {weekday})?",
        rf"(?P<yesterday>(?:يوم )?ا?ل?امس|البارحه)(?: {weekday})?",
        rf"(?P<tomorrow>(?:يوم )?غدا?)(?: {weekday})?(?= |$)",
        rf"(?<!روسيا )(?P<today>اليوم)(?! \d)(?: \(? ?{weekday})?",
        # Wednesday and Thursday; last Tuesday
        rf"يومي (?P<two_a>{_one_of(weekdays)}) و(?P<two_b>{_one_of(weekdays)})(?: (?P<two_rel>{relative}))?",
        rf"(?P<weekday>{weekday})(?: (?P<weekday_rel>{relative}))?",
        # this week, last month, next year, last summer
        rf"(?P<this>هذا|هذه) (?P<this_unit>الاسبوع|الشهر|العام|السنه|الصيف|الربيع|الخريف|الشتاء)",
        rf"(?P<unit_now>الاسبوع|الشهر|العام|السنه|الاسبوعين|الشهرين|الاشهر|الايام|الاسابيع) (?P<unit_rel>{relative})",
        rf"(?P<season>{_one_of(seasons)}) (?P<season_rel>{relative})",
        rf"(?P<season_of>(?:ربيع|صيف|خريف|شتاء)) (?:عام |سنه )?(?P<season_y>{year})",
        # three days ago
        rf"(?P<ago>قبل|منذ) (?:نحو |حوالي |اكثر من |قرابه )?(?:(?P<ago_n>{number}) (?P<ago_unit>{unit})|(?P<ago_dual>{_one_of(folded['duals'])})|(?P<ago_one>{unit})(?! (?:19|20)\d\d)|(?P<ago_some>ايام|اسابيع|اشهر|سنوات))(?: (?P<ago_rest>خلت|قليله|مضت))?",
        # 2014 to 2016; the year 2015; since 2015; in 2015
        rf"(?:عامي|سنتي|بين عامي|بين) (?P<years_a>{year}) و ?(?P<years_b>{year})",
        rf"(?P<year_lead>(?:ال)?عام|(?:ال)?سنه|لعام|لسنه|بعام|موسم|منذ عام|منذ سنه|في|منذ|نهايه|مطلع|بدايه|اواخر|اوايل|خلال|حتي|بحلول|عام الميلادي) (?P<plain_y>{year})(?! ?[./-] ?\d){era}",
    ]
    return Calendar(
        months=months,
        hijri=hijri,
        doubtful=frozenset(fold(word) for word in raw["doubtful_months"]),
        weekdays=weekdays,
        past=past,
        future=future,
        units=folded["units"],
        duals=folded["duals"],
        numbers=folded["numbers"],
        ordinals=folded["ordinals"],
        seasons=seasons,
        pattern=re.compile(r"(?:(?<= )|^)(?:[وفبل]|بال|لل)?(?:" + "|".join(alternatives) + r")(?= |$)"),
    )
