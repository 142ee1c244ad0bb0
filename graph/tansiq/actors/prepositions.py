"""Which preposition governs a mention: its own clitic, one before it, or that of the mention which it follows."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.tokens import Sentence

_OPENING_MARKS = frozenset('«"“(')
_LIST_MARKS = frozenset('،,)»"”')
_PART_OF = frozenset({"تابع", "تابعه", "التابع", "التابعه"})


def governing_preposition(sentence: Sentence, start: int, reading: Reading) -> str:
    """The preposition that governs what begins at word `start`, folded; "" without one.

    It is the word's own clitic, or stands before it and nouns that pass it on («مع عدد من المسؤولين»).
    """
    if reading.preposition:
        return reading.preposition
    if reading.conjunction:
        return ""
    classes = closed()
    position = start - 1
    while position >= 0:
        word = sentence.words[position]
        if word.fold == "من" and position and without_article(sentence.folded[position - 1]) in actor_words().amounts:
            position -= 1  # «مع عدد من المسؤولين»
        elif found := next((r.word for r in word.readings if r.word in classes.prepositions and not r.preposition), ""):
            return "" if found == "عبر" and position == 0 else found  # «وعبر الرئيس عن …»: a verb
        elif word.fold in classes.carriers or word.text in _OPENING_MARKS:
            position -= 1
        else:
            return next((r.preposition for r in word.readings if r.preposition and r.word in classes.carriers), "")
    return ""


def inherit_prepositions(sentence: Sentence, mentions: list[ActorMention]) -> None:
    """Put a mention joined by و, or by commas and و, and an apposition under the preposition of the one before it."""
    before: ActorMention | None = None
    end = 0
    for mention in mentions:
        between = [word.text for word in sentence.words[end : mention.start]]
        listed = len(between) <= 2 and all(text in _LIST_MARKS for text in between)
        coordinated = not mention.preposition and mention.conjunction and listed
        # «في العاصمة الفرنسية باريس» names one place twice
        is_again = before is not None and before.how == mention.how == "capital" and mention.entity is before.entity
        if before is not None and (coordinated or ((is_again or mention.how == "apposition") and len(between) <= 1)):
            mention.preposition = before.preposition
        if before is None or not is_seat(sentence, before, mention):
            before = mention
        end = mention.end


def is_seat(sentence: Sentence, organ: ActorMention, mention: ActorMention) -> bool:
    """«المحكمة العليا [بتونس] ووزارة العدل», «الفرقة، التابعة [للدرك]، والشرطة»: where an organ is, or whose part."""
    if organ.entity.kind is not Kind.ORGANIZATION or organ.entity.country != mention.entity.country:
        return False
    if mention.entity.kind is Kind.STATE:
        return mention.start == organ.end and mention.preposition in ("ب", "في")
    between = [word for word in sentence.folded[organ.end : mention.start] if word not in _LIST_MARKS]
    return mention.preposition == "ل" and len(between) == 1 and between[0] in _PART_OF
