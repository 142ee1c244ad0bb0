"""Gender and number: whether one who acted before may be the subject of a verb."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity
from tansiq.clauses.verbs import Verb
from tansiq.model import Kind


def agrees(verb: Verb, subject: list[ActorMention]) -> bool:
    """Whether a carried subject fits the verb's gender and number."""
    if not subject:
        return False
    if "dual" in verb.features:
        return sum(len(mention.entities) for mention in subject) >= 2
    if "fem" in verb.features:
        return subject[0].entity.kind is not Kind.PERSON or is_feminine(subject[0].entity)
    return True


def is_feminine(person: Entity) -> bool:
    """Whether a person's office is told in the feminine («وزيرة الدفاع»); of others nothing is known."""
    return bool(person.office) and str(person.office).split()[0].endswith("ه")
