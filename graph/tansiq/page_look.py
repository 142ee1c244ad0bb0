"""How the network looks: colours, shapes and sizes of actors and of the lines between them, for vis-network."""

from __future__ import annotations

import math
import textwrap
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from tansiq.model import Kind, Status
from tansiq.ontology import relations
from tansiq.page_data import plain

# Okabe and Ito's colours, told apart by the colour-blind; the shape says the same again
KINDS = {
    Kind.STATE: ("#0072b2", "dot"),
    Kind.ORGANIZATION: ("#e69f00", "square"),
    Kind.INTERNATIONAL: ("#009e73", "hexagon"),
    Kind.GROUP: ("#4d4d4d", "triangle"),
    Kind.PERSON: ("#cc79a7", "diamond"),
}
FAMILIES = {"cooperation": "#56a0c8", "tension": "#d55e00"}
DASHES = {Status.PLANNED: [12, 6], Status.HYPOTHETICAL: [3, 6], Status.NEGATED: [12, 5, 2, 5]}

LINE_LENGTH = 18  # characters of a label before it is broken
LINE_HEIGHT = 1.35  # in font sizes
LABEL_GAP = 0.5  # between node and label, in lines
LETTER_WIDTH = 0.5  # at a guess, in font sizes
MARGIN = 8  # pixels between two boxes
BEND, MOST_BEND = 0.11, 1.0  # of each parallel line more than of the one inside it; of the outermost one
FIRST_STRONG_ISOLATE, POP_ISOLATE = "\u2068", "\u2069"

OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 150, "hideEdgesOnDrag": False, "keyboard": False},
    "layout": {"improvedLayout": False},
    "nodes": {
        "borderWidth": 1.5,
        "font": {"face": "Noto Sans Arabic, Segoe UI, Geeza Pro, Tahoma, sans-serif", "color": "#1d2733",
                 "strokeWidth": 4, "strokeColor": "#fcfcfa"},
        "scaling": {"label": {"drawThreshold": 8, "maxVisible": 30}},
    },
    "edges": {"arrows": {"to": {"scaleFactor": 0.55}}, "selectionWidth": 2, "hoverWidth": 1},
}  # fmt: skip


def isolated(text: str) -> str:
    """The text with a direction of its own, for where there is no markup to say so."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def node_look(node: Mapping[str, str], events: int) -> dict[str, Any]:
    """An actor (a node of `network.mirror`) that has so many actual events."""
    colour, shape = KINDS[Kind(node["kind"])]
    weight = math.sqrt(events)
    label = plain(node["label"])
    parts = textwrap.wrap(label, LINE_LENGTH) or [label]
    name, plural = isolated(plain(node.get("label_en") or node["label"])), "" if events == 1 else "s"
    return {
        "label": "\n".join(map(isolated, parts)),  # the canvas has one direction, each line its own
        "shape": shape,
        "color": {"background": colour, "border": "#ffffff", "highlight": {"background": colour, "border": "#1d2733"},
                  "hover": {"background": colour, "border": "#1d2733"}},
        "size": round(7 + 3.2 * weight, 1),
        "font": {"size": round(11 + 4.2 * weight, 1)},
        "title": f"{name}: {events} event{plural}",
    }  # fmt: skip


def box(look: dict[str, Any]) -> tuple[float, float]:
    """Width and height of a node with the label below it."""
    texts, font, size = look["label"].split("\n"), look["font"]["size"], look["size"]
    width = max(len(text) - 2 for text in texts) * font * LETTER_WIDTH
    return max(width, 2 * size) + MARGIN, 2 * size + (len(texts) + LABEL_GAP) * font * LINE_HEIGHT + MARGIN


def lines(events: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    """One line for all events of the same actors, direction, relation and status; lines of a pair side by side."""
    bundles: defaultdict[tuple[int, int], defaultdict[tuple[bool, str, str, int, int], list[int]]]
    bundles = defaultdict(lambda: defaultdict(list))
    for number, event in enumerate(events):
        source, target = event["actors"]
        if relations()[event["relation"]].symmetric:
            source, target = sorted((source, target))
        pair = (min(source, target), max(source, target))
        kept_apart = (event["status"] != Status.ACTUAL, event["relation"], event["status"], source, target)
        bundles[pair][kept_apart].append(number)
    drawn = []
    for _, bundle in sorted(bundles.items()):
        step = min(BEND, MOST_BEND / (len(bundle) // 2 or 1))
        # actual ones first, so that they keep the middle
        for place, ((unreal, name, status, source, target), numbers) in enumerate(sorted(bundle.items())):
            colour = FAMILIES[relations()[name].family]
            bend, side = (place + 1) // 2 * step, (place % 2 == 0) == (source < target)
            drawn.append({
                "from": source,
                "to": target,
                "events": numbers,
                "relation": name,
                "status": status,
                "arrows": "" if relations()[name].symmetric else "to",
                "color": {"color": colour, "highlight": colour, "hover": colour, "opacity": 0.75},
                "dashes": DASHES.get(Status(status), False),
                "hidden": unreal,
                "smooth": {"enabled": place > 0, "type": "curvedCW" if side else "curvedCCW",
                           "roundness": round(bend, 3)},
                "title": f"{relations()[name].labels['en']} ({len(numbers)})",
                "width": round(1.2 + math.log2(len(numbers)), 2),
            })  # fmt: skip
    return drawn
