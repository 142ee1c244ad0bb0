"""Stage 5: frames. A trigger opens slots; two cross-border actors in them make a claim, anything less makes none."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.clauses import read_clauses
from tansiq.clauses.claimants import claimant_of
from tansiq.clauses.structure import Memory
from tansiq.draft import Draft
from tansiq.slots.claiming import claim
from tansiq.slots.occurrence import Occurrence
from tansiq.triggers import find_triggers, obstacle

# mentions of earlier sentences that pronouns may take up
_REMEMBERED = 12


def relations(draft: Draft) -> None:
    """Try every frame whose trigger stands in a main sentence."""
    memory, end = Memory(), 0
    for sentence in draft.main:
        at = sentence.index
        date_words = {position for date in draft.dates[at] for position in range(date.start, date.end)}
        if "\n" in draft.text[end : sentence.start]:
            memory.quotation = None  # a mark that nothing closes reaches no further than its paragraph
        end = sentence.end
        clauses = read_clauses(sentence, draft.mentions[at], draft.nationalities[at], date_words, memory)
        for position, trigger in find_triggers(clauses):
            last = position + 1 + len(trigger.rest)
            attempt = Attempt(trigger.frame, sentence, position, last, trigger.part, trigger.features)
            attempt.separators = clauses.separators
            attempt.names, attempt.date_words = frozenset(clauses.inside), frozenset(date_words)
            draft.attempts.append(attempt)
            reason = obstacle(attempt, clauses)
            if reason is not None:
                attempt.outcome = reason
                continue
            occurrence = Occurrence(attempt, trigger, clauses, draft.registry)
            attempt.reach = occurrence.reach
            claim(attempt, occurrence)
            if attempt.claims:
                attempt.claimant = claimant_of(clauses, position)
        memory.recent = [*memory.recent, *clauses.mentions][-_REMEMBERED:]
