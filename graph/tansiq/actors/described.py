"""Persons whom a noun beside the name describes, that is no office by itself: «القيادي في حركة حماس سامي أبو زهري»."""

from __future__ import annotations

from tansiq.actors.beside import name_after, name_before
from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention
from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.actors.offices import follows_its_name, named_before
from tansiq.actors.onset import Onset
from tansiq.actors.phrase_parser import parse_phrase
from tansiq.actors.phrase_places import state_adjective_at
from tansiq.actors.tails import past_qualities
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.surface import text_of

_MAX_WORDS = 10
_BODIES = (Kind.INTERNATIONAL, Kind.GROUP, Kind.ORGANIZATION)
_SINGULAR_QUALITIES = ("ي", "يه")


def described_person(context: Context, onset: Onset, before: list[ActorMention]) -> ActorMention | None:
    """The person named right behind or before the description that begins at the onset; None without a name."""
    words = actor_words()
    calling = without_article(onset.word)
    if calling not in words.callings:
        return None
    end, country, body = _belonging(onset)
    if country is None and body is None and calling in words.callings_of_states:
        country = words.callings_of_states[calling]
        while end < len(onset.folded) and _is_quality(onset.folded[end]):  # «السيناتور [الجمهوري] فلان»
            end += 1
    country = country or words.callings_of_states.get(calling)
    if country is None and body is None:
        return None
    office = f"{calling} {body.key}" if body is not None else calling
    start = onset.position
    told = named_before(onset, body, country, before)
    if told is not None:
        context.registry.learn(told, country, office)
        return ActorMention(told, start, end, how="apposition")
    name = name_after(onset.sentence, past_qualities(onset.folded, end), context.known, anchored=True)
    written = name_before(onset, context.known, before[-1].end if before else 0)
    if written is not None and (name is None or follows_its_name(onset)):
        person = context.registry.introduce(written, country, office)
        return ActorMention(person, start, end, how="apposition")
    if name is None or name[1] - name[0] < 2:
        return None
    person = context.registry.introduce(text_of(onset.sentence, *name), country, office)
    return onset.mention(person, name[1], "introduced")


def _belonging(onset: Onset) -> tuple[int, str | None, Entry | None]:
    """Where the description ends, and the state or body to which it says that somebody belongs."""
    folded, words = onset.folded, onset.sentence.words
    position = onset.next
    last = min(len(folded), onset.next + _MAX_WORDS)
    while position < last and words[position].is_word:
        adjective = state_adjective_at(folded, position)
        if adjective is not None:
            return position + adjective[0], adjective[1], None
        for reading in words[position].readings:
            if reading.conjunction:
                continue
            phrase = parse_phrase(Onset(onset.sentence, position, reading))
            if phrase is not None and phrase.category != "office" and phrase.is_owned:
                own = phrase.body.country if phrase.body is not None else None
                return phrase.end, phrase.countries[0] if phrase.countries else own, phrase.body
            found = gazetteer().names.match(reading.word, folded, position + 1)
            if found is not None and found[1].kind in _BODIES:
                return position + found[0], found[1].country, found[1]
        if not (folded[position] in ("في", "لدي", "من") or _is_quality(folded[position])):
            break
        position += 1
    return onset.next, None, None


def _is_quality(word: str) -> bool:
    """«الدبلوماسي [السابق]», «المسؤول [الأول]», «عضو [المكتب] [السياسي] لحركة …»."""
    words = actor_words()
    bare = without_article(word)
    field = word in words.fields or word in words.former or bare in words.institutions.lemmas
    return field or (word.startswith("ال") and word.endswith(_SINGULAR_QUALITIES))
