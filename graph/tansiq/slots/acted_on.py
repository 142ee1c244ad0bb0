"""Sides that are acted on: the object, whom a verb receives, whom what is acted on belongs to."""

from __future__ import annotations

from itertools import islice

from tansiq.actors.entities import ActorMention, entities_of
from tansiq.clauses.arguments import governed_by, passive_agent_of
from tansiq.clauses.joined import joined_owners
from tansiq.clauses.nouns import genitive_of
from tansiq.clauses.objects import doer_of, object_of, target_of
from tansiq.clauses.structure import Clauses
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.slots.acting import subject
from tansiq.slots.belonging import genitive
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import TAKEN_UP, antecedent, is_person, may_be

# «متهمة إياها»: the word that carries an object pronoun → the pronoun
_CARRIED_PRONOUNS = {"اياه": "ه", "اياها": "ها"}


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


def envoy(occurrence: Occurrence) -> Side:
    """Who is sent, where his name or office is told («أوفدت تركيا وزير دفاعها إلى …»); else who sends somebody."""
    sender = subject(occurrence)
    sent = object_(occurrence) if occurrence.is_verb else NOBODY
    homes = {entity.country for entity in sender.entities}
    of_sender = [entity for entity in sent.entities if is_person(entity) and entity.country in homes]
    return sent._replace(entities=of_sender) if of_sender else sender


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
        return occurrence.side([*mentions, *joined_owners(clauses, mentions)], 0.9).without(entities_of(subject))
    if adjectives:
        return occurrence.states(adjectives, 0.8)
    doers = doer_of(clauses, last, subject) or []
    own = {entity.country for entity in entities_of(subject) if entity.country}
    if len(doers) > 1 and any(entity.country in own for entity in entities_of(doers)):
        return NOBODY  # «انتقد الرئيس الأمريكي الصفقة التي وقعتها واشنطن وموسكو»: what his own state did too
    return occurrence.side(doers, 0.8)
