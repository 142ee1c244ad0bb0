"""«نظيره المغربي ناصر بوريطة»: the same office in another country; of several, that state."""

from __future__ import annotations

from collections.abc import Iterable

from tansiq.actors.beside import listed_person_at, name_after
from tansiq.actors.composed import composed_actors
from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.actors.labels import office_label
from tansiq.actors.listed import listed_actor
from tansiq.actors.nationalities import country_at
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_parser import parse_phrase
from tansiq.actors.phrase_places import states_at
from tansiq.actors.tails import past_qualities
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.anaphors import anaphors
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.surface import text_of
from tansiq.text import fold
from tansiq.tokens import Sentence

# beginnings of نظراء… (several) and of نظيرته، نظيرتها
_SEVERAL, _FEMININE = "نظرا", "نظيرت"


def counterpart(context: Context, onset: Onset, before: list[ActorMention]) -> ActorMention | None:
    """Whom «نظيره» stands for; whose counterpart it is, is sought in `before`, the sentence's mentions before it."""
    if onset.word not in actor_words().counterparts:
        return None
    several = onset.word.startswith(_SEVERAL)
    if several and (listed := _of_several_states(context, onset, before)) is not None:
        return listed
    place = _country_after(onset) or _half_after(context, onset, before)
    if place is None:
        found = _body_after(onset) if several else _named_after(onset)
        return onset.mention(context.registry.known(found[1]), found[0], "counterpart") if found is not None else None
    country, end = place
    own = _own(context, onset, country, before)
    office = _office_of(own) if own is not None else None
    if office:
        countries, last = _joined_countries(onset, country, end)
        if len(countries) > 1:  # «ونظيريه الإسباني والبرتغالي»: one counterpart for each country
            holders = [_unnamed_holder(context, office, code) for code in countries]
            return onset.mention_of_several(holders, last, "counterpart")
    if own is None or several:
        return _without_own(context, onset, country, end, own)
    return _like_own(context, onset, country, end, own, before)


def _of_several_states(context: Context, onset: Onset, before: list[ActorMention]) -> ActorMention | None:
    """«نظراءه [من مصر والعراق]» are the same officers of these states, «نظرائهم [في وكالة المخابرات]» that organ."""
    folded, start = onset.folded, onset.next + 1
    if start >= len(folded) or folded[onset.next] not in ("من", "في", "لدي"):
        return None
    length, countries = states_at(folded, start)
    if len(countries) > 1:
        own = _own(context, onset, countries[0], before)
        office = _office_of(own) if own is not None else ""
        each = [
            _unnamed_holder(context, office, code) if office else context.registry.state(code) for code in countries
        ]
        return onset.mention_of_several(each, start + length, "counterpart")
    behind = Onset(onset.sentence, start, Reading(folded[start]))
    organ = listed_actor(context, behind)
    if organ is None:
        composed = composed_actors(context, behind, before)
        organ = composed[0] if composed else None
    if organ is None or organ.entity.kind is not Kind.ORGANIZATION:
        return None
    return onset.mention(organ.entity, organ.end, "counterpart")


def _without_own(context: Context, onset: Onset, country: str, end: int, own: Entity | None) -> ActorMention:
    """Where it is not told whose counterpart, or of which offices: a person named in two words, else the state."""
    name = name_after(onset.sentence, end, context.known, False) if own is None else None
    if name is not None and name[1] - name[0] >= 2:
        person = context.registry.person(text_of(onset.sentence, *name), country)
        return onset.mention(person, name[1], "introduced")
    return onset.mention(context.registry.state(country), end, "counterpart")


def _like_own(
    context: Context, onset: Onset, country: str, end: int, own: Entity, before: list[ActorMention]
) -> ActorMention:
    """The counterpart of somebody: a person with the same office, the same organ, or the state."""
    registry = context.registry
    office = _office_of(own) or "نظير"
    # «المخابرات المغربية نظيرتها الفرنسية …»: an organ's counterpart bears no name
    is_organ = own.kind is not Kind.PERSON and onset.word.startswith(_FEMININE)
    name = None if is_organ else name_after(onset.sentence, end, context.known, True)
    if name is not None:
        person = registry.introduce(text_of(onset.sentence, *name), country, office)
        return onset.mention(person, name[1], "introduced")
    if own.kind is Kind.STATE:
        entity = registry.state(country)
    elif own.kind is not Kind.PERSON:
        mention = next((m for m in before[::-1] if m.entity is own), None)
        words = own.label
        if mention is not None and not (mention.preposition or "في" in onset.folded[mention.start : mention.end]):
            words = text_of(onset.sentence, mention.start, mention.end)
        entity = registry.organization(f"{_without_state(words)} {text_of(onset.sentence, end - 1, end)}", country)
    else:
        entity = registry.office_holder(office, country) or _unnamed_holder(context, office, country)
    return onset.mention(entity, end, "counterpart")


def _without_state(label: str) -> str:
    """An organ as it is called without the adjective of its state: «الأجهزة الأمنية المغربية» → «الأجهزة الأمنية»."""
    first, *others = label.split()
    return " ".join([first, *(word for word in others if not gazetteer().is_adjective(without_article(fold(word))))])


def _office_of(person: Entity) -> str:
    """The office without the organ it is in, which the counterpart does not share («رئيس أركان الجيش المصري»)."""
    return " ".join(word for word in (person.office or "").split() if "/" not in word)


def _unnamed_holder(context: Context, office: str, country: str) -> Entity:
    return context.registry.unnamed_office(office_label(office, country), office, country)


def _own(context: Context, onset: Onset, country: str, before: list[ActorMention]) -> Entity | None:
    """Whose counterpart it is: the nearest person of another country, one with an office first."""
    others = [m.entity for m in before[::-1] if m.entity.country != country]
    persons = [entity for entity in others if entity.kind is Kind.PERSON]
    if onset.word.startswith(_FEMININE) and others and others[0].kind is not Kind.PERSON:
        return others[0]  # «المخابرات المغربية نظيرتها البلجيكية»: as often an organ's as a woman's
    if not persons and others and others[0].kind is Kind.ORGANIZATION:
        return others[0]
    found = next((person for person in persons if person.office), persons[0] if persons else None)
    if found is None and not before:  # «وفي مؤتمر صحفي مع [نظيره الألماني] قال وزير الخارجية التركي»
        found = _office_behind(onset, country)
    return found or _office_before(onset, before[-1].end if before else 0) or context.recent


def _office_before(onset: Onset, floor: int) -> Entity | None:
    """«وزير الخارجية يلتقي نظيره المصري»: the office before, from word `floor` on, whose state is not told."""
    office = _first_office(onset.sentence, range(onset.position - 1, floor - 1, -1))
    return None if office is None else Entity(Kind.PERSON, None, onset.text(office.end), office=office.key)


def _office_behind(onset: Onset, country: str) -> Entity | None:
    """The first office behind, if it is another country's."""
    office = _first_office(onset.sentence, range(onset.next, len(onset.folded)))
    if office is None or len(office.countries) != 1 or office.countries[0] == country:
        return None
    return Entity(Kind.PERSON, office.countries[0], "", office=office.key)


def _first_office(sentence: Sentence, positions: Iterable[int]) -> Phrase | None:
    """The first office of one person, with its field, that begins at one of the positions."""
    for position in positions:
        for reading in sentence.words[position].readings:
            phrase = parse_phrase(Onset(sentence, position, reading))
            if phrase is not None and phrase.category == "office" and phrase.number == "singular" and phrase.specific:
                return phrase
    return None


def _country_after(onset: Onset) -> tuple[str, int] | None:
    """Country and end of the adjective or name of a state that follows, past words of a field, في and ب."""
    for position in range(onset.next, len(onset.folded)):
        found = country_at(onset.folded[position], onset.folded, position + 1)
        if found is not None:
            return found[0], position + found[1]
        word = onset.folded[position]
        if word not in actor_words().fields and word not in ("في", "ب"):
            return None
    return None


def _half_after(context: Context, onset: Onset, before: list[ActorMention]) -> tuple[str, int] | None:
    """Country and end of «نظيره الشمالي», where the article speaks of the halves of a country."""
    halves = anaphors().half_adjectives
    code = halves.get(without_article(onset.folded[onset.next])) if onset.next < len(onset.folded) else None
    spoken_of = context.stated | {mention.entity.country for mention in before}
    return (code, onset.next + 1) if code is not None and not spoken_of.isdisjoint(halves.values()) else None


def _joined_countries(onset: Onset, country: str, end: int) -> tuple[list[str], int]:
    """The country and those joined to it from `end` on («الإسباني [والبرتغالي]»), and where they end."""
    countries = [country]
    while end < len(onset.folded) and onset.folded[end].startswith("وال"):
        found = country_at(onset.folded[end][1:], onset.folded, end + 1)
        if found is None:
            break
        countries.append(found[0])
        end += found[1]
    return countries, end


def _body_after(onset: Onset) -> tuple[int, Entry] | None:
    """End and entry of an international body named within three words («في دول مجلس التعاون»)."""
    for start in range(onset.next, min(onset.next + 3, len(onset.folded))):
        found = gazetteer().names.match(onset.folded[start], onset.folded, start + 1)
        if found is not None and found[1].kind is Kind.INTERNATIONAL:
            return start + found[0], found[1]
    return None


def _named_after(onset: Onset) -> tuple[int, Entry] | None:
    """End and entry of the known person whom «نظيره [الجديد] فلان» names without his country."""
    position = past_qualities(onset.folded, onset.next)
    found = listed_person_at(onset.folded, position)
    return (position + found[0], found[1]) if found is not None else None
