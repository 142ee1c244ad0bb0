"""How central the most central actors were, window by window."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
import pandas as pd
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from tansiq import network
from tansiq.errors import QueryError
from tansiq.network.view import Level
from tansiq.plots import look, words
from tansiq.plots.look import FAINT, GREY, INK, PAPER, POINTS, Picture, framed, panel, styled
from tansiq.plots.placing import spread
from tansiq.plots.writing import fit, name_of, paragraph, width_of

MEASURES = ("degree", "in", "out", "strength", "betweenness", "eigenvector", "closeness", "pagerank")
# Okabe and Ito's, the yellow one left out, which is too light for a line; markers and dashes say the same again
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#56b4e9", "#000000")
MARKERS = "osD^vPX"
DASHES = ("-", "--", ":")
NAMES = 160.0  # points at most at the right for names, with the lines that lead to them
LEADER, AIR = 26.0, 6.0  # points of those lines, and right of the names
FIGURES = 34.0  # points at the left for figures
FOOT = 20.0  # points below for years
LABEL = 8.5
YEARS = 58.0  # points that the years of a window need

Points = list[tuple[float, float]]


@styled
def centrality(
    graph: nx.MultiDiGraph,
    *,
    lang: str = "en",
    by: Level = "states",
    statuses: Sequence[str] = ("actual",),
    measure: str = "degree",
    window_years: int = 3,
    top: int = 7,
    size: tuple[float, float] = (10.0, 5.6),
) -> Picture:
    """A line for each of the most central actors, over windows of years that slide by one year.

    The most central ones are those with the highest mean over all windows; who has no event in a window counts 0 in it.

    Args:
        graph: a mirror, or a view of one.
        by: "states", where actors count for their states, or "actors".
        statuses: of the events that count.
        measure: `degree`, `strength`, `betweenness` …; see `network.centrality`.
        window_years: length of a window.
        top: so many lines at most.
        size: width and height in inches.

    Raises:
        QueryError: no event has a date, there is no such measure, or a window has no year.
        ValueError: there are no texts in the language.
    """
    if measure not in MEASURES:
        raise QueryError(f"no lines of {measure!r}; there are: {', '.join(MEASURES)}")
    seen = network.view(graph, level=by, statuses=statuses)
    table = network.centrality_over_time(seen, measure, window_years)
    if table.empty:
        raise QueryError("no event with a date in the graph or the part that was asked for")
    lines = _lines(table, top)
    title = words.titled(f"centrality_{by}", lang, measure=words.word("measures", measure, lang))
    years = "centrality_one" if window_years == 1 else "centrality_read"
    notes = [words.word("texts", years, lang, years=window_years)]
    dated = [edge[:3] for edge in seen.edges(keys=True, data="date") if edge[3]]
    if undated := seen.number_of_edges() - len(dated):
        notes.append(words.counted("undated", lang, undated))
    figure = framed(size, lang, title, notes, words.source(nx.MultiDiGraph(seen.edge_subgraph(dated)), lang))
    bottom, up = figure.room
    names = {actor: name_of(seen.nodes[actor], lang) for actor in lines}
    outer = min(NAMES, max(width_of(name, LABEL) for name in names.values()) + LEADER + AIR)
    width, height = size[0] * POINTS - 2 * look.MARGIN - FIGURES - outer, up - bottom - FOOT
    axes = panel(figure, look.MARGIN + FIGURES, bottom + FOOT, width, height)
    _draw_grid(axes, lines, window_years, width)
    _draw_lines(axes, lines)
    _draw_names(axes, lines, names, lang, (width, height), outer - LEADER)
    return figure


def _lines(table: pd.DataFrame, top: int) -> dict[str, Points]:
    """First years of windows with values, for the actors with the highest mean, the highest first."""
    values = {(row.since, row.actor): float(row.value) for row in table.itertuples()}
    sums = table.groupby("actor")["value"].sum()
    ranked = sorted(sums.index, key=lambda actor: (-sums[actor], actor))[:top]
    years = range(table["since"].min(), table["since"].max() + 1)
    return {actor: [(year, values.get((year, actor), 0.0)) for year in years] for actor in ranked}


def _draw_grid(axes: Axes, lines: Mapping[str, Points], window_years: int, width: float) -> None:
    years = [year for year, _ in next(iter(lines.values()))]
    highest = max(value for line in lines.values() for _, value in line)
    axes.set(xlim=(years[0] - 0.3, years[-1] + 0.3), ylim=(0, 1.06 * highest or 1), xticks=[], yticks=[])
    for value in MaxNLocator(5, steps=[1, 2, 5, 10], integer=highest >= 1).tick_values(0, highest or 1):
        if 0 <= value <= axes.get_ylim()[1]:
            axes.axhline(value, color=FAINT, lw=0.7, zorder=0.5)
            place: dict[str, Any] = {"xycoords": axes.get_yaxis_transform(), "textcoords": "offset points"}
            style: dict[str, Any] = {"size": LABEL, "color": GREY, "ha": "right", "va": "center", "gid": "figure"}
            axes.annotate(f"{value:.6g}", (0, value), (-6, 0), **place, **style)
    every = math.ceil(YEARS * len(years) / width)
    for year in years[::-1][::every]:
        # the axis runs from left to right, so do its years
        told = paragraph("en", str(year) if window_years == 1 else f"{year}–{year + window_years - 1}")
        place = {"xycoords": axes.get_xaxis_transform(), "textcoords": "offset points"}
        style = {"size": LABEL, "color": GREY, "ha": "center", "va": "top", "gid": "years"}
        axes.annotate(told, (year, 0), (0, -7), **place, **style)


def _draw_lines(axes: Axes, lines: Mapping[str, Points]) -> None:
    for number, (actor, line) in enumerate(lines.items()):
        values = [value for _, value in line]
        # many lie on the ground most of the time: only what rises from it is drawn
        risen = [any(values[max(place - 1, 0) : place + 2]) for place in range(len(line))]
        shown = [(year, value if up else math.nan) for (year, value), up in zip(line, risen, strict=True)]
        style: dict[str, Any] = {
            "ls": DASHES[number // len(COLOURS) % len(DASHES)],
            "lw": 1.8,
            "zorder": 3 - number / 100,
        }
        axes.plot(*zip(*shown, strict=True), clip_on=False, gid=f"line {actor}", **style, **_marker(number))


def _draw_names(
    axes: Axes, lines: Mapping[str, Points], names: Mapping[str, str], lang: str, size: tuple[float, float], room: float
) -> None:
    """Names at the right ends of the lines, moved apart where lines end together."""
    unit = axes.get_ylim()[1] / size[1]  # of a point
    ends = [line[-1][1] / unit for line in lines.values()]
    heights = spread(ends, LABEL * look.LEADING, 0, size[1])
    right = axes.get_xlim()[1]
    year = (right - axes.get_xlim()[0]) / size[0]  # of a point
    for number, (actor, height) in enumerate(zip(lines, heights, strict=True)):
        last = lines[actor][-1]
        path = [last[0], right + 4 * year, right + 16 * year], [last[1], last[1], height * unit]
        style = {"color": _marker(number)["color"], "lw": 0.6, "clip_on": False, "zorder": 2}
        axes.plot(*path, gid=f"leader {actor}", **style)
        axes.plot(path[0][-1], path[1][-1], ls="", clip_on=False, gid=f"sample {actor}", **_marker(number))
        x = right + (LEADER - 4) * year
        text = axes.text(x, height * unit, "", size=LABEL, va="center", color=INK, gid=f"label {actor}")
        fit(text, lang, [names[actor]], room * axes.figure.dpi / POINTS)


def _marker(number: int) -> dict[str, Any]:
    place = number % len(COLOURS)
    return {"color": COLOURS[place], "marker": MARKERS[place], "ms": 5, "mec": PAPER, "mew": 0.5}
