"""What a timeline draws: markers on both sides of the strip of years, their labels, the breaks behind them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import networkx as nx
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.patches import Patch

from tansiq.colours import FAMILIES
from tansiq.model import Status
from tansiq.ontology import relations
from tansiq.plots import marks, words
from tansiq.plots.axis import draw_ticks
from tansiq.plots.happenings import Happening, Spell, period
from tansiq.plots.look import FAINT, GREY, INK, PAPER, POINTS, Picture
from tansiq.plots.placing import Box, Field, levels
from tansiq.plots.writing import name_of, paragraph, wrapped

STRIP = 16.0  # points between cooperation and tension, where the years stand
GUTTER = 18.0  # points at the left, where the families are named
MARKER, WIDE, HIGH = 7.0, 9.0, 42.0  # points: a marker; from one to the next beside it, and above it at most
LABEL, LINE, LINES = 6.8, 24, 4  # size of letters, characters of a line, lines
FULL = 0.88  # of the height that markers take at most: the rest is for labels
MOST_LABELS = 80  # more would cost time and find no room
LEAST = 66.0  # points of height that each family has
LOWEST, HIGHEST = 3.0, 7.0  # inches
OPEN = 16.0  # points of the bar of an open end
SPELLS = {"break": "#efdfc0", "crisis": "#f8f0e0"}
SIDES = {"cooperation": 1, "tension": -1}  # above, below


def height_for(shown: Sequence[Happening], width: float) -> float:
    """Inches that a picture of such a width (inches) needs so that most events have a label."""
    first, last = period(shown)
    day = width * POINTS / (last - first)
    sides = ([one.at * day for one in shown if one.data["family"] == family] for family in SIDES)
    stacked = sum(max(levels(side, WIDE), default=0) + 1 for side in sides)
    return min(HIGHEST, LOWEST + stacked * HIGH / POINTS)


def draw(axes: Axes, graph: nx.MultiDiGraph, shown: Sequence[Happening], breaks: Sequence[Spell], lang: str) -> None:
    """Draw into axes whose heights count points from the middle of the strip and whose widths are days."""
    width, height = (size * POINTS / axes.figure.dpi for size in axes.get_window_extent().size)
    first, last = period(shown)
    first -= GUTTER / (width - GUTTER) * (last - first)
    share = sum(one.data["family"] == "cooperation" for one in shown) / len(shown)
    up = STRIP / 2 + min(max((height - STRIP) * share, LEAST), height - STRIP - LEAST)
    axes.set(xlim=(first, last), ylim=(up - height, up), xticks=[], yticks=[])
    for spell in breaks:
        axes.axvspan(
            max(spell.first, first),
            last if spell.last is None else spell.last,
            color=SPELLS[spell.kind],
            lw=0,
            zorder=0.1,
            gid=f"spell {spell.kind}",
        )
    axes.axhspan(-STRIP / 2, STRIP / 2, color=FAINT, lw=0, zorder=0.3, gid="strip")
    draw_ticks(axes, lang, width, 0)
    for family, side in SIDES.items():
        room = (up if side > 0 else height - up) - STRIP / 2
        own = [one for one in shown if one.data["family"] == family]
        _draw_side(axes, graph, own, side, (width, room), lang)
        style: dict[str, Any] = {
            "size": 9.5,
            "weight": "bold",
            "rotation": 90,
            "va": "center",
            "ha": "left",
            "color": FAMILIES[family],
        }
        name = paragraph(lang, words.word("families", family, lang))
        axes.text(first, side * (STRIP / 2 + room / 2), name, gid=f"family {family}", **style)


def explain(figure: Picture, shown: Sequence[Happening], breaks: Sequence[Spell], lang: str) -> None:
    """The legend: groups of relations, statuses and breaks that occur."""
    samples: list[Artist] = []
    texts = []
    for name, group in marks.groups().items():
        if families := {one.data["family"] for one in shown if one.group == name}:
            samples.append(marks.sample(group["marker"], FAMILIES[families.pop()]))
            texts.append(group[lang])
    for status in Status:
        if status != Status.ACTUAL and any(one.data["status"] == status for one in shown):
            samples.append(marks.sample("o", GREY, hollow=True))
            texts.append(words.word("statuses", status.value, lang))
    for kind, colour in SPELLS.items():
        if any(spell.kind == kind for spell in breaks):
            samples.append(Patch(color=colour))
            texts.append(words.word("spells", kind, lang))
    marks.legend(figure, lang, samples, texts)


def _draw_side(
    axes: Axes, graph: nx.MultiDiGraph, own: Sequence[Happening], side: int, room: tuple[float, float], lang: str
) -> None:
    """Markers of one family from the strip outwards, then as many labels as there is room for."""
    low, high = axes.get_xlim()
    day = room[0] / (high - low)  # in points
    heights = levels([one.at * day for one in own], WIDE)
    step = min(HIGH, FULL * room[1] / (max(heights, default=0) + 1))
    boxes: list[Box] = []
    bars: list[Box] = []
    for one, level in zip(own, heights, strict=True):
        x, y = (one.at - low) * day, (level + 0.5) * step
        half = MARKER / 2
        boxes.append((x - half, y - half, x + half, y + half))
        first = one.at - OPEN / day if one.first is None else one.first
        last = one.at + OPEN / day if one.last is None else one.last
        bars.append(((first - low) * day, y - 1, (last - low) * day, y + 1))
        _draw_marker(axes, one, side * (STRIP / 2 + y), first, last)
    field = Field((GUTTER, 1.0), room, boxes, bars)
    ranked = sorted(zip(own, boxes, strict=True), key=lambda pair: pair[0].rank)
    for one, box in ranked[:MOST_LABELS]:
        _draw_label(
            axes, field, one, box, lambda x, y: (low + x / day, side * (STRIP / 2 + y)), _text(graph, one, lang)
        )


def _draw_marker(axes: Axes, one: Happening, y: float, first: float, last: float) -> None:
    colour, marker = FAMILIES[one.data["family"]], marks.groups()[one.group]["marker"]
    axes.plot([first, last], [y, y], color=colour, lw=1.4, alpha=0.35, solid_capstyle="butt", zorder=1.5, gid="bar")
    face = colour if one.data["status"] == Status.ACTUAL else PAPER
    size = MARKER * (1.5 if marker == "*" else 1)
    style: dict[str, Any] = {
        "mfc": face,
        "mec": colour if face == PAPER else PAPER,
        "mew": 1.0 if face == PAPER else 0.5,
    }
    axes.plot(one.at, y, marker, ms=size, zorder=3, gid=f"event {one.event}", **style)


def _text(graph: nx.MultiDiGraph, one: Happening, lang: str) -> str:
    """When, who, what to whom, in a few lines."""
    names = [name_of(graph.nodes[actor], lang) for actor in (one.subject, one.object)]
    relation = relations()[one.data["relation"]].labels[lang]
    lines = [
        paragraph(lang, words.day(one.data["date"], lang)),
        wrapped(lang, [names[0], relation, names[1]], LINE, LINES),
    ]
    if one.data["status"] != Status.ACTUAL:
        lines.append(paragraph(lang, words.word("statuses", one.data["status"], lang)))
    return "\n".join(lines)


def _draw_label(
    axes: Axes, field: Field, one: Happening, box: Box, at: Callable[[float, float], tuple[float, float]], told: str
) -> None:
    """A label near its marker, with a line between; none where there is no room."""
    text = axes.text(0, 0, told, size=LABEL, color=INK, ha="center", va="center", linespacing=1.15, zorder=4)
    extent = text.get_window_extent()
    size = (extent.width * POINTS / axes.figure.dpi, extent.height * POINTS / axes.figure.dpi)
    found = field.place(box, size)
    if found is None:
        text.remove()
        return
    place, end = found
    text.set_position(at((place[0] + place[2]) / 2, (place[1] + place[3]) / 2))
    text.set_gid(f"label {one.event}")
    start = at((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
    axes.plot(*zip(start, at(*end), strict=True), color=GREY, lw=0.5, zorder=1.2, gid=f"leader {one.event}")
