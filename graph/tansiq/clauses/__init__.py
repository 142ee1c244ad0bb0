"""Reading clauses without a parser: verbs, their subjects and objects, what a noun governs.

Arabic news prose is regular enough: verb-first or topic-first, prepositions mark the other roles. Where a word that is
no known actor stands in a role, the role is taken and unknown, and nothing is guessed.
"""

from __future__ import annotations

from collections.abc import Set

from tansiq.actors.entities import ActorMention, Nationality
from tansiq.clauses.arguments import said_by
from tansiq.clauses.quotations import left_open
from tansiq.clauses.structure import Clauses, Memory
from tansiq.clauses.subjects import assign_subjects
from tansiq.tokens import Sentence


def read_clauses(
    sentence: Sentence,
    mentions: list[ActorMention],
    nationalities: list[Nationality],
    date_words: Set[int],
    memory: Memory,
) -> Clauses:
    """The clauses of a sentence, every verb with its subject; `memory` then knows who acts in the sentence."""
    clauses = Clauses(sentence, mentions, nationalities, date_words, memory)
    assign_subjects(clauses)
    # the next sentence goes on from the subject of this one's main verb («وأضاف»), known or not
    if clauses.quotation is not None:  # after a quotation of several sentences «وأضاف» goes on from who is quoted
        memory.subject = clauses.quotation.speaker
    elif clauses.verbs:
        memory.subject = said_by(clauses, clauses.verbs[0]) or []
    memory.quotation = left_open(clauses)
    return clauses
