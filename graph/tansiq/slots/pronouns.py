"""Whom a pronoun means: the nearest actor before it that fits."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity, entities_of
from tansiq.actors.gazetteer import gazetteer
from tansiq.clauses.agreement import is_feminine
from tansiq.clauses.objects import takes_up_noun
from tansiq.clauses.verbs import Verb
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.model import Kind
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.text import fold

# «الأمم المتحدة»
_NATIONS = frozenset({"امم"})
# how far an actor that a pronoun takes up is to be trusted
TAKEN_UP = 0.7


def antecedent(occurrence: Occurrence, pronoun: str, verb: Verb, brought: bool = False) -> Side:
    """Whom a pronoun attached to the verb or beside it means: the nearest earlier actor that is not its subject.

    Args:
        brought: whether a preposition brings the pronoun.
    """
    # «العقوبات التي تفرضها عليها باريس»: the pronoun of the verb takes up the noun, that of the preposition does not
    is_second = brought and attached_pronoun(verb.features) is not None
    if not is_second and verb.head is not None:  # «قطر التي قطعت الرياض علاقاتها معها»
        return occurrence.side(verb.head, 0.9)
    if not is_second and takes_up_noun(occurrence.clauses, verb):  # «مدرسة تدعمها إسبانيا»: the school, not an actor
        return NOBODY
    # whom a preposition brings to the same verb it does not mean («القمة التي جمعته بالرئيس»)
    end = occurrence.clauses.window_end(verb.position)
    governed = [m.entity for m in occurrence.clauses.mentions if verb.position < m.start < end and m.preposition]
    others = [*entities_of(verb.subject), *governed]
    mentions = [m for m in occurrence.mentions_before(verb.position) if m.entity not in others]
    if pronoun == "ها" and occurrence.relation == "visits":
        # a capital is feminine, whatever its state is («زار الرباط … وغادرها»)
        state = next((mention for mention in mentions if mention.entity.kind is Kind.STATE), None)
        if state is not None and state.how == "capital":
            return Side([state.entity], TAKEN_UP, words=(state,))
    if pronoun == "هما":
        return two_persons(mentions, TAKEN_UP)
    if pronoun == "هم":
        return people_told(mentions)
    if pronoun == "نا":
        return NOBODY
    told = occurrence.clauses.told
    # «ه» is a person before it is a state, «ها» the other way round; but who is met is a person («يلتقي بها»)
    is_of_person = pronoun == "ه" or occurrence.relation == "meets"
    recent = sorted(mentions, key=lambda mention: (mention not in told, is_person(mention.entity) != is_of_person))
    fitting = next((mention for mention in recent if may_be(occurrence, mention, pronoun)), None)
    return NOBODY if fitting is None else Side([fitting.entity], TAKEN_UP, words=(fitting,))


def people_told(mentions: list[ActorMention]) -> Side:
    """«هم»: a group or a people, if it is who was named last."""
    last = mentions[0] if mentions else None
    if last is None or not (last.entity.kind is Kind.GROUP or last.how == "people"):
        return NOBODY
    return Side([last.entity], TAKEN_UP, words=(last,))


def may_be(occurrence: Occurrence, mention: ActorMention, pronoun: str) -> bool:
    """Whether the gender of an actor, as it is called there, allows «ه» or «ها»."""
    entity, clauses = mention.entity, occurrence.clauses
    if is_person(entity):
        return (pronoun == "ها") == is_feminine(entity)
    if entity.kind is Kind.INTERNATIONAL and mention.preposition == "في":
        return False  # «التدخل في الدول العربية»: where it is done
    if entity.kind is not Kind.STATE:  # «الدول الغربية» are called by another word than «الغرب»
        called = clauses.words[mention.start] if mention in clauses.told and not mention.proclitics else entity.label
        is_masculine = _is_masculine(called.split()[0])
    elif mention.how == "state" and mention in clauses.told:  # «النظام السوري», «الحكومة السورية»
        is_masculine = _is_masculine(clauses.words[mention.start])
    else:
        is_masculine = entity.country in gazetteer().masculine_states
    return pronoun == ("ه" if is_masculine else "ها")


def _is_masculine(head: str) -> bool:
    """By the end of a word, folded or not: «حزب», «الجيش», «النظام», but «القوات», «المخابرات», «وزارة», «الدول»."""
    if without_article(fold(head)) in actor_words().collectives | _NATIONS:
        return False
    return not head.endswith(("ة", "ه", "ات", "ى", "ون", "ين"))


def person_before(occurrence: Occurrence, verb: Verb) -> Side:
    """The person named last before a verb."""
    persons = (mention for mention in occurrence.mentions_before(verb.position) if is_person(mention.entity))
    person = next(persons, None)
    return NOBODY if person is None else Side([person.entity], TAKEN_UP, words=(person,))


def two_persons(mentions: list[ActorMention], trust: float) -> Side:
    """The first two persons of the mentions («لقائهما»), nobody where there are fewer."""
    two = list(dict.fromkeys(mention.entity for mention in mentions if is_person(mention.entity)))[:2]
    return Side(two, trust, words=tuple(mentions)) if len(two) == 2 else NOBODY


def is_person(entity: Entity) -> bool:
    """Whether it is a human being."""
    return entity.kind is Kind.PERSON
