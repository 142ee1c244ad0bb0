"""Colours and markers: the same for a family, a group of relations or a kind of actor in every picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

import yaml
from matplotlib.artist import Artist
from matplotlib.lines import Line2D

from tansiq.colours import KINDS
from tansiq.model import Kind
from tansiq.plots.look import INK, MARGIN, POINTS, Picture
from tansiq.plots.writing import paragraph
from tansiq.resources import PACKAGE, YAML_LOADER

# matplotlib's names for the shapes of the page
_SHAPES = {"dot": "o", "square": "s", "hexagon": "h", "triangle": "^", "diamond": "D"}
LETTERS = 8.5  # size of those of a legend


def of_kind(kind: Kind) -> tuple[str, str]:
    """Colour and marker of an actor."""
    colour, shape = KINDS[kind]
    return colour, _SHAPES[shape]


def group_of(relation: str) -> str:
    """The group whose marker a relation has."""
    return next(name for name, group in groups().items() if relation in group["relations"])


@cache
def groups() -> Mapping[str, Any]:
    """Groups of relations by name: `relations`, `marker` (matplotlib's name) and labels by language."""
    found: dict[str, Any] = yaml.load((PACKAGE / "plots" / "marks.yaml").read_text(encoding="utf-8"), YAML_LOADER)
    return found


def sample(marker: str, colour: str, *, hollow: bool = False) -> Line2D:
    """A marker for a legend."""
    face = "none" if hollow else colour
    return Line2D([], [], ls="", marker=marker, ms=6.5, mfc=face, mec=colour)


def legend(figure: Picture, lang: str, samples: Sequence[Artist], texts: Sequence[str]) -> None:
    """Explain samples below the title, in as few lines as the figure's width allows; it takes that much of its room."""
    order = slice(None, None, -1) if lang == "ar" else slice(None)  # the first one stands where reading begins
    shown, told = list(samples)[order], [paragraph(lang, text) for text in texts][order]
    width, height = figure.get_figwidth() * POINTS, figure.get_figheight() * POINTS
    bottom, up = figure.room
    x = width - MARGIN if lang == "ar" else MARGIN
    for columns in range(len(shown), 0, -1):
        drawn = figure.legend(
            shown, told, loc="upper right" if lang == "ar" else "upper left", bbox_to_anchor=(x / width, up / height),
            ncols=columns, fontsize=LETTERS, frameon=False, markerfirst=lang != "ar", labelcolor=INK,
            handletextpad=0.3, columnspacing=1.4, borderaxespad=0, borderpad=0, handlelength=1.4,
        )  # fmt: skip
        extent = drawn.get_window_extent()
        if columns == 1 or extent.width * POINTS / figure.dpi <= width - 2 * MARGIN:
            drawn.set_gid("legend")
            figure.room = bottom, up - extent.height * POINTS / figure.dpi - LETTERS
            return
        drawn.remove()
