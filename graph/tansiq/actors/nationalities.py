"""Adjectives and names of states outside of actor phrases: «زيارة أمريكية», «الفرنسيون»."""

from __future__ import annotations

from collections.abc import Sequence

from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention, Nationality
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.openings import Openings
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.tokens import Sentence
from tansiq.verb_kinds import known_verbs

# numbers after which what is counted stands in the singular accusative, and below which they are no year
_LEAST_COUNTED = 11
_POSSESSORS = ("ها", "نا", "هم", "هما", "كم")
_FIRST_YEAR = 1000


def country_at(first: str, words: Sequence[str], start: int = 0) -> tuple[str, int] | None:
    """Country and length of the adjective or name of a state (ب before it or not): `first`, then words from `start`."""
    adjective = gazetteer().adjective(first, words, start)
    if adjective is not None:
        return adjective.country, adjective.length
    for form in (first, first.removeprefix("ب")):
        state = gazetteer().state(form, words, start)
        if state is not None:
            return state.country, state.length
    return None


def stated_countries(sentences: Sequence[Sentence], openings: Openings) -> set[str]:
    """Codes of the countries that the sentences name by a name or capital, not by an adjective alone."""
    codes = set()
    for sentence in sentences:
        for position, opening in openings.of(sentence).items():
            for reading, ways in opening.ways:
                state = gazetteer().state(reading.word, sentence.folded, position + 1) if "name" in ways else None
                if state is not None and not (state.length == 1 and reading.word in actor_words().doubtful):
                    codes.add(state.country)
    return codes


def nationality_at(context: Context, sentence: Sentence, position: int) -> Nationality | None:
    """The adjective of a state at a word, its proclitics read off."""
    word = sentence.folded[position]
    forms = [(word, 0), (word[1:], 1)] if word.startswith("و") else [(word, 0)]
    readings = sentence.words[position].readings
    forms += [(r.word, r.proclitics) for r in readings if r.preposition and r.word.startswith("ال")]
    for form, proclitics in forms:
        found = gazetteer().adjective(form, sentence.folded, position + 1)
        if found is None:
            continue
        doubtful = found.length == 1 and without_article(form) in gazetteer().ambiguous
        if not doubtful or found.country in context.stated:
            return Nationality(found.country, position, found.length, proclitics)
    return None


def is_homograph(sentence: Sentence, position: int) -> bool:
    """Whether the name of a state is an adjective here: «دبلوماسيا [روسيا]», «السياسة [السعودية]», «قوات [سورية]»."""
    word = sentence.words[position]
    before = sentence.words[position - 1] if position else None
    if before is not None and _counts_people(before.text) and word.fold.endswith("ا"):
        return True  # «عقوبات على 19 [روسيا]»
    body = gazetteer().body_adjectives.get(without_article(word.fold))
    if body is not None and body.kind is Kind.INTERNATIONAL and word.fold.startswith("ال"):
        # «المواطنين [الأوروبيين]», «شركائنا [الأوروبيين]»
        return _follows_noun(sentence, position) or (before is not None and before.text.endswith(_POSSESSORS))
    if before is None or not before.is_word or gazetteer().adjective(word.fold, ()) is None:
        return False
    if before.fold in closed().all or before.fold in known_verbs():
        return False
    if any(gazetteer().names.match(reading.word, ()) is not None for reading in before.readings):
        return False
    if word.fold.endswith("ا"):
        return before.fold.endswith("ا") and len(before.fold) > 3
    definite = word.fold.startswith("ال")
    agrees = any(reading.word.startswith("ال") for reading in before.readings) == definite
    return agrees and word.fold.endswith("ه") and before.text.endswith(("ة", "ات"))


def _counts_people(text: str) -> bool:
    """Whether the word is a number in figures that is no year: after it a people stands in the singular."""
    return text.isdecimal() and _LEAST_COUNTED <= int(text) < _FIRST_YEAR


def people_at(context: Context, sentence: Sentence, found: Nationality) -> ActorMention | None:
    """«الفرنسيون», «المغاربة» standing by themselves are the state; after a noun they modify it."""
    for reading in sentence.words[found.position].readings:
        adjective = gazetteer().adjective(reading.word, ())
        if adjective is None or "plural" not in adjective.features or not reading.word.startswith("ال"):
            continue
        if not reading.preposition and not reading.conjunction and _follows_noun(sentence, found.position):
            return None
        onset = Onset(sentence, found.position, reading)
        return onset.mention(context.registry.state(found.country), found.position + found.length, "people")
    return None


def _follows_noun(sentence: Sentence, position: int) -> bool:
    """Whether a noun that the adjective may modify stands before it: one with article, or in the sound plural."""
    before = sentence.folded[position - 1] if position else ""
    if before in closed().all:
        return False
    return before.startswith(("ال", "بال", "لل", "وال")) or before.endswith(("ين", "ون", "ات"))
