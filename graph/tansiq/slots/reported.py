"""Sides told by the clause that a word of speech or a condition opens: of whom, or of whose doing, it speaks."""

from __future__ import annotations

from functools import cache

from tansiq.clauses.claimants import claimant_of
from tansiq.clauses.headings import headed_by
from tansiq.clauses.nouns import genitive_of
from tansiq.clauses.objects import doer_of, target_of
from tansiq.clauses.quotations import OPENING
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.slots.borders import crosses_border
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import is_person
from tansiq.status.cues import status_words
from tansiq.verb_kinds import noun_like_verbs

# words from what opens a clause to the end of what it speaks of
_REACH_OF_TOPIC = 3
# mentions among which the doer of «that step» is sought, and how far whoever is found is to be trusted
_RECENT = 6
_TRUST_OF_DEED = 0.6
# «إن بلاده شريك موثوق»: the speaker's own
_OWN = frozenset({"بلاده", "بلادها", "بلدها", "بلده", "حكومته", "حكومتها"})
# words between a demand and the أن of what is demanded
_REACH_OF_DUTY = 8
# words between «if» and the verb of its clause
_REACH_OF_CONDITION = 5


def speaker(occurrence: Occurrence) -> Side:
    """In whose mouth the sentence puts what the trigger tells («قال الوزير إن إيران تزعزع …»)."""
    claimant = claimant_of(occurrence.clauses, occurrence.start)
    return NOBODY if claimant is None else Side([claimant], 0.8)


def teller(occurrence: Occurrence) -> Side:
    """The speaker, where the definite noun opens what is said («قال الوزير إن المفاوضات مع واشنطن مستمرة»)."""
    clauses, start = occurrence.clauses, occurrence.start
    if start and clauses.words[start - 1] == ":":  # «سيول: استئناف المحادثات مع الشمال»
        return occurrence.side(headed_by(clauses, start, is_own=True), 0.8)
    is_definite = without_article(clauses.words[start]) != clauses.words[start]
    return speaker(occurrence) if is_definite and start and _opens_report(clauses, start - 1) else NOBODY


def reported(occurrence: Occurrence) -> Side:
    """Of whom, or of whose doing, the أن clause after the trigger speaks («حذر من أن إيران ستواجه»)."""
    words, complementisers = occurrence.clauses.words, closed().complementisers
    after = range(occurrence.last + 1, len(words))
    openers = (at for at in after if words[at] in complementisers and not words[at].startswith("و"))
    opener = next(openers, None)
    return NOBODY if opener is None else _spoken_of(occurrence, opener)[0]


def theme(occurrence: Occurrence) -> Side:
    """Whose deed the clause speaks of whose predicate the trigger is («أن [القرار الأمريكي] باطل»)."""
    clauses, start = occurrence.clauses, occurrence.start
    opener = next((at for at in range(start - 1, -1, -1) if _opens_report(clauses, at)), None)
    if opener is None:
        return NOBODY
    telling = [verb for verb in clauses.verbs if opener < verb.position < start and _tells(clauses, verb, start)]
    if telling:  # «أن العقوبات التي فرضتها واشنطن باطلة», «أن أي حصار تفرضه واشنطن …»
        return occurrence.side(doer_of(clauses, opener, None), 0.8) if len(telling) == 1 else NOBODY
    if clauses.words[opener + 1] in closed().demonstratives and opener + 2 < start:
        return _doer_of_that(occurrence, opener)
    found, first = _spoken_of(occurrence, opener)
    if not opener < first < start:
        return NOBODY
    words = clause_words()
    # «الحصار الإسرائيلي», not «قتل الصحفية الفلسطينية»; «قصف إسرائيل للمخيم»
    is_doer = opener + 2 >= first if first in clauses.nationalities else _is_doer(clauses, first)
    undone = words.affairs if is_doer else words.affairs | words.suffered
    told = [without_article(word) for word in clauses.words[opener + 1 : first + 1]]
    if told[-1] in _OWN or any(word in undone for word in told[:-1]):
        return NOBODY
    # «إن لبنان في مواجهة عدوان»: behind an actor that stands alone a preposition opens the predicate
    is_alone = first == opener + 1
    between = clauses.words[first + 1 : start]
    return NOBODY if is_alone and any(word in closed().prepositions for word in between) else found


def obliged(occurrence: Occurrence) -> Side:
    """Who does what the verb behind أن tells («يجب أن [تسحب] موسكو قواتها», «دعا إلى أن تنسحب موسكو»)."""
    clauses, words = occurrence.clauses, occurrence.clauses.words
    ahead = range(occurrence.last, min(occurrence.last + _REACH_OF_DUTY, len(words)))
    opener = next((at for at in ahead if words[at] in ("ان", "بان", "الا")), len(words))
    verb = clauses.verb_at.get(opener + 1)
    return occurrence.side(verb.subject, 0.8) if verb is not None and verb.how == "after" else NOBODY


def tied(occurrence: Occurrence) -> Side:
    """With whom it is of which the clause speaks whose predicate the trigger is («أن الحوار [مع واشنطن] مستحيل»)."""
    clauses, start = occurrence.clauses, occurrence.start
    opener = next((at for at in range(start - 1, -1, -1) if _opens_report(clauses, at)), start)
    if any(opener < verb.position < start and _tells(clauses, verb, start) for verb in clauses.verbs):
        return NOBODY
    before = (mention for mention in clauses.mentions if opener < mention.start < start)
    first = next(before, None)
    return occurrence.side(clauses.group(first), 0.8) if first is not None and first.preposition == "مع" else NOBODY


def condition(occurrence: Occurrence) -> Side:
    """Who is to do what the threat is made for («إذا هاجمت واشنطن …», «في حال انسحاب واشنطن»)."""
    clauses = occurrence.clauses
    places = [*range(occurrence.last + 1, len(clauses.words)), *range(occurrence.start)]
    opener = next((end for at in places if (end := _end_of_condition(clauses, at)) is not None), None)
    if opener is None:
        return NOBODY
    ahead = range(opener, min(opener + _REACH_OF_CONDITION, len(clauses.words)))
    verb = next((clauses.verb_at[at] for at in ahead if at in clauses.verb_at), None)
    if verb is None:
        return occurrence.side(genitive_of(clauses, opener), 0.8)
    found = occurrence.side(verb.subject, 0.8) if verb.how in ("before", "after", "topic") else NOBODY
    if not found.entities:  # «إذا ثبت ارتكاب إسرائيل …»
        found = occurrence.side(genitive_of(clauses, verb.position + 1), 0.6)
    # «إذا لم يعد الرئيس»: to whom it is to be done
    is_undone = clauses.words[verb.position - 1] == "لم"
    return found.without([entity for entity in found.entities if is_undone and is_person(entity)])


def _doer_of_that(occurrence: Occurrence, opener: int) -> Side:
    """«إن هذه التصريحات مرفوضة»: whose they are, of whom the article spoke last and who faces the speaker."""
    saying = speaker(occurrence).entities
    if without_article(occurrence.clauses.words[opener + 2]) not in clause_words().deeds:
        return NOBODY
    recent = occurrence.mentions_before(opener)[:_RECENT]
    if without_article(occurrence.clauses.words[opener + 2]) in clause_words().sayings:  # «هذه التصريحات»: a person's
        recent = sorted(recent, key=lambda mention: not is_person(mention.entity))
    for mention in recent:
        if mention.how != "city" and all(crosses_border(mention.entity, other) for other in saying):
            return occurrence.side([mention], _TRUST_OF_DEED)
    return NOBODY


def _end_of_condition(clauses: Clauses, at: int) -> int | None:
    """Position behind the words of a condition that begin at `at`; None where none do."""
    verb = clauses.verb_at.get(at + 1)
    if clauses.sentence.words[at].text == "إن" and verb is not None and "past" in verb.features:
        return at + 1  # «إن استمرت واشنطن»: behind «إنّ» stands a noun
    lengths = (length for length in (2, 1) if " ".join(clauses.words[at : at + length]) in _conditions())
    length = next(lengths, None)
    return None if length is None else at + length


@cache
def _conditions() -> frozenset[str]:
    """«إذا», «ما لم»; «إن» is a complementiser in most places."""
    return status_words().conditions - closed().complementisers


def _opens_report(clauses: Clauses, at: int) -> bool:
    word = clauses.words[at]
    if at in clauses.verb_at:  # folding makes «كان» and «كأن» one
        return False
    return word in closed().complementisers or word in OPENING or word == ":"


def _tells(clauses: Clauses, verb: Verb, predicate: int) -> bool:
    """Whether the verb tells something itself, and does not only join a predicate to what is spoken of («تعد»)."""
    forms = clauses.forms(verb.position)
    # «إن إطلاق الصاروخ [عمل] غير قانوني»
    is_noun = verb.position == predicate - 1 and not forms.isdisjoint(noun_like_verbs())
    return not is_noun and forms.isdisjoint(clause_words().copulas)


def _is_doer(clauses: Clauses, position: int) -> bool:
    """«قصف إسرائيل [للمخيم]»: who stands between the noun and whom ل brings does it."""
    mention = clauses.at.get(position)
    if mention is None or mention.end >= len(clauses.words):
        return False
    return any(reading.preposition == "ل" for reading in clauses.sentence.words[mention.end].readings)


def _spoken_of(occurrence: Occurrence, opener: int) -> tuple[Side, int]:
    """Who is, or is told to have done or to own, what the clause behind the opener begins with; and where."""
    mentions, adjectives = target_of(occurrence.clauses, opener, None)
    first = mentions[0].start if mentions else adjectives[0].position if adjectives else opener
    reach = _REACH_OF_TOPIC + (occurrence.clauses.words[opener + 1 : opener + 2] == ["اي"])
    if first > opener + reach:
        return NOBODY, first
    return (occurrence.side(mentions, 0.8) if mentions else occurrence.states(adjectives, 0.7)), first
