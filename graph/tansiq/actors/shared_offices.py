"""An office that several persons share stands before their names: «الرئيسان بوتين وأردوغان»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.actors.phrase_fields import field_key, plain_key
from tansiq.actors.prepositions import governing_preposition
from tansiq.actors.registry import Registry
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.tokens import Sentence

# words of the office between its head and the first name: «وزيري الخارجية والدفاع السيدين فلان وفلان»
_MOST_BETWEEN = 5
# what else may stand there
_BESIDE = frozenset({"الساده", "السيدين", "السيدان", "والدفاع", "والداخليه", "والخارجيه"})


def take_in_shared_offices(registry: Registry, sentence: Sentence, mentions: list[ActorMention]) -> None:
    """Begin the first of several persons at the office that they share, under the preposition that governs it."""
    floor = 0
    for number, mention in enumerate(mentions):
        sharing = _joined_persons(mentions, number)
        found = _office_before(sentence, mention, floor) if len(sharing) > 1 else None
        floor = mention.end
        if found is None:
            continue
        position, reading = found
        office = _office(sentence, position, reading, mention.start)
        for person in sharing:
            registry.learn(person.entity, office=office)
        mention.start, mention.proclitics = position, reading.proclitics
        mention.conjunction = bool(reading.conjunction)
        mention.preposition = governing_preposition(sentence, position, reading)


def _joined_persons(mentions: list[ActorMention], first: int) -> list[ActorMention]:
    """The persons from a mention on, joined by و; the first without a preposition of its own."""
    persons: list[ActorMention] = []
    for number in range(first, len(mentions)):
        mention = mentions[number]
        is_next = mention.conjunction and mention.start == persons[-1].end if persons else not mention.preposition
        if mention.entity.kind is not Kind.PERSON or not is_next:
            break
        persons.append(mention)
    return persons


def _office_before(sentence: Sentence, mention: ActorMention, floor: int) -> tuple[int, Reading] | None:
    """Position and reading of the head of the office, in the dual or plural, of which no state is told."""
    words = actor_words()
    for at in range(mention.start - 1, max(mention.start - 2 - _MOST_BETWEEN, floor - 1), -1):
        for reading in sentence.words[at].readings:
            head = without_article(reading.word)
            if head in words.office_numbers and head in words.offices.lemmas:
                return at, reading
        word = sentence.folded[at]
        if word not in words.fields and word not in words.honorifics and word not in _BESIDE:
            return None
    return None


def _office(sentence: Sentence, position: int, reading: Reading, end: int) -> str:
    """The office as offices are compared: «وزراء الشؤون الخارجية السادة» → "وزير خارجيه"; of two fields, the head."""
    words = actor_words()
    told = [word for word in sentence.folded[position + 1 : end] if word in words.fields]
    fields = [] if any(word.startswith("و") for word in told) else [field_key(word) for word in told]
    return " ".join(plain_key([words.offices.lemmas[without_article(reading.word)], *fields]))
