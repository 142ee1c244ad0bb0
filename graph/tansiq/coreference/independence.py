"""Republished passages: who tells an event in another's words is no second source of it.

Agencies' copy is cut, given another headline and put among other paragraphs, so whole articles differ; the passages
that tell the event stay alike (containment of word shingles: Broder, "On the resemblance and containment of
documents", 1997).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from tansiq.text import fold_phrase

WORDS = 4  # length of the word sequences compared
CONTAINED = 0.5  # share of the shorter passage's sequences that the other holds too
SHORT = 8  # words: passages below have too few sequences and need to be equal

Shingles = frozenset[tuple[str, ...]]


@dataclass(frozen=True)
class Passage:
    """The words in which an article tells an event; published as EDTF, None where unknown."""

    article: str
    published: str | None
    text: str


def repeats(passages: Sequence[Passage]) -> dict[int, int]:
    """Which passages nearly repeat one of another article that stands earlier.

    Args:
        passages: in their order of publication, the earliest first.

    Returns:
        By the passage's position in `passages` that of the first one that it repeats.
    """
    folded = [fold_phrase(passage.text) for passage in passages]
    found = {}
    for later, passage in enumerate(passages):
        for earlier in range(later):
            if passages[earlier].article != passage.article and nearly_equal(folded[earlier], folded[later]):
                found[later] = earlier
                break
    return found


def nearly_equal(ours: tuple[str, ...], theirs: tuple[str, ...]) -> bool:
    """Whether one passage's folded words stand in the other's, but for some edits; short ones have to be equal."""
    if min(len(ours), len(theirs)) < SHORT:
        return ours == theirs
    return containment(shingles(ours), shingles(theirs)) >= CONTAINED


def containment(ours: Shingles, theirs: Shingles) -> float:
    """The share of the smaller set that the larger one holds, 0 to 1."""
    return len(ours & theirs) / min(len(ours), len(theirs))


def shingles(words: tuple[str, ...]) -> Shingles:
    """All sequences of `WORDS` words."""
    return frozenset(words[start : start + WORDS] for start in range(len(words) - WORDS + 1))
