"""Gender and number: whether one who acted before may be the subject of a verb."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.gazetteer import gazetteer
from tansiq.clauses.verbs import Verb
from tansiq.model import Kind

# ways of naming a state by a name of its own
_NAMED = frozenset({"name", "capital", "anaphora"})
# endings of what several are called («القوات», «محققين»)
_PLURAL = ("ات", "ون", "ين", "اء", "ود")


def agrees(verb: Verb, subject: list[ActorMention]) -> bool:
    """Whether a carried subject fits the verb's gender and number."""
    if not subject:
        return False
    if "dual" in verb.features:
        return sum(len(mention.entities) for mention in subject) >= 2
    if is_one_for_many(verb, subject):
        return False
    if is_feminine_state(subject[0]) is not None and not verb.features & {"plural", "dual"}:
        return not is_of_other_gender(verb, subject)
    if "fem" in verb.features:
        return subject[0].entity.kind is not Kind.PERSON or is_feminine(subject[0].entity)
    return True


def is_one_for_many(verb: Verb, subject: list[ActorMention]) -> bool:
    """Whether one alone stands before a plural verb: «وصرح الوزير "دعوا السلطات …"», «رصد الجيش خبراء يقدمون …»."""
    if "plural" not in verb.features or len(subject) != 1 or len(subject[0].entities) != 1:
        return False
    mention = subject[0]
    if mention.entity.kind is Kind.STATE:
        return mention.how in _NAMED or mention.how == "state"
    is_body = mention.entity.kind is Kind.ORGANIZATION
    return mention.entity.kind is Kind.PERSON or (is_body and not mention.entity.label.split()[0].endswith(_PLURAL))


def is_of_other_gender(verb: Verb, subject: list[ActorMention]) -> bool:
    """Whether the gender of a state's name forbids it («كولومبيا …، [يدعو]»)."""
    is_feminine_name = is_feminine_state(subject[0])
    is_one = not verb.features & {"plural", "dual"}
    return is_one and is_feminine_name is not None and is_feminine_name != ("fem" in verb.features)


def is_feminine_state(mention: ActorMention) -> bool | None:
    """Whether a state is spoken of in the feminine: all capitals and «بلاده» are, and the names of all but a few.

    None for whoever is no state, or told by another name («السلطات», «المملكة المغربية»).
    """
    if mention.entity.kind is not Kind.STATE or mention.how not in _NAMED or len(mention.entities) > 1:
        return None
    if mention.how != "name" or mention.entity.country not in gazetteer().masculine_states:
        return True
    return False if mention.end - mention.start == 1 else None


def is_feminine(person: Entity) -> bool:
    """Whether a person's office is told in the feminine («وزيرة الدفاع»); of others nothing is known."""
    return bool(person.feminine) or (bool(person.office) and str(person.office).split()[0].endswith("ه"))
