"""Whether nothing but what is told of time, place and occasion stands before the first verb of a sentence.

A sentence that opens so goes on from who acted in the one before: «[وعلى هامش القمة] التقى …», «[ويتوقع أن] يزور …».
"""

from __future__ import annotations

from tansiq.clauses.phrases import end_of_phrase, takes_genitive
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import COMMAS, clause_words
from tansiq.lang.ar.closed import closed

_THAT = "ان"


def opens_sentence(clauses: Clauses, number: int) -> bool:
    """Whether the verb of that number is the first that somebody acts by, and nobody is named before it."""
    verb = clauses.verbs[number]
    if number and not _is_expected(clauses, clauses.verbs[number - 1], number, verb.position):
        return False
    at = clauses.place_line
    while at < verb.position:
        end = _end_of_opener(clauses, at)
        if end == at:
            return False
        at = end
    return at == verb.position


def _is_expected(clauses: Clauses, earlier: Verb, number: int, position: int) -> bool:
    """«[ويتوقع أن] يزور …»: the verb before tells no more than that the one at `position` is to come."""
    is_impersonal = not clauses.forms(earlier.position).isdisjoint(clause_words().impersonal)
    return number == 1 and is_impersonal and clauses.words[position - 1] == _THAT


def _end_of_opener(clauses: Clauses, at: int) -> int:
    """Position after the particle, date, mark or phrase that begins there; the same one where none does."""
    word, words, governed = clauses.words[at], clause_words(), clauses.at.get(at)
    if governed is not None and governed.preposition:
        return governed.end
    if not clauses.is_word(at) or at in clauses.date_words or word in words.openers or word in COMMAS:
        return at + 1
    if word == _THAT and not words.impersonal.isdisjoint(clauses.forms(at - 1)):
        return at + 1
    if at in clauses.verb_at:
        return at + 1 if not words.impersonal.isdisjoint(clauses.forms(at)) else at
    bare = word.removeprefix("و")
    if bare in closed().prepositions | words.after:
        noun = at + 1
        noun += clauses.words[noun] in closed().demonstratives
        return end_of_phrase(clauses, noun) if noun in clauses.at or clauses.is_word(noun) else noun
    is_brought = any(reading.preposition for reading in clauses.sentence.words[at].readings)
    return end_of_phrase(clauses, at) if is_brought and takes_genitive(clauses, at) else at
