"""Progress on a terminal: how many articles, how fast, how much of the files, how long still."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from tansiq.corpus import Track, untracked
from tansiq.reading import SkipReport, Source
from tansiq.running.inputs import total_bytes

_One = TypeVar("_One")
_OFTEN = 0.1  # seconds between two looks: more often would cost time and show nothing


def tracking(report: SkipReport, paths: Sequence[Source], console: Console) -> Track:
    """What shows the progress of a run, if this is a terminal.

    Args:
        report: follows what is read.
        paths: the inputs; where they are files, their size tells how much is left.
        console: where to show it.
    """
    if not console.is_terminal:
        return untracked
    total = total_bytes(paths)

    def track(done: Iterable[_One]) -> Iterator[_One]:
        columns = [SpinnerColumn(), TextColumn("{task.fields[articles]:,} articles, {task.fields[rate]:,.0f}/s")]
        if total is not None:
            columns += [
                BarColumn(),
                TextColumn("{task.percentage:>3.0f} %"),
                TimeRemainingColumn(),
                TextColumn("left,"),
            ]
        number, begin, shown = 0, time.monotonic(), 0.0
        with Progress(*columns, TimeElapsedColumn(), console=console, transient=True) as progress:
            task = progress.add_task("", total=total, articles=0, rate=0)
            for one in done:
                yield one
                number, now = number + 1, time.monotonic()
                if now - shown >= _OFTEN:
                    shown = now
                    progress.update(task, completed=report.bytes_read, articles=number, rate=number / (now - begin))
        seconds = time.monotonic() - begin
        told = f"{number:,} articles in {dt.timedelta(seconds=round(seconds))}, {number / seconds:,.0f} a second"
        console.print(told, markup=False)

    return track
