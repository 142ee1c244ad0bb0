"""Quotations: what opens and closes them, and whose words a sentence goes on with («قال الوزير: "…. …"»)."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.structure import Clauses, Quotation
from tansiq.surface import CLOSED_BY

OPENING = frozenset(CLOSED_BY)


def quotes_name(clauses: Clauses, position: int) -> bool:
    """Whether the marks that open at `position` hold one actor's name («قال "حزب الله" إن»)."""
    mention = clauses.at.get(position + 1)
    if mention is None or mention.end >= len(clauses.words):
        return False
    return clauses.words[mention.end] in CLOSED_BY[clauses.words[position]]


def quoted_at(clauses: Clauses, position: int) -> list[ActorMention]:
    """Who says what stands at `position`, where it belongs to a quotation that an earlier sentence opened."""
    quotation = clauses.quotation
    return quotation.speaker if quotation is not None and position < _end(clauses, quotation) else []


def _end(clauses: Clauses, quotation: Quotation) -> int:
    """Position of the mark that closes the quotation with which the sentence begins, else its end."""
    closing = CLOSED_BY[quotation.mark]
    return next((at for at, word in enumerate(clauses.words) if word in closing), len(clauses.words))


def left_open(clauses: Clauses) -> Quotation | None:
    """The quotation that is still open where the sentence ends, if a known actor is quoted."""
    first = 0
    if clauses.quotation is not None:
        first = _end(clauses, clauses.quotation) + 1
        if first > len(clauses.words):
            return clauses.quotation
    opened: int | None = None
    for at in range(first, len(clauses.words)):
        word = clauses.words[at]
        if opened is None and word in OPENING:
            opened = at
        elif opened is not None and word in CLOSED_BY[clauses.words[opened]]:
            opened = None
    if opened is None:
        return None
    speeches = [verb for verb in clauses.verbs if "speech" in verb.features and verb.position < opened]
    speaker = speeches[-1].subject if speeches else None
    return Quotation(speaker, clauses.words[opened]) if speaker else None
