"""Sides that are acted on: the object, the place of a verb of going, whom what is acted on belongs to."""

from __future__ import annotations

from itertools import islice

from tansiq.actors.entities import ActorMention, entities_of
from tansiq.clauses.arguments import governed_by, passive_agent_of, tells_when, within_governed
from tansiq.clauses.nouns import genitive_of, may_be_adjective
from tansiq.clauses.objects import doer_of, object_of, target_of
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.model import Kind
from tansiq.slots.belonging import genitive
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import TAKEN_UP, antecedent, is_person, may_be

# «متهمة إياها»: the word that carries an object pronoun → the pronoun
_CARRIED_PRONOUNS = {"اياه": "ه", "اياها": "ها"}
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


def object_(occurrence: Occurrence) -> Side:
    """Whom the trigger acts on, without a preposition."""
    clauses, verb = occurrence.clauses, occurrence.verb
    if occurrence.is_bare_noun and occurrence.pronoun is not None:  # «خلال استقباله اليوم بالقاهرة نظيره»
        return occurrence.side(object_of(clauses, occurrence.last, None), 0.9)
    if occurrence.is_bare_noun:
        doer = genitive_of(clauses, occurrence.last)
        if doer:  # «استدعاء الخارجية التركية السفير السويدي»
            return occurrence.side(object_of(clauses, doer[-1].end - 1, doer), 0.9)
    if verb is None or occurrence.is_adverbial:
        is_word = occurrence.trigger.part == "word"
        return occurrence.side(object_of(clauses, occurrence.last, None), 1.0) if is_word else NOBODY
    if occurrence.is_verb and verb.subject and (verb.passive or passive_agent_of(clauses, verb) is not None):
        return occurrence.side(verb.subject, 0.9)
    if verb.object is not None:
        return occurrence.side(verb.object, 1.0)
    if occurrence.pronoun is not None:
        return antecedent(occurrence, occurrence.pronoun, verb)
    return occurrence.side(object_of(clauses, occurrence.last, verb.subject), 1.0)


def guest(occurrence: Occurrence) -> Side:
    """Whom the trigger receives: no nationals, who come to stay («استقبلت بولندا الأوكرانيين»)."""
    return _no_nationals(object_(occurrence))


def welcomed(occurrence: Occurrence) -> Side:
    """Whom the reception is of («استقبال الوزير»)."""
    return _no_nationals(genitive(occurrence))


def _no_nationals(found: Side) -> Side:
    nationals = [words for words in found.words if isinstance(words, ActorMention) and words.how == "people"]
    return found.without(entities_of(word for word in nationals if word.end - word.start == 1))


def addressee(occurrence: Occurrence) -> Side:
    """The person whom the verb of the clause tells something («أبلغ نظيره», «أكد لنظيره», «أبلغه»)."""
    clauses, verb = occurrence.clauses, occurrence.verb
    if verb is None:
        return NOBODY
    pronoun = attached_pronoun(verb.features)
    if pronoun is not None and verb.object is None:
        found = antecedent(occurrence, pronoun, verb)
    else:
        told = verb.object or governed_by(clauses, verb.position, frozenset({"ل", "الي"}))
        for at in (verb.position, occurrence.last):  # «أطلع الوزير في اتصال هاتفي نظيره على …»
            told = told or object_of(clauses, at, verb.subject)
        found = occurrence.side(told, 0.8)
    return found._replace(entities=[entity for entity in found.entities if is_person(entity)])


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


def target(occurrence: Occurrence) -> Side:
    """The object, or whom the object is of («بجهود المغرب», «تصريحات الوزير», «بالدور الجزائري»)."""
    clauses, verb = occurrence.clauses, occurrence.verb
    subject = verb.subject if verb else None
    if occurrence.is_bare_noun and _is_anothers(clauses, occurrence.last):
        return NOBODY
    if verb is not None:
        if verb.object is not None and occurrence.trigger.part != "word":
            return occurrence.side(verb.object, 0.9)
        if occurrence.is_verb and occurrence.pronoun is not None:
            return antecedent(occurrence, occurrence.pronoun, verb)
        following = clauses.words[occurrence.last + 1 : occurrence.last + 3]
        pronoun = next((_CARRIED_PRONOUNS[word] for word in following if word in _CARRIED_PRONOUNS), None)
        if pronoun is not None:
            return antecedent(occurrence, pronoun, verb)
    return _acted_on(occurrence, occurrence.last, subject)


def patient(occurrence: Occurrence) -> Side:
    """The person whom the noun's pronoun means, where it is done to him («قامت باريس باستدعائه»)."""
    pronoun, verb = occurrence.pronoun, occurrence.verb
    if pronoun not in ("ه", "ها"):
        return NOBODY
    acting = entities_of(verb.subject) if verb is not None else []
    earlier = [mention for mention in occurrence.mentions_before(occurrence.start) if mention.entity not in acting]
    fitting = (mention for mention in earlier if is_person(mention.entity) and may_be(occurrence, mention, pronoun))
    return occurrence.side(list(islice(fitting, 1)), TAKEN_UP)


def _is_anothers(clauses: Clauses, last: int) -> bool:
    """«أكد الوزير دعم [التحالف] لليمن»: whom the noun is of does it, for whom stands behind him with ل."""
    doer = genitive_of(clauses, last)
    mention = clauses.at.get(doer[-1].end) if doer else None
    return mention is not None and mention.preposition == "ل"


def told(occurrence: Occurrence) -> Side:
    """The target where it is named, not where a pronoun takes up what may be a thing («ووصفها بأنها كاذبة»)."""
    following = occurrence.clauses.words[occurrence.last + 1 : occurrence.last + 2]
    if occurrence.pronoun is not None or any(word in _CARRIED_PRONOUNS for word in following):
        return NOBODY
    return target(occurrence)


def resumed(occurrence: Occurrence) -> Side:
    """Who did what a pronoun of the verb takes up («انسحبت واشنطن، وهو ما انتقدته موسكو», «في خطوة رفضتها …»)."""
    clauses, verb, start = occurrence.clauses, occurrence.verb, occurrence.start
    if verb is None or not occurrence.is_verb or occurrence.pronoun is None or verb.how != "after" or start < 2:
        return NOBODY
    at = start - 1 - (clauses.words[start - 1] in closed().relatives)
    if clauses.words[at] not in clause_words().resuming:
        return NOBODY
    return _acting_before(occurrence, at)


def foregoing(occurrence: Occurrence) -> Side:
    """Who acted in the clause before («تستعد واشنطن لنشر صواريخ، لكن موسكو تعارض ذلك»)."""
    verb = occurrence.verb
    if verb is None or verb.subject is None:
        return NOBODY
    return _acting_before(occurrence, min(occurrence.start, verb.subject[0].start))


def _acting_before(occurrence: Occurrence, position: int) -> Side:
    """The subject of the last verb before the position that opens no relative clause."""
    clauses = occurrence.clauses
    earlier = (verb for verb in clauses.verbs[::-1] if verb.position < position and not clauses.is_relative(verb))
    acting = next(earlier, None)
    return NOBODY if acting is None else occurrence.side(acting.subject, 0.7)


def aim(occurrence: Occurrence) -> Side:
    """The target told after whom the noun is of («انتقاد كندا للأحكام السعودية»)."""
    doer = genitive_of(occurrence.clauses, occurrence.last)
    if not doer or doer[0].start > occurrence.last + 1:  # «استنكارها قرار باريس»
        return NOBODY
    return _acted_on(occurrence, doer[-1].end - 1, doer)


def _acted_on(occurrence: Occurrence, last: int, subject: list[ActorMention] | None) -> Side:
    """Who is, or is told to have done or to own, what is acted on after the position."""
    clauses = occurrence.clauses
    mentions, adjectives = target_of(clauses, last, subject)
    if (
        mentions
        and subject
        and mentions[0].how == "anaphora"
        and mentions[0].entity.country == subject[0].entity.country
    ):
        mentions, adjectives = target_of(clauses, mentions[0].end - 1, subject)  # «تأييد بلاده لموقف الكويت»
    if mentions:
        return occurrence.side(mentions, 0.9).without(entities_of(subject))
    if adjectives:
        return occurrence.states(adjectives, 0.8)
    doers = doer_of(clauses, last, subject) or []
    own = {entity.country for entity in entities_of(subject) if entity.country}
    if len(doers) > 1 and any(entity.country in own for entity in entities_of(doers)):
        return NOBODY  # «انتقد الرئيس الأمريكي الصفقة التي وقعتها واشنطن وموسكو»: what his own state did too
    return occurrence.side(doers, 0.8)
