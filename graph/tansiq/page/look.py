"""How actors and the lines between them look on the page: sizes, dashes, broken labels."""

from __future__ import annotations

import math
import textwrap
from collections.abc import Mapping

from tansiq.model import Status
from tansiq.ontology import LANGUAGES
from tansiq.shown import isolated, plain

DASHES: dict[Status, list[int] | bool] = {
    Status.ACTUAL: False, Status.PLANNED: [12, 6], Status.HYPOTHETICAL: [3, 6], Status.NEGATED: [12, 5, 2, 5],
}  # fmt: skip

SMALLEST, GROWTH = 6, 24  # radius of an actor of no weight, and what the weightiest has more
LETTERS = (11, 18)  # font size of the same two; names keep it however far the picture is zoomed out
LINE_LENGTH = 18  # characters of a label before it is broken
LINE_HEIGHT = 1.35  # in font sizes
LABEL_GAP = 0.5  # between node and label, in lines
LETTER_WIDTH = 0.5  # at a guess, in font sizes
MARGIN = 8  # pixels between two boxes

Size = tuple[float, float]
"""Radius of a node, in pixels of the unscaled picture, and size of its name's letters, in pixels of the screen."""

OPTIONS = {
    "physics": {"enabled": False},
    "interaction": {"hover": True, "tooltipDelay": 150, "hideEdgesOnDrag": True, "hideEdgesOnZoom": False,
                    "keyboard": {"enabled": True, "bindToWindow": False}},
    "layout": {"improvedLayout": False},
    "nodes": {"borderWidth": 1.5},
    "edges": {"arrows": {"to": {"scaleFactor": 0.55}}, "selectionWidth": 2, "hoverWidth": 1},
}  # fmt: skip


def sizes(values: Mapping[str, float]) -> dict[str, Size]:
    """Area follows the value: size by key of an actor."""
    most = max(values.values(), default=0) or 1
    shares = {key: math.sqrt(max(value, 0) / most) for key, value in values.items()}
    smallest, largest = LETTERS
    return {
        key: (round(SMALLEST + GROWTH * share, 1), round(smallest + (largest - smallest) * share, 1))
        for key, share in shares.items()
    }


def labels(node: Mapping[str, str]) -> dict[str, str]:
    """The name of an actor (a node of `network.mirror`) by language, its own label where there is none in it."""
    return {language: plain(node.get(f"label_{language}") or node["label"]) for language in LANGUAGES}


def broken(label: str) -> str:
    """The label in short lines, each with a direction of its own."""
    return "\n".join(map(isolated, textwrap.wrap(label, LINE_LENGTH) or [label]))


def box(drawn: Mapping[str, str], size: Size) -> tuple[float, float]:
    """Width and height of a node with its broken label below it, in whichever language it is largest."""
    radius, letters = size
    texts = [label.split("\n") for label in drawn.values()]
    width = max(len(line) - 2 for lines in texts for line in lines) * letters * LETTER_WIDTH
    lines = max(map(len, texts))
    return max(width, 2 * radius) + MARGIN, 2 * radius + (lines + LABEL_GAP) * letters * LINE_HEIGHT + MARGIN
