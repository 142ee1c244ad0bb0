"""Whom a verb or verbal noun acts on: actors without a preposition after it."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Nationality
from tansiq.clauses.agreement import is_of_other_gender
from tansiq.clauses.arguments import governed_by
from tansiq.clauses.nouns import nationalities_at
from tansiq.clauses.occasions import apart
from tansiq.clauses.phrases import WHAT, end_of_phrase, past_calling, past_titles, takes_genitive
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import COMMAS, clause_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.model import Kind
from tansiq.verb_kinds import place_verbs, transitive_verbs, verbs_of_doings

# how far after its verb a subject stands that an object may follow
_REACH_OF_SUBJECT = 12
# unknown nouns between a verb and its object
_MOST_NOUNS = 2
# heads of names of states that are masculine: «الاتحاد الروسي»
_MASCULINE = frozenset({"الاتحاد"})
# prepositions of whoever said or decided what is issued
_ISSUED_BY = frozenset({"عن", "من"})
# words that what is acted on is sought in
_REACH_OF_TARGET = 7


def object_of(clauses: Clauses, position: int, subject: list[ActorMention] | None) -> list[ActorMention] | None:
    """The ungoverned actor after the verb or noun at `position` that is not its subject."""
    words, classes = clauses.words, closed()
    passed_over = classes.fillers | classes.prepositions
    end = clauses.window_end(position)
    nouns = 0
    at = _after_subject(clauses, position, subject)
    told_apart = apart(clauses, at, end, position)
    while at < end and nouns <= _MOST_NOUNS:
        mention = clauses.at.get(at)
        if at in told_apart:
            at += 1
            continue
        if mention is not None:
            if _may_be_object(clauses, mention, subject) and not _is_title(clauses, mention, subject):
                return clauses.group(mention)
            at = mention.end
            continue
        word = words[at]
        if word in clause_words().settings and at + 1 not in clauses.date_words and not clauses.at.get(at + 1):
            at = end_of_phrase(clauses, at + 1)  # «استقبل في مكتبه السفير»
            continue
        if at in clauses.nationalities:  # «ساعدت معلومات [مغربية] السلطات البلجيكية»
            at += 1
            continue
        if word not in passed_over:
            if not clauses.is_word(at):
                return None
            nouns += not word.startswith(("ب", "ال")) and not _is_member(word)
            is_noun = nouns or (word.startswith("ب") and takes_genitive(clauses, at))
            if is_noun and at + 1 in clauses.at and not word.startswith("ال") and word not in classes.carriers:
                if not _is_place(clauses, at):
                    return None  # a noun whose genitive the actor is
                at = clauses.at[at + 1].end - 1  # «استقبل بمقر الوزارة السفير»
        at += 1
    return None


def _after_subject(clauses: Clauses, position: int, subject: list[ActorMention] | None) -> int:
    """Where an object begins at the earliest: after the verb, and after a subject that stands close behind it."""
    ends = [mention.end for mention in subject or () if 0 < mention.start - position < _REACH_OF_SUBJECT]
    if not ends or max(ends) <= position:
        return position + 1
    end = past_titles(clauses, max(ends))
    while end < len(clauses.words) and clauses.words[end] in clause_words().rank:
        end += 1
    return end


def _may_be_object(clauses: Clauses, mention: ActorMention, subject: list[ActorMention] | None) -> bool:
    if _stands_beside(clauses, mention):
        return False
    is_bare = not mention.preposition or is_share(clauses, mention)
    if mention.conjunction and mention.start - 1 not in clauses.inside and mention.entity.kind is Kind.ORGANIZATION:
        return False  # «وزير العدل [ومصلحة السجون]»
    return is_bare and not _is_among(mention, subject) and mention.how != "apposition"


def _stands_beside(clauses: Clauses, mention: ActorMention) -> bool:
    """«موسكو ودمشق تدينان [وبغداد] مضطرة»: whether و joins the actor to the clause of the verb right before."""
    return mention.conjunction and mention.start - 1 in clauses.verb_at


def _is_place(clauses: Clauses, position: int) -> bool:
    """Whether the word with ب written onto it, and the actor behind it, tell where."""
    return clauses.words[position] in clause_words().places


def _is_title(clauses: Clauses, mention: ActorMention, subject: list[ActorMention] | None) -> bool:
    """«استقبل فلان، رئيس المحكمة العليا، وزير العدل الجيبوتي»: between commas, what else the subject is."""
    if not subject or mention.conjunction or mention.entity.kind is not Kind.PERSON or mention.start == 0:
        return False
    is_apart = clauses.words[mention.start - 1] in COMMAS
    return is_apart and mention.entity.country is not None and mention.entity.country == subject[0].entity.country


def _is_among(mention: ActorMention, subject: list[ActorMention] | None) -> bool:
    return any(mention is other for other in subject or ())


def _is_member(word: str) -> bool:
    return without_article(word) in clause_words().members


def is_share(clauses: Clauses, mention: ActorMention) -> bool:
    """«دربت اثني عشر عنصرا من الوقاية المدنية»: some of an organisation's people are it."""
    if mention.preposition != "من" or mention.start < 2 or clauses.words[mention.start - 1] != "من":
        return False
    return any(_is_member(word) for word in clauses.words[max(0, mention.start - 3) : mention.start - 1])


def target_of(
    clauses: Clauses, position: int, subject: list[ActorMention] | None
) -> tuple[list[ActorMention] | None, list[Nationality]]:
    """The first actor, or else adjectives of states, that what is acted on is or belongs to."""
    start = past_calling(clauses, _after_subject(clauses, position, subject))
    end = clauses.window_end(max(position, start - 1))
    told_apart = apart(clauses, start, end, position)
    window = [at for at in range(start, end) if at not in told_apart]
    if window and _tells_where(clauses, window[0]):  # «نددت باريس [في نيويورك] بالقصف الروسي»
        window = [at for at in window if at >= clauses.at[window[0] + 1].end]
    for at in window[:_REACH_OF_TARGET]:
        mention = clauses.at.get(at)
        if mention is not None and mention.how != "city" and not _is_among(mention, subject):
            is_issued = mention.preposition in _ISSUED_BY and clauses.words[at - 2] in clause_words().issuing
            is_governed = mention.preposition not in ("", "ب", "ل", "الي") and not is_issued
            is_beside = _stands_beside(clauses, mention)
            is_harmed = mention.preposition == "ل" and _harms(clauses, start, at)
            return None if is_governed or is_harmed or is_beside else clauses.group(mention), []
        if at in clauses.nationalities:
            return None, nationalities_at(clauses, at)
        if clauses.words[at] in clause_words().target_stops:
            break
    return None, []


def _harms(clauses: Clauses, start: int, end: int) -> bool:
    """«اعتبرت الهجمات [تهديدا خطيرا] للأمن السعودي»: whether whom ل brings is harmed by what is spoken of."""
    return any(without_article(clauses.words[at]) in clause_words().harms for at in range(start, end))


def _tells_where(clauses: Clauses, at: int) -> bool:
    """Whether «في» and a place stand there: right behind who acts, where it is done."""
    mention = clauses.at.get(at + 1)
    return clauses.words[at] == "في" and mention is not None and names_place(mention)


def doer_of(clauses: Clauses, position: int, subject: list[ActorMention] | None) -> list[ActorMention] | None:
    """Who did what is acted on, told by its relative clause: «بالمناورات التي تجريها اليابان»."""
    first = _after_subject(clauses, position, subject)
    for at in range(first, min(first + _REACH_OF_TARGET, len(clauses.words))):
        if clauses.words[at] in closed().relatives:
            verb = next((clauses.verb_at[p] for p in (at + 1, at + 2) if p in clauses.verb_at), None)
            if verb is not None and clauses.words[verb.position] in clause_words().issuing:
                return governed_by(clauses, verb.position, _ISSUED_BY)  # «التصريحات التي صدرت عن الوزير»
            if verb is None or verb.how != "after" or clauses.words[verb.position] in clause_words().undergoing:
                return None
            return verb.subject if _is_done(clauses, verb) else None
        following = clauses.verb_at.get(at)
        if following is not None and takes_up_noun(clauses, following):
            return _doer_told_bare(clauses, following)
        if at in clauses.at or at in clauses.verb_at or clauses.words[at] in (":", "؛"):
            return None
    return None


def _doer_told_bare(clauses: Clauses, verb: Verb) -> list[ActorMention] | None:
    """«هجوما شنته إسرائيل»: an indefinite noun has its relative clause without a relative."""
    is_definite = clauses.words[verb.position - 1].startswith("ال")
    is_done = attached_pronoun(verb.features) in ("ه", "ها") and verb.how == "after"
    is_undergone = clauses.words[verb.position] in clause_words().undergoing
    return verb.subject if is_done and not is_definite and not is_undergone else None


def _is_done(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb of a relative clause takes up the noun before it.

    «التي تجريها اليابان», «التي تقوم بها الرباط», «التي قررت لندن اتخاذها»
    """
    if attached_pronoun(verb.features) in ("ه", "ها") or clauses.words[verb.position + 1] in ("بها", "به"):
        return True
    end = verb.subject[-1].end if verb.subject else len(clauses.words)
    if end >= len(clauses.words) or end in clauses.inside or end in clauses.verb_at:
        return False
    word = clauses.words[end]
    return word.endswith(("ها", "ه")) and not clauses.sentence.words[end].text.endswith("ة") and clauses.is_word(end)


def is_object(clauses: Clauses, verb: Verb, after: list[ActorMention], has_topic: bool = False) -> bool:
    """Whether the bare actor after a transitive verb is its object, since the verb goes on from an earlier subject.

    «زار الرباط والتقى وزير الداخلية»; or from a topic that is no known actor («السفن الحربية زارت تونس»).
    """
    forms = clauses.forms(verb.position)
    takes_place = bool(forms & place_verbs())
    takes_actor = forms & transitive_verbs() or (takes_place and all(names_place(mention) for mention in after))
    disagrees = _disagrees(clauses, verb, after[0])
    takes_actor = takes_actor or (disagrees and forms & verbs_of_doings())
    if not (verb.carried or has_topic) or not takes_actor or attached_pronoun(verb.features) is not None:
        return False
    if after[0].how == "anaphora" and clauses.words[after[0].start].endswith("ان"):
        return False  # «ودعا البلدان إلى …»: a nominative
    if _names_its_own(clauses, verb.position) and not takes_place:
        return False  # «بعد أن حذر الرئيس …»: who follows acts
    if disagrees:
        return True
    # a sentence that opens with a verb names its subject next, unless that is «his counterpart» or the verb would lack
    # its object («وحث الصين على …»)
    is_counterpart = after[0].how == "counterpart" or _is_counterpart(clauses, after[0])
    is_counterpart = is_counterpart or clauses.words[after[0].start] in clause_words().addressed
    if verb.opens and not is_counterpart and forms.isdisjoint(clause_words().needing_object):
        return False
    if object_of(clauses, verb.position, after) is not None:
        return False
    provides = verb.conjoined and bool(verb.carried) and not verb.opens
    provides = provides and not forms.isdisjoint(clause_words().providing) and _brings_means(clauses, after[-1].end)
    if not (provides or clauses.ends_clause(after) or _has_second_object(clauses, after)):
        return False
    return not _has_companion(clauses, verb, after[-1].end)


def _names_its_own(clauses: Clauses, position: int) -> bool:
    """Whether the clause that the verb opens tells at what time something was («عندما», «في وقت», «في الوقت الذي»)."""
    words, naming = clauses.words, clause_words().naming
    before = position - 1
    before -= before > 0 and words[before] in closed().relatives
    return before >= 0 and words[before] in naming and (before == position - 1 or words[before].endswith("وقت"))


def _disagrees(clauses: Clauses, verb: Verb, after: ActorMention) -> bool:
    """Whether the gender of the verb is not that of the actor behind it («واتهمت الرئيس الأمريكي», «وانتقد إيران»)."""
    if "fem" in verb.features and after.entity.feminine is False:
        return True
    is_adjacent = after.start == verb.position + 1
    return is_adjacent and is_of_other_gender(verb, [after]) and clauses.words[after.start] not in _MASCULINE


def _brings_means(clauses: Clauses, position: int) -> bool:
    """«احتلت العراق وزودت السعودية [بالسلاح]»: what whom the verb acts on is provided with."""
    if position >= len(clauses.words):
        return False
    return any(reading.preposition == "ب" for reading in clauses.sentence.words[position].readings)


def _has_second_object(clauses: Clauses, after: list[ActorMention]) -> bool:
    """«وحملت لندن المسؤولية»"""
    following = clauses.words[after[-1].end : after[-1].end + 1]
    return any(word in clause_words().second_objects for word in following)


def _is_counterpart(clauses: Clauses, mention: ActorMention) -> bool:
    return clauses.words[mention.start].lstrip("وبل").startswith(("نظير", "نظرا"))


def _has_companion(clauses: Clauses, verb: Verb, position: int) -> bool:
    """Whether the next actor of the clause after the position is one with whom its subject acts."""
    end = clauses.window_end(verb.position)
    following = next((mention for mention in clauses.mentions if position <= mention.start < end), None)
    if following is None:
        return False
    return following.preposition == "مع" or (following.preposition == "ب" and not names_place(following))


def takes_up_noun(clauses: Clauses, verb: Verb) -> bool:
    """Whether the pronoun of a verb takes up a noun right before it that is no actor.

    «مذكرة وقعها», «القاعدة التي أقامتها»
    """
    if verb.conjoined or not verb.position:
        return False
    before = verb.position - 1
    if clauses.words[before] in closed().relatives:
        before -= 1
    if before >= 0 and clauses.words[before] in WHAT:  # «ما وصفه بالعدوان»
        return True
    if before < 0 or before in clauses.inside or before in clauses.verb_at or before in clauses.date_words:
        return False
    word = clauses.words[before]
    return clauses.is_word(before) and word not in closed().all and word not in clause_words().openers
