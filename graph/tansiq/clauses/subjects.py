"""Who acts in each clause: sought before its verb, after it, at the head of the clause, in the clause before."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, entities_of
from tansiq.clauses.agreement import agrees
from tansiq.clauses.objects import is_object, relative_head
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.subject_places import subject_after, subject_before, topic_of
from tansiq.clauses.verbs import How, Verb
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed
from tansiq.verb_kinds import transitive_verbs

# words between whom أن is said of and the verb it opens
_REACH_OF_CONTROL = 4
# words between a subject that is no known actor and the object
_REACH_OF_OBJECT = 4

# how one stands with whom a subject acts: as its object, or brought by a preposition
_OF_PARTNERS = frozenset({"", "مع", "ب"})

Subject = tuple[list[ActorMention] | None, How]
_UNKNOWN: Subject = (None, "unknown")


def assign_subjects(clauses: Clauses) -> None:
    """Give every verb its subject, and its object where that is found on the way."""
    current: list[ActorMention] = []
    for number, verb in enumerate(clauses.verbs):
        verb.opens = number == 0 and _opens_sentence(clauses, verb.position)
        carried = _controller(clauses, verb) or (clauses.inherited if verb.opens else current)
        if "dual" in verb.features and carried and not agrees(verb, carried):
            carried = _with_partner(clauses, verb, carried)
        verb.carried = carried if agrees(verb, carried) else []
        verb.subject, verb.how = _subject(clauses, verb)
        if not clauses.is_relative(verb):
            current = verb.subject or []


def _with_partner(clauses: Clauses, verb: Verb, acting: list[ActorMention]) -> list[ActorMention]:
    """«التقى الرئيس نظيره واتفقا»: who acted before, and the one like him whom he acted with."""
    actor = acting[0].entity
    earlier = [*clauses.memory.recent, *clauses.mentions_before(verb.position)]
    for mention in earlier[::-1]:
        other = mention.entity
        if other.kind is actor.kind and other.country != actor.country and mention.preposition in _OF_PARTNERS:
            return [acting[0], mention]
    return acting


def _opens_sentence(clauses: Clauses, position: int) -> bool:
    """Whether only particles, dates, punctuation and phrases of place or time stand before the word."""
    governed = {p for m in clauses.mentions if m.preposition for p in range(m.start, m.end)}
    return all(
        not clauses.is_word(p)
        or p in clauses.date_words
        or p in governed
        or clauses.words[p] in clause_words().openers
        or clauses.words[p].removeprefix("و") in closed().prepositions
        for p in range(position)
    )


def _controller(clauses: Clauses, verb: Verb) -> list[ActorMention]:
    """Who is to do what follows أن: «سبق لهانت أن زار», «طلب من المغرب أن يسلم»."""
    position, words = verb.position, clauses.words
    if not position or words[position - 1] != "ان":
        return []
    if position > 1 and words[position - 2] == "علي":  # «على أن يزور»: the subject goes on
        return []
    before = [m for m in clauses.mentions if m.end < position and not (m.preposition and names_place(m))]
    near = before and position - before[-1].end <= _REACH_OF_CONTROL
    return clauses.group(before[-1]) if near else []


def _subject(clauses: Clauses, verb: Verb) -> Subject:
    carried: Subject = (verb.carried, "carried")
    word_before = clauses.words[verb.position - 1] if verb.position else ""
    after, may_be_earlier = subject_after(clauses, verb)
    if word_before in clause_words().pronoun_openers:  # «أعلنت واشنطن أنها سلمت مصر مقاتلات»
        verb.object = after
        is_told = verb.carried and (not word_before.endswith("هم") or _are_people(verb.carried))
        return carried if is_told else _UNKNOWN
    if after is not None:
        head = relative_head(clauses, verb)
        if head is not None:
            verb.object = head
            return after, "after"
    before = subject_before(clauses, verb)
    if before is not None:
        return before, "before"
    if after is not None:
        if is_object(clauses, verb, after):
            verb.object = after
            return carried
        return after, "after"
    topic = topic_of(clauses, verb.position)
    if topic is not None:
        return topic, "topic"
    # a relative clause whose head is no actor, or one that opens a clause of others
    is_of_others = clauses.is_relative(verb) or word_before in clause_words().shifting
    if not may_be_earlier or is_of_others or not verb.carried or _has_unknown_subject(clauses, verb):
        return _UNKNOWN
    return carried


def _are_people(mentions: list[ActorMention]) -> bool:
    """Whether هم can mean them: «يشتبه في أنهم مولوا …» speaks of no ministry."""
    return len(entities_of(mentions)) > 1 or any(mention.how in ("people", "several") for mention in mentions)


def _has_unknown_subject(clauses: Clauses, verb: Verb) -> bool:
    """«واتهم جنرال كبير موسكو»: a noun that is no known actor, and then the object of a transitive verb."""
    at = verb.position + 1
    if at >= len(clauses.words) or at in clauses.at or at in clauses.boundaries or at in clauses.date_words:
        return False
    word = clauses.words[at]
    if not clauses.is_word(at) or word in closed().all or word in closed().carriers:
        return False
    if word.startswith(("ب", "لل")) or at in clauses.verb_at or not clauses.forms(verb.position) & transitive_verbs():
        return False
    end = min(at + _REACH_OF_OBJECT + 1, clauses.window_end(verb.position))
    return any(
        at + 1 < mention.start < end and not mention.preposition and not clauses.is_genitive(mention)
        for mention in clauses.mentions
    )
