"""From the form that matched to the date it tells."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable

from tansiq.dates import absolute, anaphoric, relative
from tansiq.dates.told import Resolved, Told
from tansiq.lang.ar.calendar import calendar

# a group that only one form of `date_forms.yaml` has → who resolves that form
BY_ITSELF: dict[str, Callable[[Told], Resolved | None]] = {
    "iso_y": absolute.numeric,
    "num_y": absolute.numeric,
    "span_a": anaphoric.within_month,
    "of_day": anaphoric.within_month,
    "of_ord": anaphoric.within_month,
    "part_lead": anaphoric.within_month,
    "ords_a": absolute.ordinals_of_month,
    "same_day": anaphoric.beside_day,
    "day_before": anaphoric.beside_day,
    "day_after": anaphoric.beside_day,
    "cross_d": absolute.across_months,
    "from_d": absolute.days_of_month,
    "day": absolute.day,
    "first": absolute.first_of_month,
    "portion": absolute.part_of_month,
    "ord": absolute.day,
    "hijri_y": absolute.hijri,
    "months_a": absolute.months,
    "month": absolute.month,
    "season_y": absolute.season_of_year,
    "years_a": absolute.years,
    "plain_y": absolute.year,
}
# the same for those that need the day of publication
FROM_TODAY: dict[str, Callable[[Told, dt.date], Resolved | None]] = {
    "before2": relative.day,
    "after2": relative.day,
    "yesterday": relative.day,
    "tomorrow": relative.day,
    "today": relative.day,
    "hours_after": relative.day,
    "two_a": relative.two_weekdays,
    "weekday": relative.weekday,
    "this": relative.this_span,
    "earlier": relative.earlier,
    "part_of": relative.part_of,
    "unit_now": relative.span,
    "season": relative.season_beside,
    "hijri_day": relative.hijri_day,
    "ago": relative.ago,
}


def resolve(match: re.Match[str], published: dt.date | None, last: str | None) -> Resolved | None:
    """The date of a match of `date_pattern`; None where it is none, or nothing tells from when it counts.

    Args:
        published: publication date of the article.
        last: the date told last before, in EDTF.
    """
    part = {name: value for name, value in match.groupdict().items() if value is not None}
    told = Told(part, calendar(), published, last)
    try:
        for name in part:
            if name in BY_ITSELF:
                return BY_ITSELF[name](told)
            if name in FROM_TODAY:
                return FROM_TODAY[name](told, published) if published else None
    except (ValueError, OverflowError):  # the 31st of February, a Hijri year out of range: no date after all
        return None
    raise AssertionError(f"no one resolves the form of {sorted(part)}")
