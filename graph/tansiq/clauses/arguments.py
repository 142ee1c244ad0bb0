"""Actors that a preposition or phrase brings into the clause of a verb or noun: مع، ل، بين، من قبل…"""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Nationality
from tansiq.actors.gazetteer import gazetteer
from tansiq.clauses.headings import headed_by
from tansiq.clauses.quotations import quoted_at
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import PUNCTUATION, clause_words
from tansiq.lang.ar.closed import closed
from tansiq.verb_kinds import light_verbs

# prepositions as they are written before a pronoun; «ب*» brings an actor that is no place
_STEMS = {"مع": "مع", "ل": "ل", "الي": "الي", "من": "من", "علي": "علي", "ب": "ب", "ب*": "ب"}
# words within which a pronoun, and words within which بين, belongs to what stands before
_REACH_OF_PRONOUN = 4
_REACH_OF_BETWEEN = 10
# words between the first actor of a passive verb and the agent
_REACH_OF_AGENT = 3
# words after a preposition within which an actor is what it governs is of («على ثلاثة من قادة الجيش»)
_REACH_OF_PART = 6
# letters that a word with ل written onto it has at least
_SHORTEST_DATIVE = 3
# prepositions under which such an actor may stand
_PARTITIVE = ("", "من", "ل", "ب")
_STOPS_OF_PART = closed().prepositions - {"من", "بين"} | PUNCTUATION


def governed_by(
    clauses: Clauses, position: int, prepositions: frozenset[str], before: int | None = None
) -> list[ActorMention] | None:
    """The first actor after `position` that one of the prepositions brings.

    Args:
        prepositions: folded; with a star behind it, one brings no place.
        before: position where the search ends; None for the end of the clause.
    """
    end = clauses.window_end(position) if before is None else before
    for mention in clauses.mentions:
        if clauses.is_told_aside(mention.start, position):
            continue
        if position < mention.start < end and (
            mention.preposition in prepositions
            or (mention.preposition + "*" in prepositions and not names_place(mention))
        ):
            return clauses.group(mention)
    return None


def within_governed(
    clauses: Clauses, position: int, prepositions: frozenset[str]
) -> tuple[list[ActorMention] | None, Nationality | None]:
    """Whom what one of the prepositions brings is of: an actor, or a state by its adjective.

    «عقوبات على ثلاثة من قادة حزب الله», «على مسؤولين روس», «على كيانات في إيران», «على مصارف تابعة لها»
    """
    end = clauses.window_end(position)
    for at in range(position + 1, end):
        if at in clauses.inside or not _brings(clauses, at, prepositions):
            continue
        for ahead in range(at + 1, min(at + 1 + _REACH_OF_PART, end)):
            mention = clauses.at.get(ahead)
            if mention is not None:
                return (clauses.group(mention) if _is_part(clauses, mention, at) else None), None
            if ahead in clauses.nationalities:
                return None, clauses.nationalities[ahead]
            if clauses.words[ahead] in _STOPS_OF_PART and not _leads_to_place(clauses, ahead, at):
                break
        return None, None
    return None, None


def _is_part(clauses: Clauses, mention: ActorMention, governing: int) -> bool:
    """Whether what the preposition at `governing` brings is of the actor."""
    if _leads_to_place(clauses, mention.start - 1, governing):
        return names_place(mention)
    if mention.preposition and names_place(mention):
        return clauses.words[mention.start - 1] in clause_words().belonging
    return mention.preposition in _PARTITIVE


def _leads_to_place(clauses: Clauses, position: int, governing: int) -> bool:
    """«جنرالات [في] ميانمار»: right behind a noun without article that the preposition at `governing` brings."""
    noun = position - 1
    if clauses.words[position] != "في" or noun <= governing or not clauses.is_word(noun):
        return False
    return position + 1 in clauses.at and not clauses.words[noun].startswith("ال")


def _brings(clauses: Clauses, at: int, prepositions: frozenset[str]) -> bool:
    """Whether the word is one of the prepositions, or ل or ب is written onto it («للقضية», «بجهود المغرب»)."""
    word = clauses.words[at]
    if word in prepositions or ("ل" in prepositions and word.startswith("لل")):
        return True
    if word in closed().all:  # «بعد»
        return False
    written = {reading.preposition for reading in clauses.sentence.words[at].readings}
    # «دعم مدريد لخطة …», not «لجنة»: only right behind whom the noun is of
    is_behind_owner = at - 1 in clauses.inside or at - 1 in clauses.nationalities
    is_behind_owner |= clauses.words[at - 1] in gazetteer().body_adjectives  # «انتقادات أوروبية لقرار …»
    is_dative = "ل" in prepositions and "ل" in written and len(word) > _SHORTEST_DATIVE and is_behind_owner
    if is_dative and word[1:] in clause_words().copulas:  # «لولا دعم التحالف لكانت …»
        return False
    return is_dative or ("ب" in prepositions and "ب" in written)


def pronoun_after(clauses: Clauses, position: int, prepositions: frozenset[str]) -> str | None:
    """The pronoun that one of the prepositions brings within a few words: «بحث معه», «طلب منها»."""
    stems = [stem for preposition, stem in _STEMS.items() if preposition in prepositions]
    for ahead in range(position + 1, min(position + 1 + _REACH_OF_PRONOUN, clauses.window_end(position))):
        word = clauses.words[ahead]
        for stem in stems:
            if word in (stem + "ه", stem + "ها", stem + "هم"):
                return word.removeprefix(stem)
        if ahead in clauses.inside:
            return None
    return None


def agent_of(clauses: Clauses, position: int) -> list[ActorMention] | None:
    """The actor after من قبل، على يد…"""
    end = clauses.window_end(position)
    for mention in clauses.mentions:
        if position < mention.start < end:
            before = clauses.words[: mention.start]
            if any(tuple(before[-len(phrase) :]) == phrase for phrase in closed().agents):
                return clauses.group(mention)
    return None


def passive_agent_of(clauses: Clauses, verb: Verb) -> list[ActorMention] | None:
    """The agent right after the first actor of a passive verb («اتهمت روسيا من قبل بريطانيا»)."""
    agent = agent_of(clauses, verb.position)
    if not agent or not verb.subject or verb.subject[0].start < verb.position:
        return None
    return agent if agent[0].start - verb.subject[-1].end <= _REACH_OF_AGENT else None


def companions_of(clauses: Clauses, verb: Verb) -> list[ActorMention]:
    """Who goes along with the subject of a verb: «رفقة وزير الخارجية»."""
    end, company = clauses.window_end(verb.position), clause_words().company
    return [m for m in clauses.mentions if verb.position < m.start < end and m.preposition in company]


def between(clauses: Clauses, position: int) -> list[ActorMention] | None:
    """The actors after بين within a few words."""
    for mention in clauses.mentions:
        if position < mention.start <= position + _REACH_OF_BETWEEN and mention.preposition == "بين":
            between = range(position + 1, mention.start)
            parted = any(
                (p in clauses.boundaries and not tells_when(clauses, p)) or _begins_anew(clauses, p) for p in between
            )
            return None if parted else clauses.group(mention)
    return None


def _begins_anew(clauses: Clauses, position: int) -> bool:
    """«تعاون [ينهي] عقدين من الحرب بين …»: a verb with its own object, to which the بين belongs."""
    verb = clauses.verb_at.get(position)
    if verb is None or clauses.words[position] in clause_words().ranking:
        return False
    return not _only_occurs(clauses, position) and "present" in verb.features


def _only_occurs(clauses: Clauses, position: int) -> bool:
    """«عقدت», «جرت»: whether a verb tells no more than that something took place."""
    word = clauses.words[position]
    return word in light_verbs() or word in clause_words().occurring


def pronoun_between(clauses: Clauses, mention: ActorMention) -> str | None:
    """«القمة بينه وبين الرئيس», «بينها وبين تونس»: the pronoun of the one who faces the actor."""
    words = clauses.words[max(mention.start - 2, 0) : mention.start]
    return next((word.removeprefix("بين") for word in words if word in ("بينه", "بينها")), None)


def tells_when(clauses: Clauses, position: int) -> bool:
    """«القمة التي عقدت أمس بين»: a relative clause that only tells that it took place."""
    if clauses.tells_plan(position):  # «اللقاء الذي كان مقررا بين»
        return True
    if not clause_words().ranking.isdisjoint(clauses.words[position : position + 2]):  # «لم يسبق لها مثيل»
        return True
    if clauses.words[position] not in closed().relatives or position + 1 >= len(clauses.words):
        return False
    is_light = position + 1 in clauses.verb_at and _only_occurs(clauses, position + 1)
    return is_light or clauses.tells_plan(position + 1)


def said_by(clauses: Clauses, speech: Verb) -> list[ActorMention] | None:
    """Whose words a verb of speech reports: its subject, or whom that quotes («نقلت الوكالة عن الوزير قوله»)."""
    if clauses.forms(speech.position).isdisjoint(clause_words().relaying):
        return speech.subject
    return governed_by(clauses, speech.position, frozenset({"عن"})) or speech.subject


def speaker_before(clauses: Clauses, position: int, is_own: bool = False) -> list[ActorMention] | None:
    """Who speaks in the sentence before a participle («… ، مشيدا بجهود المغرب»), else who acts in it.

    Args:
        is_own: what stands at `position` is told in the first person («ماكرون: نشكر المغرب»).
    """
    earlier = [verb for verb in clauses.verbs if verb.position < position and not clauses.is_relative(verb)]
    speech = next((verb for verb in earlier[::-1] if "speech" in verb.features), None)
    if speech is not None:
        return said_by(clauses, speech)
    quoted = quoted_at(clauses, position) or (headed_by(clauses, position, is_own) if is_own else [])
    if quoted:
        return quoted
    return earlier[0].subject if earlier else clauses.inherited
