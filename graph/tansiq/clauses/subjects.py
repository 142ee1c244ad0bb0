"""Who acts in each clause: sought before its verb, after it, at the head of the clause, in the clause before."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, entities_of
from tansiq.clauses.agreement import agrees, is_of_other_gender, is_one_for_many
from tansiq.clauses.fronted import opens_sentence
from tansiq.clauses.journeys import first_of_kind, visitor_of
from tansiq.clauses.objects import is_object
from tansiq.clauses.relatives import describes_noun, follows_relative, relative_word, taken_up_head
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.subject_places import subject_after, subject_before
from tansiq.clauses.tellers import teller_of, told_of
from tansiq.clauses.topics import has_unknown_topic, topic_of
from tansiq.clauses.verbs import How, Verb
from tansiq.clauses.words import clause_words
from tansiq.frames import triggers
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.model import Kind
from tansiq.verb_kinds import transitive_verbs

# words between whom أن is said of and the verb it opens
_REACH_OF_CONTROL = 4
# words between a subject that is no known actor and the object
_REACH_OF_OBJECT = 4

# mentions among which the two are sought of whom «أنهما» speaks
_RECENT = 6
_SPOKESMAN = "متحدث"

# how one stands with whom a subject acts: as its object, or brought by a preposition
_OF_PARTNERS = frozenset({"", "مع", "ب"})

Subject = tuple[list[ActorMention] | None, How]
_UNKNOWN: Subject = (None, "unknown")


def assign_subjects(clauses: Clauses) -> None:
    """Give every verb its subject, and its object where that is found on the way."""
    current: list[ActorMention] = []
    for number, verb in enumerate(clauses.verbs):
        verb.opens = opens_sentence(clauses, number)
        carried = _controller(clauses, verb)
        if not agrees(verb, carried):
            carried = clauses.inherited if verb.opens else current
        if not carried or not agrees(verb, carried):
            carried = teller_of(clauses, number, bool(carried)) or carried
        if "dual" in verb.features and carried and not agrees(verb, carried) and not _speaks_for_others(carried[0]):
            carried = _with_partner(clauses, verb, carried)
        if "dual" in verb.features and not agrees(verb, carried) and clauses.words[verb.position - 1].endswith("هما"):
            carried = _two_told(clauses, verb)
        is_of_relative = _goes_on_relative(clauses, number)
        verb.carried = carried if agrees(verb, carried) and not is_of_relative else []
        verb.subject, verb.how = _subject(clauses, verb)
        # a plural verb or «ما حدث» has a subject of its own: the next goes on from who acted before it
        is_plural = "plural" in verb.features or clauses.words[verb.position - 1].endswith("ما")
        is_of_others = verb.subject is None and is_plural and bool(carried)
        is_unnamed = verb.subject is None and (is_of_relative or describes_noun(clauses, verb))
        is_aside = clauses.is_relative(verb) or is_unnamed
        if not is_aside and not is_of_others:
            current = verb.subject or []


def _goes_on_relative(clauses: Clauses, number: int) -> bool:
    """«انتقدت باريس القرارات التي تقسم البلاد وتهدد وحدتها»: a present joined to the one that describes a noun.

    The noun is no known actor, and the story is told in the past.
    """
    if number < 2 or not clauses.verbs[number].conjoined:
        return False
    main, relative, verb = clauses.verbs[number - 2 : number + 1]
    is_of_unknown = clauses.is_relative(relative) and relative.subject is None and relative.head is None
    forms = [told.features & {"present", "fem", "plural", "dual"} for told in (relative, verb)]
    return is_of_unknown and "past" in main.features and forms[0] == forms[1] and "present" in forms[0]


def _with_partner(clauses: Clauses, verb: Verb, acting: list[ActorMention]) -> list[ActorMention]:
    """«التقى الرئيس نظيره واتفقا»: who acted before, and the one like him whom he acted with."""
    actor = acting[0].entity
    earlier = [*clauses.memory.recent, *clauses.mentions_before(verb.position)]
    for mention in earlier[::-1]:
        other = mention.entity
        if other.kind is actor.kind and other.country != actor.country and mention.preposition in _OF_PARTNERS:
            return [acting[0], mention]
    return acting


def _speaks_for_others(mention: ActorMention) -> bool:
    """«وقالت المتحدثة إنهما ناقشا …»: of the two she is none."""
    return (mention.entity.office or "").split(" ")[0] == _SPOKESMAN


def _two_told(clauses: Clauses, verb: Verb) -> list[ActorMention]:
    """«… سونغ كيم وأليسون هوكر. وذكرت الصحيفة أنهما التقيا»: the two persons named last."""
    earlier = [*clauses.memory.recent, *clauses.mentions_before(verb.position)][-_RECENT:]
    persons = {
        m.entity: m for m in earlier if m.entity.kind is Kind.PERSON and not m.also and not _speaks_for_others(m)
    }
    return list(persons.values())[-2:] if len(persons) > 1 else []


def _controller(clauses: Clauses, verb: Verb) -> list[ActorMention]:
    """Who is to do what follows أن: «سبق لهانت أن زار», «طلب من المغرب أن يسلم»."""
    position, words = verb.position, clauses.words
    if position and words[position - 1] in clause_words().pronoun_openers:
        return _announcer(clauses, position - 1)
    if position and words[position - 1] in clause_words().conditions:
        return _threatened(clauses, position - 1)
    if not position or words[position - 1] != "ان":
        return []
    if position > 1 and words[position - 2] == "علي":  # «على أن يزور»: the subject goes on
        return []
    before = [m for m in clauses.mentions if m.end < position and not (m.preposition and names_place(m))]
    near = before and position - before[-1].end <= _REACH_OF_CONTROL
    return clauses.group(before[-1]) if near else []


def _threatened(clauses: Clauses, opener: int) -> list[ActorMention]:
    """«هددت بيونغ يانغ بمواجهة [واشنطن] إذا أجرت …»: whoever is threatened does what must not be done."""
    before = clauses.mentions_before(opener)
    verb = clauses.verb_before(opener)
    if verb is None or not before or opener - before[-1].end > _REACH_OF_CONTROL or before[-1].start < verb.position:
        return []
    is_threat = not clauses.forms(verb.position).isdisjoint(clause_words().threatening)
    is_subject = any(mention is before[-1] for mention in verb.subject or ())
    return clauses.group(before[-1]) if is_threat and not is_subject else []


def _announcer(clauses: Clauses, opener: int) -> list[ActorMention]:
    """«إعلان واشنطن أنها سلمت …»: whose announcement the clause that a pronoun opens tells."""
    before = clauses.mentions_before(opener)
    if not before or before[-1].end != opener or before[-1].preposition or not before[-1].start:
        return []
    noun = before[-1].start - 1
    is_announced = any(without_article(form) in clause_words().undertakings for form in clauses.forms(noun))
    return [before[-1]] if is_announced and noun not in clauses.verb_at else []


def _subject(clauses: Clauses, verb: Verb) -> Subject:
    carried: Subject = (verb.carried, "carried") if verb.carried else _UNKNOWN
    word_before = clauses.words[verb.position - 1] if verb.position else ""
    after, may_be_earlier = subject_after(clauses, verb)
    if word_before in clause_words().pronoun_openers:  # «أعلنت واشنطن أنها سلمت مصر مقاتلات»
        verb.object = after
        is_told = verb.carried and (not word_before.endswith("هم") or _are_people(verb.carried))
        if verb.position > 1 and clauses.words[verb.position - 2] in clause_words().charged:
            return _UNKNOWN  # «تحقيقا في شركات متهمة بأنها قدمت …»
        spoken_of = [] if is_told else told_of(clauses, verb)
        return carried if is_told else (spoken_of, "carried") if spoken_of else _UNKNOWN
    visitor = visitor_of(clauses, verb, after)
    if visitor is not None:
        verb.object = after
        return visitor, "carried"
    first = first_of_kind(clauses, verb)
    if first is not None:
        verb.object = after
        return first, "before"
    verb.head = taken_up_head(clauses, verb)
    if verb.head is not None:
        return _subject_beside_head(clauses, verb, after, may_be_earlier)
    is_beyond = follows_relative(clauses, verb) or _acts_for_head(clauses, verb)
    before = None if is_beyond else subject_before(clauses, verb)
    if before is not None and not is_one_for_many(verb, before):
        return before, "before"
    topic = topic_of(clauses, verb)
    if topic is not None and (is_one_for_many(verb, topic) or is_of_other_gender(verb, topic)):
        topic = None
    is_of_unknown = topic is None and has_unknown_topic(clauses, verb)
    if after is not None:
        if _is_of_a_woman(verb, after[0]):  # «والتقت الرئيس»: whoever she is
            verb.object = after
            return carried
        if is_object(clauses, verb, after, is_of_unknown or topic is not None):
            verb.object = after
            if is_of_unknown:
                return _UNKNOWN
            return (topic, "topic") if topic is not None and not verb.carried else carried
        return after, "after"
    if topic is not None and ("dual" not in verb.features or agrees(verb, topic)):
        return topic, "topic"
    # a relative clause whose head is no actor, or one that opens a clause of others
    is_shifted = word_before in clause_words().shifting and not _has_means(clauses, verb)
    is_of_others = clauses.is_relative(verb) or is_shifted or is_of_unknown
    is_of_others = is_of_others or describes_noun(clauses, verb)
    if not may_be_earlier or is_of_others or _has_unknown_subject(clauses, verb):
        return _UNKNOWN
    return carried


def _is_of_a_woman(verb: Verb, after: ActorMention) -> bool:
    """Whether the man named right behind a feminine verb cannot be its subject; «توجه» may be past and masculine."""
    is_man = after.entity.kind is Kind.PERSON and after.entity.feminine is False
    # «استضافته الرئيس» is a verbal noun
    is_verb = verb.features >= {"past", "fem"} and attached_pronoun(verb.features) is None
    return is_man and is_verb and after.start == verb.position + 1


def _has_means(clauses: Clauses, verb: Verb) -> bool:
    """«بعدما [قدمت معلومات] دقيقة إلى …»: right behind the verb stands what is given, so nobody else who gives it."""
    following = clauses.words[verb.position + 1 : verb.position + 2]
    rows = (row for form in clauses.forms(verb.position) for row in triggers().get(form, ()) if row.part == "verb")
    return any(word in row.frame.near for row in rows for word in following)


def _acts_for_head(clauses: Clauses, verb: Verb) -> bool:
    """«نيجيريا التي حذر رئيسها …»: an officer of the head acts, not the head itself («التي استدعت سفيرها»)."""
    at = verb.position + 1
    if at >= len(clauses.words) or "fem" in verb.features or relative_word(clauses, verb) is None:
        return False
    word = clauses.words[at]
    if any(word in row.frame.around for form in clauses.forms(verb.position) for row in triggers().get(form, ())):
        return False  # «الذي استدعى سفيره»: what the verb does to him
    return any(word.removesuffix(own) in actor_words().offices.lemmas for own in ("ها", "ه") if word.endswith(own))


def _are_people(mentions: list[ActorMention]) -> bool:
    """Whether هم can mean them: «يشتبه في أنهم مولوا …» speaks of no ministry."""
    return len(entities_of(mentions)) > 1 or any(mention.how in ("people", "several") for mention in mentions)


def _subject_beside_head(
    clauses: Clauses, verb: Verb, after: list[ActorMention] | None, may_be_earlier: bool
) -> Subject:
    """The subject of a relative clause whose head is its object: what follows the verb, else whom the sentence told."""
    if attached_pronoun(verb.features) is not None:
        verb.object = verb.head
    if after is not None:
        return after, "after"
    is_head = any(mention is other for mention in verb.carried for other in verb.head or ())
    follows_noun = not may_be_earlier or _is_bare_noun(clauses, verb.position + 1)  # «التي قاطعتها دول عربية»
    return (verb.carried, "carried") if verb.carried and not is_head and not follows_noun else _UNKNOWN


def _is_bare_noun(clauses: Clauses, position: int) -> bool:
    """Whether the word is a noun that is no actor, without preposition."""
    if position >= len(clauses.words) or not clauses.is_word(position) or position in clauses.inside:
        return False
    word = clauses.words[position]
    if position in clauses.date_words or position in clauses.verb_at or word in closed().all:
        return False
    is_adverbial = word.endswith("ا") and not word.startswith("ال")  # «التي زارها منجزا …»
    return not word.startswith(("ب", "ل")) and not is_adverbial


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
