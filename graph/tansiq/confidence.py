"""How sure an event is: a probability fitted on articles with gold (`tests/eval/fit_confidence.py`).

A claim shows signs, each true or not; the probability is logistic in the sum of their weights (`confidence.yaml`), so
that every figure can be taken apart again. Method: logistic regression with a ridge penalty (le Cessie and van
Houwelingen, 1992).
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from functools import cache

from tansiq import ontology
from tansiq.actors.entities import ActorMention
from tansiq.claims import Attempt, Claim
from tansiq.lang.ar.data import data
from tansiq.model import Status

# words from the trigger from which a reading is a bold one
_FAR = 8


def signs_of(attempt: Attempt, claim: Claim, mentions: list[ActorMention], sentences: int) -> tuple[str, ...]:
    """The signs for and against a claim.

    Args:
        mentions: the actors of its sentence.
        sentences: how many sentences of the article tell the event.
    """
    return tuple(_signs(attempt, claim, mentions, sentences))


def confidence(signs: tuple[str, ...]) -> float:
    """The probability (0 to 1) that an event with these signs is right."""
    base, weights = _weights()
    return 1 / (1 + math.exp(-(base + sum(weights.get(sign, 0.0) for sign in signs))))


def _signs(attempt: Attempt, claim: Claim, mentions: list[ActorMention], sentences: int) -> Iterator[str]:
    if attempt.part != "verb":
        yield f"{attempt.part} trigger"
    if attempt.frame.rule.confidence < 0.8:
        yield "doubtful rule"
    if claim.trust < 0.75:
        yield "side taken up"
    elif claim.trust < 1:
        yield "side beside"
    if claim.status is not Status.ACTUAL:
        yield claim.status.value
    if ontology.relations()[attempt.frame.relation].family == "tension":
        yield "tension"
    for side in (claim.subject, claim.object):
        distances = [attempt.distance(mention) for mention in mentions if side in mention.entities]
        if not distances:
            yield "side not named"
        elif min(distances) > _FAR:
            yield "side far"
    if attempt.claimant is not None:
        yield "quoted"
    if attempt.sentence.title:
        yield "in title"
    if sentences > 1:
        yield "told again"


@cache
def _weights() -> tuple[float, dict[str, float]]:
    raw = data("confidence")
    return float(raw["base"]), {sign: float(weight) for sign, weight in raw["signs"].items()}
