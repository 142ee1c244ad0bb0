"""Sides of help between services: who serves security, whom help put in a position to act, where it was given."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity, entities_of
from tansiq.clauses.arguments import governed_by
from tansiq.clauses.objects import doer_of, object_of
from tansiq.clauses.structure import names_place
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.slots import acting, around, reported
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.text import fold_phrase

# words between help and the verb that tells what it made possible, and between that verb and for whom
_REACH_OF_ENABLING = 30
_REACH_OF_ENABLED = 2
# words before help among which «by» stands
_REACH_OF_LEAD = 3
# words after help within which the state stands in which it was given
_REACH_OF_SCENE = 25
# words before a state among which what struck it stands
_REACH_OF_ATTACK = 3
_THERE = frozenset({"في", "ب", "ل", "الي"})
_FOR = frozenset({"", "ل"})
# behind these stands what somebody speaks of («واصفا التعاون مع تونس بالمثمر»)
_DESCRIBING = frozenset({"واصفا", "واصفه", "معتبرا", "معتبره", "مثمنا", "مثمنه"})


def service(occurrence: Occurrence) -> Side:
    """The subject where it is an intelligence, police or security service, and nobody else."""
    found = acting.subject(occurrence)
    return found._replace(entities=[entity for entity in found.entities if is_service(entity)])


def warner(occurrence: Occurrence) -> Side:
    """The subject where it is no such service: what one service warns another of is no threat of its own."""
    found = acting.subject(occurrence)
    return found._replace(entities=[entity for entity in found.entities if not is_service(entity)])


def services(occurrence: Occurrence) -> Side:
    """The subject where it is services of several states («الشرطة الإسبانية والدرك الفرنسي»)."""
    found = acting.subject(occurrence)
    are_services = all(is_service(entity) for entity in found.entities)
    return found if are_services and len({entity.country for entity in found.entities}) > 1 else NOBODY


def giver(occurrence: Occurrence) -> Side:
    """Who gave what the noun tells, by its relative clause («معلومات قدمتها الشرطة», «المساعدة التي وفرتها مصر»).

    Of a verb, who did what it acts on («طالبت دلهي بالإفراج عن سفينة تحتجزها طهران»).
    """
    acting = occurrence.verb.subject if occurrence.is_verb and occurrence.verb is not None else None
    return occurrence.side(doer_of(occurrence.clauses, occurrence.last, acting), 0.9)


def enabled(occurrence: Occurrence) -> Side:
    """For whom what was given made something possible («معلومات [مكنت] الشرطة الإسبانية من …», «سمحت للدرك ب…»)."""
    clauses, last = occurrence.clauses, occurrence.last
    verb, making_possible = clauses.verb_before(occurrence.start), _making_possible(occurrence)
    if verb is not None and not occurrence.is_verb and not making_possible.isdisjoint(clauses.forms(verb.position)):
        doer = doer_of(clauses, last, None)
        last = doer[-1].end - 1 if doer else last
        return occurrence.side(governed_by(clauses, last, frozenset("ل")) or object_of(clauses, last, doer), 0.9)
    after = range(last + 1, min(last + _REACH_OF_ENABLING, len(clauses.words)))
    at = next((at for at in after if not making_possible.isdisjoint(clauses.forms(at))), len(clauses.words))
    near = (mention for mention in clauses.mentions if at < mention.start <= at + _REACH_OF_ENABLED)
    return next((occurrence.side(clauses.group(found), 0.9) for found in near if found.preposition in _FOR), NOBODY)


def _making_possible(occurrence: Occurrence) -> frozenset[str]:
    """Verbs that tell what help was good for: «مكنت الشرطة من …»; behind «بفضل معلومات» also «تمكنت الشرطة من …»."""
    clauses, words = occurrence.clauses, clause_words()
    led_in = range(max(occurrence.start - _REACH_OF_LEAD, 0), occurrence.start + 1)
    is_by_help = any(not words.by_help.isdisjoint(clauses.forms(at)) for at in led_in)
    return words.enabling | words.achieving if is_by_help else words.enabling


def scene(occurrence: Occurrence) -> Side:
    """The state in which help was given, told by any place of it («إخماد الحرائق في شمال البرتغال», «ببرشلونة»)."""
    clauses, last = occurrence.clauses, occurrence.last
    for mention in clauses.mentions:
        if not last < mention.start <= last + _REACH_OF_SCENE or not names_place(mention):
            continue
        if mention.preposition in _THERE or clauses.is_genitive(mention):
            return _place(mention)
    return NOBODY


def stricken(occurrence: Occurrence) -> Side:
    """The state that an attack struck or was to strike («هجمات كانت تستهدف فرنسا», «بعد هجمات باريس»)."""
    clauses, words = occurrence.clauses, clause_words()
    for mention in sorted(clauses.mentions, key=lambda mention: mention.start < occurrence.start):
        if not names_place(mention) or mention.start > occurrence.last + _REACH_OF_SCENE:
            continue
        before = range(max(mention.start - _REACH_OF_ATTACK, 0), mention.start)
        is_aim = any(clauses.words[at] in words.striking for at in before)
        if is_aim or (clauses.is_genitive(mention) and any(clauses.words[at] in words.attacks for at in before)):
            return _place(mention)
    return NOBODY


def helped(occurrence: Occurrence) -> Side:
    """Of whom the clause speaks, groups apart: «اعتقل عناصر من التنظيم بمساعدة …» helps no group."""
    found = acting.topic(occurrence)
    return found._replace(entities=[entity for entity in found.entities if entity.kind is not Kind.GROUP])


def headed(occurrence: Occurrence) -> Side:
    """Whom the trigger's phrase follows right away, groups apart («قوات المقاومة بإسناد من …», not whom they fight)."""
    found = around.head(occurrence)
    return found._replace(entities=[entity for entity in found.entities if entity.kind is not Kind.GROUP])


def speaking(occurrence: Occurrence) -> Side:
    """Who says it: an organ itself, of a person his state («قال الوزير إن التعاون مع تونس …»)."""
    before = occurrence.clauses.words[occurrence.start - 1] if occurrence.start else ""
    if before not in closed().complementisers and before not in _DESCRIBING:
        return NOBODY
    return _for_their_state(occurrence, reported.speaker(occurrence))


def ours(occurrence: Occurrence) -> Side:
    """For whom somebody says «we»: of a person his state («قال الوزير: نتعاون مع تونس»)."""
    return _for_their_state(occurrence, around.voice(occurrence))


def _for_their_state(occurrence: Occurrence, found: Side) -> Side:
    registry = occurrence.registry
    own = [registry.state(e.country) if e.kind is Kind.PERSON and e.country else e for e in found.entities]
    return found._replace(entities=[entity for entity in own if entity.kind is not Kind.PERSON])


def is_service(entity: Entity) -> bool:
    """Whether the label of an organ tells that it serves security («المخابرات الفرنسية», «الأمن الوطني»)."""
    if entity.kind is not Kind.ORGANIZATION:
        return False
    label = " ".join(without_article(word.lstrip("لو")) for word in fold_phrase(entity.label))
    return any(f" {words} " in f" {label} " for words in clause_words().services)


def _place(mention: ActorMention) -> Side:
    """A city is a state here: nobody is meant who acts there."""
    return Side(entities_of([mention]), 0.7, words=(mention,))
