"""How pictures look, and their frame: title, notes and source around what is drawn. Sizes are in points (1/72 inch)."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import matplotlib
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.patheffects import AbstractPathEffect, withStroke

from tansiq.atomic import replacing_file
from tansiq.plots.writing import FONT, fit, paragraph

FORMATS = ("png", "svg", "pdf")
INK, GREY, FAINT, PAPER = "#1d2733", "#5b6673", "#dfe3e8", "#ffffff"
POINTS = 72  # an inch
MARGIN, TITLE, NOTE, LEADING = 14.0, 15.0, 8.5, 1.5  # of the picture; size of letters; height of a line in letters
DPI = 150  # of a PNG

# the user's own matplotlibrc must not change a picture
STYLE = {
    **{name: value for name, value in matplotlib.rcParamsDefault.items() if "backend" not in name and name[0] != "_"},
    "font.family": [FONT],
    "text.parse_math": False,
    "text.color": INK,
    "text.hinting": "none",
    "svg.fonttype": "path",
    "svg.hashsalt": "tansiq",
    "hatch.linewidth": 0.5,
}
# ids of events and actors name the parts of an SVG; control characters, U+FFFE and U+FFFF would break it
_NOT_IN_XML = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]|\xef\xbf[\xbe\xbf]")
# what names a time or a program's version would change the bytes
_METADATA: dict[str, dict[str, Any]] = {
    "png": {"Software": None},
    "svg": {"Date": None, "Creator": None},
    "pdf": {"CreationDate": None, "Creator": None, "Producer": None},
}

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Picture(Figure):
    """A figure that looks the same everywhere, and shows itself in a notebook.

    Attributes:
        room: lower and upper end of what its frame leaves to the drawing, in points from below.
    """

    room: tuple[float, float] = (0.0, 0.0)

    def _repr_png_(self) -> bytes:
        return image(self, "png")


def styled(draw: Callable[_P, _R]) -> Callable[_P, _R]:
    """Let a function draw in our style, whatever the reader's own settings are."""

    @wraps(draw)
    def inside(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        with matplotlib.rc_context(STYLE):
            return draw(*args, **kwargs)

    return inside


def framed(size: tuple[float, float], lang: str, title: Sequence[str], notes: Sequence[str], source: str) -> Picture:
    """A figure with its title above, notes and source below; `room` tells what is left between them.

    Args:
        size: width and height in inches.
        title: parts in the order in which they are read.
        notes: sentences that go below the picture, as many a line as it holds.
    """
    figure = Picture(figsize=size, facecolor=PAPER)
    FigureCanvasAgg(figure)
    width, height = size[0] * POINTS, size[1] * POINTS
    side: dict[str, Any] = {"ha": "right" if lang == "ar" else "left"}
    x = (width - MARGIN if lang == "ar" else MARGIN) / width
    head = figure.text(x, 1 - MARGIN / height, "", size=TITLE, weight="bold", va="top", gid="title", **side)
    across = (width - 2 * MARGIN) / POINTS * figure.dpi
    fit(head, lang, title, across, between="")
    lines = _filled(figure, lang, notes, across)
    for number, (line, gid) in enumerate([(source, "source"), *((line, "note") for line in reversed(lines))]):
        y = (MARGIN + number * NOTE * LEADING) / height
        text = figure.text(x, y, paragraph(lang, line), size=NOTE, color=GREY, va="bottom", gid=gid, **side)
        if gid == "source":
            fit(text, lang, [line], across)
    figure.room = (MARGIN + (len(lines) + 1) * NOTE * LEADING + NOTE, height - MARGIN - TITLE * LEADING)
    return figure


def panel(figure: Picture, left: float, bottom: float, width: float, height: float) -> Axes:
    """Axes at a place of the figure, in points."""
    across, up = figure.get_figwidth() * POINTS, figure.get_figheight() * POINTS
    axes = figure.add_axes((left / across, bottom / up, max(width, 1) / across, max(height, 1) / up))
    for spine in axes.spines.values():
        spine.set_visible(False)
    return axes


def image(figure: Figure, form: str) -> bytes:
    """A figure as the bytes of a file: the same figure, the same bytes.

    Args:
        form: `png`, `svg` (texts as outlines: it needs no font) or `pdf`.

    Raises:
        ValueError: there is no such format.
    """
    if form not in FORMATS:
        raise ValueError(f"no pictures in the format {form!r}; there are: {', '.join(FORMATS)}")
    buffer = io.BytesIO()
    with matplotlib.rc_context(STYLE):
        figure.savefig(buffer, format=form, dpi=DPI, metadata=_METADATA[form])
    drawn = buffer.getvalue()
    return _NOT_IN_XML.sub(b"?", drawn) if form == "svg" else drawn


def save(figure: Figure, path: Path | str) -> None:
    """Write a figure to a file, in the format that its name ends in: .png, .svg or .pdf.

    Raises:
        ValueError: the name ends in none of these.
        TansiqError: the file cannot be written; an old one is kept.
    """
    drawn = image(figure, Path(path).suffix.lower().removeprefix("."))
    with replacing_file(Path(path)) as scratch:
        scratch.write_bytes(drawn)


def _filled(figure: Figure, lang: str, notes: Sequence[str], across: float) -> list[str]:
    """Sentences joined into lines that are no wider than `across` pixels."""
    lines: list[str] = []
    probe = figure.text(0, 0, "", size=NOTE)
    for note in notes:
        probe.set_text(paragraph(lang, f"{lines[-1]} {note}" if lines else note))
        if lines and probe.get_window_extent().width <= across:
            lines[-1] += f" {note}"
        else:
            lines.append(note)
    probe.remove()
    return lines


def halo() -> AbstractPathEffect:
    """Paper around letters that stand on lines."""
    return withStroke(linewidth=2.5, foreground=PAPER)
