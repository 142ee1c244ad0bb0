"""Sides told by what belongs to a noun: its genitive or pronoun, adjectives of states, بين."""

from __future__ import annotations

from functools import partial
from itertools import takewhile

from tansiq.actors.beside import COMMAS
from tansiq.actors.entities import ActorMention, Entity, Nationality, entities_of
from tansiq.clauses import arguments, nouns
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import clause_words
from tansiq.frames import triggers
from tansiq.lang.ar.anaphors import anaphors
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import TAKEN_UP, is_person, may_be, people_told, two_persons

_SUMMIT = "قمه"
# mentions back to which «هم» reaches
_REACH_OF_PEOPLE = 3
_BETWEEN_THE_TWO = "بينهما"
# relations of verbs whose object is to blame for what follows
_BLAMING = frozenset({"accuses", "sanctions", "suspendsWith"})
# words after a visit within which whose it is stands
_REACH_OF_VISITOR = 7


def genitive(occurrence: Occurrence) -> Side:
    """Whom the noun is of («زيارة الوزير»); one with an article or in the accusative of nunation is of nobody."""
    if occurrence.trigger.part == "noun":
        is_adjacent = occurrence.last + 1 in occurrence.clauses.at  # «الاتهامات السعودية»
        if "indefinite" in occurrence.trigger.features or (_is_definite(occurrence) and not is_adjacent):
            return NOBODY
    return occurrence.side(nouns.genitive_of(occurrence.clauses, occurrence.last), 1.0)


def met(occurrence: Occurrence) -> Side:
    """Whom the noun is of; one capital alone is where they meet («مفاوضات جنيف»), of a summit a state («قمة مالطا»)."""
    found = genitive(occurrence)
    places = (
        ("capital", "city", "name") if occurrence.clauses.words[occurrence.last] == _SUMMIT else ("capital", "city")
    )
    return NOBODY if len(found.words) == 1 and getattr(found.words[0], "how", "") in places else found


def _is_definite(occurrence: Occurrence) -> bool:
    """Whether the trigger bears the article («التنديد», not «إلغاء»)."""
    first = [reading.word for reading in occurrence.clauses.sentence.words[occurrence.start].readings]
    return any(word != without_article(word) and without_article(word) in triggers() for word in first) and not any(
        word in triggers() for word in first
    )


def doer(occurrence: Occurrence) -> Side:
    """Who is named right behind the noun («إلغاء ترامب لقاءه»): in «إلغاء لقاء ترامب» the meeting is his."""
    found = genitive(occurrence)
    return found if occurrence.last + 1 in occurrence.clauses.at else NOBODY


def visitor(occurrence: Occurrence) -> Side:
    """Whose visit it is («زيارة رسمية للرئيس الفرنسي»), told by ل right after the noun."""
    if occurrence.light is not None:
        return NOBODY
    first, end = occurrence.last + 1, occurrence.clauses.window_end(occurrence.reach - 1)
    ahead = (occurrence.clauses.at.get(at) for at in range(first, min(first + _REACH_OF_VISITOR, end)))
    mention = next((found for found in ahead if found is not None), None)
    if mention is None or mention.preposition != "ل" or names_place(mention):
        return NOBODY
    return occurrence.side(occurrence.clauses.group(mention)[:1], 0.9)


def possessor(occurrence: Occurrence) -> Side:
    """Whom the pronoun of the noun means («زيارته»)."""
    pronoun, clauses = occurrence.pronoun, occurrence.clauses
    if pronoun is None:
        return NOBODY
    if pronoun == "نا":  # «قال … : سيستمر دعمنا لتونس»
        return occurrence.side(arguments.speaker_before(clauses, occurrence.start, is_own=True), 0.7)
    verb = clauses.verb_before(occurrence.start)
    acting = verb.subject if verb is not None and verb.subject is not None else []
    if verb is not None and acting and acting[0].start > occurrence.start:
        acting = verb.carried or clauses.inherited  # «وكان في استقباله بالمطار [الوزير]»: it is not his own
    if verb is not None and tells_cause(occurrence, verb):
        blamed = [m for m in clauses.mentions_before(occurrence.start) if m.start > verb.position and m not in acting]
        return occurrence.side([m for m in blamed[::-1] if may_be(occurrence, m, pronoun)][:1], 0.8)
    if pronoun == "هم":  # «تتهم الرياض طهران بتزويدهم بالسلاح»
        near = occurrence.mentions_before(occurrence.start)[:_REACH_OF_PEOPLE]
        return people_told([m for m in near if m.entity.kind is not Kind.STATE or m.how == "people"])
    if pronoun == "هما" and len(entities_of(acting)) == 2:
        return Side(entities_of(acting), 0.8, words=tuple(acting))
    if verb is not None and verb.subject is None:
        return NOBODY  # his visit: of somebody who is no known actor
    if are_several_persons(acting):
        return NOBODY
    earlier = clauses.mentions_before(occurrence.start)
    subject = acting or ([] if earlier else clauses.inherited)
    if verb is None:  # «دعت ميركل صربيا إلى الحوار عقب لقائها …»
        subject = [*_acting_in_clause_before(clauses, occurrence.start), *subject]
    # «ه» is a person before it is a state
    nearest = sorted(earlier[::-1], key=lambda mention: is_person(mention.entity) != (pronoun == "ه"))
    for mention in [*subject, *nearest]:
        if may_be(occurrence, mention, pronoun):
            return Side([mention.entity], 0.8, words=(mention,))
    return NOBODY


def _acting_in_clause_before(clauses: Clauses, position: int) -> list[ActorMention]:
    """The subject of the verb of the clause that ends where the clause of the position begins."""
    start = clauses.clause_start(position)
    verb = clauses.verb_before(start - 1) if start else None
    return list(verb.subject or []) if verb is not None else []


def tells_cause(occurrence: Occurrence, verb: Verb) -> bool:
    """«انتقدت واشنطن طهران [لدعمها] …», «عاقبت شركات [بسبب دعمها] …»: for what one is blamed or punished he did."""
    words, start = occurrence.clauses.words, occurrence.start
    if words[start - 1] not in ("بسبب", "جراء", "نتيجه") and not words[start].startswith("ل"):
        return False
    rows = (row for form in occurrence.clauses.forms(verb.position) for row in triggers().get(form, ()))
    return any(row.part == "verb" and row.frame.relation in _BLAMING for row in rows)


def are_several_persons(mentions: list[ActorMention]) -> bool:
    """«اتفق بوتين وماكرون … بعد محادثاته مع ترامب»: whose of theirs is not told."""
    return len([entity for entity in entities_of(mentions) if is_person(entity)]) > 1


def both(occurrence: Occurrence) -> Side:
    """«لقائهما»: the two persons named last."""
    if occurrence.pronoun != "هما":
        return NOBODY
    return two_persons(occurrence.mentions_before(occurrence.start), 0.8)


def shared(occurrence: Occurrence) -> Side:
    """«يعزز المغرب وإسبانيا تعاونهما», «البلدان عازمان على مواصلة تعاونهما»: the two of whom the clause speaks."""
    if occurrence.pronoun != "هما":
        return NOBODY
    clauses = occurrence.clauses
    verb = clauses.verb_before(occurrence.start)
    acting = verb.subject if verb is not None and verb.subject is not None else []
    earlier = clauses.mentions_before(occurrence.start)
    for mentions in (acting, clauses.group(earlier[-1]) if earlier else clauses.inherited):
        if len(entities_of(mentions)) == 2:
            return Side(entities_of(mentions), 0.8, words=tuple(mentions))
    return NOBODY


def between(occurrence: Occurrence) -> Side:
    """The actors after بين."""
    mentions = arguments.between(occurrence.clauses, occurrence.last)
    if mentions and _another_owns(occurrence, mentions[0].start):
        return NOBODY
    if mentions and occurrence.clauses.words[mentions[0].start] == _BETWEEN_THE_TWO:
        acting = _two_acting(occurrence)
        if acting:
            return occurrence.side(acting, 0.8)
    found = occurrence.side(mentions, 1.0)
    actors = found.entities
    pronoun = arguments.pronoun_between(occurrence.clauses, mentions[0]) if mentions else None
    if pronoun is not None:
        taken_up = _taken_up(occurrence, pronoun, actors)
        return Side([*(m.entity for m in taken_up), *actors], TAKEN_UP, words=(*taken_up, *found.words))
    blocs = [mention.entities for mention in mentions or () if mention.how == "members"]
    return found._replace(blocs=tuple(bloc for bloc in blocs if len(bloc) < len(actors)))


def _two_acting(occurrence: Occurrence) -> list[ActorMention]:
    """«تسعى إسرائيل وتركيا إلى إصلاح العلاقات بينهما»: the two who act, whoever was named before."""
    acting = occurrence.verb.subject if occurrence.verb is not None else None
    return acting if acting and len(entities_of(acting)) == 2 else []


def between_before(occurrence: Occurrence) -> Side:
    """The actors after بين that are told before the trigger («المحادثات بين الكوريتين ستستأنف»)."""
    clauses, start = occurrence.clauses, occurrence.clauses.clause_start(occurrence.start)
    before = [mention for mention in clauses.mentions_before(occurrence.start) if mention.start >= start]
    if not before or before[-1].preposition != "بين":
        return NOBODY
    if any(word in COMMAS for word in clauses.words[before[-1].end : occurrence.start]):
        return NOBODY  # «بعد لقاءات بين الوزيرين، عاد القاضي»: the verb has another subject
    return occurrence.side(clauses.group(before[-1]), 0.8)


def _taken_up(occurrence: Occurrence, pronoun: str, facing: list[Entity]) -> list[ActorMention]:
    """Whom «بينه» means: who acts, else the actor named last that its gender allows."""
    acting = occurrence.verb.subject if occurrence.verb is not None else None
    for mention in [*(acting or ()), *occurrence.mentions_before(occurrence.start)]:
        if mention.entity not in facing and may_be(occurrence, mention, pronoun):
            return [mention]
    return []


def _another_owns(occurrence: Occurrence, position: int) -> bool:
    """«بحث الاجتماع سبل التعاون بين تونس والجزائر»: the بين is the cooperation's.

    Two nouns side by side share it («اتفاق تعاون بين»), and two of a kind («الاتفاق الذي تم التوصل إليه بين»).
    """
    words = occurrence.clauses.words[occurrence.last + 1 : position]
    all_of = bool(words) and words[0] in anaphors().quantifiers  # «تعليق جميع الاتصالات بين …»
    words = words[1 + all_of :]
    if occurrence.clauses.words[occurrence.last] in words:
        return True  # «بعد لقاء مع الصحافة، جرى لقاء بين»
    # «الاتفاق يهدئ التوتر بين إسرائيل وإيران»
    overcome = occurrence.relation == "resumesWith"  # «تجاوز التوتر بين البلدين»
    if not overcome and any(without_article(word) in clause_words().divides for word in words[-2:]):
        return True
    rows = [row for word in words for row in triggers().get(without_article(word), ()) if row.part == "noun"]
    return any(row.frame.relation != occurrence.relation for row in rows)


def adjective(occurrence: Occurrence) -> Side:
    """The state whose adjective the noun bears («زيارة أمريكية»), and those that و joins; else the body («أوروبية»)."""
    clauses = occurrence.clauses
    found = nouns.adjectives_of(clauses, occurrence.last)
    if found:
        return occurrence.states(found[:1] + list(takewhile(partial(_is_joined, clauses), found[1:])), 0.9)
    body = nouns.body_adjective_of(clauses, occurrence.last)
    return NOBODY if body is None else Side([occurrence.registry.known(body)], 0.8)


def _is_joined(clauses: Clauses, adjective: Nationality) -> bool:
    """«العقوبات الأمريكية [والكندية]», not «العلاقات التونسية الجزائرية»."""
    return clauses.words[adjective.position].startswith("و")


def dyad(occurrence: Occurrence) -> Side:
    """The states of two adjectives («العلاقات التونسية الجزائرية»)."""
    adjectives = nouns.adjectives_of(occurrence.clauses, occurrence.last)
    by_country = {adjective.country: adjective for adjective in reversed(adjectives)}
    found = [adjective for adjective in adjectives if by_country[adjective.country] is adjective]
    return occurrence.states(found, 0.9) if len(found) > 1 else NOBODY


def origin(occurrence: Occurrence) -> Side:
    """The state whose adjective what is given bears («طائرات رافال الفرنسية»)."""
    return occurrence.states(nouns.origin_after(occurrence.clauses, occurrence.last), 0.8)
