"""Who acts in clauses that tell what somebody did on a journey: whoever made it."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.agreement import agrees
from tansiq.clauses.nouns import genitive_of
from tansiq.clauses.objects import is_object
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.model import Kind
from tansiq.verb_kinds import place_verbs

# words between «أول» and the verb
_REACH_OF_FIRST = 4
# words between a journey and «where», and between the journey and whose it is
_REACH_OF_JOURNEY = 20
_REACH_OF_OWNER = 4
_WHERE = "حيث"


def visitor_of(clauses: Clauses, verb: Verb, after: list[ActorMention] | None) -> list[ActorMention] | None:
    """Who made the journey on which it was done.

    «زيارة الرئيس إلى أنقرة التي التقى خلالها نظيره», «زيارة الرئيس إلى أنقرة، حيث التقى نظيره»

    Args:
        after: the ungoverned actor behind the verb.
    """
    at = verb.position + 1
    if at < len(clauses.words) and clauses.words[at] in clause_words().during:
        for back in range(verb.position - 1, -1, -1):
            if without_article(clauses.words[back]) in clause_words().occasions:
                return genitive_of(clauses, back)
        return None
    return _traveller(clauses, verb, after)


def _traveller(clauses: Clauses, verb: Verb, after: list[ActorMention] | None) -> list[ActorMention] | None:
    """Whose journey the noun before «where» tells, unless another one acts there («حيث استقبله الملك»)."""
    where = verb.position - 1
    while where > 0 and clauses.words[where] in clause_words().auxiliaries:
        where -= 1
    if where <= 0 or clauses.words[where] != _WHERE or attached_pronoun(verb.features) is not None:
        return None
    if after is not None and not is_object(clauses, verb, after, has_topic=True):
        return None
    for back in range(where - 1, max(where - 1 - _REACH_OF_JOURNEY, -1), -1):
        if back in clauses.verb_at:
            return None
        if back not in clauses.inside and without_article(clauses.words[back]) in clause_words().journeys:
            owner = genitive_of(clauses, back) or _told_by_dative(clauses, back)
            travels = owner is not None and not names_place(owner[0]) and agrees(verb, owner[:1])
            return owner[:1] if owner is not None and travels else None
    return None


def _told_by_dative(clauses: Clauses, journey: int) -> list[ActorMention] | None:
    """«زيارة رسمية [للرئيس الفرنسي] إلى أنقرة»"""
    near = range(journey + 1, journey + 1 + _REACH_OF_OWNER)
    mention = next((clauses.at[at] for at in near if at in clauses.at), None)
    return [mention] if mention is not None and mention.preposition == "ل" else None


def first_of_kind(clauses: Clauses, verb: Verb) -> list[ActorMention] | None:
    """«ماكرون هو أول رئيس فرنسي يزور رواندا», «ليكون أول مسؤول غربي يزور طهران»: of whom that is said."""
    if (
        verb.conjoined
        or attached_pronoun(verb.features) is not None
        or not clauses.forms(verb.position) & place_verbs()
    ):
        return None
    before = clauses.mentions_before(verb.position)
    is_known = bool(before) and before[-1].end == verb.position
    start = before[-1].start if is_known else verb.position
    reach = range(start - 1, max(start - 1 - (1 if is_known else _REACH_OF_FIRST), -1), -1)
    ordinal = next((at for at in reach if clauses.words[at] in clause_words().foremost), None)
    if ordinal is None:
        return None
    persons = [m for m in clauses.mentions_before(ordinal) if m.entity.kind is Kind.PERSON and not m.preposition]
    same = [m for m in persons if not is_known or m.entity.country == before[-1].entity.country]
    return same[-1:] or None
