"""Dates that name a day, month, year or season themselves: «12 مايو 2018», «من 4 إلى 6 غشت», «صيف 2018»."""

from __future__ import annotations

import datetime as dt

from hijridate import Hijri

from tansiq.dates.told import Resolved, Told, season

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
    ahead = None if told.has("range_y", "range_rel") else told.year_ahead(month, first)
    return Resolved(_days(year, month, first, last), _days(ahead, month, first, last) if ahead else None)


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
    ahead = None if told.has(f"{kind}_y", f"{kind}_rel") else told.year_ahead(month, number)
    future = dt.date(ahead, month, number).isoformat() if ahead else None
    return Resolved(dt.date(year, month, number).isoformat(), future)


def month(told: Told) -> Resolved | None:
    """«مايو 2018», «مايو الماضي», «مايو من نفس السنة»; a doubtful month name needs something beside it."""
    number = told.month("month")
    if told.part["month"] in told.words.doubtful and not told.has("lead", "rel", "year", "same"):
        return None
    if told.has("same"):
        return Resolved(f"{told.last[:4]}-{number:02}") if told.last else None
    year = told.year("year", "rel", number, None)
    if year is None:
        return None
    ahead = None if told.has("year", "rel") else told.year_ahead(number, None)
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


def _days(year: int, month: int, first: int, last: int) -> str:
    return f"{dt.date(year, month, first)}/{dt.date(year, month, last)}"
