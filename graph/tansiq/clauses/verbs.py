"""Finding the finite verbs of a sentence."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from tansiq.actors.entities import ActorMention
from tansiq.actors.gazetteer import gazetteer
from tansiq.clauses.layout import Layout
from tansiq.clauses.undertakings import undertaker_of
from tansiq.clauses.words import COMMAS, PUNCTUATION, clause_words
from tansiq.frames import noun_triggers
from tansiq.lang.ar.clitics import Reading, readings
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.text import WORDS_KEPT
from tansiq.tokens import Word
from tansiq.verb_kinds import known_verbs, light_verbs, noun_like_verbs

# before «من» they make it a relative
_THAT_IS = frozenset({"هو", "هي", "هم", "كان", "كانت"})
_DASHES = frozenset("-–—")
_DAMMA = "\u064f"
How = Literal["before", "after", "topic", "carried", "unknown"]
"""where a subject was found: before or after its verb, at the head of the clause, in an earlier clause, nowhere"""


@dataclass(slots=True)
class Verb:
    """A finite verb at a word position; `subject` is None where it has one that is no known actor."""

    position: int
    features: frozenset[str]
    conjoined: bool
    """و or ف is written onto it"""
    passive: bool = False
    """it is written with the vowel of the passive («اتُّهمت»)"""
    opens: bool = False
    """it is the first verb of its sentence, nothing before it"""
    subject: list[ActorMention] | None = None
    how: How = "unknown"
    object: list[ActorMention] | None = None
    head: list[ActorMention] | None = None
    """of a relative clause, where the verb takes it up by a pronoun; nobody where it is no actor"""
    carried: list[ActorMention] = field(default_factory=list)
    """who acted before, where the verb may go on from them"""


def find_verbs(layout: Layout) -> list[Verb]:
    """The verbs of a sentence, in order, without their subjects."""
    found: list[Verb] = []
    for position, text in enumerate(layout.sentence.texts):
        verbs = possible_verbs(text)
        if not verbs or position in layout.inside or position in layout.date_words:
            continue
        word = layout.sentence.words[position]
        before = found[-1] if found and found[-1].position >= layout.clause_start(position) else None
        for reading, features in verbs:
            if not _is_verb_form(word, reading, features, position):
                continue
            if _is_joined_noun(layout, position, reading, features, found):
                continue
            if not _is_noun_here(layout, position, reading, features, before):
                found.append(Verb(position, features, bool(reading.conjunction), _is_passive(word, reading, features)))
                break
    return found


@lru_cache(maxsize=WORDS_KEPT)
def possible_verbs(token: str) -> tuple[tuple[Reading, frozenset[str]], ...]:
    """The verbs that a token may be, with their features."""
    # no verb ends in ة; folding makes it a pronoun
    if not token[0].isalpha() or token.endswith("ة"):
        return ()
    found = [(reading, known_verbs()[reading.word]) for reading in readings(token) if reading.word in known_verbs()]
    return tuple(sorted(found, key=_is_dual))  # «ودعا» has called, rather than two bade farewell


def _is_passive(word: Word, reading: Reading, features: frozenset[str]) -> bool:
    """Whether a past form is written with a damma on its first letter, or after its alif: «قُتل», «واتُّهمت»."""
    letters = word.text[len(reading.conjunction) :].removeprefix("ا")
    return "past" in features and _DAMMA in letters[1:3]


def _is_dual(verb: tuple[Reading, frozenset[str]]) -> bool:
    return "dual" in verb[1]


def _is_verb_form(word: Word, reading: Reading, features: frozenset[str], position: int) -> bool:
    """Whether the word so read can be a verb at all: by its preposition and beside the closed classes."""
    if (
        word.fold in clause_words().no_verbs
        or reading.preposition in ("ب", "ك")
        or (reading.preposition == "ل" and "present" not in features)
        or (_is_spelt_as_noun(word, reading) and attached_pronoun(features) is not None)
    ):
        return False
    # هنا, حول, عبر are no verbs here; «هنأ» by its hamza is, and «عبر» where a sentence begins
    return (
        reading.word not in closed().all
        or reading.word in clause_words().auxiliaries
        or word.text.endswith("أ")
        or (reading.word == "عبر" and position == 0)
    )


def _is_spelt_as_noun(word: Word, reading: Reading) -> bool:
    """«إقامته», no «أقامته»; in «إستقبلته» the hamza stands by mistake."""
    form = reading.word
    is_derived = form[1:3] == "ست" or "ت" in form[1:3] or form[1:2] == "ن"
    return word.text[len(reading.conjunction) :].startswith("إ") and not is_derived


def _is_noun_here(
    layout: Layout, position: int, reading: Reading, features: frozenset[str], before: Verb | None
) -> bool:
    """A form that is a noun too («بحث», «دعمه», «يوم») is a verb only where a clause can begin.

    Args:
        before: the last verb before it in its clause.
    """
    words, form, follows_verb = layout.words, reading.word, before is not None
    pronoun = attached_pronoun(features) or ""
    bare = form.removesuffix(pronoun)
    if bare == "بين":  # the preposition, unless a clause depends on it
        return position + 1 >= len(words) or words[position + 1] not in ("ان", "انه")
    is_governed = position > 0 and not reading.conjunction and words[position - 1] in closed().prepositions
    if is_governed and not _is_who(layout, position - 1):
        return True
    if not _noun_forms(form, bare, features) & noun_like_verbs():
        return False
    if "dual" in features and position - 1 in layout.date_words:  # «فرض في مايو حظرا», not «they two banned»
        return True
    if position and form in noun_like_verbs() and layout.sentence.words[position - 1].text == "إن":
        return True  # «إن دعم بلاده ثابت»
    if position and words[position - 1].removeprefix("و") in clause_words().governing:
        return True  # «بسبب دعم باريس للخطة»
    if follows_verb and _is_decided(layout, position):
        return True  # «أعاد ترامب أمس فرض …», «العقوبات التي أعاد ترامب فرضها»
    if pronoun and form in light_verbs() and position and layout.is_word(position - 1):
        return False  # «مذكرة وقعها الوزير»
    if undertaker_of(layout, position) is not None:  # «بعد إعلان مصر قطع العلاقات»
        return True
    if position == 0 or (reading.conjunction and words[position][0] in "وف"):
        return _is_described(layout, position)
    if follows_verb and words[position - 1] in _DASHES:  # «أعلنت دمشق -أمس- رفضها الخطة»
        return True
    return not _may_precede_clause(layout, position - 1, before)


def _is_who(layout: Layout, position: int) -> bool:
    """«دمشق هي [من] تقف وراء الهجوم»: no preposition."""
    return position > 0 and layout.words[position] == "من" and layout.words[position - 1] in _THAT_IS


def _is_decided(layout: Layout, position: int) -> bool:
    """Whether nothing but actors and dates parts the word from a verb that takes a verbal noun for its object."""
    at = position - 1
    passed = layout.inside | set(layout.date_words)
    brings_date = closed().prepositions  # «أعلنت [في] الثاني من مايو قطع …»
    while at > 0 and (
        at in passed
        or layout.words[at] in clause_words().moments
        or (at + 1 in layout.date_words and layout.words[at] in brings_date)
        or (layout.words[at] in COMMAS and at - 1 in passed)
    ):
        at -= 1
    return not clause_words().deciding.isdisjoint(layout.forms(at))


def _is_joined_noun(
    layout: Layout, position: int, reading: Reading, features: frozenset[str], found: list[Verb]
) -> bool:
    """«قررت موسكو طرد السفير وفرض عقوبات»: no verb, for it would be masculine behind a feminine one."""
    if not reading.conjunction or features != {"past"} or reading.word not in noun_like_verbs():
        return False
    if not found or found[-1].position < layout.clause_start(position) or "fem" not in found[-1].features:
        return False
    between = range(found[-1].position + 1, position)
    has_noun = any(at not in layout.inside and layout.words[at] in noun_triggers() for at in between)
    following = layout.at.get(position + 1)
    return has_noun and (following is None or following.preposition != "")


def _is_described(layout: Layout, position: int) -> bool:
    """Whether the adjective of a state follows that makes the word a noun: «دعم فرنسي …», «تعاون أمني مغربي …»."""
    for at in range(position + 1, min(position + 3, len(layout.words))):
        word = layout.words[at]
        if at in layout.inside or word.startswith("ال"):
            return False
        if gazetteer().adjective(word, ()) is not None or word in gazetteer().body_adjectives:
            return True
        if not word.endswith(("ي", "يه")):
            return False
    return False


def _noun_forms(form: str, bare: str, features: frozenset[str]) -> set[str]:
    """The nouns as which a verb form may be read."""
    feminine = bare.removesuffix("ت") if bare != form else bare
    # «طلبا»: a request as often as two who asked
    accusative = form.removesuffix("ا") if "dual" in features else form
    return {bare, feminine, accusative}


def _is_main(layout: Layout, verb: Verb) -> bool:
    """Whether it opens no relative clause, and is no «كان» to which another verb belongs."""
    opens_relative = verb.position > 0 and layout.words[verb.position - 1] in closed().relatives
    return not opens_relative and layout.words[verb.position] not in clause_words().auxiliaries


def _may_precede_clause(layout: Layout, position: int, before: Verb | None) -> bool:
    """Whether a clause can begin after the word: an opener, a topic or a date that no verb has yet."""
    word, classes = layout.words[position], closed()
    is_time = position in layout.date_words or word in clause_words().moments
    closes_aside = position in layout.asides and position + 1 not in layout.asides
    if is_time or closes_aside:  # «جدد الوزير أمس، في بيان، دعم بلاده»
        return before is None or not _is_main(layout, before)
    return (
        word in classes.complementisers
        or word in classes.relatives
        or word in classes.barriers
        or word in clause_words().openers
        or word in PUNCTUATION
        or word in (":", "..", ".")
        or (
            word == "ذلك"
            and position > 0
            and layout.words[position - 1].removeprefix("و") in clause_words().before_that
        )
        or (position in layout.inside and before is None)
        or (word.endswith("ا") and word.removesuffix("ا") in noun_triggers())  # «اجتماعا جمع الوزير …»
    )


def _tells_after_what(layout: Layout, position: int) -> bool:
    """«وعقب [ذلك] وقع الوزيران …»"""
    return position >= 0 and layout.words[position].removeprefix("و") in clause_words().before_that
