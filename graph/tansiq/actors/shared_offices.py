"""An office that several persons share stands before their names: «الرئيسان بوتين وأردوغان»."""

from __future__ import annotations

from itertools import pairwise

from tansiq.actors.entities import ActorMention
from tansiq.actors.prepositions import governing_preposition
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.tokens import Sentence

# words of the office between its head and the first name: «وزيري الخارجية والدفاع السيدين فلان وفلان»
_MOST_BETWEEN = 5
# what else may stand there
_BESIDE = frozenset({"الساده", "السيدين", "السيدان", "والدفاع", "والداخليه", "والخارجيه"})


def take_in_shared_offices(sentence: Sentence, mentions: list[ActorMention]) -> None:
    """Begin the first of several persons at the office that they share, under the preposition that governs it."""
    floor = 0
    for mention, following in pairwise(mentions):
        found = _office_before(sentence, mention, floor) if _are_joined(mention, following) else None
        floor = mention.end
        if found is not None:
            position, reading = found
            mention.start, mention.proclitics = position, reading.proclitics
            mention.conjunction = bool(reading.conjunction)
            mention.preposition = governing_preposition(sentence, position, reading)


def _are_joined(mention: ActorMention, following: ActorMention) -> bool:
    is_joined = following.conjunction and following.start == mention.end and not mention.preposition
    return is_joined and mention.entity.kind is following.entity.kind is Kind.PERSON


def _office_before(sentence: Sentence, mention: ActorMention, floor: int) -> tuple[int, Reading] | None:
    """Position and reading of the head of the office, in the dual or plural, of which no state is told."""
    words = actor_words()
    for at in range(mention.start - 1, max(mention.start - 2 - _MOST_BETWEEN, floor - 1), -1):
        for reading in sentence.words[at].readings:
            if without_article(reading.word) in words.office_numbers:
                return at, reading
        if sentence.folded[at] not in words.fields | words.honorifics | _BESIDE:
            return None
    return None
