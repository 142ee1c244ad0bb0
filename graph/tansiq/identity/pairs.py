"""Pairs of actors that may be one, for people to judge: each with a score and the reasons for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from tansiq.identity.blocks import candidates
from tansiq.identity.body_names import body_similarity
from tansiq.identity.profiles import ActorProfile, Compared, compared
from tansiq.identity.similarity import Similarity, name_similarity

# an office tells who is meant only at a date: «وزير الداخلية الفرنسي» may be any minister of the interior of France
_OFFICE = 0.55
_UNKNOWN_COUNTRY = 0.97
# an article that names both side by side knows them apart
_SIDE_BY_SIDE = 0.8


@dataclass(frozen=True, slots=True)
class Pair:
    """Two actors that may be one.

    Attributes:
        a: key, before `b` in the order of the alphabet.
        score: 0 to 1; no probability, but pairs with more are likelier.
        reasons: short phrases: "same family name", "same country FR", "skeleton hmš ~ hmš 1.00".
    """

    a: str
    b: str
    score: float
    reasons: tuple[str, ...]


def doubtful(actors: Iterable[ActorProfile], minimum: float = 0.5) -> list[Pair]:
    """The pairs of at least a score, the likeliest first, those of one score by their keys.

    A given name alone makes no pair, nor do actors of different kinds or countries.
    """
    found = (_pair(one, other) for one, other in candidates(map(compared, actors)))
    return sorted((pair for pair in found if pair.score >= minimum), key=lambda pair: (-pair.score, pair.a, pair.b))


def _pair(one: Compared, other: Compared) -> Pair:
    named, office = _named_alike(one, other), _same_office(one, other)
    best = max(named, office, key=lambda found: found.score)
    score, reasons = best.score, list(best.reasons)
    if one.actor.country is not None and one.actor.country == other.actor.country:
        reasons.append(f"same country {one.actor.country}")
    else:
        reasons.append("country of one not known" if one.actor.country or other.actor.country else "no country known")
        score *= _UNKNOWN_COUNTRY
    shared = len(one.actor.articles & other.actor.articles)
    if shared:
        reasons.append(f"against: named side by side in {shared} article{'s' if shared > 1 else ''}")
        score *= _SIDE_BY_SIDE
    return Pair(one.actor.key, other.actor.key, round(score, 2), tuple(reasons))


def _named_alike(one: Compared, other: Compared) -> Similarity:
    """By the two names that are most alike."""
    best = Similarity(0.0)
    named = (name_similarity(a, b) for a in one.names for b in other.names)
    called = (body_similarity(a, b) for a in one.words for b in other.words)
    for found in chain(named, called):
        if found.score > best.score:
            best = found
        if best.score == 1:
            break
    return best


def _same_office(one: Compared, other: Compared) -> Similarity:
    """Where one of the two is an office without a name."""
    shared = one.offices.keys() & other.offices.keys()
    if not shared or (one.names and other.names):
        return Similarity(0.0)
    office = min(shared)
    told = one.offices[office] if other.names else other.offices[office]
    return Similarity(_OFFICE, (f"same office «{told}», whoever held it then",))
