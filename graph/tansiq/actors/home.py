"""Whose an office is that does not tell it itself: «وفد سوداني برئاسة [وزير الدفاع]», «بوتين ووزير الدفاع شويغو»."""

from __future__ import annotations

from tansiq.actors.beside import COMMAS, listed_person_at
from tansiq.actors.entities import ActorMention
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_fields import own_field
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.tokens import Sentence

# words between those whom somebody leads, or who send him, and his office
_MOST_BETWEEN = 5
IN_PERSON = ["في", "شخص"]
"""between a body and the person who stands for it"""
_PLACES = frozenset({"في", "الي"})


def home_told_before(onset: Onset, phrase: Phrase, before: list[ActorMention]) -> str | None:
    """The country of those whom the holder leads («وفد … برئاسة»), who send him, or of the minister he is joined to."""
    last = before[-1] if before else None
    if last is None or last.also or last.entity.country is None or phrase.of_somebody:
        return None
    if any(own_field(word) for word in onset.folded[onset.next : phrase.end]):  # «فرنسا، على لسان وزير خارجيتها»
        return None if _is_of_another(onset, phrase.end, last.entity.country) else last.entity.country
    if _is_of_another(onset, phrase.end, last.entity.country):
        return None
    between = [word for word in onset.folded[last.end : onset.position] if word not in COMMAS]
    if between == IN_PERSON and phrase.specific:  # «كرمت باريس تونس في شخص المدير العام للأمن الوطني»
        return last.entity.country
    if phrase.lemma not in actor_words().national_heads or last.preposition in _PLACES:
        return None
    if len(between) > _MOST_BETWEEN:
        return None
    if not between:  # «الرئيس بوتين ووزير الدفاع شويغو»; of two presidents each has his own state
        head = (last.entity.office or "").split(" ")[0]
        is_joined = onset.reading.conjunction == "و" and last.entity.kind is Kind.PERSON
        return last.entity.country if is_joined and head in actor_words().national_heads - {phrase.lemma} else None
    leads = not actor_words().led_by.isdisjoint(between)
    sends = last.start > 0 and onset.folded[last.start - 1].removeprefix("و") in actor_words().sending
    return last.entity.country if leads or (sends and last.entity.kind is not Kind.PERSON) else None


def _is_of_another(onset: Onset, position: int, country: str) -> bool:
    """Whether the name behind the office is that of a listed person of another state."""
    listed = listed_person_at(onset.folded, position)
    return listed is not None and listed[1].country != country


def leads_delegation(sentence: Sentence, delegation: ActorMention, leader: ActorMention) -> bool:
    """«وفد تركي رفيع برئاسة [وزير الدفاع]»: whether the one leads the other, both of one state."""
    between = sentence.folded[delegation.end : leader.start]
    words = actor_words()
    if leader.entity.kind is not Kind.PERSON or leader.entity.country != delegation.entity.country:
        return False
    heads = {without_article(reading.word) for reading in sentence.words[delegation.start].readings}
    is_delegation = not heads.isdisjoint(words.delegations)
    return is_delegation and len(between) <= _MOST_BETWEEN and not words.led_by.isdisjoint(between)
