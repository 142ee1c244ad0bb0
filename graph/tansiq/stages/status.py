"""Stage 6: whether a claim is told as fact, planned, hypothetical or negated, by cues around its trigger."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from tansiq.claims import Attempt
from tansiq.model import Status
from tansiq.status.cues import status_words
from tansiq.status.decision import decide


@Language.component("tansiq_status", assigns=["doc._.attempts"])
def status(doc: Doc) -> Doc:
    """Decide the status of every claim; a claim of an `asserted_only` frame that is no fact is withdrawn."""
    for attempt in doc._.attempts:
        if not attempt.claims:
            continue
        if attempt.frame.relation == "sanctions" and _is_lifted(attempt):
            attempt.claims, attempt.outcome = [], "lifted sanctions are no event"
            continue
        decided, cue = decide(attempt)
        rule = attempt.frame.rule
        if rule.status is not None and decided is Status.ACTUAL:
            decided, cue = Status(rule.status), attempt.trigger
        if rule.asserted_only and decided is Status.HYPOTHETICAL:
            attempt.claims, attempt.outcome = [], f"only a topic or wish: «{cue}»"
            continue
        for claim in attempt.claims:
            claim.status, claim.cue = decided, cue
    return doc


def _is_lifted(attempt: Attempt) -> bool:
    """«رفع العقوبات»: what ends a sanction imposes none."""
    before = attempt.sentence.folded[max(0, attempt.start - 2) : attempt.start]
    forms = {form for word in before for form in (word, word.removeprefix("و"), word.removeprefix("ب"), word[2:])}
    return not forms.isdisjoint(status_words().lifting)
