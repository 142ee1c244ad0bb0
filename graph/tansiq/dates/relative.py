"""Dates counted from the day of publication: «أمس», «الخميس الماضي», «الأسبوع المقبل», «قبل ثلاثة أيام»."""

from __future__ import annotations

import datetime as dt

from hijridate import Gregorian, Hijri

from tansiq.dates.told import NEAR, Resolved, Told, month_from, season
from tansiq.lang.ar.calendar import Calendar

# years beyond which «منذ ثلاثة آلاف سنة» dates no event
_LONGEST_AGO = 200
_DAYS = {"before2": -2, "yesterday": -1, "today": 0, "hours_after": 0, "tomorrow": 1, "after2": 2}

# before this a number of years is no date but an age
_FIRST_YEAR = 1000


def day(told: Told, today: dt.date) -> Resolved:
    """«أمس», «اليوم», «بعد غد»."""
    shift = next(days for name, days in _DAYS.items() if told.has(name))
    return Resolved((today + dt.timedelta(days=shift)).isoformat())


def weekday(told: Told, today: dt.date) -> Resolved:
    """«الخميس», «الخميس المقبل»; without a relative word it may be still to come."""
    past, future = _weekday(told, "weekday", "weekday_rel", today)
    if future is None:
        return Resolved(past.isoformat())
    # the day after publication, rather than six days before it
    likely = future if future - today == dt.timedelta(days=1) else past
    return Resolved(likely.isoformat(), future.isoformat(), past.isoformat())


def two_weekdays(told: Told, today: dt.date) -> Resolved:
    """«يومي الأربعاء والخميس»."""
    days = sorted(_weekday(told, name, "two_rel", today)[0] for name in ("two_a", "two_b"))
    return Resolved(f"{days[0]}/{days[1]}")


def _weekday(told: Told, name: str, relative: str, today: dt.date) -> tuple[dt.date, dt.date | None]:
    """The day meant, and the next such day where it may be meant as well."""
    wanted = told.words.weekdays[told.part[name].removeprefix("يوم ").removeprefix("نهار ")]
    back, ahead = (today.weekday() - wanted) % 7, (wanted - today.weekday()) % 7
    shift = told.shift(relative)
    if shift > 0:
        return today + dt.timedelta(days=ahead or 7), None
    if shift < 0:
        return today - dt.timedelta(days=back or 7), None
    return today - dt.timedelta(days=back), today + dt.timedelta(days=ahead)


def this_span(told: Told, today: dt.date) -> Resolved | None:
    """«هذا الأسبوع», «هذا الصيف»."""
    unit = told.part["this_unit"]
    return season(unit, today.year, told.words) if unit in told.words.seasons else _span(unit, 0, today, told.words)


def span(told: Told, today: dt.date) -> Resolved | None:
    """«الشهر الماضي», «الأشهر المقبلة»."""
    return _span(told.part["unit_now"], told.shift("unit_rel"), today, told.words)


def _span(unit: str, shift: int, today: dt.date, words: Calendar) -> Resolved | None:
    if unit in words.spans:
        return _whole(words.spans[unit], shift, today)
    if shift == 0:
        return None
    end = today + dt.timedelta(days=shift * words.wide_spans[unit])
    # the days to come begin with tomorrow
    first, last = sorted((today + dt.timedelta(days=shift > 0), end))
    return Resolved(f"{first}/{last}")


def _whole(unit: str, shift: int, today: dt.date) -> Resolved:
    """A whole week, month or year beside the present one; weeks are ISO weeks, Monday to Sunday."""
    if unit == "week":
        monday = today - dt.timedelta(days=today.weekday() - 7 * shift)
        return Resolved(f"{monday}/{monday + dt.timedelta(days=6)}")
    if unit == "month":
        year, month = month_from(today, shift)
        return Resolved(f"{year}-{month:02}")
    if today.year + shift < _FIRST_YEAR:
        raise ValueError(f"{-shift} years ago is no date of the news")
    return Resolved(str(today.year + shift))


def earlier(told: Told, today: dt.date) -> Resolved | None:
    """«في وقت سابق من الشهر الجاري», «في وقت لاحق من اليوم»."""
    if told.has("earlier_today"):
        return Resolved(today.isoformat())
    return _whole(told.words.spans[told.part["earlier_unit"]], told.shift("earlier_rel"), today)


def part_of(told: Told, today: dt.date) -> Resolved:
    """«مطلع العام», «نهاية الصيف»: those of the present year."""
    return (
        season(told.part["part_season"], today.year, told.words)
        if told.has("part_season")
        else Resolved(str(today.year))
    )


def hijri_day(told: Told, today: dt.date) -> Resolved:
    """«27 شوال»: the last one, or the next if it is near."""
    month, day = told.words.hijri[told.part["hijri_month"]], told.number("hijri_day")
    year = Gregorian.fromdate(today).to_hijri().year
    days = [Hijri(y, month, day).to_gregorian() for y in (year - 1, year, year + 1)]
    near = max(date for date in days if date <= today + NEAR)
    return Resolved(near.isoformat())


def season_beside(told: Told, today: dt.date) -> Resolved:
    """«الصيف الماضي», «الشتاء المقبل»."""
    first, last = told.words.seasons[told.part["season"]]
    is_past = told.shift("season_rel") < 0
    shift = -(today.month <= last) if is_past else int(today.month >= first)
    return season(told.part["season"], today.year + shift, told.words)


def ago(told: Told, today: dt.date) -> Resolved | None:
    """«قبل ثلاثة أيام», «منذ سنتين», «قبل أيام» (some of them)."""
    words, part = told.words, told.part
    if told.has("ago_n"):
        number = int(part["ago_n"]) if part["ago_n"].isdigit() else words.numbers[part["ago_n"]]
        unit = words.units[part["ago_unit"]]
    elif told.has("ago_dual"):
        number, unit = 2, words.duals[part["ago_dual"]]
    else:
        word = part["ago_one"] if told.has("ago_one") else part["ago_some"]
        number, unit = 1, words.units[word]
        if word in words.vague:
            return None
        if word in words.some:
            return Resolved(f"{today - dt.timedelta(days=words.some[word])}/{today}")
    if unit == "hour":
        return Resolved((today - dt.timedelta(days=number // 24)).isoformat())
    if unit == "day":
        return Resolved((today - dt.timedelta(days=number)).isoformat())
    if unit == "year" and number > _LONGEST_AGO:
        return None
    return _whole(unit, -number, today)
