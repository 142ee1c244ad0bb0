"""The events of two sides over time: cooperation above the axis, tension below."""

from __future__ import annotations

from collections.abc import Sequence

import networkx as nx

from tansiq import network
from tansiq.errors import QueryError
from tansiq.plots import look, words
from tansiq.plots.happenings import happenings, spells
from tansiq.plots.look import POINTS, Picture, framed, panel, styled
from tansiq.plots.timeline_look import draw, explain, height_for
from tansiq.plots.writing import name_of

WIDTH = 11.0  # inches


@styled
def timeline(
    graph: nx.MultiDiGraph,
    a: str,
    b: str,
    *,
    lang: str = "en",
    statuses: Sequence[str] = ("actual",),
    size: tuple[float, float] | None = None,
) -> Picture:
    """The events of a dyad over time, a marker each, with breaks and crises shaded up to the resumption.

    A marker stands in the middle of the time in which its event took place, with a bar for that time. Labels are
    written as far as there is room, turning points first, then what most articles tell. What has no date cannot be
    drawn; the caption counts it. Time runs from left to right in every language.

    Args:
        graph: a mirror, or a view of one.
        a, b: two countries (codes) or the keys of two actors; see `network.timeline`.
        statuses: of the events that are drawn; what is not `actual` is hollow.
        size: width and height in inches; by default 11 and what the events need, up to 7.

    Raises:
        QueryError: the two have no dated event with each other.
        ValueError: there are no texts in the language.
    """
    seen = network.view(graph, statuses=statuses)
    told = network.timeline(seen, a, b)
    shown = happenings(seen, told)
    if not shown:
        raise QueryError(f"{a} and {b} have no dated event with each other in the graph or the part that was asked for")
    # of a break that is planned or denied nothing is known to have come
    breaks = spells(network.phases(network.view(graph), a, b))
    events = set(told["event"])
    of_dyad = nx.MultiDiGraph(seen.edge_subgraph(edge for edge in seen.edges(keys=True) if edge[2] in events))
    notes = [words.word("texts", "timeline_read", lang)]
    if undated := len(told) - len(shown):
        notes.append(words.counted("undated", lang, undated))
    title = words.titled("timeline", lang, a=_name(of_dyad, a, lang), b=_name(of_dyad, b, lang))
    size = size or (WIDTH, height_for(shown, WIDTH))
    figure = framed(size, lang, title, notes, words.source(of_dyad, lang))
    explain(figure, shown, breaks, lang)
    bottom, up = figure.room
    axes = panel(figure, look.MARGIN, bottom, size[0] * POINTS - 2 * look.MARGIN, up - bottom)
    draw(axes, seen, shown, breaks, lang)
    return figure


def _name(graph: nx.MultiDiGraph, side: str, lang: str) -> str:
    if side in graph:
        return name_of(graph.nodes[side], lang)
    return name_of(network.view(graph, level="states").nodes[f"state/{side.lower()}"], lang)
