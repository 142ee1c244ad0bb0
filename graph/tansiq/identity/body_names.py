"""How alike two names of organisations or groups are: by their words, across scripts by their sound."""

from __future__ import annotations

from tansiq.identity.similarity import Similarity, part_likeness
from tansiq.identity.skeleton import is_arabic, likeness, skeleton

_ALIKE = 0.8
# across scripts names of bodies are translated more often than spelled: fewer sounds prove nothing
_SOUNDS = 3
_BY_SOUND = 0.9


def body_similarity(one: tuple[str, ...], other: tuple[str, ...]) -> Similarity:
    """How likely two names, given by their words, are one body's.

    Words that are alike, counted twice, of all words (the measure of Dice, 1945).
    """
    if is_arabic(one[0]) != is_arabic(other[0]):
        return _by_sound("".join(one), "".join(other))
    left = list(other)
    alike = 0.0
    for word in one:
        found = max(((part_likeness(word, facing), facing) for facing in left), default=(0.0, ""))
        if found[0] >= _ALIKE:
            alike += found[0]
            left.remove(found[1])
    score = 2 * alike / (len(one) + len(other))
    if score == 1:
        return Similarity(score, ("same words",))
    shared = round(2 * alike) // 2
    return Similarity(score, (f"{shared} of {max(len(one), len(other))} words alike",) if shared else ())


def _by_sound(one: str, other: str) -> Similarity:
    a, b = sorted((skeleton(one), skeleton(other)))
    alike = likeness(a, b)
    if min(len(a), len(b)) < _SOUNDS or alike < _ALIKE:
        return Similarity(0.0)
    return Similarity(_BY_SOUND * alike, (f"skeleton {a} ~ {b} {alike:.2f}",))
