"""Where markers and labels go so that none lies on another. All in points; boxes are (left, bottom, right, top)."""

from __future__ import annotations

from collections.abc import Sequence

Box = tuple[float, float, float, float]
Point = tuple[float, float]

GAP, WORD_GAP = 2.5, 6.0  # above and below a label, at its sides
FARTHEST = 130.0  # from a label to its marker, as `_far` counts
NEAR = 14.0  # over a marker: what is higher is not taken for its label
STEP = 4.0  # between the heights that are tried
SHIFTS = tuple(number / 4 for number in range(-8, 9))  # of a label from the middle above its marker, in widths


def levels(places: Sequence[float], wide: float) -> list[int]:
    """The lowest level for each marker on which those of its level are at least `wide` apart; places ascend."""
    last: list[float] = []
    found = []
    for place in places:
        free = (level for level, other in enumerate(last) if place - other >= wide)
        level = next(free, len(last))
        last[level : level + 1] = [place]
        found.append(level)
    return found


class Field:
    """A field with markers on it, in which labels are placed one after the other, each where it is still free.

    Args:
        low: the lower left corner of where labels may stand.
        high: the upper right one.
        markers: boxes that neither labels nor the lines to them may cover.
        bars: boxes that labels may not cover.
    """

    def __init__(self, low: Point, high: Point, markers: Sequence[Box], bars: Sequence[Box] = ()) -> None:
        self._low, self._high, self._markers, self._bars = low, high, list(markers), list(bars)
        self._labels: list[Box] = []
        self._leaders: list[tuple[Point, Point]] = []

    def place(self, marker: Box, size: Point) -> tuple[Box, Point] | None:
        """The box of a label for a marker, near it, and where the line to it ends; None where there is no room."""
        for box in self._candidates(marker, size):
            leader = ((marker[0] + marker[2]) / 2, (marker[1] + marker[3]) / 2), _nearest(marker, box)
            others = [other for other in self._markers if other != marker]
            if any(_meet(box, other) for other in (*self._markers, *self._bars, *self._labels)):
                continue
            if any(_crosses(leader, other) or _nearer(other, marker, box) for other in others):
                continue
            if any(_crosses(leader, other) for other in self._labels):
                continue
            if any(_crosses(other, box) or _cross(other, leader) for other in self._leaders):
                continue
            self._labels.append((box[0] - WORD_GAP, box[1] - GAP, box[2] + WORD_GAP, box[3] + GAP))
            self._leaders.append(leader)
            return box, leader[1]
        return None

    def _candidates(self, marker: Box, size: Point) -> list[Box]:
        """All places in the field, the nearest to the marker first; beside and above it before below."""
        (left, low), (right, high) = self._low, self._high
        middle = (marker[0] + marker[2]) / 2
        beside = [(marker[2] + 2 * GAP, (marker[1] + marker[3] - size[1]) / 2)]
        beside.append((marker[0] - 2 * GAP - size[0], beside[0][1]))
        steps = range(int((high - low - size[1]) / STEP) + 1)
        across = [middle + (shift - 0.5) * size[0] for shift in SHIFTS]
        places = [*beside, *((x, low + step * STEP) for x in across for step in steps)]
        boxes = [(x, y, x + size[0], y + size[1]) for x, y in places]
        fitting = [box for box in boxes if left <= box[0] and low <= box[1] and box[2] <= right and box[3] <= high]
        return [box for far, box in sorted((_far(marker, box), box) for box in fitting) if far <= FARTHEST]


def spread(heights: Sequence[float], apart: float, low: float, high: float) -> list[float]:
    """Heights moved as little as needed so that they are `apart` and keep their order, between two bounds.

    Where they do not all fit, they are evenly closer.
    """
    order = sorted(range(len(heights)), key=lambda number: (heights[number], number))
    apart = min(apart, (high - low) / max(len(heights) - 1, 1))
    moved = [heights[number] for number in order]
    for number in range(len(moved)):
        moved[number] = max(moved[number], moved[number - 1] + apart if number else low)
    for number in reversed(range(len(moved))):
        moved[number] = min(moved[number], moved[number + 1] - apart if number + 1 < len(moved) else high)
    found = [0.0] * len(heights)
    for place, number in enumerate(order):
        found[number] = moved[place]
    return found


def _nearest(marker: Box, box: Box) -> Point:
    """Where the line from the middle of a marker meets the box of its label."""
    x, y = (marker[0] + marker[2]) / 2, (marker[1] + marker[3]) / 2
    return min(max(x, box[0]), box[2]), min(max(y, box[1]), box[3])


def _nearer(other: Box, marker: Box, box: Box) -> bool:
    """Whether a label stands over another marker rather than over its own, so that it would be taken for its label."""
    middle = box[0] + box[2]
    over = other[2] > box[0] and other[0] < box[2] and 0 <= box[1] - other[3] < NEAR
    return over and abs(other[0] + other[2] - middle) < abs(marker[0] + marker[2] - middle)


def _far(marker: Box, box: Box) -> float:
    """Points from a marker to a label; upright lines are easier to follow than slanting ones."""
    x, y = _nearest(marker, box)
    across, up = x - (marker[0] + marker[2]) / 2, y - (marker[1] + marker[3]) / 2
    aside = abs(box[0] + box[2] - marker[0] - marker[2]) / 2
    return 2 * abs(across) + abs(up) + 0.1 * aside + (10 if up < 0 else 0)


def _meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _cross(one: tuple[Point, Point], other: tuple[Point, Point]) -> bool:
    """Whether two lines cross: the ends of each lie on different sides of the other."""

    def side(line: tuple[Point, Point], point: Point) -> float:
        (x, y), (to_x, to_y) = line
        return (to_x - x) * (point[1] - y) - (to_y - y) * (point[0] - x)

    return side(one, other[0]) * side(one, other[1]) < 0 and side(other, one[0]) * side(other, one[1]) < 0


def _crosses(line: tuple[Point, Point], box: Box) -> bool:
    """Whether a line passes through a box (Liang and Barsky 1984)."""
    (x, y), (to_x, to_y) = line
    enter, leave = 0.0, 1.0
    for delta, low, high in ((to_x - x, box[0] - x, box[2] - x), (to_y - y, box[1] - y, box[3] - y)):
        if delta == 0:
            if low > 0 or high < 0:
                return False
            continue
        first, last = sorted((low / delta, high / delta))
        enter, leave = max(enter, first), min(leave, last)
    return enter < leave
