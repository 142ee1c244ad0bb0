"""Whom a body sends stands for it: «وفد رفيع من وزارة الدفاع التركية», «ممثلون عن الشرطة الفرنسية»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.actors.prepositions import governing_preposition
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.tokens import Sentence

_OF = frozenset({"من", "عن"})
_SENDING = frozenset({Kind.ORGANIZATION, Kind.INTERNATIONAL, Kind.GROUP})
# words of what a delegation is like: «وفد عسكري رفيع المستوى من …»
_MOST_BETWEEN = 3


def take_in_delegates(sentence: Sentence, mentions: list[ActorMention]) -> None:
    """Begin every mention of a body at the people who come from it, under the preposition that governs those."""
    floor = 0
    for mention in mentions:
        found = _people_before(sentence, mention, floor) if mention.entity.kind in _SENDING else None
        floor = mention.end
        if found is not None:
            position, reading = found
            mention.start, mention.proclitics, mention.how = position, reading.proclitics, "delegates"
            mention.conjunction = bool(reading.conjunction)
            mention.preposition = governing_preposition(sentence, position, reading)


def _people_before(sentence: Sentence, mention: ActorMention, floor: int) -> tuple[int, Reading] | None:
    """Position and reading of the noun for people of whom the mention tells where they come from."""
    position = mention.start - 1
    if position <= floor or sentence.folded[position] not in _OF:
        return None
    words = actor_words()
    for at in range(position - 1, max(position - 2 - _MOST_BETWEEN, floor - 1), -1):
        for reading in sentence.words[at].readings:
            if reading.word in words.delegates:
                return at, reading
        if without_article(sentence.folded[at]) not in words.of_delegations | words.vague:
            return None
    return None
