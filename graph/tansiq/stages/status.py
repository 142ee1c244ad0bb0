"""Stage 6: whether a claim is told as fact, planned, hypothetical or negated, by cues around its trigger."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.draft import Draft
from tansiq.model import Status
from tansiq.status.cues import status_words
from tansiq.status.decision import decide
from tansiq.status.force import is_in_force
from tansiq.status.voiced import is_conditional, is_voiced

# words before what ends, names apart, within which it is told that it does
_REACH_OF_ENDING = 2


def status(draft: Draft) -> None:
    """Decide the status of every claim; a claim of an `asserted_only` frame that is no fact is withdrawn."""
    for attempt in draft.attempts:
        if not attempt.claims:
            continue
        ending = _ending(attempt)
        if ending is not None and not is_in_force(attempt):
            attempt.claims, attempt.outcome = [], f"«{ending}»: what ends is no event"
            continue
        decided, cue = (Status.ACTUAL, None) if ending is not None else decide(attempt)
        if is_voiced(attempt):
            if decided is Status.NEGATED or cue in status_words().conditions:
                attempt.claims, attempt.outcome = [], f"nobody is accused: «{cue}»"
                continue
            decided, cue = Status.ACTUAL, None
        if attempt.frame.relation == "threatens" and (decided is Status.PLANNED or is_conditional(attempt)):
            decided, cue = Status.ACTUAL, None  # what is conditional or to come is the blow, not the threat
        rule = attempt.frame.rule
        if rule.status is not None and decided is Status.ACTUAL:
            decided, cue = Status(rule.status), attempt.trigger
        if rule.asserted_only and decided is Status.HYPOTHETICAL:
            attempt.claims, attempt.outcome = [], f"only a topic or wish: «{cue}»"
            continue
        for claim in attempt.claims:
            claim.status, claim.cue = decided, cue


def _ending(attempt: Attempt) -> str | None:
    """«رفع العقوبات», «علقت صادرات السلاح»: what ends a sanction or a delivery is none."""
    words = {
        "sanctions": status_words().lifting,
        "supplies": status_words().stopping,
        "assists": status_words().stopping,
    }.get(attempt.frame.relation)
    if words is None:
        return None
    found: list[str] = []
    position = attempt.start - 1
    while position >= 0 and len(found) < _REACH_OF_ENDING:
        if position not in attempt.names:
            found.append(attempt.sentence.folded[position])
        position -= 1
    ended = (word for word in found if not words.isdisjoint((word, word[1:], word[2:])))
    return next(ended, None)
