"""Dates counted from the one told last: «16 من الشهر نفسه», «مطلع الشهر», «في اليوم نفسه», «في الغد»."""

from __future__ import annotations

import datetime as dt

from tansiq.dates.told import Resolved, Told, month_from


def within_month(told: Told) -> Resolved | None:
    """«في 16 من الشهر الجاري»: days of the month of publication; «مطلع الشهر»: rather of the month told last."""
    relative = next((name for name in ("span_rel", "of_rel", "of_ord_rel", "part_rel") if told.has(name)), None)
    if relative is None and told.last is not None and len(told.last.split("/")[0]) >= len("2018-05"):
        year, month = int(told.last[:4]), int(told.last[5:7])
    elif told.published is not None:
        year, month = month_from(told.published, told.shift(relative) if relative else 0)
    else:
        return None
    if told.has("span_a"):
        first, last = told.number("span_a"), told.number("span_b")
        return Resolved(f"{dt.date(year, month, first)}/{dt.date(year, month, last)}")
    if told.has("part_lead"):
        return Resolved(f"{year}-{month:02}")
    day = told.number("of_day") if told.has("of_day") else told.ordinal("of_ord", "of_teen", "of_tens")
    return Resolved(dt.date(year, month, day).isoformat())


def beside_day(told: Told) -> Resolved | None:
    """«في اليوم نفسه», «في الغد», «قبل ذلك بيوم»: counted from the day told last."""
    if told.last is None or len(told.last) != len("2018-05-04"):
        return None
    later = dt.timedelta(days=told.has("day_after") - told.has("day_before"))
    return Resolved((dt.date.fromisoformat(told.last) + later).isoformat())
