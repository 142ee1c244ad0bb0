"""The strip of an axis of time: years, or months where the period is short."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from matplotlib.axes import Axes

from tansiq.plots import words
from tansiq.plots.happenings import EPOCH, number
from tansiq.plots.look import GREY
from tansiq.plots.writing import paragraph

STEPS = (1, 3, 6, 12, 24, 60, 120, 240, 600, 1200)  # months from one tick to the next
YEAR, MONTH = 34.0, 58.0  # points that a label needs
SIZE = 8.5


def ticks(period: tuple[float, float], width: float, lang: str) -> list[tuple[float, str]]:
    """Days on which a year or month begins and what it is called, as many as `width` points have room for."""
    months = (period[1] - period[0]) / 30.44
    room = ((step, YEAR if step % 12 == 0 else MONTH) for step in STEPS)
    step = next((step for step, needed in room if width / months * step >= needed), STEPS[-1])
    return [(number(day), _name(day, step, lang)) for day in _days(period, step)]


def draw_ticks(axes: Axes, lang: str, width: float, height: float) -> None:
    """Names of years or months right of the days on which they begin, at a height; lines through all of the axes."""
    period = axes.get_xlim()
    for day, name in ticks(period, width, lang):
        axes.axvline(day, color=GREY, lw=0.4, alpha=0.35, zorder=0.4, gid="tick")
        place = day + 2.5 * (period[1] - period[0]) / width
        if day + YEAR * 0.8 * (period[1] - period[0]) / width < period[1]:
            axes.text(place, height, paragraph(lang, name), size=SIZE, color=GREY, va="center", gid="year")


def _days(period: tuple[float, float], step: int) -> Iterator[dt.date]:
    ends = (min(max(EPOCH.toordinal() + int(end), 1), dt.date.max.toordinal()) for end in period)
    first, last = map(dt.date.fromordinal, ends)
    month = (first.year * 12 + first.month - 1) // step * step
    while month // 12 <= dt.MAXYEAR and (day := dt.date(max(month // 12, 1), month % 12 + 1, 1)) <= last:
        if day >= first:
            yield day
        month += step


def _name(day: dt.date, step: int, lang: str) -> str:
    return str(day.year) if step % 12 == 0 else words.day(f"{day.year:04}-{day.month:02}", lang)
