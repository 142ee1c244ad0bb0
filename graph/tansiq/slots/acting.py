"""Sides that act: the subject, whom a sentence is about, the agent of a passive, whom the clause before spoke of."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity, entities_of
from tansiq.clauses.agreement import is_feminine_state
from tansiq.clauses.arguments import agent_of, companions_of, governed_by, passive_agent_of, speaker_before
from tansiq.clauses.nouns import genitive_of
from tansiq.clauses.objects import object_of
from tansiq.clauses.structure import Clauses
from tansiq.clauses.undertakings import undertaker_of, undertaking_state_of
from tansiq.clauses.verbs import How, Verb
from tansiq.clauses.words import clause_words
from tansiq.frames import triggers
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.slots.belonging import are_several_persons, possessor
from tansiq.slots.borders import crosses_border
from tansiq.slots.occurrence import NOBODY, Occurrence, Side, takes_up_person
from tansiq.slots.pronouns import TAKEN_UP, antecedent, is_person, person_before
from tansiq.verb_kinds import discussing_verbs, judging_verbs, light_verbs

# how sure a subject is, by the way in which it was found; ordered, not fitted
TRUST: dict[How, float] = {"before": 1.0, "after": 1.0, "topic": 0.8, "carried": 0.7}
# relations whose verbs tell what another one is to do
_CONTROLLING = frozenset({"accuses", "requests"})
# earlier sentences' mentions among which a carried subject is replaced, and one that the clause before spoke of sought
_RECENT_SUBJECTS = 6
_RECENT = 4
# words between what is governed by ب and the word that tells of the accusation or depends on it
_CHAIN = 5


def subject(occurrence: Occurrence) -> Side:
    """Who does what the trigger tells."""
    clauses, verb = occurrence.clauses, occurrence.verb
    if occurrence.is_adverbial or (occurrence.trigger.part == "word" and (verb is None or not verb.subject)):
        return occurrence.side(speaker_before(clauses, occurrence.start), 0.8)
    if occurrence.is_verb and verb is not None:
        agent = passive_agent_of(clauses, verb)
        if agent is not None:  # «اتهمت روسيا من قبل بريطانيا»
            return occurrence.side(agent, 0.9)
        if verb.passive:
            return NOBODY
    if occurrence.is_bare_noun:
        controlled = _controlled(occurrence, verb)
        if controlled is not None:
            return controlled
    if occurrence.trigger.part == "noun":
        deciding = undertaker(occurrence)
        if deciding.entities:
            return deciding
    if verb is None:
        return NOBODY
    if verb is occurrence.light and takes_up_person(verb) and not _names_actor(occurrence, verb):
        return person_before(occurrence, verb)
    if verb.subject is None or (occurrence.is_bare_noun and _only_judges(occurrence, verb)):
        return NOBODY
    if occurrence.is_bare_noun and _only_discusses(occurrence, verb):
        return NOBODY
    if occurrence.is_bare_noun and occurrence.pronoun in ("ه", "ها") and are_several_persons(verb.subject):
        return NOBODY
    if occurrence.is_bare_noun and occurrence.pronoun == "ه" and is_feminine_state(verb.subject[0]):
        return possessor(occurrence)  # «أكد الوزير أن بلاده ستشارك، وذلك خلال لقائه نظيره»
    country = verb.subject[0].entity.country
    company = companions_of(clauses, verb)
    companions = [entity for entity in entities_of(company) if entity.country == country]
    acting = occurrence.side(verb.subject, TRUST[verb.how])
    blocs = tuple(mention.entities for mention in verb.subject if mention.how == "members" and len(verb.subject) > 1)
    return Side([*acting.entities, *companions], acting.trust, blocs, (*acting.words, *company))


def _names_actor(occurrence: Occurrence, verb: Verb) -> bool:
    """«اللقاء الذي عقده [الوزير]»: the pronoun is the meeting; in «لقاء عقده مع الوزير» it may be, too, but of whom?"""
    if verb.subject is None or verb.how != "after":
        return False
    between = occurrence.clauses.words[verb.position + 1 : verb.subject[0].start]
    return closed().prepositions.isdisjoint(between)


def leading(occurrence: Occurrence) -> Side:
    """Who does it, told before the verb: behind it stands whom it is done to («تجوع الشعب اليمني»)."""
    verb = occurrence.verb
    if verb is None or (verb.how == "after" and occurrence.pronoun is None):
        return NOBODY
    return subject(occurrence)


def _only_judges(occurrence: Occurrence, verb: Verb) -> bool:
    """«حذرت روسيا من قطع …», «أدانت مصر تزويد …»: who deplores a thing does not do it."""
    own = occurrence.relation == "accuses" or occurrence.pronoun is not None
    is_judging = not judging_verbs().isdisjoint(occurrence.clauses.forms(verb.position))
    return not own and (is_judging or _judges_by_noun(occurrence, verb))


def _only_discusses(occurrence: Occurrence, verb: Verb) -> bool:
    """«بحث الوزيران القمة المقبلة»: what they talk about is another meeting than theirs."""
    clauses = occurrence.clauses
    if occurrence.relation != "meets" or discussing_verbs().isdisjoint(clauses.forms(verb.position)):
        return False
    between = range(verb.position + 1, occurrence.start)
    return not any(clauses.words[at] in closed().prepositions for at in between if at not in clauses.inside)


def _judges_by_noun(occurrence: Occurrence, verb: Verb) -> bool:
    """«أعربت الجامعة عن تضامنها مع المغرب بشأن قطع …»: what follows is what somebody feels something about."""
    clauses = occurrence.clauses
    if clauses.words[occurrence.start].startswith("و"):  # «أعلنت دعمها لكييف وفرض …»
        return False
    between = range(verb.position + 1, occurrence.start)
    return any(not clause_words().feelings.isdisjoint(clauses.forms(at)) for at in between)


def _controlled(occurrence: Occurrence, verb: Verb | None) -> Side | None:
    """«اتهمت واشنطن إيران بدعم …», «اتهامها بتسهيل نقل …»: who is accused of it or asked for it is to do it."""
    clauses, at = occurrence.clauses, occurrence.start
    governed = _governed_word(clauses, at)
    if governed is None:  # «تهمة التجسس على …»
        return _called_accused(occurrence, at, 1)
    noun = _controlling_noun(occurrence, governed) or _called_accused(occurrence, governed)
    if noun is not None:
        return noun
    if verb is None or not _controls(clauses, verb.position):
        return None
    if any(position in clauses.separators for position in range(verb.position + 1, at)):
        return None
    pronoun = attached_pronoun(verb.features)
    if pronoun is not None and verb.object is None:  # «إيران التي تتهمها السعودية بتسليح …»
        return antecedent(occurrence, pronoun, verb)
    found = (
        verb.object
        or object_of(clauses, verb.position, verb.subject)
        or governed_by(clauses, verb.position, frozenset({"من"}), at)
        or (verb.subject if clauses.is_relative(verb) and _drives(clauses, verb.position) else None)
    )
    return occurrence.side(found, 0.8) if found is not None else None


def _governed_word(clauses: Clauses, at: int) -> int | None:
    """Position of the word under ب or إلى that the trigger is, or depends on («بتسهيل عمليات نقل …»)."""
    for position in range(at, max(at - _CHAIN, 0), -1):
        if clauses.words[position].startswith(("ب", "لل")) or clauses.words[position - 1] in ("الي", "علي"):
            return position
        if position in clauses.verb_at or position in clauses.inside or not clauses.is_word(position):
            return None
        if clauses.words[position].startswith("ال"):
            return None
    return None


def _controls(clauses: Clauses, position: int) -> bool:
    """Whether the verb tells that somebody is accused of something or asked for it."""
    if _drives(clauses, position):
        return True
    rows = [row for form in clauses.forms(position) for row in triggers().get(form, ())]
    return any(row.frame.relation in _CONTROLLING and row.frame.slots[0].left == "subject" for row in rows)


def _drives(clauses: Clauses, position: int) -> bool:
    """«النزاع الذي دفع واشنطن إلى فرض …»: whether the verb tells what makes somebody do something."""
    return not clause_words().driving.isdisjoint(clauses.forms(position))


def _controlling_noun(occurrence: Occurrence, governed: int) -> Side | None:
    """«اتهامها ب…», «اتهام واشنطن إيران ب…»: the accused."""
    clauses = occurrence.clauses
    for position in range(governed - 1, max(governed - _CHAIN, -1), -1):
        if position in clauses.verb_at or not (clauses.is_word(position) or position in clauses.inside):
            return None
        rows = [row for form in clauses.forms(position) for row in triggers().get(form, ()) if row.part == "noun"]
        if any(row.frame.relation == "requests" for row in rows):  # «مطالبتها لمجلس الأمن باتخاذ …»
            asked = governed_by(clauses, position, frozenset({"ل"}), governed)
            return occurrence.side(asked, 0.8) if asked else None
        rows = [row for row in rows if row.frame.relation == "accuses"]
        if not rows:
            continue
        pronoun = next(filter(None, (attached_pronoun(row.features) for row in rows)), None)
        verb = clauses.verb_before(position)
        if pronoun is not None:
            return antecedent(occurrence, pronoun, verb) if verb is not None else NOBODY
        doer = genitive_of(clauses, position)
        accused = object_of(clauses, doer[-1].end - 1, doer) if doer else None
        found = accused or governed_by(clauses, position, frozenset({"ل"}), governed) or doer
        return occurrence.side(found, 0.8) if found else None
    return None


def _called_accused(occurrence: Occurrence, governed: int, reach: int = _CHAIN) -> Side | None:
    """«إيران المتهمة ب…», «أشخاص متهمين ب…», «بتهمة …»: whoever is accused, told right before or not at all."""
    clauses = occurrence.clauses
    for position in range(governed - 1, max(governed - 1 - reach, -1), -1):
        if position in clauses.verb_at or not (clauses.is_word(position) or position in clauses.inside):
            return None
        if clauses.forms(position).isdisjoint(clause_words().charged):
            continue
        mention = next((m for m in clauses.mentions if m.end == position and m.preposition != "من"), None)
        return occurrence.side(clauses.group(mention), 0.8) if mention is not None else NOBODY
    return None


def another_subject(occurrence: Occurrence, facing: list[Entity]) -> ActorMention | None:
    """Where a carried subject stands on the same side as the other actor: the nearest earlier person that does not.

    «استقبله الرئيس تبون وأجرى محادثات مع عطاف»: it is the guest who held talks.
    """
    verb = occurrence.verb
    if verb is None or verb.how != "carried":
        return None
    earlier = occurrence.clauses.mentions_before(verb.position)[::-1]
    recent = occurrence.clauses.memory.recent[::-1][:_RECENT_SUBJECTS]
    persons = (mention for mention in [*earlier, *recent] if is_person(mention.entity))
    return next((person for person in persons if all(crosses_border(person.entity, other) for other in facing)), None)


def decider(occurrence: Occurrence) -> Side:
    """Who decides on, announces or does again what the noun tells («قررت موسكو طرد», «التي أعاد ترامب فرضها»)."""
    clauses, verb = occurrence.clauses, occurrence.verb
    if verb is None or verb is occurrence.light or clause_words().deciding.isdisjoint(clauses.forms(verb.position)):
        return NOBODY
    return subject(occurrence)


def committer(occurrence: Occurrence) -> Side:
    """Who does it to whom the pronoun of the noun means («قامت باريس باستدعائه», «قررت باريس طرده»)."""
    clauses, verb, at = occurrence.clauses, occurrence.verb, occurrence.start
    if verb is None or not verb.subject or not occurrence.is_bare_noun:
        return NOBODY
    is_lent = clauses.words[at].startswith("ب") and not light_verbs().isdisjoint(clauses.forms(verb.position))
    is_decided = not clause_words().deciding.isdisjoint(clauses.forms(verb.position))
    return occurrence.side(verb.subject, TRUST[verb.how]) if is_lent or is_decided else NOBODY


def topic(occurrence: Occurrence) -> Side:
    """The ungoverned actor named last in the clause before the trigger."""
    if occurrence.is_bare_noun:
        controlled = _controlled(occurrence, occurrence.verb)
        if controlled is not None:
            return controlled
    clauses = occurrence.clauses
    start = clauses.clause_start(occurrence.start)
    for mention in clauses.mentions_before(occurrence.start)[::-1]:
        if mention.start >= start and not mention.preposition and not clauses.is_genitive(mention):
            group = clauses.group(mention)
            return Side(entities_of(group), 0.8, words=tuple(group))
    return NOBODY


def accused(occurrence: Occurrence) -> Side:
    """Who is accused of what the noun tells or asked for it («اتهمت موسكو لندن بفرض …»), and nobody else."""
    controlled = _controlled(occurrence, occurrence.verb) if occurrence.is_bare_noun else None
    return NOBODY if controlled is None else controlled


def undertaker(occurrence: Occurrence) -> Side:
    """Who decides on what the noun tells («قرار باريس تقليص …»), and nobody else."""
    clauses, start = occurrence.clauses, occurrence.start
    found = undertaker_of(clauses, start)
    state = undertaking_state_of(clauses, start) if found is None else None
    return occurrence.side(found, 0.9) if state is None else occurrence.states([state], 0.8)


def agent(occurrence: Occurrence) -> Side:
    """The actor after من قبل، على يد…"""
    return occurrence.side(agent_of(occurrence.clauses, occurrence.last), 1.0)


def previous(occurrence: Occurrence) -> Side:
    """Whom the clause before spoke of: the last one that faces the subject.

    «فرضت عقوبات على النيجر … وهددت بالتدخل»
    """
    acting = subject(occurrence)
    if not acting.entities:
        return NOBODY
    clauses = occurrence.clauses
    earlier = [mention for mention in clauses.mentions_before(occurrence.start) if mention.how != "city"]
    recent = clauses.memory.recent[::-1][:_RECENT] if len(earlier) <= 1 else []
    for mention in [*earlier[::-1], *recent]:
        if all(crosses_border(mention.entity, other) for other in acting.entities):
            found = occurrence.side(clauses.group(mention), min(acting.trust, TAKEN_UP))
            return found.without(acting.entities)
    return NOBODY
