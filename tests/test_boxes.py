import itertools

import numpy as np

from tansiq.boxes import TOLERANCE, apart


def _overlaps(centres: np.ndarray, sizes: np.ndarray) -> int:
    """How many pairs of boxes lie on each other in both directions."""
    return sum(
        bool((np.abs(centres[a] - centres[b]) + TOLERANCE < (sizes[a] + sizes[b]) / 2).all())
        for a, b in itertools.combinations(range(len(centres)), 2)
    )


def test_a_crowd_of_boxes_comes_apart() -> None:
    random = np.random.default_rng(1)
    centres, sizes = random.uniform(-100, 100, (120, 2)), random.uniform(10, 60, (120, 2))
    assert _overlaps(centres, sizes) > 100
    assert _overlaps(apart(centres, sizes), sizes) == 0


def test_boxes_in_one_place_come_apart() -> None:
    sizes = np.full((5, 2), 10.0)
    assert _overlaps(apart(np.zeros((5, 2)), sizes), sizes) == 0


def test_boxes_apart_stay_and_the_input_is_left_alone() -> None:
    centres, sizes = np.array([[0.0, 0.0], [50.0, 0.0]]), np.array([[40.0, 20.0], [40.0, 20.0]])
    assert (apart(centres, sizes) == centres).all()
    crowded = np.array([[0.0, 0.0], [30.0, 0.0]])
    moved = apart(crowded, sizes)
    assert crowded[1, 0] == 30 and moved[1, 0] - moved[0, 0] >= 40 - TOLERANCE
    assert (moved[:, 1] == 0).all(), "the shorter way out is sideways"
