"""Days told in English or French, as the furniture of Arabic pages often tells them."""

from __future__ import annotations

import datetime as dt
import re

_MONTHS = {
    "jan": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "avr": 4, "may": 5, "mai": 5, "jun": 6, "juin": 6, "jul": 7,
    "juil": 7, "aug": 8, "aou": 8, "sep": 9, "oct": 10, "nov": 11, "dec": 12,
}  # fmt: skip
_MONTH = rf"(?:{'|'.join(sorted(_MONTHS, key=len, reverse=True))})"
_ORDINAL = r"(?:st|nd|rd|th|er)?"

LATIN_DATE = re.compile(
    rf"\b(?P<day>\d{{1,2}}){_ORDINAL},?\s+(?P<month>{_MONTH})[a-z]*\.?,?\s+(?P<year>\d{{4}})"
    rf"|\b(?P<month_first>{_MONTH})[a-z]*\.?\s+(?P<day_second>\d{{1,2}}){_ORDINAL},?\s+(?P<year_last>\d{{4}})"
)
"""Finds a whole date in a search key (small letters without accents)."""

LATIN_DAY_WORDS = frozenset(
    {"lun", "mar", "mer", "jeu", "ven", "sam", "dim", "mon", "tue", "wed", "thu", "fri", "sat", "sun", "le", "on"}
)
"""What stands before a date in figures and belongs to it («lun 18/12/2023»)."""


def latin_day(match: re.Match[str]) -> dt.date | None:
    """The day of a match of `LATIN_DATE`, None where the calendar has no such day."""
    year = match["year"] or match["year_last"]
    month = match["month"] or match["month_first"]
    try:
        return dt.date(int(year), _MONTHS[month], int(match["day"] or match["day_second"]))
    except ValueError:
        return None
