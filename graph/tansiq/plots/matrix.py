"""Who acts on whom, as a table of colours: cooperation beside tension."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import networkx as nx
import numpy as np
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap, PowerNorm
from matplotlib.patches import Rectangle

from tansiq.colours import FAMILIES
from tansiq.errors import QueryError
from tansiq.model import Kind
from tansiq.network import view
from tansiq.network.view import Level
from tansiq.plots import look, words
from tansiq.plots.grouping import in_groups
from tansiq.plots.look import FAINT, GREY, INK, PAPER, POINTS, Picture, framed, panel, styled
from tansiq.plots.writing import fit, name_of, paragraph, width_of

OTHERS = ""  # the key of all that have no row of their own
SHADES = {  # from one event to the most; the ends are told apart in grey as well
    "cooperation": LinearSegmentedColormap.from_list("cooperation", ["#dcebf4", FAMILIES["cooperation"], "#0a3f63"]),
    "tension": LinearSegmentedColormap.from_list("tension", ["#fbe3d3", FAMILIES["tension"], "#6b2400"]),
}
NAMES = 115.0  # points at most for the names of rows, and above for those of columns
GAP = 4.0  # points between a name and its row
HEAD = 22.0  # points for the name of a family
BETWEEN = 16.0  # points between the two tables
WIDEST_CELL, WIDEST_TABLE = 24.0, 340.0
SMALLEST, LARGEST = 4.5, 9.0  # of letters

Cells = Counter[tuple[str, str, str]]  # number of events by family, row and column


@styled
def matrix(
    graph: nx.MultiDiGraph,
    *,
    lang: str = "en",
    by: Level = "states",
    statuses: Sequence[str] = ("actual",),
    order: str = "strength",
    top: int = 24,
    size: tuple[float, float] | None = None,
) -> Picture:
    """Events of states or actors with each other: rows act on columns, a symmetric relation counts both ways.

    Args:
        graph: a mirror, or a view of one.
        by: "states", where actors count for their states and those without one are left out (the caption says how
            many events they have), or "actors".
        statuses: of the events that count.
        order: "strength" has those with most events first; "community" puts members of one side by side, in a frame.
        top: so many rows at most; all others are summed in a last one, which the caption says. Up to about 40 can be
            read.
        size: width and height in inches; by default what the rows need.

    Raises:
        QueryError: there is no event to show, or an argument has none of these values.
        ValueError: there are no texts in the language.
    """
    seen = view(graph, level=by, statuses=statuses)
    shown = _among_states(seen) if by == "states" else seen
    if not shown.number_of_edges():
        raise QueryError("no event between two of them in the graph or the part that was asked for")
    strength = Counter(actor for edge in shown.edges() for actor in edge)
    ranked = sorted(strength, key=lambda actor: (-strength[actor], actor))
    groups = in_groups(shown, ranked[:top], order)
    rows = [actor for group in groups for actor in group] + [OTHERS] * (len(ranked) > top)
    notes = [words.word("texts", "matrix_read", lang)]
    if order == "community":
        notes.append(words.word("texts", "matrix_community", lang))
    if len(ranked) > top:
        notes.append(words.counted(f"{by}_summed", lang, len(ranked) - top))
    if left_out := seen.number_of_edges() - shown.number_of_edges():
        notes.append(words.counted("stateless", lang, left_out))
    names = [name_of(shown.nodes[row], lang) if row else words.word("texts", "others", lang) for row in rows]
    outer = min(NAMES, max(width_of(name, LARGEST) for name in names) + 2 * GAP)
    size = size or _size(len(rows), outer)
    figure = framed(size, lang, words.titled(f"matrix_{by}", lang), notes, words.source(shown, lang))
    width, (bottom, up) = size[0] * POINTS, figure.room
    side = min((width - 2 * look.MARGIN - 2 * outer - BETWEEN) / 2, up - bottom - outer - HEAD)
    cells = _cells(shown, set(rows))
    families = ["tension", "cooperation"] if lang == "ar" else ["cooperation", "tension"]
    for number, family in enumerate(families):
        left = width / 2 + (BETWEEN / 2 if number else -BETWEEN / 2 - side)
        axes = panel(figure, left, up - HEAD - outer - side, side, side)
        first, last = (len(rows), 0) if lang == "ar" else (0, len(rows))  # columns run as the language does
        axes.set(xlim=(first, last), ylim=(len(rows), 0), xticks=[], yticks=[])
        _draw_cells(axes, cells, family, rows, side / len(rows))
        _draw_frames(axes, groups)
        _draw_names(axes, lang, names, side / len(rows), outer, leftwards=not number)
        axes.annotate(
            paragraph(lang, words.word("families", family, lang)), (0.5, 1), (0, outer + 6), xycoords="axes fraction",
            textcoords="offset points", ha="center", weight="bold", size=11, color=SHADES[family](0.8), gid=family,
        )  # fmt: skip
    return figure


def _size(rows: int, outer: float) -> tuple[float, float]:
    side = min(WIDEST_TABLE, max(6, rows) * WIDEST_CELL)
    width = 2 * (side + outer + look.MARGIN) + BETWEEN
    return width / POINTS, (side + outer + HEAD + 2 * look.MARGIN + look.TITLE * 2 + 4 * look.NOTE * 1.5) / POINTS


def _among_states(graph: nx.MultiDiGraph) -> nx.MultiDiGraph:
    states = [key for key, kind in graph.nodes(data="kind") if kind == Kind.STATE]
    return nx.MultiDiGraph(graph.subgraph(states))


def _cells(graph: nx.MultiDiGraph, rows: set[str]) -> Cells:
    cells: Cells = Counter()
    for source, target, data in graph.edges(data=True):
        one, other = (actor if actor in rows else OTHERS for actor in (source, target))
        cells[data["family"], one, other] += 1
        if data["symmetric"]:
            cells[data["family"], other, one] += 1
    return cells


def _draw_cells(axes: Axes, cells: Cells, family: str, rows: Sequence[str], cell: float) -> None:
    """Colours, and in them the numbers where there is room for figures."""
    table = np.array([[cells[family, row, column] for column in rows] for row in rows])
    # what is summed would outshine all else; of both families, so that colours can be compared
    most = max((number for (_, row, column), number in cells.items() if row and column), default=1)
    norm = PowerNorm(0.5, vmin=1, vmax=max(2, most))
    summed = np.array([[not (row and column) for column in rows] for row in rows])
    edges = np.arange(len(rows) + 1)
    mesh = np.ma.masked_where(summed | (table == 0), table)
    axes.pcolormesh(edges, edges, mesh, cmap=SHADES[family], norm=norm, gid=f"cells {family}")
    axes.hlines(edges, 0, len(rows), color=FAINT, lw=0.6, clip_on=False)
    axes.vlines(edges, 0, len(rows), color=FAINT, lw=0.6, clip_on=False)
    for number, row in enumerate(rows):
        if row:
            axes.add_patch(Rectangle((number, number), 1, 1, facecolor=FAINT, lw=0))
    size = min(LARGEST, 0.55 * cell)
    if size < SMALLEST:
        return
    for (row, column), number in np.ndenumerate(table):
        if number:
            dark = norm(number) > 0.4 and not summed[row, column]
            colour = PAPER if dark else GREY if summed[row, column] else INK
            style: dict[str, Any] = {"size": size, "ha": "center", "va": "center", "color": colour}
            axes.text(column + 0.5, row + 0.5, str(number), gid="number", **style)


def _draw_frames(axes: Axes, groups: Sequence[Sequence[str]]) -> None:
    start = 0
    for group in groups if len(groups) > 1 else []:
        if len(group) > 1:
            style: dict[str, Any] = {"fill": False, "edgecolor": GREY, "lw": 1.2, "zorder": 3, "clip_on": False}
            axes.add_patch(Rectangle((start, start), len(group), len(group), gid="community", **style))
        start += len(group)


def _draw_names(axes: Axes, lang: str, names: Sequence[str], cell: float, room: float, *, leftwards: bool) -> None:
    """Names of rows at the outer side, those of columns above."""
    size = min(LARGEST, max(SMALLEST, 0.75 * cell))
    gap = GAP / (cell * len(names))
    across, down = axes.get_yaxis_transform(), axes.get_xaxis_transform()
    for number, name in enumerate(names):
        x, side = (-gap, "right") if leftwards else (1 + gap, "left")
        row = axes.text(x, number + 0.5, "", size=size, ha=side, va="center", transform=across, gid="row")
        column = axes.text(number + 0.5, 1 + gap, "", size=size, ha="center", va="bottom", transform=down, gid="column")
        for text in (row, column):
            fit(text, lang, [name], (room - GAP) * axes.figure.dpi / POINTS)
        column.set_rotation(90)
