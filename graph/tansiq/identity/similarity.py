"""How alike two names of persons are, across Arabic, French and English spellings, and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from tansiq.identity.names import Name, name_of
from tansiq.identity.skeleton import is_arabic, likeness, skeleton

# parts of names that are at least so alike may be one
ALIKE = 0.7
# weight of the family name beside the names before it
_FAMILY = 0.55
# a name that lacks parts tells less: a family name alone, a part of a longer name, parts in another order
_ALONE, _WITHIN, _TURNED = 0.75, 0.9, 0.95
# Hamad bin Khalifa and Hamad bin Jassim are two of one family
_OTHER_MIDDLE = 0.6
# Badr al-Busaidi and Badr bin Saud al-Busaidi are two as well, Ahmad Massoud is the son of Ahmad Shah Massoud
_LACKS_MIDDLE = 0.08
# «محمد ياسين المنصوري» is Yassine Mansouri, «محمد إدريس ديبي» is the son of Idriss Déby
_LACKS_GIVEN = 0.75


@dataclass(frozen=True, slots=True)
class Similarity:
    """A score from 0 to 1, and the reasons for it in words."""

    score: float
    reasons: tuple[str, ...] = ()


def similarity(one: str, other: str) -> Similarity:
    """How likely two names are one person's, as far as spelling tells; 0 where one holds no letter."""
    a, b = name_of(one), name_of(other)
    return name_similarity(a, b) if a.parts and b.parts else Similarity(0.0)


def name_similarity(a: Name, b: Name) -> Similarity:
    """As `similarity`, of names taken apart."""
    found = max(_readings(a, b), key=lambda reading: reading.score)
    if a.ordinal and b.ordinal:
        if a.ordinal != b.ordinal:
            return Similarity(0.0, ("rulers of different numbers",))
        if len(a.parts) == len(b.parts) == 1:
            score = part_likeness(a.parts[0], b.parts[0])
            return Similarity(score, ("same number of a ruler", _compared(a.parts[0], b.parts[0])))
    elif a.ordinal or b.ordinal:
        return Similarity(_WITHIN * found.score, (*found.reasons, "one lacks the number of a ruler"))
    return found


@lru_cache(maxsize=500_000)
def part_likeness(one: str, other: str) -> float:
    """How alike two parts of names are, 0 to 1: by consonants across scripts, within one by its letters as well."""
    if one == other:
        return 1.0
    a, b = skeleton(one), skeleton(other)
    alike = likeness(a, b)
    if is_arabic(one) == is_arabic(other):
        return 0.4 * alike + 0.6 * _letters_alike(one, other)
    # few consonants are alike by chance
    return alike if min(len(a), len(b)) > 1 else 0.8 * alike


def _readings(a: Name, b: Name) -> Iterator[Similarity]:
    """Every way in which two names may be one."""
    for family, rest in a.families:
        for other_family, other_rest in b.families:
            is_joined = len(rest) + 1 < len(a.parts) or len(other_rest) + 1 < len(b.parts)
            if not is_joined or (rest and other_rest):
                yield _by_family(family, rest, other_family, other_rest)
    short, long = sorted((a.parts, b.parts), key=len)
    if 1 < len(short) < len(long):
        yield _within(short, long)
    if len(short) == len(long) == 2 and not (a.link or b.link):  # «سلمان بن عبد العزيز» has a son of the name turned
        turned = _by_family(short[0], short[1:], long[1], long[:1])
        yield Similarity(_TURNED * turned.score, (*turned.reasons, "parts in another order"))


def _by_family(family: str, rest: tuple[str, ...], other_family: str, other_rest: tuple[str, ...]) -> Similarity:
    alike = part_likeness(family, other_family)
    if alike < ALIKE:
        return Similarity(0.0)
    reasons = ("same family name" if alike == 1 else "like family name", _compared(family, other_family))
    if not rest or not other_rest:
        return Similarity(_ALONE * alike, (*reasons, "family name alone"))
    given, given_reasons = _given(rest, other_rest)
    score = _FAMILY * alike + (1 - _FAMILY) * given
    # a different given name is a different person of that family
    return Similarity(score if given >= ALIKE else 0.5 * score, (*reasons, *given_reasons))


def _given(rest: tuple[str, ...], other_rest: tuple[str, ...]) -> tuple[float, tuple[str, ...]]:
    """How alike the names before the family name are."""
    first = part_likeness(rest[0], other_rest[0])
    # «سعد الدين», Saâdeddine: the one writes in one word what the other writes in two
    joined = part_likeness("".join(rest), "".join(other_rest)) if len(rest) != len(other_rest) else 0.0
    if joined >= max(first, ALIKE):
        return joined, ("same given name" if joined == 1 else _compared("".join(rest), "".join(other_rest)),)
    if first >= ALIKE:
        reason = "same given name" if first == 1 else _compared(rest[0], other_rest[0])
        middle = _covered(rest[1:], other_rest[1:])
        if middle < ALIKE:
            return _OTHER_MIDDLE * first, (reason, "other names between")
        lacking = abs(len(rest) - len(other_rest))
        return first - min(_LACKS_MIDDLE * lacking, 2 * _LACKS_MIDDLE), (reason,)
    if {len(rest[0]), len(other_rest[0])} & {1} and skeleton(rest[0])[:1] == skeleton(other_rest[0])[:1]:
        return ALIKE, ("an initial for the given name",)
    later = max(part_likeness(part, other) for part in rest for other in other_rest)
    if len(rest) != len(other_rest) and later >= ALIKE:
        return _LACKS_GIVEN * later, ("one lacks the first given name",)
    return max(first, joined, 0.5 * later), ("other given name",)


def _covered(parts: tuple[str, ...], others: tuple[str, ...]) -> float:
    """How alike the parts of the shorter list are to some of the longer, on average; an initial is like its name."""
    short, long = sorted((parts, others), key=len)
    best = (
        max(1.0 if part[0] == other or other[0] == part else part_likeness(part, other) for other in long)
        for part in short
    )
    return sum(best) / len(short) if short else 1.0


def _within(short: tuple[str, ...], long: tuple[str, ...]) -> Similarity:
    """«محمد بن سلمان», «محمد بن سلمان بن عبد العزيز»: the parts of the one begin the other, in their order."""
    alike = [part_likeness(short[0], long[0])]
    position = 1
    for part in short[1:]:
        found = [(part_likeness(part, long[at]), -at) for at in range(position, len(long))]
        if not found:
            return Similarity(0.0)
        best, at = max(found)
        alike.append(best)
        position = 1 - at
    if min(alike) < ALIKE:
        return Similarity(0.0)
    return Similarity(_WITHIN * sum(alike) / len(alike), ("one name within the other", _compared(short[-1], long[-1])))


def _compared(one: str, other: str) -> str:
    """«skeleton hmš ~ hmš 1.00»."""
    a, b = sorted((one, other))
    return f"skeleton {skeleton(a)} ~ {skeleton(b)} {part_likeness(a, b):.2f}"


def _letters_alike(one: str, other: str) -> float:
    """1 − Levenshtein distance by the letters of the longer."""
    row = list(range(len(other) + 1))
    for letter in one:
        above, row = row, [row[0] + 1]
        for column, facing in enumerate(other):
            row.append(min(above[column] + (letter != facing), above[column + 1] + 1, row[column] + 1))
    return 1 - row[-1] / max(len(one), len(other))
