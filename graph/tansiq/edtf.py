"""Dates as EDTF (ISO 8601-2): the part of it that the codebook uses."""

from __future__ import annotations

import calendar
import datetime as dt
import re

_ONE = r"\d{4}(?:-\d{2}(?:-\d{2})?)?"
# the profile of the codebook: a date, a closed interval, an interval open at one end
_PROFILE = re.compile(rf"(?:{_ONE}|{_ONE}/{_ONE}|{_ONE}/\.\.|\.\./{_ONE})\Z")


def checked(value: str | None) -> str | None:
    """The value itself if it is a date of the codebook's EDTF profile, or None.

    Raises:
        ValueError: the value is no such date (malformed, no such day, ends before it begins).
    """
    if value is not None:
        begin, end = interval(value)
        if begin and end and begin > end:
            raise ValueError(f"{value!r} ends before it begins")
    return value


def interval(value: str) -> tuple[dt.date | None, dt.date | None]:
    """First and last day of a date; None for an open end.

    Raises:
        ValueError: the value is not in the codebook's EDTF profile.
    """
    if not _PROFILE.match(value):
        raise ValueError(f"{value!r} is not an EDTF date (2023-12-14, 2021-04, 2015, 2024-06-26/2024-06-28, 2015/..)")
    first, _, last = value.partition("/")
    last = last or first
    return (None if first == ".." else _days(first)[0], None if last == ".." else _days(last)[1])


def precision(value: str) -> str:
    """How fine a date is: "day", "month", "year" or "interval"."""
    if "/" in value:
        return "interval"
    return {4: "year", 7: "month", 10: "day"}[len(value)]


def _days(one: str) -> tuple[dt.date, dt.date]:
    parts = [int(part) for part in one.split("-")]
    try:
        if len(parts) == 1:
            return dt.date(parts[0], 1, 1), dt.date(parts[0], 12, 31)
        if len(parts) == 2:
            return dt.date(parts[0], parts[1], 1), dt.date(parts[0], parts[1], calendar.monthrange(*parts)[1])
        day = dt.date(*parts)
        return day, day
    except (ValueError, calendar.IllegalMonthError) as error:
        raise ValueError(f"{one!r} is no date: {error}") from None
