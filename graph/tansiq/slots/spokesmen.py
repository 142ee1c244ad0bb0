"""Who speaks for his state: what «قال الوزير إن بلاده سترد …» tells is the minister's, who is named as acting."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.clauses.structure import Clauses
from tansiq.model import Kind

# relations that are made by words: whoever says them for his state does it; its backing is a lasting stance of its own
_SPOKEN = frozenset({"requests", "rejects", "threatens"})


def put_speaker_forward(attempt: Attempt, clauses: Clauses) -> None:
    """Make the claimant the subject of what he says that his state asks for, refuses or threatens.

    What he tells of the past it did before he said so.
    """
    speaker = attempt.claimant
    if speaker is None or speaker.kind is not Kind.PERSON or attempt.frame.relation not in _SPOKEN:
        return
    if attempt.part == "verb" and "past" in attempt.features:
        return
    named = next((mention for mention in clauses.mentions if mention.names(speaker)), None)
    if named is not None and named.start > attempt.start:  # «هددت طهران بأنها سترد، بحسب المتحدث»
        return
    for claim in attempt.claims:
        if claim.subject.kind is Kind.STATE and claim.subject.country == speaker.country:
            claim.subject, claim.subject_words = speaker, named
