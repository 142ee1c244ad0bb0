"""Sides found by where they stand around the trigger: right before or behind it, ahead of it, who speaks."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.arguments import speaker_before
from tansiq.clauses.nouns import genitive_of, may_be_adjective
from tansiq.clauses.quotations import OPENING
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import COMMAS, clause_words
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import is_person, may_be

# «كان للوزير لقاء», «سيكون للوزير لقاء»
_BEING = ("كان", "كانت", "يكون", "تكون")
# words between a participle and the actor it describes
_REACH_OF_HEAD = 3
# words between a verb that stirs a feeling and the feeling
_REACH_OF_FEELING = 8


def head(occurrence: Occurrence) -> Side:
    """Whom a participle or relative clause describes: the actor right before it («القوات الليبية المدعومة من …»)."""
    clauses, end = occurrence.clauses, occurrence.start
    end -= end > 0 and clauses.words[end - 1] in closed().relatives  # «القرار الأمريكي الذي وصفته»
    before = clauses.mentions_before(end)
    if not before or end - before[-1].end > _REACH_OF_HEAD or before[-1].preposition == "في":
        return NOBODY
    # a noun of its own would be what the participle describes
    passed = [at for at in range(before[-1].end, end) if clauses.is_word(at)]
    if not all(may_be_adjective(clauses, at) and not _is_joined_noun(clauses.words[at]) for at in passed):
        return NOBODY
    if _is_definite(before[-1], clauses) and not all(clauses.words[at].startswith(("ال", "وال")) for at in passed):
        return NOBODY  # «شهدت أوكرانيا حملة انفصالية مدعومة من …»
    return occurrence.side([before[-1]], 0.9)


def _is_joined_noun(word: str) -> bool:
    """«الحوثيين والقوات الموالية»: by its ending no second adjective of the noun before it («السورية والعراقية»)."""
    return word.startswith("وال") and not word.endswith(("ي", "ه", "ين"))


def _is_definite(mention: ActorMention, clauses: Clauses) -> bool:
    words = clauses.words[mention.start : mention.end]
    return mention.how in ("name", "capital") or any(word.removeprefix("و").startswith("ال") for word in words)


def apposed(occurrence: Occurrence) -> Side:
    """Who is named right behind the trigger («حليفتها دمشق»)."""
    clauses = occurrence.clauses
    mention = clauses.at.get(occurrence.last + 1)
    is_told = mention is not None and mention.preposition not in ("ب", "في")  # not «حليفتها بالحلف الأطلسي»
    named = occurrence.side(clauses.group(mention), 0.9) if mention is not None and is_told else NOBODY
    # «حذرت واشنطن وحلفاؤها دمشق»: of several allies one is not all
    is_one_of_many = "plural" in occurrence.trigger.features and len(named.entities) == 1
    return NOBODY if is_one_of_many else named


def beside(occurrence: Occurrence) -> Side:
    """Who is named right before the trigger («إن [إيران] يجب أن …»)."""
    before = occurrence.clauses.mentions_before(occurrence.start)
    is_beside = bool(before) and before[-1].end == occurrence.start and not before[-1].preposition
    return occurrence.side([before[-1]], 0.8) if is_beside else NOBODY


def dative(occurrence: Occurrence) -> Side:
    """For whom it is done, right behind the one who does it («مساعدة فرنسا لتونس»)."""
    clauses = occurrence.clauses
    doer = genitive_of(clauses, occurrence.last)
    mention = clauses.at.get(doer[-1].end) if doer else None
    return occurrence.side(clauses.group(mention), 0.9) if mention and mention.preposition == "ل" else NOBODY


def nearby(occurrence: Occurrence) -> Side:
    """The actor named last before the trigger in its clause, whatever it depends on («كان تدخل فرنسا بطلب من …»)."""
    clauses = occurrence.clauses
    start = clauses.clause_start(occurrence.start)
    before = [m for m in clauses.mentions_before(occurrence.start) if m.start >= start and not m.preposition]
    return occurrence.side(clauses.group(before[-1]), 0.6) if before else NOBODY


def ahead(occurrence: Occurrence) -> Side:
    """Who acts in the clause that the trigger's phrase opens («بطلب من مالي أرسلت فرنسا …»)."""
    clauses = occurrence.clauses
    verb = next((verb for verb in clauses.verbs if verb.position > occurrence.last), None)
    if verb is None or not verb.subject or not (verb.how == "after" or _stands_behind(occurrence, verb)):
        return NOBODY
    if any(at in clauses.boundaries for at in range(occurrence.last + 1, verb.position)):
        return NOBODY
    return occurrence.side(verb.subject, 0.8)


def _stands_behind(occurrence: Occurrence, verb: Verb) -> bool:
    """«بعد لقائه الرئيس، [بوتين يؤكد] …»: between a comma behind the phrase and the verb."""
    if verb.how != "before" or not verb.subject:
        return False
    start = verb.subject[0].start
    return start > occurrence.last + 1 and (
        occurrence.clauses.words[start - 1] in COMMAS or occurrence.clauses.words[start - 1].startswith("..")
    )


def fronted(occurrence: Occurrence) -> Side:
    """Who acts in the clause behind the trigger's phrase («وفي اتصال مع زيلينسكي، قال ماكرون»)."""
    if not occurrence.is_bare_noun or occurrence.verb is not None or not _opens_phrase(occurrence):
        return NOBODY
    clauses, found = occurrence.clauses, ahead(occurrence)
    verb = next((verb for verb in clauses.verbs if verb.position > occurrence.last), None)
    if verb is None or verb.conjoined or attached_pronoun(verb.features) is not None:  # «خلال زيارته استقبله الرئيس»
        return NOBODY
    pronoun = occurrence.pronoun
    if pronoun is not None:
        return found if all(may_be(occurrence, mention, pronoun) for mention in verb.subject or ()) else NOBODY
    # «خلال زيارة وفد من تونس»: a noun of its own is whose the visit is
    at = occurrence.last + 1
    while at < verb.position and (may_be_adjective(clauses, at) or at in clauses.date_words):
        at += 1
    mention = clauses.at.get(at)
    is_governed = mention.preposition != "" if mention is not None else clauses.words[at] in closed().prepositions
    return found if is_governed else NOBODY


def standing(occurrence: Occurrence) -> Side:
    """The person of whom a clause without a verb speaks («الوزير في باريس لإجراء محادثات مع نظيره»)."""
    clauses, start = occurrence.clauses, occurrence.clauses.clause_start(occurrence.start)
    if not occurrence.is_bare_noun or occurrence.verb is not None:
        return NOBODY
    mention = clauses.at.get(start)
    if mention is None or mention.preposition or not is_person(mention.entity):
        return NOBODY
    return occurrence.side(clauses.group(mention), 0.7)


def _opens_phrase(occurrence: Occurrence) -> bool:
    """Whether the trigger stands under a preposition, and no actor before it that it may be of."""
    clauses, start = occurrence.clauses, occurrence.start
    if not start or any(not mention.preposition for mention in clauses.mentions_before(start)):
        return False
    if clauses.words[start - 1] in clause_words().courses:  # «في ختام زيارته»
        start -= 1
    before = clauses.words[start - 1] if start else ""
    return any(word in closed().prepositions | clause_words().after for word in (before, before.removeprefix("و")))


def bidder(occurrence: Occurrence) -> Side:
    """Who speaks, where the trigger opens what is quoted («وتابع: "[على] واشنطن أن …"»)."""
    before = occurrence.clauses.words[occurrence.start - 1] if occurrence.start else ""
    return voice(occurrence) if before == ":" or before in OPENING else NOBODY


def stirred(occurrence: Occurrence) -> Side:
    """Whose feeling the verb stirs («أثارت الخطوة [غضب] أنقرة», «استياء واسعا في الجزائر» is of nobody)."""
    clauses, last = occurrence.clauses, occurrence.last
    ahead = range(last + 1, min(last + 1 + _REACH_OF_FEELING, len(clauses.words)))
    feeling = next((at for at in ahead if clauses.words[at] in clause_words().anger), None)
    mention = clauses.at.get(feeling + 1) if feeling is not None else None
    if mention is None or mention.preposition:
        return NOBODY
    return occurrence.side(clauses.group(mention), 0.8)


def shooter(occurrence: Occurrence) -> Side:
    """Whose fire it was («مقتل شاب [برصاص] الجيش الإسرائيلي»)."""
    clauses = occurrence.clauses
    fire = (at for at in range(occurrence.last + 1, len(clauses.words)) if clauses.words[at] in clause_words().fire)
    at = next(fire, None)
    return NOBODY if at is None else occurrence.side(genitive_of(clauses, at), 0.9)


def voice(occurrence: Occurrence) -> Side:
    """Who speaks: of a verb in the first person («وقال الوزير: نشكر تونس»)."""
    return occurrence.side(speaker_before(occurrence.clauses, occurrence.start, is_own=True), 0.8)


def having(occurrence: Occurrence) -> Side:
    """Who has it: «كان [للوزيرة الفرنسية] لقاء مع نظيرها»."""
    clauses, start = occurrence.clauses, occurrence.start
    before = clauses.mentions_before(start)
    if not before or before[-1].end != start or before[-1].preposition != "ل" or not before[-1].start:
        return NOBODY
    at = before[-1].start - 1
    return occurrence.side([before[-1]], 0.9) if clauses.words[at].endswith(_BEING) else NOBODY
