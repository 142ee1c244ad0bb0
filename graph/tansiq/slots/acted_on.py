"""Sides that are acted on: the object, the place of a verb of going, whom what is acted on belongs to."""

from __future__ import annotations

from tansiq.actors.entities import entities_of
from tansiq.clauses.arguments import passive_agent_of
from tansiq.clauses.nouns import genitive_of
from tansiq.clauses.objects import object_of, target_of
from tansiq.model import Kind
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import antecedent

# «متهمة إياها»: the word that carries an object pronoun → the pronoun
_CARRIED_PRONOUNS = {"اياه": "ه", "اياها": "ها"}


def object_(occurrence: Occurrence) -> Side:
    """Whom the trigger acts on, without a preposition."""
    clauses, verb = occurrence.clauses, occurrence.verb
    if occurrence.is_bare_noun:
        doer = genitive_of(clauses, occurrence.last)
        if doer:  # «استدعاء الخارجية التركية السفير السويدي»
            return Side(occurrence.actors(object_of(clauses, doer[-1].end - 1, doer)), 0.9)
    if verb is None:
        return NOBODY
    if occurrence.is_verb and verb.subject and passive_agent_of(clauses, verb) is not None:
        return Side(occurrence.actors(verb.subject), 0.9)
    if verb.object is not None:
        return Side(occurrence.actors(verb.object), 1.0)
    if occurrence.pronoun is not None:
        return antecedent(occurrence, occurrence.pronoun, verb)
    return Side(occurrence.actors(object_of(clauses, occurrence.last, verb.subject)), 1.0)


def place(occurrence: Occurrence) -> Side:
    """The state or body that a verb of going takes as its object."""
    found, trust = object_(occurrence)
    return Side([entity for entity in found if entity.kind in (Kind.STATE, Kind.INTERNATIONAL)], trust)


def target(occurrence: Occurrence) -> Side:
    """The object, or whom the object is of («بجهود المغرب», «تصريحات الوزير», «بالدور الجزائري»)."""
    clauses, verb = occurrence.clauses, occurrence.verb
    subject = verb.subject if verb else None
    if verb is not None:
        if verb.object is not None:
            return Side(occurrence.actors(verb.object), 0.9)
        if occurrence.is_verb and occurrence.pronoun is not None:
            return antecedent(occurrence, occurrence.pronoun, verb)
        following = clauses.words[occurrence.last + 1 : occurrence.last + 3]
        pronoun = next((_CARRIED_PRONOUNS[word] for word in following if word in _CARRIED_PRONOUNS), None)
        if pronoun is not None:
            return antecedent(occurrence, pronoun, verb)
    mentions, country = target_of(clauses, occurrence.last, subject)
    if mentions:
        acting = entities_of(subject)
        return Side([entity for entity in entities_of(mentions) if entity not in acting], 0.9)
    return Side([occurrence.registry.state(country)], 0.8) if country else NOBODY
