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
CONTAINED = 0.5  # share of the shorter passage's sequences that the other holds too
SHORT = 8  # words: passages below have too few sequences and need to be equal


@dataclass(frozen=True)
class Passage:
    """The words in which an article tells an event; published as EDTF, None where unknown."""

    article: str
    published: str | None
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
    sizes = []
    for later, passage in enumerate(passages):
        words = fold_phrase(passage.text)
        sequences = {words[start : start + WORDS] for start in range(len(words) - WORDS + 1)}
        sizes.append(len(sequences))
        if len(words) < SHORT:
            earlier = equal[words]
        else:
            shared = Counter(position for sequence in sequences for position in holding[sequence])
            earlier = sorted(e for e, n in shared.items() if n >= CONTAINED * min(sizes[e], sizes[later]))
            for sequence in sequences:
                holding[sequence].append(later)
        if others := [position for position in earlier if passages[position].article != passage.article]:
            found[later] = others
        equal[words].append(later)
    return found
