"""A date as it is told: the parts that matched, and what they are counted from."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

from tansiq.lang.ar.calendar import Calendar

# a day of the year told without it is rather that to come than last year's, if it is so near
NEAR = dt.timedelta(days=60)


class Resolved(NamedTuple):
    """A date in EDTF; `past` and `future` are its readings when the event is over or to come («الخميس», «12 مايو»)."""

    edtf: str
    future: str | None = None
    past: str | None = None


@dataclass(frozen=True)
class Told:
    """The named parts of a match of the date forms.

    Attributes:
        published: publication date of the article; None where it is unknown.
        last: the date told last before, in EDTF.
    """

    part: dict[str, str]
    words: Calendar
    published: dt.date | None
    last: str | None

    def number(self, name: str) -> int:
        """The number that a part tells in figures."""
        return int(self.part[name])

    def month(self, name: str) -> int:
        """The month, 1 to 12, that a part names."""
        return self.words.months[self.part[name]]

    def ordinal(self, name: str, teen: str = "", tens: str = "") -> int:
        """The number of an ordinal: «الخامس», «الخامس عشر», «الخامس والعشرين»."""
        number = self.words.ordinals[self.part[name]]
        if teen in self.part:
            number += 10
        return number + self.words.ordinals[self.part[tens]] if tens in self.part else number

    def has(self, *names: str) -> bool:
        """Whether one of the parts is told."""
        return not self.part.keys().isdisjoint(names)

    def shift(self, relative: str) -> int:
        """What the relative word of a part adds to a unit: -1, 0 or 1."""
        return self.words.shift(self.part.get(relative))

    def year(self, year: str, relative: str, month: int, day: int | None) -> int | None:
        """Year of a month (and day): as the part `year` tells, else the nearest on the side that `relative` names.

        Without either it is the nearest in the past; without a publication date there is none.
        """
        if year in self.part:
            return self.number(year)
        if self.published is None:
            return None
        if f"{relative}_of" in self.part:  # «مايو من العام الماضي»
            return self.published.year + self.shift(f"{relative}_of")
        if relative not in self.part:
            return self.published.year - (self._side(self.published, month, day) > 0)
        shift = self.shift(relative)
        if shift > 0:
            return self.year_ahead(month, day)
        return self.published.year - (shift < 0 and self._side(self.published, month, day) >= 0)

    def year_ahead(self, month: int, day: int | None) -> int | None:
        """Year of the nearest such month (and day) to come; the day of publication itself is one, its month is none."""
        if self.published is None:
            return None
        side = self._side(self.published, month, day)
        return self.published.year + (side < 0 or (side == 0 and not day))

    @staticmethod
    def _side(published: dt.date, month: int, day: int | None) -> int:
        """Whether a month (and day) of the year of publication is before it (-1), then (0) or after it (1)."""
        here, now = (month, day or 0), (published.month, published.day if day else 0)
        return (here > now) - (here < now)


def month_from(day: dt.date, months: int) -> tuple[int, int]:
    """Year and month that lie so many months after that of the day (before it, where negative)."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return year, month + 1


def season(name: str, year: int, words: Calendar) -> Resolved:
    """The months of a season, named with its article; winter ends in the next year."""
    first, last = words.seasons[name]
    return Resolved(f"{year}-{first:02}/{year + (last < first)}-{last:02}")
