"""Republished passages: who tells an event in another's words is no second source of it.

Agencies' copy is cut, given another headline and put among other paragraphs, so whole articles differ; the passages
that tell the event stay alike (containment of word shingles: Broder, "On the resemblance and containment of
documents", 1997).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from tansiq.text import fold_phrase

WORDS = 4  # length of the word sequences compared
CONTAINED = 0.4  # share of the shorter passage's sequences that the other holds too
BRIEF, BRIEF_CONTAINED = 20, 0.6  # words; names make up much of a passage below
SHORT = 8  # words: passages below have too few sequences and need to be equal


@dataclass(frozen=True)
class Passage:
    """The words in which an article tells an event."""

    article: str
    text: str


def repeats(passages: Sequence[Passage]) -> dict[int, list[int]]:
    """Which passages nearly repeat earlier ones of other articles, but for some edits.

    Args:
        passages: in their order of publication, the earliest first.

    Returns:
        By the passage's position in `passages` those of the ones that it repeats, the earliest first.
    """
    found: dict[int, list[int]] = {}
    equal: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    holding: defaultdict[tuple[str, ...], list[int]] = defaultdict(list)
    lengths: list[int] = []
    for later, passage in enumerate(passages):
        words = fold_phrase(passage.text)
        lengths.append(len(words))
        if len(words) < SHORT:
            earlier = equal[words] if words else []
        else:
            sequences = {words[start : start + WORDS] for start in range(len(words) - WORDS + 1)}
            shared = Counter(position for sequence in sequences for position in holding[sequence])
            earlier = sorted(e for e, n in shared.items() if _contained(n, min(lengths[e], len(words))))
            for sequence in sequences:
                holding[sequence].append(later)
        equal[words].append(later)
        if others := [position for position in earlier if passages[position].article != passage.article]:
            found[later] = others
    return found


def _contained(shared: int, words: int) -> bool:
    """Whether so many shared sequences are enough for a passage of so many words."""
    share = CONTAINED if words >= BRIEF else BRIEF_CONTAINED
    return shared >= share * (words - WORDS + 1)
