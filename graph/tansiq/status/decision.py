"""Deciding the status of what a trigger tells: tests in a fixed order, the first that speaks decides."""

from __future__ import annotations

from collections.abc import Callable

from tansiq.claims import Attempt
from tansiq.frames import triggers
from tansiq.lang.ar.closed import closed
from tansiq.model import Status
from tansiq.status.ahead import (
    goes_on_from_future,
    governing_verb,
    has_future_before,
    is_in,
    is_single_act_ahead,
    opens_future,
    predicate_is_ahead,
    tells_future,
    what_became_of,
)
from tansiq.status.cues import cue_after, cue_before, status_words, undoes_negation
from tansiq.status.scope import is_for, opens_condition, own_words, words_before
from tansiq.status.untrue import denial_of_rumour

Decision = tuple[Status, str | None]
"""a status and the words that decided it"""

# an accusation, a request or a refusal that is refused or agreed to was made
_UNTOUCHED_BY_REFUSAL = frozenset({"accuses", "requests", "rejects", "threatens"})
# what is done by saying it
_SAID = _UNTOUCHED_BY_REFUSAL | {"supports"}
# measures of a state: with its decision they are taken («قررت باريس تقليص التأشيرات»)
_DONE_BY_DECISION = frozenset({"sanctions", "suspendsWith", "summons"})
# what is arranged, and may be called off
_CALLED_OFF = frozenset({"meets", "visits"})
# «رفضت طهران العقوبات»: they are there, «رفضت برلين فرض عقوبات»: they are not
_GIVEN = frozenset({"sanctions"})
# a verb is negated by what stands close before it
_REACH_OF_NEGATED_VERB = 3
# words before أن within which somebody managed to do what follows
_REACH_OF_MANAGED = 6
_REACH_OF_CONDITION = 4
# before a present they tell what may be
_PERHAPS = frozenset({"قد", "وقد", "فقد"})
# with these a trigger of several words tells on what occasion something was said
_DURING = frozenset({"خلال", "في", "عبر"})
# sides that a word describes, or a clause of its own takes up
_DESCRIBED = frozenset({"head", "apposed", "resumed"})


def decide(attempt: Attempt) -> Decision:
    """The status of what a trigger tells, and the cue that decided it."""
    for test in _TESTS:
        decision = test(attempt)
        if decision is not None:
            return decision
    return Status.ACTUAL, None


def _is_description(attempt: Attempt) -> Decision | None:
    """What describes somebody goes for certain («هدد بضرب القوات المتحالفة مع الأكراد», «مع حليفتها دمشق»)."""
    sides = {side for slots in attempt.filled for side in slots.split()}
    return None if sides.isdisjoint(_DESCRIBED) else (Status.ACTUAL, None)


def _is_denied(attempt: Attempt) -> Decision | None:
    words, start, cues = attempt.sentence.folded, attempt.start, status_words()
    if undoes_negation(words, start) or (attempt.part == "noun" and _names_occasion(_word_before(attempt))):
        return None  # «لم يصرح الوزير لدى وصوله»: he has come
    if attempt.part == "verb":
        negation = cue_before(own_words(words[max(0, start - _REACH_OF_NEGATED_VERB) : start]), cues.negated)
    else:
        before = words_before(attempt)
        negation = cue_before(before, cues.negated)
        if negation is None and attempt.part == "noun" and not _is_beyond_refusal(attempt):
            negation = cue_before(before, cues.refused)
    if negation is None and _describes_actor(attempt):
        return None
    # «نفت موسكو ضلوعها واتهمت لندن»: what she does beside denying is not denied
    # nor are accusations undone by who denies them («نفت طهران الاتهامات السعودية»)
    is_denial = attempt.part == "noun" and attempt.frame.relation == "accuses"
    if (
        negation is None
        and not is_denial
        and not (attempt.part == "verb" and attempt.separators.get(start) == "joined")
    ):
        negation = cue_before(words_before(attempt, across=True), cues.denied)
    return (Status.NEGATED, negation) if negation else None


def _is_called_off(attempt: Attempt) -> Decision | None:
    """«ألغت سول أمس في اللحظة الأخيرة اجتماعا مع …»: a meeting or visit that the verb calls off did not take place."""
    verb = governing_verb(attempt) if attempt.frame.relation in _CALLED_OFF else None
    if verb is None:
        return None
    word = attempt.sentence.folded[verb]
    return (Status.NEGATED, word) if word.lstrip("وف") in status_words().calling_off else None


def _is_called_untrue(attempt: Attempt) -> Decision | None:
    """What is said and then denied («نفى السفير ما تردد عن زيارة …», «أن الأنباء عن طرد السفير لا أساس لها»)."""
    denial = None if attempt.frame.relation == "accuses" else denial_of_rumour(attempt)
    return (Status.NEGATED, denial) if denial else None


def _is_beyond_refusal(attempt: Attempt) -> bool:
    relation = attempt.frame.relation
    is_given = relation in _GIVEN and attempt.sentence.folded[attempt.start].startswith("ال")
    return is_given or relation in _UNTOUCHED_BY_REFUSAL


def _describes_actor(attempt: Attempt) -> bool:
    """«نفت كييف، التي تتلقى دعما من واشنطن، …»: what a relative clause says of an actor is not what he denies."""
    words, at = attempt.sentence.folded, attempt.start - 1
    if attempt.part != "verb" or at < 1 or words[at] not in closed().relatives:
        return False
    return (at - 2 if words[at - 1] == "،" else at - 1) in attempt.names


def _is_told_ahead(attempt: Attempt) -> Decision | None:
    """A verb in the future, or what is called planned right after the trigger («الزيارة المرتقبة»)."""
    words = attempt.sentence.folded
    if attempt.part == "verb" and "future" in attempt.features:
        return Status.PLANNED, words[attempt.start]
    after = cue_after(words, attempt.end, status_words().planned, attempt.names)
    return (Status.PLANNED, after) if after and not _is_verb_in(attempt, "past") else None


def _is_past(attempt: Attempt) -> Decision | None:
    """A verb in the past tells a fact, unless it is a condition («إذا زار», «في حال زار»)."""
    before = attempt.sentence.folded[max(0, attempt.start - _REACH_OF_CONDITION) : attempt.start]
    return (Status.ACTUAL, None) if _is_verb_in(attempt, "past") and not opens_condition(before) else None


def _is_perhaps(attempt: Attempt) -> Decision | None:
    """«قد يزور»; but «قد تلقى» has received, though «تلقى» is «she meets» as well."""
    if not _is_verb_in(attempt, "present") or _word_before(attempt) not in _PERHAPS:
        return None
    rows = (row for reading in attempt.first.readings for row in triggers().get(reading.word, ()))
    may_be_past = any("past" in row.features for row in rows if row.frame is attempt.frame)
    return None if may_be_past else (Status.HYPOTHETICAL, "قد")


def _is_occasion(attempt: Attempt) -> Decision | None:
    """What happened during or after a meeting says that it happened («خلال زيارته»)."""
    word = _word_before(attempt)
    if attempt.part == "word" and attempt.sentence.folded[attempt.start].removeprefix("و") in _DURING:
        word = "خلال"  # «خلال مكالمة هاتفية»: the trigger opens with it
    elif attempt.part != "noun":
        return None
    if word is None or has_future_before(attempt):
        return None
    if opens_future(attempt):
        return Status.PLANNED, word
    return (Status.ACTUAL, word) if _names_occasion(word) else None


def _names_occasion(word: str | None) -> bool:
    """«خلال», «وبعد»: what stands behind it has taken place, or takes place."""
    if word is None:
        return False
    return not status_words().occasions.isdisjoint((word, word.removeprefix("و"), word.removeprefix("ب")))


def _is_warned_of(attempt: Attempt) -> Decision | None:
    """«حذر الوزير من انسحاب واشنطن»: what somebody warns of may come."""
    if attempt.part != "noun" or _word_before(attempt) != "من" or attempt.frame.relation in _UNTOUCHED_BY_REFUSAL:
        return None
    warning = next((word for word in words_before(attempt)[::-1] if _is_warning(word)), None)
    return (Status.HYPOTHETICAL, warning) if warning else None


def _is_warning(word: str) -> bool:
    return not status_words().warnings.isdisjoint((word, word.removeprefix("و")))


def _is_governed(attempt: Attempt) -> Decision | None:
    """«ستعيد فرض عقوبات», «قد تستأنف محادثات»: the verb tells when; as a topic of talks it is none."""
    is_topic = attempt.frame.rule.asserted_only or attempt.frame.relation in _UNTOUCHED_BY_REFUSAL
    verb = None if is_topic else governing_verb(attempt)
    if verb is None:
        return None
    words = attempt.sentence.folded
    if is_in(attempt, verb, "future"):
        return Status.PLANNED, words[verb]
    is_perhaps = verb > 0 and words[verb - 1] in _PERHAPS and not is_in(attempt, verb, "past")
    return (Status.HYPOTHETICAL, "قد") if is_perhaps else None


def _fell_through(attempt: Attempt) -> Decision | None:
    """What was postponed or called off: it is no fact."""
    verb = what_became_of(attempt) if attempt.part == "noun" else None
    return (Status.PLANNED, verb) if verb else None


def _is_cued(attempt: Attempt) -> Decision | None:
    before, cues = words_before(attempt), status_words()
    planned = cue_before(before, cues.planned)
    if planned is None and attempt.frame.relation not in _UNTOUCHED_BY_REFUSAL:
        planned = cue_before(before, cues.agreed)
    if planned is None and attempt.frame.relation in _CALLED_OFF:
        planned = cue_before(before, cues.settled)
    if planned is not None and attempt.frame.relation in _DONE_BY_DECISION and planned in status_words().decisions:
        return (Status.HYPOTHETICAL if opens_condition(before) else Status.ACTUAL), planned
    if planned is not None:
        return Status.PLANNED, planned
    hypothetical = (
        cue_before(before, cues.hypothetical)
        or cue_before(before, cues.wish)
        or (cue_before(before, cues.purpose) if is_for(attempt) else None)
        or cue_after(attempt.sentence.folded, attempt.end, cues.hypothetical, attempt.names)
    )
    return (Status.HYPOTHETICAL, hypothetical) if hypothetical else None


def _is_ahead(attempt: Attempt) -> Decision | None:
    """By tense and clause, without a cue: «للقاء» (what a journey is for), «القمة … ستعقد», «يلتقي غدا»."""
    word = attempt.sentence.folded[attempt.start]
    if attempt.part == "noun":
        is_purpose = attempt.frame.rule.momentary and (word.startswith("لل") or _is_brought_about(attempt))
        return (Status.PLANNED, word) if is_purpose or predicate_is_ahead(attempt) else None
    if not _is_verb_in(attempt, "present"):
        return None
    # «تطلب باريس دعم الرباط الصيف المقبل»: she asks now
    is_timed = tells_future(attempt) and attempt.frame.relation not in _SAID
    is_to_come = is_timed or is_single_act_ahead(attempt) or goes_on_from_future(attempt)
    return (Status.PLANNED, word) if is_to_come else None


def _is_brought_about(attempt: Attempt) -> bool:
    """«لإجراء محادثات»: what a journey is for, too."""
    before = _word_before(attempt) or ""
    return before.startswith("ل") and before.removeprefix("ل") in status_words().bringing_about


def _is_subjunctive(attempt: Attempt) -> Decision | None:
    """By grammar أن with the present states no fact; but what somebody managed to do was done."""
    if not _is_verb_in(attempt, "present") or _word_before(attempt) != "ان":
        return None
    before = attempt.sentence.folded[max(0, attempt.start - _REACH_OF_MANAGED) : attempt.start - 1]
    is_managed = any(word.removeprefix("و") in status_words().managed for word in before)
    return None if is_managed else (Status.HYPOTHETICAL, "أن")


def _is_told_before(attempt: Attempt) -> Decision | None:
    """«تصافح الرئيسان قبل أن تعيد العاصمتان علاقاتهما»: what a story told in the past says came next."""
    words, start = attempt.sentence.folded, attempt.start
    before = words[max(0, start - 2) : start]
    if not _is_verb_in(attempt, "present") or len(before) < 2 or before[1] != "ان" or not before[0].endswith("قبل"):
        return None
    verbs = [at for at, kind in attempt.separators.items() if kind in ("verb", "joined") and at != start]
    nearest = min(verbs, key=lambda at: (at > start, abs(at - start)), default=None)
    return (Status.ACTUAL, None) if nearest is not None and is_in(attempt, nearest, "past") else None


def _is_topic(attempt: Attempt) -> Decision | None:
    """What talks are about, for relations that as a topic are no event."""
    if not attempt.frame.rule.asserted_only:
        return None
    topic = cue_before(words_before(attempt), status_words().topic)
    return (Status.HYPOTHETICAL, topic) if topic else None


def _is_verb_in(attempt: Attempt, tense: str) -> bool:
    return attempt.part == "verb" and tense in attempt.features


def _word_before(attempt: Attempt) -> str | None:
    return attempt.sentence.folded[attempt.start - 1] if attempt.start else None


_TESTS: tuple[Callable[[Attempt], Decision | None], ...] = (
    _is_description,
    _is_denied,
    _is_called_untrue,
    _is_called_off,
    _is_told_ahead,
    _is_past,
    _is_told_before,
    _is_perhaps,
    _fell_through,
    _is_occasion,
    _is_warned_of,
    _is_cued,
    _is_governed,
    _is_ahead,
    _is_subjunctive,
    _is_topic,
)
