"""Sides that are places: where a visit goes, what a tour takes in, where an occasion takes place."""

from __future__ import annotations

from tansiq.actors.entities import entities_of
from tansiq.clauses.arguments import governed_by, tells_when, within_governed
from tansiq.clauses.nouns import may_be_adjective
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.words import clause_words
from tansiq.model import Kind
from tansiq.slots.acted_on import object_
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import is_person

# how far it is to be trusted that whoever is visited is at home
_TRUST_OF_HOST = 0.7
# prepositions of where a visit goes
_TO = frozenset({"الي", "ل", "ب"})
# prepositions of where relief is given
_WHERE = frozenset({"في", "ب", "علي", "ل"})
# prepositions of where relief is sent
_WHITHER = frozenset({"الي", "ل", "نحو"})
# prepositions of where something takes place, and words within which the place stands
_AT = frozenset({"في", "ب"})
_REACH_OF_VENUE = 20
# words between an airport or base and the place that tells where it is
_REACH_OF_SITE = 5
# words between a tour and the verb that names its places, and between that verb and the first of them
_REACH_OF_STOPS = 8


def place(occurrence: Occurrence) -> Side:
    """The state or body that a verb of going takes as its object."""
    found = object_(occurrence)
    return found._replace(entities=[e for e in found.entities if e.kind in (Kind.STATE, Kind.INTERNATIONAL)])


def host(occurrence: Occurrence) -> Side:
    """The state of the person whom somebody visits («يزور الرئيس المكسيكي ترامب»)."""
    found = object_(occurrence)
    countries = dict.fromkeys(e.country for e in found.entities if is_person(e) and e.country is not None)
    return Side([occurrence.registry.state(country) for country in countries], min(found.trust, _TRUST_OF_HOST))


def visited(occurrence: Occurrence) -> Side:
    """The first state or body that is told as where a visit goes («زيارة للرئيس الفرنسي لمصر»)."""
    clauses, at = occurrence.clauses, occurrence.reach - 1
    end = clauses.window_end(at)
    for mention in clauses.mentions:
        if at < mention.start < end and mention.preposition in _TO and mention.entity.kind is not Kind.PERSON:
            return occurrence.side(clauses.group(mention), 1.0)
    return NOBODY


def spot(occurrence: Occurrence) -> Side:
    """The state in which it is done, told by any place of it («وزع مساعدات في عدن», «في مخيمات السودان»)."""
    return _state_of_place(occurrence, _WHERE)


def site(occurrence: Occurrence) -> Side:
    """The state of the airport, base or town to which somebody goes («إلى مطار القاهرة», «إلى قاعدة … في قطر»)."""
    clauses = occurrence.clauses
    for at in range(occurrence.last + 1, min(clauses.window_end(occurrence.last), len(clauses.words) - 1)):
        if clauses.words[at] != "الي" or clauses.words[at + 1] not in clause_words().sites:
            continue
        ahead = (clauses.at.get(there) for there in range(at + 2, min(at + 2 + _REACH_OF_SITE, len(clauses.words))))
        mention = next((told for told in ahead if told is not None), None)
        is_there = mention is not None and names_place(mention) and mention.preposition in ("", "في", "ب")
        return occurrence.side([mention], 0.8) if mention is not None and is_there else NOBODY
    return NOBODY


def whereabouts(occurrence: Occurrence) -> Side:
    """The place told right behind a person named right behind the trigger («سيكون الوزير في باريس»)."""
    clauses = occurrence.clauses
    person = clauses.at.get(occurrence.last + 1)
    if person is None or not is_person(person.entity):
        return NOBODY
    end = clauses.group(person)[-1].end
    place = next((clauses.at[at] for at in (end, end + 1) if at in clauses.at), None)
    is_told = place is not None and place.preposition in _AT and names_place(place)
    return occurrence.side([place] if place is not None and is_told else None, 0.8)


def rounds(occurrence: Occurrence) -> Side:
    """The places of a tour, told right behind whose it is («جولة الوزير [في مصر وقطر]»)."""
    clauses, at = occurrence.clauses, occurrence.last + 1
    while at < len(clauses.words) and (at in clauses.inside or clauses.words[at] == "في" or _describes(clauses, at)):
        mention = clauses.at.get(at)
        if mention is not None and mention.preposition == "في":
            return occurrence.side(clauses.group(mention), 1.0)
        at += 1
    return NOBODY


def _describes(clauses: Clauses, at: int) -> bool:
    return may_be_adjective(clauses, at) or clauses.words[at] in ("كل", "من")


def stops(occurrence: Occurrence) -> Side:
    """The places that a tour takes in («جولته التي شملت القاهرة وبيروت»)."""
    clauses, last = occurrence.clauses, occurrence.last
    ahead = range(last + 1, min(last + 1 + _REACH_OF_STOPS, len(clauses.words)))
    verb = next((at for at in ahead if clauses.words[at] in clause_words().itineraries), None)
    if verb is None:
        return NOBODY
    mention = next((mention for mention in clauses.mentions if mention.start > verb), None)
    if mention is None or mention.start > verb + _REACH_OF_STOPS or mention.entity.kind is not Kind.STATE:
        return NOBODY
    return occurrence.side(clauses.group(mention), 0.9)


def venue(occurrence: Occurrence) -> Side:
    """Where the occasion takes place at which somebody is present («قمة تعقد في القاهرة», «مؤتمر باريس»)."""
    clauses, last = occurrence.clauses, occurrence.last
    for mention in clauses.mentions:
        if not last < mention.start <= last + _REACH_OF_VENUE or not names_place(mention):
            continue
        if any(at in clauses.boundaries and not tells_when(clauses, at) for at in range(last + 1, mention.start)):
            return NOBODY
        is_of_occasion = not mention.preposition and mention.how in ("capital", "city") and clauses.is_genitive(mention)
        if mention.preposition in _AT or is_of_occasion:
            return occurrence.side([mention], 0.8)
    return NOBODY


def destination(occurrence: Occurrence) -> Side:
    """The state to which something is sent, told by any place of it («طائرة مساعدات إلى مطار بيروت», «إلى غزة»)."""
    return _state_of_place(occurrence, _WHITHER)


def _state_of_place(occurrence: Occurrence, prepositions: frozenset[str]) -> Side:
    clauses, at = occurrence.clauses, occurrence.reach - 1
    mentions, adjective = governed_by(clauses, at, prepositions), None
    if not mentions:
        mentions, adjective = within_governed(clauses, at, prepositions)
    if adjective is not None:
        return occurrence.states([adjective], 0.8)
    places = [mention for mention in mentions or () if mention.entity.kind is Kind.STATE]
    return Side(entities_of(places), 0.8, words=tuple(places))
