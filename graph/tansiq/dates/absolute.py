"""Dates that name a day, month, year or season themselves: «12 مايو 2018», «من 4 إلى 6 غشت», «صيف 2018»."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from hijridate import Hijri

from tansiq.dates.told import NEAR, Resolved, Told, season

# a numeric year before this is one of the Hijri calendar
_FIRST_GREGORIAN = 1600


def numeric(told: Told) -> Resolved:
    """«2018-05-04», «30 / 7 / 2015 م», «14 / 10 / 1436 هـ»."""
    kind = "iso" if told.has("iso_y") else "num"
    year, month, day = (told.number(f"{kind}_{unit}") for unit in "ymd")
    if told.has(f"{kind}_h") or year < _FIRST_GREGORIAN:
        return Resolved(Hijri(year, month, day).to_gregorian().isoformat())
    return Resolved(dt.date(year, month, day).isoformat())


def hijri(told: Told) -> Resolved:
    """«14 رمضان 1445»."""
    month = told.words.hijri[told.part["hijri_m"]]
    return Resolved(Hijri(told.number("hijri_y"), month, told.number("hijri_d")).to_gregorian().isoformat())


def days_of_month(told: Told) -> Resolved | None:
    """«من 4 إلى 6 غشت», «26 و27 يونيو»."""
    month, first, last = told.month("range_month"), told.number("from_d"), told.number("to_d")
    year = told.year("range_y", "range_rel", month, first)
    if year is None:
        return None
    if told.has("range_y", "range_rel"):
        return Resolved(_days(year, month, first, last))
    return _either(told, month, first, lambda year: _days(year, month, first, last))


def ordinals_of_month(told: Told) -> Resolved | None:
    """«من السادس إلى العاشر من مارس»."""
    month, first, last = told.month("ords_month"), told.ordinal("ords_a"), told.ordinal("ords_b")
    year = told.year("ords_y", "ords_rel", month, first)
    return Resolved(_days(year, month, first, last)) if year else None


def across_months(told: Told) -> Resolved | None:
    """«بين 24 يوليو و8 سبتمبر»."""
    first_month, last_month = told.month("cross_m"), told.month("cross_m2")
    first, last = told.number("cross_d"), told.number("cross_d2")
    year = told.year("cross_y", "", first_month, first)
    if year is None:
        return None
    end = dt.date(year + (last_month < first_month), last_month, last)
    return Resolved(f"{dt.date(year, first_month, first)}/{end}")


def day(told: Told) -> Resolved | None:
    """«12 مايو 2018», «الثامن من غشت»."""
    kind = "day" if told.has("day") else "ord"
    number = told.number("day") if kind == "day" else told.ordinal("ord", "teen", "tens")
    month = told.month(f"{kind}_month")
    year = told.year(f"{kind}_y", f"{kind}_rel", month, number)
    if year is None:
        return None
    if told.has(f"{kind}_y", f"{kind}_rel", f"{kind}_rel_of"):
        return Resolved(dt.date(year, month, number).isoformat())
    return _either(told, month, number, lambda year: dt.date(year, month, number).isoformat())


def first_of_month(told: Told) -> Resolved | None:
    """«فاتح أبريل», «غرة جانفي 2017»."""
    month = told.month("first_month")
    year = told.year("first_y", "first_rel", month, 1)
    if year is None or told.has("first_y", "first_rel"):
        return Resolved(dt.date(year, month, 1).isoformat()) if year else None
    return _either(told, month, 1, lambda year: dt.date(year, month, 1).isoformat())


def part_of_month(told: Told) -> Resolved | None:
    """«النصف الثاني من أغسطس»."""
    month = told.month("portion")
    year = told.year("portion_y", "portion_rel", month, None)
    return Resolved(f"{year}-{month:02}") if year else None


def months(told: Told) -> Resolved | None:
    """«شهري جانفي وفيفري 2017»."""
    first, last = told.month("months_a"), told.month("months_b")
    year = told.year("months_y", "months_rel", last, None)
    return Resolved(f"{year - (last < first)}-{first:02}/{year}-{last:02}") if year else None


def month(told: Told) -> Resolved | None:
    """«مايو 2018», «مايو الماضي», «مايو من نفس السنة»; a doubtful month name needs something beside it."""
    number = told.month("month")
    if told.part["month"] in told.words.doubtful and not told.has("lead", "rel", "rel_of", "year", "same"):
        return None
    if told.has("same"):
        return Resolved(f"{told.last[:4]}-{number:02}") if told.last else None
    year = told.year("year", "rel", number, None)
    if year is None:
        return None
    ahead = None if told.has("year", "rel", "rel_of") else told.year_ahead(number, None)
    return Resolved(f"{year}-{number:02}", f"{ahead}-{number:02}" if ahead else None)


def season_of_year(told: Told) -> Resolved:
    """«صيف 2018»."""
    return season("ال" + told.part["season_of"], told.number("season_y"), told.words)


def years(told: Told) -> Resolved:
    """«بين عامي 2014 و2016»."""
    return Resolved(f"{told.part['years_a']}/{told.part['years_b']}")


def year(told: Told) -> Resolved:
    """«عام 2015», «في 2015»."""
    return Resolved(told.part["plain_y"])


def _either(told: Told, month: int, day: int, written: Callable[[int], str]) -> Resolved | None:
    """A day without its year: the last one, or the next if that is near; both readings are kept."""
    past, ahead = told.year("", "", month, day), told.year_ahead(month, day)
    if told.published is None or past is None or ahead is None:
        return None
    likely = ahead if dt.date(ahead, month, day) <= told.published + NEAR else past
    return Resolved(written(likely), written(ahead), written(past))


def _days(year: int, month: int, first: int, last: int) -> str:
    return f"{dt.date(year, month, first)}/{dt.date(year, month, last)}"
