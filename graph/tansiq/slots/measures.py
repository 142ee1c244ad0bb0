"""Sides of sanctions that an article goes on to speak of: «وشملت العقوبات …», «استهدفت واشنطن أيضا …»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.nouns import adjectives_of, body_adjective_of
from tansiq.clauses.structure import Clauses
from tansiq.clauses.words import COMMAS, clause_words
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.slots.occurrence import NOBODY, Occurrence, Side

# how far who imposed the sanctions told last is to be trusted
_TOLD_LAST = 0.7
# words between a law and what it imposes
_REACH_OF_LAW = 6
# words between the verb, or the sanctions, and the first of those whom they reach
_REACH_OF_LIST = 5


def imposer(occurrence: Occurrence) -> Side:
    """Who imposed the sanctions beside the verb: of their adjective, else of whom the article told last."""
    clauses = occurrence.clauses
    at = _sanctions(occurrence)
    if at is None:
        return NOBODY
    adjectives = adjectives_of(clauses, at)
    if adjectives:
        return occurrence.states(adjectives[:1], 0.9)
    body = body_adjective_of(clauses, at)
    if body is not None:  # «العقوبات الأممية» are those of the Security Council, where it was told to impose them
        told = [entity for entity in clauses.memory.imposing if entity.kind is Kind.INTERNATIONAL]
        return Side(told or [occurrence.registry.known(body)], 0.8)
    verb = clauses.verb_before(at)
    if verb is not None and verb.subject and not clause_words().imposing.isdisjoint(clauses.forms(verb.position)):
        return occurrence.side(verb.subject, 0.8)
    return Side(clauses.memory.imposing, _TOLD_LAST)


def included(occurrence: Occurrence) -> Side:
    """Who is named right behind the verb and the sanctions («الذين طالتهم العقوبات الأممية هم كل من …»)."""
    clauses, last = occurrence.clauses, occurrence.last
    at = _sanctions(occurrence)
    if at is not None and at > last:
        last = at
    passed, behind = 0, False
    for position in range(last + 1, len(clauses.words)):
        mention = clauses.at.get(position)
        if mention is not None and (not mention.preposition or _is_each(clauses, mention)):
            return occurrence.side(clauses.group(mention), 0.9)
        behind |= mention is not None
        if clauses.words[position] in COMMAS and not behind:
            return NOBODY
        passed += clauses.is_word(position) and position not in clauses.nationalities and position not in clauses.inside
        if passed > _REACH_OF_LIST or (position in clauses.boundaries and clauses.words[position] not in COMMAS):
            return NOBODY
    return NOBODY


def _is_each(clauses: Clauses, mention: ActorMention) -> bool:
    """«هم كل من فلان …»."""
    return mention.preposition == "من" and clauses.words[mention.start - 2] == "كل"


def again(occurrence: Occurrence) -> Side:
    """The subject, where it is whose sanctions the article told last («واستهدفت واشنطن أيضا …»)."""
    verb, imposing = occurrence.verb, occurrence.clauses.memory.imposing
    if verb is None or not verb.subject:
        return NOBODY
    countries = {(entity.country, entity.country is None and entity) for entity in imposing}
    found = occurrence.side(verb.subject, 0.8)
    is_same = all((entity.country, entity.country is None and entity) in countries for entity in found.entities)
    return found if is_same else NOBODY


def enactor(occurrence: Occurrence) -> Side:
    """Who gave the law that imposes them («وقع ترامب قانونا يفرض عقوبات», «اعتمد المجلس القرار الذي يفرض حظرا»)."""
    clauses, start = occurrence.clauses, occurrence.start
    laws = [at for at in range(max(start - _REACH_OF_LAW, 0), start) if _is_law(clauses, at)]
    if not laws:
        return NOBODY
    verbs = [verb for verb in clauses.verbs if verb.position < laws[-1] and not clauses.is_relative(verb)]
    if verbs and not clause_words().enacting.isdisjoint(clauses.forms(verbs[-1].position)):
        return occurrence.side(verbs[-1].subject, 0.8)
    return occurrence.states(adjectives_of(clauses, laws[-1])[:1], 0.8)  # «القانون الأمريكي الذي يفرض …»


def _is_law(clauses: Clauses, at: int) -> bool:
    is_law = any(without_article(form) in clause_words().laws for form in clauses.forms(at))
    return is_law and at not in clauses.inside


def _sanctions(occurrence: Occurrence) -> int | None:
    """Position of the word for sanctions beside the verb: behind it, else before it."""
    words, start = occurrence.clauses.words, occurrence.start
    places = [*range(start + 1, min(start + 4, len(words))), *range(start - 1, max(start - 6, -1), -1)]
    return next((at for at in places if words[at] in clause_words().sanctions), None)
