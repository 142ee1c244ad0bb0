"""Stage 5: frames. A trigger opens slots; two cross-border actors in them make a claim, anything less makes none."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.clauses import read_clauses
from tansiq.clauses.claimants import claimant_of
from tansiq.clauses.structure import Memory
from tansiq.draft import Draft
from tansiq.slots.agreements import named_agreement
from tansiq.slots.claiming import claim
from tansiq.slots.occurrence import Occurrence
from tansiq.slots.spokesmen import put_speaker_forward
from tansiq.triggers import asks_in_vain, find_triggers, may_tell, obstacle, words_told

# mentions of earlier sentences that pronouns may take up
_REMEMBERED = 12


def relations(draft: Draft) -> None:
    """Try every frame whose trigger stands in a main sentence.

    Sentences in which each would meet an obstacle are read for what the next ones take up of them.
    """
    if not draft.is_read_on:
        return
    told = {sentence.index: words_told(sentence) for sentence in draft.main}
    telling = {sentence.index for sentence in draft.main if draft.traced or may_tell(sentence, told[sentence.index])}
    last = max(telling, default=-1)
    memory, end = Memory(), 0
    for sentence in draft.main:
        at = sentence.index
        if at > last:
            break
        date_words = frozenset(position for date in draft.dates[at] for position in range(date.start, date.end))
        if "\n" in draft.text[end : sentence.start]:
            memory.quotation = None  # a mark that nothing closes reaches no further than its paragraph
        end = sentence.end
        clauses = read_clauses(sentence, draft.mentions[at], draft.nationalities[at], date_words, memory)
        inside = frozenset(clauses.inside)
        for position, trigger in find_triggers(clauses) if at in telling else ():
            if not draft.traced and asks_in_vain(trigger.frame, told[at]):
                continue
            after = position + 1 + len(trigger.rest)
            attempt = Attempt(trigger.frame, sentence, position, after, trigger.part, trigger.features)
            attempt.separators = clauses.separators
            attempt.names, attempt.date_words = inside, date_words
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
                put_speaker_forward(attempt, clauses)
                if attempt.frame.relation == "sanctions":
                    memory.imposing = list(dict.fromkeys(told.subject for told in attempt.claims))
        memory.agreement = named_agreement(clauses.words, 0, len(clauses.words)) or memory.agreement
        memory.recent = [*memory.recent, *clauses.mentions][-_REMEMBERED:]
