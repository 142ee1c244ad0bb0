"""Whether what a trigger tells is still to come, where no cue says so: by tense and what else its clause tells."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed
from tansiq.status.cues import status_words
from tansiq.verb_kinds import known_verbs

# words after a verb in present tense within which a time to come is told
_REACH_OF_TIME = 12
# words between a noun and its predicate
_REACH_OF_PREDICATE = 14
# words before an occasion within which a future verb governs it
_REACH_OF_FUTURE = 8
# words that belong to no name between a noun and the verb it depends on
_REACH_OF_GOVERNOR = 3
# words between «أول» and the verb of what somebody is the first to do
_REACH_OF_FIRST = 5
_FUTURE = ("سي", "ست")


def has_future_before(attempt: Attempt) -> bool:
    """«سيجري خلال زيارته»: the occasion itself is still to come."""
    before = attempt.sentence.folded[max(0, attempt.start - _REACH_OF_FUTURE) : attempt.start]
    return any(word == "سوف" or (word.removeprefix("و").startswith(_FUTURE) and len(word) > 4) for word in before)


def opens_future(attempt: Attempt) -> bool:
    """«وعلى هامش اللقاء مع الوزراء، سيلتقي كيري نظيره»: what opens the clause of a future verb is to come with it."""
    if not any(name.startswith("fronted ") for name in attempt.filled):
        return False
    verbs = (position for position, kind in attempt.separators.items() if kind == "verb" and position >= attempt.end)
    after = min(verbs, default=None)
    return after is not None and is_in(attempt, after, "future")


def tells_future(attempt: Attempt) -> bool:
    """«يزور مصر الأسبوع المقبل»: a present with a time to come in its clause."""
    words, ahead = attempt.sentence.folded, status_words().planned.after
    for position in range(attempt.end, min(attempt.end + _REACH_OF_TIME, len(words))):
        if attempt.separators.get(position) in ("hard", "verb"):
            return False
        if words[position] == "غدا" or (words[position],) in ahead:
            return True
    return False


def goes_on_from_future(attempt: Attempt) -> bool:
    """«سيزور تونس، ثم يتوجه إلى ليبيا»: a present that a conjunction joins to a verb that tells what is to come."""
    at = attempt.start
    if attempt.separators.get(at) != "joined" and attempt.sentence.folded[max(at - 1, 0)] != "ثم":
        return False
    verbs = sorted((p for p, kind in attempt.separators.items() if kind in ("verb", "joined") and p < at), reverse=True)
    told = next((p for p in verbs if not is_in(attempt, p, "present")), None)
    return told is not None and is_in(attempt, told, "future")


def predicate_is_ahead(attempt: Attempt) -> bool:
    """Whether a noun that no verb governs has a future verb for its predicate («القمة بين … ستعقد»)."""
    if _is_told_as_ahead(attempt):
        return True
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
    words = attempt.sentence.folded
    if attempt.first.fold.startswith("ب"):  # «رد موسكو على قرار لندن بطرد … سيكون قاسيا»
        return False
    return words[after].startswith(_FUTURE) or words[after - 1] == "سوف"


def _is_told_as_ahead(attempt: Attempt) -> bool:
    """«القمة التي ستعقد بين …»: right behind the noun a relative clause tells that it is still to come."""
    following = attempt.sentence.folded[attempt.end : attempt.end + 2]
    is_relative = len(following) == 2 and following[0] in closed().relatives
    return is_relative and attempt.end + 1 in attempt.separators and is_in(attempt, attempt.end + 1, "future")


def is_single_act_ahead(attempt: Attempt) -> bool:
    """Whether a single act told in the present is still to come: «يلتقي», «ليلتقي», but not «الذي يزور», «كان يزور»."""
    words, start = attempt.sentence.folded, attempt.start
    if words[start].startswith("لي") or (words[start].startswith("لت") and len(words[start]) > 4):
        return True
    if not clause_words().foremost.isdisjoint(words[max(0, start - _REACH_OF_FIRST) : start]):
        earlier = [at for at, kind in attempt.separators.items() if kind in ("verb", "joined") and at < start]
        return any(is_in(attempt, at, "future") for at in earlier)  # «سيصل … ليكون أول مسؤول يزور»
    if not attempt.frame.rule.momentary or attempt.sentence.headline:
        return False  # a headline tells the past in the present
    return status_words().ongoing.isdisjoint(words[max(0, start - 2) : start])


def governing_verb(attempt: Attempt) -> int | None:
    """Position of the verb that a noun depends on: «ستعيد فرض عقوبات», «سيبدأ جولة من المباحثات».

    Of what lasts, only an indefinite noun close behind it («سينتهك العقوبات» imposes none).
    """
    words, seen = attempt.sentence.folded, 0
    is_single_act = attempt.frame.rule.momentary
    is_definite = words[attempt.start].startswith(("ال", "وال", "بال", "لل", "وبال"))
    if attempt.part != "noun" or (is_definite and not is_single_act):
        return None
    reach = _REACH_OF_PREDICATE if is_single_act else _REACH_OF_GOVERNOR
    for position in range(attempt.start - 1, -1, -1):
        kind = attempt.separators.get(position)
        if kind in ("verb", "joined"):
            return position
        if words[position] in status_words().clause_stops:  # «…، وذلك خلال لقائه»
            return None
        if words[position] in status_words().taken and words[position - 1] in ("علي", "عن", "من"):
            return None  # «سترد أنقرة على قرار واشنطن فرض …»
        seen += position not in attempt.names and position not in attempt.date_words
        if kind is not None or seen > reach or (words[position].startswith("و") and not is_single_act):
            return None
    return None


def is_in(attempt: Attempt, position: int, tense: str) -> bool:
    """Whether the word at a position may be a verb in that tense."""
    readings = attempt.sentence.words[position].readings
    return any(tense in known_verbs().get(reading.word, frozenset()) for reading in readings)


def what_became_of(attempt: Attempt) -> str | None:
    """The verb that tells of a noun before it that it did not come to pass («زيارة الوزير إلى تونس أجلت»)."""
    words = attempt.sentence.folded
    for position in range(attempt.end, min(attempt.end + _REACH_OF_PREDICATE, len(words))):
        if words[position] in status_words().fell_through and position not in attempt.names:
            return words[position]
        if position in attempt.separators:
            return None
    return None
