"""Boxes moved off each other, so that no label of a picture hides another."""

from __future__ import annotations

from typing import Any

import numpy as np

ROUNDS = 1000
EXPANSION = 1.002  # a round, so that a crowd finds room
TOLERANCE = 0.5  # overlap that nobody sees


def apart(centres: Any, sizes: Any) -> Any:
    """The centres moved, each pair of overlapping boxes along the shorter way out, until no two overlap.

    Args:
        centres: array of shape (n, 2), x and y of each box.
        sizes: array of shape (n, 2), its width and height in the same unit.
    """
    centres = centres.copy()
    for _ in range(ROUNDS):
        order = np.argsort(centres[:, 0] - sizes[:, 0] / 2, kind="stable")
        left, right = (centres[order, 0] + sign * sizes[order, 0] / 2 for sign in (-1, 1))
        # in the order of left edges, a box meets the ones after it up to its own right edge
        number = np.searchsorted(left, right) - np.arange(len(order)) - 1
        first = np.repeat(np.arange(len(order)), number)
        second = first + 1 + np.arange(number.sum()) - np.repeat(np.cumsum(number) - number, number)
        a, b = order[first], order[second]
        way = centres[b] - centres[a]
        overlap = (sizes[a] + sizes[b]) / 2 - np.abs(way)
        meet = (overlap > TOLERANCE).all(axis=1)
        if not meet.any():
            break
        a, b, way, overlap = a[meet], b[meet], way[meet], overlap[meet]
        shorter = np.argmin(overlap, axis=1)
        rows = np.arange(len(a))
        push = np.zeros_like(way)
        push[rows, shorter] = np.where(way[rows, shorter] < 0, -1, 1) * (overlap[rows, shorter] / 2 + TOLERANCE)
        moves = np.zeros_like(centres)
        np.add.at(moves, a, -push)
        np.add.at(moves, b, push)
        # the mean of a box's pushes: their sum would throw it out of a crowd into the next one
        centres += moves / np.maximum(np.bincount(np.concatenate([a, b]), minlength=len(centres)), 1)[:, None]
        centres *= EXPANSION
    return centres
