"""Where an evidence sentence names the two actors and the relation: the words to mark in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from tansiq.actors.entities import ActorMention, Entity, Naming
from tansiq.claims import Attempt, Claim
from tansiq.lang.ar.anaphors import anaphors
from tansiq.model import Span
from tansiq.text import fold
from tansiq.tokens import Sentence

# what may end a mention and is no word of it («دول، بينها تونس وليبيا[،]»)
_TRAILING = frozenset("،,-–—")


class Marks(NamedTuple):
    """Offsets in the Doc's text; None for an actor whom the sentence does not name."""

    subject: Span | None
    object: Span | None
    trigger: Span


def marks_of(attempt: Attempt, claim: Claim, mentions: Iterable[ActorMention]) -> Marks:
    """What to mark in the sentence of a claim.

    An actor is marked where its slot was filled from, if that is in the sentence, else where the sentence names it
    nearest to the trigger. A word like «الأخير» names it; a pronoun, also one written onto a word, does not.

    Args:
        mentions: the actors of the sentence.
    """
    sentence = attempt.sentence
    told = [mention for mention in mentions if not _is_pronoun(sentence, mention)]
    subject = _naming(attempt, claim.subject, claim.subject_words, told)
    object_ = _naming(attempt, claim.object, claim.object_words, told)
    words = sentence.words
    return Marks(
        _span(sentence, subject) if subject else None,
        _span(sentence, object_) if object_ else None,
        (words[attempt.start].start, words[attempt.end - 1].end),
    )


def _naming(attempt: Attempt, entity: Entity, found_by: Naming | None, mentions: list[ActorMention]) -> Naming | None:
    if found_by is not None and (not isinstance(found_by, ActorMention) or any(m is found_by for m in mentions)):
        return found_by
    return min((m for m in mentions if m.names(entity)), key=attempt.distance, default=None)


def _is_pronoun(sentence: Sentence, mention: ActorMention) -> bool:
    readings = sentence.words[mention.start].readings
    return mention.how == "anaphora" and any(reading.word in anaphors().pronouns for reading in readings)


def _span(sentence: Sentence, naming: Naming) -> Span:
    start, end = naming.start, naming.end
    words = sentence.words
    while end - start > 1 and words[end - 1].text in _TRAILING:
        end -= 1
    if end - start > 1 and words[start].text == "و":  # written apart
        return words[start + 1].start, words[end - 1].end
    first = words[start]
    return first.start + _length(first.text, naming.proclitics), words[end - 1].end


def _length(word: str, letters: int) -> int:
    """How many characters of a written word its first letters take, with the vowel marks and tatweel on them."""
    length = 0
    while length < len(word) and (letters > 0 or not fold(word[length])):
        letters -= len(fold(word[length]))
        length += 1
    return length if length < len(word) else 0
