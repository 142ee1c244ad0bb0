"""Mentions by name: what the authority file lists, whom the article has introduced, titles before such names."""

from __future__ import annotations

from tansiq.actors.context import Context
from tansiq.actors.doubtful import is_direction, is_ordinary_word
from tansiq.actors.entities import ActorMention
from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.actors.nameable import is_nameable
from tansiq.actors.names import name_run
from tansiq.actors.nationalities import is_homograph
from tansiq.actors.onset import Onset
from tansiq.actors.phrase_places import quoted_name
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading
from tansiq.lang.ar.common import common_words
from tansiq.model import Kind
from tansiq.text import fold_name
from tansiq.tokens import Sentence

# behind these a short word is a city
_WHERE = frozenset({"في", "الي"})


def listed_actor(context: Context, onset: Onset) -> ActorMention | None:
    """A state (by name, capital, seat or city), body or person of the authority file."""
    found = gazetteer().names.match(onset.word, onset.folded, onset.next) or quoted_name(
        onset.sentence, onset.position, onset.word
    )
    if found is None or is_homograph(onset.sentence, onset.position):
        return None
    length, entry = found
    if (
        _is_name_of_another(onset, length, entry)
        or is_ordinary_word(context, onset, length, entry)
        or is_direction(onset)
    ):
        return None
    split = bool(onset.reading.preposition or onset.reading.conjunction)
    if entry.way == "city" and length == 1 and _is_too_short(onset, split):
        return None
    if entry.kind is Kind.PERSON and length == 1 and onset.folded[onset.position] in common_words():
        return None
    entity = context.registry.known(entry)
    if entry.way == "city" and length == 1:  # «بشار» is somebody whom the article names, before it is a town
        entity = context.registry.by_given_name(onset.word) or entity
    end = onset.position + length
    if entity.kind is Kind.ORGANIZATION:
        entity.names.setdefault(onset.text(end))
    return onset.mention(entity, end, entry.way)


def _is_too_short(onset: Onset, split: bool) -> bool:
    """Whether a city of few letters may be another word; not so where a place is told («إلى [غزة]», «مطار [عدن]»)."""
    if split:
        return len(onset.word) <= 4
    before = onset.folded[onset.position - 1] if onset.position else ""
    return len(onset.word) <= 3 and before not in actor_words().places | _WHERE


def _is_name_of_another(onset: Onset, length: int, entry: Entry) -> bool:
    """«ميلانيا [ترامب]», «بريجيت [باردو]», «[ترامب] الابن»: a word of somebody else's name."""
    behind = onset.folded[onset.position + length :][:1]
    if entry.kind is Kind.PERSON and not actor_words().juniors.isdisjoint(behind):
        return True
    if length > 1 or not onset.position or onset.reading.preposition or onset.reading.conjunction:
        return False
    if entry.kind is not Kind.PERSON and entry.way != "city":
        return False
    before = {reading.word for reading in onset.sentence.words[onset.position - 1].readings}
    own = {word for name in entry.names for word in fold_name(name)} if entry.kind is Kind.PERSON else set()
    return not before.isdisjoint(actor_words().namesakes) and before.isdisjoint(own)


def known_person(context: Context, onset: Onset) -> ActorMention | None:
    """A person whom the article has introduced, by whole or family name."""
    sentence, position = onset.sentence, onset.position
    found = context.known.match(onset.word, onset.folded, onset.next)
    if found is None:
        return None
    length, person = found
    end = position + length
    if position and onset.word in actor_words().descent and _continues_name(sentence, position):
        return None  # «زايد بن سلطان [آل نهيان]» is another one of the house
    if length == 1:
        if onset.reading.preposition and onset.word not in context.known.words:
            return None  # «كشاهد» is no mention of a الشاهد
        # «محمد بن سلمان» is no mention of a سلمان, nor «عبد الله صالح» of a عبد الله
        if position and onset.folded[position - 1] in actor_words().name_links:
            return None
        goes_on = end < len(sentence.words) and is_nameable(sentence.words[end])
        longer = goes_on and name_run(sentence, position, context.known.words) > end
        if longer and not context.known.begins(onset.folded[end]):
            return None
    return onset.mention(person, end, "known")


def _continues_name(sentence: Sentence, position: int) -> bool:
    """Whether the word before belongs to a name."""
    before = sentence.words[position - 1]
    return is_nameable(before) or (position > 1 and sentence.folded[position - 2] in actor_words().descent)


def titled_person(context: Context, onset: Onset) -> ActorMention | None:
    """«الرئيس بوتين», «الملك محمد السادس»: a title, then the name of somebody known."""
    words = actor_words()
    if onset.word not in words.titles and onset.word not in words.honorifics:
        return None
    after = onset.next
    while after < len(onset.folded) and onset.folded[after] in words.honorifics:
        after += 1
    if after >= len(onset.folded):
        return None
    name = Onset(onset.sentence, after, Reading(onset.folded[after]))
    person = known_person(context, name)
    if person is None:
        listed = listed_actor(context, name)
        person = listed if listed is not None and listed.entity.kind is Kind.PERSON else None
    if person is None:
        return _royal(context, onset, after)
    return onset.mention(person.entity, person.end, "titled")


def _royal(context: Context, onset: Onset, after: int) -> ActorMention | None:
    """«الشيخ تميم», «الأمير محمد»: the one person of the article with the given name at `after`."""
    words = onset.sentence.words
    if onset.word not in actor_words().royal_titles or (after + 1 < len(words) and is_nameable(words[after + 1])):
        return None
    person = context.registry.by_given_name(onset.folded[after])
    return onset.mention(person, after + 1, "titled") if person is not None else None
