"""Places in an actor phrase that a preposition brings: whose it is, or where an envoy serves."""

from __future__ import annotations

from tansiq.actors.gazetteer import StateName, gazetteer
from tansiq.actors.phrase import Phrase
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.tokens import Sentence


def owner_at(sentence: Sentence, position: int, phrase: Phrase) -> tuple[int, str] | None:
    """«المدير العام للأمن الداخلي [بفرنسا]»: length and country of the state that a preposition brings."""
    if phrase.lemma in actor_words().envoys or not (phrase.specific or phrase.category == "institution"):
        return None
    word = sentence.folded[position]
    if phrase.category == "institution" and word == "في":
        return None  # «القوات في العراق» stands there, it need not be Iraq's
    for reading in _with_preposition(sentence, position):
        state = gazetteer().state(reading.word, sentence.folded, position + 1)
        if state is not None and state.way in ("name", "capital"):
            return state.length, state.country
        if without_article(reading.word) in actor_words().state_heads and position + 1 < len(sentence.words):
            adjective = state_adjective_at(sentence.folded, position + 1)  # «بالجمهورية الفرنسية»
            if adjective is not None:
                return 1 + adjective[0], adjective[1]
    if word in ("في", "لدي"):
        state = _state_after(sentence, position)
        if state is not None and state.way == "name":
            return 1 + state.length, state.country
    return None


def post_at(sentence: Sentence, position: int) -> int:
    """Length of the place where an envoy serves («بتونس», «لدى القاهرة», «في باريس»); 0 where none begins."""
    if sentence.folded[position] in ("في", "لدي", "الي") and position + 1 < len(sentence.words):
        place = _state_after(sentence, position)
        return 1 + place.length if place is not None else 0
    for reading in _with_preposition(sentence, position):
        place = gazetteer().state(reading.word, sentence.folded, position + 1)
        if place is not None:
            return place.length
    return 0


def state_adjective_at(folded: list[str], position: int) -> tuple[int, str] | None:
    """Length and country of the adjective of a state at `position` (a leading و is read off)."""
    word = folded[position]
    for form in (word, word[1:]) if word.startswith("و") else (word,):
        found = gazetteer().adjective(form, folded, position + 1)
        if found is not None:
            return found.length, found.country
    return None


def _with_preposition(sentence: Sentence, position: int) -> list[Reading]:
    readings = sentence.words[position].readings
    return [reading for reading in readings if reading.preposition in ("ب", "ل") and not reading.conjunction]


def _state_after(sentence: Sentence, position: int) -> StateName | None:
    folded = sentence.folded
    return gazetteer().state(folded[position + 1], folded, position + 2) if position + 1 < len(folded) else None
