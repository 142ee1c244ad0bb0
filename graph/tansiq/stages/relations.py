"""Stage 5: frames. A trigger opens slots; two cross-border actors in them make a claim, anything less makes none."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from tansiq.claims import Attempt
from tansiq.clauses import read_clauses
from tansiq.clauses.claimants import claimant_of
from tansiq.clauses.structure import Memory
from tansiq.slots.claiming import claim
from tansiq.slots.occurrence import Occurrence
from tansiq.triggers import find_triggers, obstacle

# mentions of earlier sentences that pronouns may take up
_REMEMBERED = 12


@Language.component("tansiq_relations", assigns=["doc._.attempts"])
def relations(doc: Doc) -> Doc:
    """Try every frame whose trigger stands in a main sentence."""
    memory, text, end = Memory(), doc.text, 0
    attempts: list[Attempt] = []
    for sentence in doc._.sentences:
        if not sentence.main:
            continue
        at = sentence.index
        date_words = {position for date in doc._.dates[at] for position in range(date.start, date.end)}
        if "\n" in text[end : sentence.start]:
            memory.quotation = None  # a mark that nothing closes reaches no further than its paragraph
        end = sentence.end
        clauses = read_clauses(sentence, doc._.mentions[at], doc._.nationalities[at], date_words, memory)
        for position, trigger in find_triggers(clauses):
            last = position + 1 + len(trigger.rest)
            attempt = Attempt(trigger.frame, sentence, position, last, trigger.part, trigger.features)
            attempt.separators = clauses.separators
            attempt.names, attempt.date_words = frozenset(clauses.inside), frozenset(date_words)
            attempts.append(attempt)
            reason = obstacle(attempt, clauses)
            if reason is not None:
                attempt.outcome = reason
                continue
            occurrence = Occurrence(attempt, trigger, clauses, doc._.registry)
            attempt.reach = occurrence.reach
            claim(attempt, occurrence)
            if attempt.claims:
                attempt.claimant = claimant_of(clauses, position)
        memory.recent = [*memory.recent, *clauses.mentions][-_REMEMBERED:]
    doc._.attempts = attempts
    return doc
