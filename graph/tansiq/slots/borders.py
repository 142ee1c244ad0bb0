"""Which pairs of actors stand across a border, so that the codebook codes them."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.registry import Registry
from tansiq.actors.war_sides import home_of_party
from tansiq.clauses.structure import Clauses
from tansiq.model import Kind

# words between a border and the state beyond it
_REACH_OF_BORDER = 4
Pair = tuple[Entity, Entity]


def is_of_border(clauses: Clauses, mention: ActorMention) -> bool:
    """Whether it is told with whom somebody has a border: «الحدود مع سوريا», «حدود تركيا مع سوريا»."""
    before = clauses.words[max(mention.start - _REACH_OF_BORDER, 0) : mention.start]
    return mention.preposition == "مع" and any(word.startswith(("حدود", "الحدود", "بحدود")) for word in before)


def crosses_border(a: Entity, b: Entity) -> bool:
    """Whether the codebook codes the pair: two states' actors, or one international body; no two groups."""
    if a is b or (a.kind is Kind.GROUP and b.kind is Kind.GROUP) or _serves(a, b) or _serves(b, a):
        return False
    if a.country is not None and b.country is not None:
        return a.country != b.country
    # without a country: an international body, a group, an official of a body
    return not (a.kind is b.kind and a.label == b.label)


def are_at_home(a: Entity, b: Entity) -> bool:
    """Whether one is a party to the war of the state that the other one belongs to: what they do stays inside."""
    return any(
        group.kind is Kind.GROUP and other.country is not None and home_of_party(group.key or "") == other.country
        for group, other in ((a, b), (b, a))
    )


def _serves(person: Entity, body: Entity) -> bool:
    """Whether somebody's office is one of the body («الأمين العام للأمم المتحدة»)."""
    return person.kind is Kind.PERSON and body.key is not None and body.key in (person.office or "").split(" ")


def crossing_pairs(registry: Registry, pairs: list[Pair]) -> list[Pair]:
    """Those pairs that cross a border; a minister without a country may get the one that the article suggests."""
    return [
        (a, b)
        for a, b in pairs
        if registry.infer_country(a, b.country) and registry.infer_country(b, a.country) and crosses_border(a, b)
    ]
