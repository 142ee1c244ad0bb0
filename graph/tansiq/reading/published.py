"""Dates of publication as others write them."""

from __future__ import annotations

import datetime as dt
import re

from tansiq import edtf

_WITH_TIME = re.compile(r"\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}")


def published_of(value: object) -> str | None:
    """A date of publication as Article takes it; the day is the one of the place where it was written.

    Args:
        value: a date, a date with a time, or a string of either in ISO 8601, or an EDTF date.

    Raises:
        ValueError: the value is none of these: which day is meant would be a guess.
    """
    if value is None or value != value or value == "":  # NaN and NaT differ from themselves
        return None
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    if isinstance(value, dt.date):
        return value.isoformat()
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no date")
    if _WITH_TIME.match(value.strip()):
        try:
            return dt.datetime.fromisoformat(value.strip()).date().isoformat()
        except ValueError:
            raise ValueError(f"{value!r} is no date") from None
    return edtf.checked(value.strip() or None)
