"""Who claims what a sentence tells: «قال الوزير إن …», «بحسب وزارة الدفاع»; the writer, where nobody else does."""

from __future__ import annotations

from itertools import pairwise

from tansiq.actors.entities import Entity
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed

# words between a verb of speech with its subject and the clause that it reports: «قال الوزير في باريس أمس إن»
_REACH_OF_SPEECH = 25
_CLOSING = frozenset({"»", '"', "”"})
_OPENING = frozenset({":", "«", '"', "“"})


def claimant_of(clauses: Clauses, position: int) -> Entity | None:
    """The actor in whose mouth the sentence puts what stands at `position`; None where the writer says it."""
    speeches = [verb for verb in clauses.verbs if "speech" in verb.features and verb.position < position]
    if not speeches or not _reports(clauses, speeches[-1], position):
        return _source(clauses)
    if not speeches[-1].subject and speeches[-1].conjoined:  # «أعلنت الرباط … وأضافت أن»
        speeches.pop()
    speaker = speeches[-1].subject if speeches else None
    return speaker[0].entity if speaker else None


def _reports(clauses: Clauses, speech: Verb, position: int) -> bool:
    """Whether what stands at `position` is in the clause that a verb of speech reports."""
    complementisers = closed().complementisers
    words = [word.text for word in clauses.sentence.words[speech.position : position]]
    if any(word in _CLOSING and after == "." for word, after in pairwise(words)):  # «قال … "…". وكانت …»
        return False
    return any(
        clauses.words[at] in complementisers or clauses.sentence.words[at].text in _OPENING
        for at in range(speech.position + 1, min(position, speech.position + _REACH_OF_SPEECH))
    )


def _source(clauses: Clauses) -> Entity | None:
    """The actor named as the source of the whole sentence."""
    words = clause_words()
    for mention in clauses.mentions:
        before = mention.start - 1
        while before >= 0 and not clauses.forms(before).isdisjoint(words.sources):  # «بحسب بيان لوزارة الدفاع»
            before -= 1
        if before >= 0 and not clauses.forms(before).isdisjoint(words.attributions):
            return mention.entity
    return None
