"""Where markers and labels go."""

import itertools
import random

import pytest
from matplotlib.path import Path

from tansiq.plots.placing import FARTHEST, Box, Field, levels, spread


def meet(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def test_markers_of_a_level_keep_apart_and_levels_are_as_low_as_can_be() -> None:
    assert levels([0, 1, 2, 9, 10, 30], 9) == [0, 1, 2, 0, 1, 0]
    assert levels([], 9) == []


def test_labels_lie_on_no_marker_and_on_no_other_label() -> None:
    dice = random.Random(1)
    places = [(dice.uniform(20, 480), dice.uniform(5, 60)) for _ in range(25)]
    markers = [(x - 3, y - 3, x + 3, y + 3) for x, y in places]
    field = Field((10, 0), (500, 300), markers)
    placed = [found[0] for marker in markers if (found := field.place(marker, (60, 20)))]
    assert len(placed) >= 10
    for box in placed:
        assert box[0] >= 10 and box[1] >= 0 and box[2] <= 500 and box[3] <= 300
        assert not any(meet(box, marker) for marker in markers)
    assert not any(meet(one, other) for one, other in itertools.combinations(placed, 2))


def test_lines_to_labels_do_not_cross_each_other() -> None:
    dice = random.Random(2)
    places = [(dice.uniform(20, 480), dice.uniform(5, 60)) for _ in range(40)]
    markers = [(x - 3, y - 3, x + 3, y + 3) for x, y in places]
    field = Field((10, 0), (500, 300), markers)
    lines = [
        Path([place, found[1]])
        for place, marker in zip(places, markers, strict=True)
        if (found := field.place(marker, (60, 20)))
    ]
    assert len(lines) > 6
    assert not any(one.intersects_path(other, filled=False) for one, other in itertools.combinations(lines, 2))


def test_a_label_stands_near_its_marker_or_not_at_all() -> None:
    field = Field((0, 0), (1000, 400), [(50, 10, 56, 16)])
    _, end = field.place((50, 10, 56, 16), (40, 20)) or pytest.fail("there is room")
    assert abs(end[0] - 53) + abs(end[1] - 13) < 15
    assert field.place((900, 390, 906, 396), (40, 800)) is None
    crowded = Field((0, 0), (1000, 400), [(0, 0, 1000, FARTHEST + 20)])
    assert crowded.place((50, 10, 56, 16), (40, 20)) is None


def test_a_line_to_a_label_crosses_no_marker() -> None:
    stack = [(100, 10 * n, 106, 10 * n + 6) for n in range(6)]
    field = Field((0, 0), (106, 300), stack)  # no room at the right
    (first, end) = field.place(stack[0], (40, 20)) or pytest.fail("there is room at the left")
    assert first[2] <= 100 and end[0] <= 100


def test_a_label_does_not_stand_over_another_marker_as_if_it_were_its_own() -> None:
    own, other = (100, 10, 106, 16), (60, 10, 66, 16)
    # only from 20 to 108 there is room above, over the other marker rather than over the own one
    blocks = [(108, 0, 300, 200), (0, 60, 300, 200)]
    field = Field((20, 0), (300, 200), [own, other, *blocks])
    found = field.place(own, (80, 20))
    assert found is None or found[0][1] - other[3] >= 14
    assert Field((20, 0), (300, 200), [own, *blocks]).place(own, (80, 20)), "without it there is"


@pytest.mark.parametrize("heights", [[5.0, 5.0, 5.0], [0.0, 100.0], [98.0, 99.0, 3.0], [50.0] * 40])
def test_heights_are_spread_in_their_order_within_bounds(heights: list[float]) -> None:
    moved = spread(heights, 10, 0, 100)
    apart = min(10, 100 / max(len(heights) - 1, 1))
    assert all(-1e-9 <= height <= 100 + 1e-9 for height in moved)
    assert all(high - low >= apart - 1e-9 for low, high in itertools.pairwise(sorted(moved)))
    assert sorted(range(len(heights)), key=lambda n: (heights[n], n)) == sorted(
        range(len(moved)), key=lambda n: moved[n]
    )
