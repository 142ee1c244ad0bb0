"""One actor and those it is tied to."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

import networkx as nx
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import FancyArrowPatch, Patch

from tansiq.colours import FAMILIES
from tansiq.errors import QueryError
from tansiq.model import Kind
from tansiq.network import view
from tansiq.network.view import Level
from tansiq.plots import look, marks, words
from tansiq.plots.look import FAINT, INK, PAPER, POINTS, Picture, framed, panel, styled
from tansiq.plots.writing import fit, name_of

LABEL, MIDDLE = 8.5, 11.0  # size of letters: of a neighbour, of the actor in the middle
REACH = 0.27  # of the width: from the middle to a neighbour at the side; labels need the rest
GAP = 7.0  # points between a marker and its label
SQUARED = 0.75  # below 1 the ends of the ellipse are no points, where neighbours would crowd
FAN = 0.13  # bend of each line between two actors more than of the one before
THINNEST, WIDEST = 0.9, 5.5  # of a line, in points

Line = tuple[str, str, str]  # family, who acts, who is acted on; mutual ones have "" for both
Place = tuple[float, float]


@styled
def ego(
    graph: nx.MultiDiGraph,
    actor: str,
    *,
    lang: str = "en",
    by: Level = "actors",
    statuses: Sequence[str] = ("actual",),
    top: int = 24,
    size: tuple[float, float] = (9.0, 7.0),
) -> Picture:
    """An actor amid the actors it has events with, a line for each family and direction of them.

    Neighbours of one state stand side by side, the states with most events first, clockwise from above. Thin lines in
    grey join neighbours that have events with each other.

    Args:
        graph: a mirror, or a view of one.
        actor: key of the actor, such as `org/ma-dgsn`.
        by: "states" sums actors under their states, this one too.
        statuses: of the events that count.
        top: so many neighbours at most, those with most events; the caption says how many more there are.
        size: width and height in inches.

    Raises:
        QueryError: the graph has no such actor, or no event of it.
        ValueError: there are no texts in the language.
    """
    seen = view(graph, level=by, statuses=statuses)
    if by == "states" and "country" in graph.nodes.get(actor, {}):
        actor = f"state/{graph.nodes[actor]['country'].lower()}"
    lines = _lines(seen, actor)
    if not lines:
        raise QueryError(f"no event of {actor} with another actor in the graph or the part that was asked for")
    weights = {other: bundle.total() for other, bundle in lines.items()}
    ranked = sorted(weights, key=lambda other: (-weights[other], other))
    shown = _side_by_side(seen, ranked[:top], weights)
    notes = [words.word("texts", "ego_read", lang)]
    if len(ranked) > top:
        notes.append(words.counted("neighbours_cut", lang, len(ranked) - top))
    own = nx.MultiDiGraph(seen.edge_subgraph(edge for edge in seen.edges(keys=True) if actor in edge[:2]))
    title = words.titled("ego", lang, a=name_of(seen.nodes[actor], lang))
    figure = framed(size, lang, title, notes, words.source(own, lang))
    families = {family for other in shown for family, *_ in lines[other]}
    tied = sorted({(min(pair), max(pair)) for pair in seen.edges() if {*pair} <= {*shown}})
    _explain(figure, lang, families, {seen.nodes[node]["kind"] for node in (actor, *shown)}, bool(tied))
    bottom, up = figure.room
    width, height = size[0] * POINTS - 2 * look.MARGIN, up - bottom
    axes = panel(figure, look.MARGIN, bottom, width, height)
    axes.set(xlim=(0, width), ylim=(0, height), xticks=[], yticks=[])
    places = _places(shown, (width / 2, height / 2), (REACH * width, height / 2 - LABEL))
    places[actor] = (width / 2, height / 2)
    for pair in tied:
        _draw_tie(axes, *pair, places)
    most = max(max(lines[other].values()) for other in shown)
    for other in shown:
        _draw_lines(axes, places, actor, other, lines[other], most)
    for node in (*shown, actor):
        _draw_actor(axes, seen.nodes[node], node, places[node], node == actor, weights.get(node, 0), lang)
    return figure


def _lines(graph: nx.MultiDiGraph, actor: str) -> dict[str, Counter[Line]]:
    """Number of the actor's events by neighbour, then by family and direction."""
    lines: defaultdict[str, Counter[Line]] = defaultdict(Counter)
    if actor not in graph:
        return {}
    for source, target, data in [*graph.out_edges(actor, data=True), *graph.in_edges(actor, data=True)]:
        if source != target:
            direction = ("", "") if data["symmetric"] else (source, target)
            lines[target if source == actor else source][data["family"], *direction] += 1
    return dict(lines)


def _side_by_side(graph: nx.MultiDiGraph, actors: Sequence[str], weights: Mapping[str, int]) -> list[str]:
    states: Counter[str] = Counter()
    for actor in actors:
        states[graph.nodes[actor].get("country", actor)] += weights[actor]

    def rank(actor: str) -> tuple[int, str, int, str]:
        state = graph.nodes[actor].get("country", actor)
        return -states[state], state, -weights[actor], actor

    return sorted(actors, key=rank)


def _places(actors: Sequence[str], middle: Place, reach: Place) -> dict[str, Place]:
    """Places on an ellipse, clockwise from above, all of one side at even heights so that labels have room."""
    right = math.ceil(len(actors) / 2)
    places = {}
    for number, actor in enumerate(actors):
        side, place, count = (
            (1, number, right) if number < right else (-1, len(actors) - 1 - number, len(actors) - right)
        )
        rise = 1 - 2 * (place + 0.5) / count if count < 3 else 1 - 2 * place / (count - 1)
        places[actor] = (middle[0] + side * reach[0] * math.sqrt(1 - SQUARED * rise**2), middle[1] + reach[1] * rise)
    return places


def _draw_tie(axes: Axes, one: str, other: str, places: Mapping[str, Place]) -> None:
    axes.plot(*zip(places[one], places[other], strict=True), color=FAINT, lw=0.7, zorder=1, gid=f"tie {one} {other}")


def _draw_lines(
    axes: Axes, places: Mapping[str, Place], actor: str, other: str, bundle: Counter[Line], most: int
) -> None:
    for number, ((family, source, target), events) in enumerate(sorted(bundle.items())):
        # side by side: straight, then to one side and the other in turn
        bend = (number + 1) // 2 * FAN * (1 if number % 2 else -1)
        start, end = (source, target) if source else (actor, other)
        width = THINNEST + (WIDEST - THINNEST) * math.sqrt((events - 1) / max(most - 1, 1))
        ends = "-|>" if source else "-"
        arc = f"arc3,rad={bend if start == actor else -bend}"
        style: dict[str, Any] = {"shrinkA": 9, "shrinkB": 9, "capstyle": "butt", "joinstyle": "miter"}
        line = FancyArrowPatch(
            places[start], places[end], arrowstyle=ends, connectionstyle=arc, mutation_scale=6 + 1.4 * width, lw=width,
            color=FAMILIES[family], zorder=3 - width / 10, gid=f"line {family} {source} {target} {other}", **style,
        )  # fmt: skip
        axes.add_patch(line)


def _draw_actor(
    axes: Axes, node: Mapping[str, str], key: str, place: Place, central: bool, events: int, lang: str
) -> None:
    colour, marker = marks.of_kind(Kind(node["kind"]))
    axes.plot(*place, marker, ms=14 if central else 8, mfc=colour, mec=PAPER, mew=1.2, zorder=4, gid=f"actor {key}")
    width = axes.get_xlim()[1]
    rightwards = place[0] >= width / 2
    x = place[0] + (GAP if rightwards else -GAP)
    style: dict[str, Any] = {"size": LABEL, "ha": "left" if rightwards else "right", "va": "center"}
    if central:
        x, style = place[0], {"size": MIDDLE, "ha": "center", "va": "bottom", "weight": "bold"}
    text = axes.text(x, place[1] + (10 if central else 0), "", color=INK, zorder=5, gid=f"label {key}", **style)
    text.set_path_effects([look.halo()])
    parts = [name_of(node, lang)] if central else [name_of(node, lang), f"({events})"]
    room = REACH * width if central else (width - x if rightwards else x)
    fit(text, lang, parts, room * axes.figure.dpi / POINTS)


def _explain(figure: Picture, lang: str, families: set[str], kinds: set[str], tied: bool) -> None:
    samples: list[Artist] = [Patch(color=FAMILIES[family]) for family in sorted(families)]
    texts = [words.word("families", family, lang) for family in sorted(families)]
    for kind in (kind for kind in Kind if kind.value in kinds):
        colour, marker = marks.of_kind(kind)
        samples.append(marks.sample(marker, colour))
        texts.append(words.word("kinds", kind.value, lang))
    if tied:
        samples.append(Line2D([], [], color=FAINT, lw=1.5))
        texts.append(words.word("texts", "ego_ties", lang))
    marks.legend(figure, lang, samples, texts)
