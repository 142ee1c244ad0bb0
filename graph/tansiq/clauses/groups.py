"""Coordination of actors: «تونس والجزائر وليبيا» fill one role together."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.actors.prepositions import is_seat
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.actor_words import actor_words
from tansiq.model import Kind
from tansiq.text import fold
from tansiq.tokens import Sentence

# what may stand between coordinated mentions
_BETWEEN = frozenset('،,()«»"“”')
_DASHES = frozenset("-–—ـ")
_MOST_BETWEEN = 3
# «الحوثيون [ومن ورائهم] إيران»
_AT_THEIR_BACK = [["ومن", fold(back + own)] for back in ("ورائ", "خلف") for own in ("ه", "ها", "هم", "هما")]
_ON_ONE_SIDE = (["من", "جهه"], ["من", "ناحيه"], ["من", "جانب"])


def coordinate(sentence: Sentence, mentions: list[ActorMention]) -> list[list[ActorMention]]:
    """Partition of the mentions into coordinations; an apposition stays with its name.

    A mention takes over the preposition of those it is coordinated with («مع تونس وليبيا»).
    """
    groups: list[list[ActorMention]] = []
    going_on: list[ActorMention] = []  # the group that the next mention may belong to
    end = 0
    for mention in mentions:
        if going_on and _belongs(sentence, going_on[-1], end, mention):
            if mention.preposition == "":
                mention.preposition = going_on[-1].preposition
            going_on.append(mention)
        else:
            groups.append([mention])
            if not (going_on and is_seat(sentence, going_on[-1], mention)):
                going_on = groups[-1]
        end = mention.end
    return groups


def _belongs(sentence: Sentence, last: ActorMention, end: int, mention: ActorMention) -> bool:
    """Whether the mention is coordinated with the last of a group, which ends there or with the place of an organ."""
    between = [word.text for word in sentence.words[end : mention.start]]
    if len(between) == 1 and last.preposition and sentence.folded[end] == "و" + last.preposition:
        return mention.preposition == last.preposition  # «مع تونس ومع ليبيا»
    if len(between) == 1 and sentence.folded[end] in clause_words().allied and not mention.preposition:
        return True  # «روسيا [وحليفتها] سوريا»
    told = [word for word in sentence.folded[end : mention.start] if word not in _BETWEEN]
    if told and told[0].startswith("و") and not mention.preposition and _are_honorifics([told[0][1:], *told[1:]]):
        return True  # «سموه [ومعالي] الوزير الباكستاني»
    if told in _AT_THEIR_BACK and not mention.preposition:
        return True
    if told in _ON_ONE_SIDE and mention.conjunction:
        return mention.preposition in ("", last.preposition)  # «إيران [من جهة]، والولايات المتحدة من جهة أخرى»
    is_alike = mention.entity.kind is last.entity.kind and mention.entity.country != last.entity.country
    if len(between) == 1 and between[0] in _DASHES and is_alike and not mention.preposition:
        return True  # «لقاء بوتين – الأسد»
    if len(between) > _MOST_BETWEEN or not all(text in _BETWEEN for text in between):
        return False
    if mention.how == "apposition" and mention.entity is last.entity:
        return True
    if mention.conjunction and mention.preposition in ("", last.preposition):
        return True
    both_states = mention.entity.kind is last.entity.kind is Kind.STATE
    return between in (["،"], [","]) and not mention.preposition and both_states


def _are_honorifics(words: list[str]) -> bool:
    return all(word in actor_words().honorifics for word in words)
