"""The names of sides in the rules; who fills them is told by the rules' own examples."""

from tansiq.frames import all_frames
from tansiq.lang.ar.closed import closed
from tansiq.slots.sides import SIDES

NAMES = {
    (frame.id, side) for frame in all_frames() for slots in frame.slots for side in (slots.left, slots.right) if side
}


def test_a_side_is_known_by_name_or_consists_of_prepositions() -> None:
    prepositions = closed().prepositions | {"ب", "ل"}
    unknown = {
        (rule, side)
        for rule, side in NAMES
        if side not in SIDES and not {word.rstrip("*+") for word in side.split("|")} <= prepositions
    }
    assert unknown == set()


def test_every_side_is_asked_for_by_a_rule() -> None:
    assert set(SIDES) <= {side for _, side in NAMES}
