"""Whether what a trigger tells is still to come, where no cue says so: by tense and what else its clause tells."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.status.cues import status_words

# words after a verb in present tense within which a time to come is told
_REACH_OF_TIME = 12
# words between a noun and its predicate
_REACH_OF_PREDICATE = 14
# words before an occasion within which a future verb governs it
_REACH_OF_FUTURE = 8
_FUTURE = ("سي", "ست")


def has_future_before(attempt: Attempt) -> bool:
    """«سيجري خلال زيارته»: the occasion itself is still to come."""
    before = attempt.sentence.folded[max(0, attempt.start - _REACH_OF_FUTURE) : attempt.start]
    return any(word == "سوف" or (word.removeprefix("و").startswith(_FUTURE) and len(word) > 4) for word in before)


def is_governed_by_future(attempt: Attempt) -> bool:
    """«سيبدأ جولة من المباحثات»: the verb right before the noun, in its clause, is a future one."""
    if not attempt.frame.rule.momentary:
        return False
    words, start = attempt.sentence.folded, attempt.start
    parted = [position for position in attempt.separators if position < start]
    last = max(parted, default=None)
    if last is None or start - last > _REACH_OF_PREDICATE or attempt.separators[last] not in ("verb", "joined"):
        return False
    word = words[last].removeprefix("و")
    return word.startswith(_FUTURE) and len(word) > 4


def tells_future(attempt: Attempt) -> bool:
    """«يزور مصر الأسبوع المقبل»: a present with a time to come in its clause."""
    words, ahead = attempt.sentence.folded, status_words().planned.after
    for position in range(attempt.end, min(attempt.end + _REACH_OF_TIME, len(words))):
        if attempt.separators.get(position) in ("hard", "verb"):
            return False
        if words[position] == "غدا" or (words[position],) in ahead:
            return True
    return False


def predicate_is_ahead(attempt: Attempt) -> bool:
    """Whether a noun that no verb governs has a future verb for its predicate («القمة بين … ستعقد»)."""
    verbs = sorted(position for position, kind in attempt.separators.items() if kind in ("verb", "joined"))
    hard = [position for position, kind in attempt.separators.items() if kind == "hard"]
    clause = max((position for position in hard if position < attempt.start), default=-1)
    if any(clause < position < attempt.start for position in verbs):
        return False
    after = next((position for position in verbs if position >= attempt.end), None)
    if after is None or after - attempt.end > _REACH_OF_PREDICATE:
        return False
    if any(attempt.end <= position < after for position in hard):
        return False
    return attempt.sentence.folded[after].startswith(_FUTURE)


def is_single_act_ahead(attempt: Attempt) -> bool:
    """Whether a single act told in the present is still to come: «يلتقي», «ليلتقي», but not «الذي يزور», «كان يزور»."""
    words, start = attempt.sentence.folded, attempt.start
    if words[start].startswith("لي") or (words[start].startswith("لت") and len(words[start]) > 4):
        return True
    if not attempt.frame.rule.momentary or attempt.sentence.headline:
        return False  # a headline tells the past in the present
    return status_words().ongoing.isdisjoint(words[max(0, start - 2) : start])
