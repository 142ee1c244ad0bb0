"""Stage 6: whether a claim is told as fact, planned, hypothetical or negated, from cues before and after its trigger."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import yaml
from spacy.language import Language
from spacy.tokens import Doc

from tansiq.claims import Attempt
from tansiq.frames import triggers
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Status
from tansiq.resources import PACKAGE
from tansiq.text import fold, fold_phrase

# an accusation, a request or a refusal that is refused was made
_UNTOUCHED_BY_REFUSAL = frozenset({"accuses", "requests", "rejects", "threatens"})
_LIFTING = frozenset(fold(word) for word in "رفع رفعت يرفع ترفع سترفع سيرفع إلغاء تخفيف ألغت ألغى خففت برفع".split())
_MANAGED = frozenset(fold(word) for word in "استطاع استطاعت تمكن تمكنت نجح نجحت اختار اختارت فضل فضلت قرر قررت منذ بعد سبق".split())
# verbs that put what follows into an article's agenda, not into the past
_CLAUSE_STOPS = frozenset({"حيث", "بينما", "فيما", "لكن", "ولكن", "كما", "مشيرا", "مضيفا", "موكدا", "موضحا", "لافتا", "وذلك"})


@dataclass(frozen=True)
class Cues:
    """Cue phrases (folded word sequences) of a status, and how many words before the trigger they reach."""

    before: frozenset[tuple[str, ...]]
    after: frozenset[tuple[str, ...]]
    reach: int


@cache
def cues() -> tuple[dict[str, Cues], frozenset[tuple[str, ...]]]:
    """Cues by status (and "topic"), and the phrases that look like a negation and are none."""
    raw = yaml.load((PACKAGE / "lang" / "ar" / "status.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    table = {
        name: Cues(
            frozenset(fold_phrase(phrase) for phrase in entry["before"]),
            frozenset(fold_phrase(phrase) for phrase in entry.get("after", ())),
            int(entry["reach"]),
        )
        for name, entry in raw.items()
        if name not in ("not_negations", "occasions")
    }
    return table, frozenset(fold_phrase(phrase) for phrase in raw["not_negations"])


@cache
def occasions() -> frozenset[str]:
    """Folded words before a noun of meeting or visiting which say that it took place."""
    raw = yaml.load((PACKAGE / "lang" / "ar" / "status.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return frozenset(word for phrase in raw["occasions"] for word in fold_phrase(phrase))


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
        if attempt.frame.rule.status is not None and decided is Status.ACTUAL:
            decided, cue = Status(attempt.frame.rule.status), attempt.trigger
        if attempt.frame.rule.asserted_only and decided is Status.HYPOTHETICAL:
            attempt.claims = []
            attempt.outcome = f"only a topic or wish: «{cue}»"
            continue
        for claim in attempt.claims:
            claim.status, claim.cue = decided, cue
    return doc


def _is_lifted(attempt: Attempt) -> bool:
    """«رفع العقوبات»: what ends a sanction imposes none."""
    before = attempt.sentence.folded[max(0, attempt.start - 2) : attempt.start]
    return any(form in _LIFTING for word in before for form in (word, word.removeprefix("و"), word.removeprefix("ب"), word[2:]))


def decide(attempt: Attempt) -> tuple[Status, str | None]:
    """The status of what a trigger tells, and the cue that decided it."""
    table, false_negations = cues()
    words = attempt.sentence.folded
    start = attempt.start
    is_verb = attempt.part == "verb"
    past_verb = is_verb and "past" in attempt.features
    negation = _cue_before(words, start, table["negated"], is_verb)
    if negation is not None and not _is_false_negation(words, start, false_negations):
        return Status.NEGATED, negation
    refusal = _cue_before(words, start, table["refused"], False) if attempt.part == "noun" else None
    if refusal is not None and attempt.frame.relation not in _UNTOUCHED_BY_REFUSAL:
        if not _is_false_negation(words, start, false_negations):
            return Status.NEGATED, refusal
    denial = _cue_before(words, start, table["denied"], False)
    if denial is not None and not _is_false_negation(words, start, false_negations):
        return Status.NEGATED, denial
    if is_verb and "future" in attempt.features:
        return Status.PLANNED, words[start]
    after = _cue_after(words, attempt.end, table["planned"])
    if after is not None and not past_verb:
        return Status.PLANNED, after
    if past_verb and not _subordinate(words, start):
        return Status.ACTUAL, None
    if is_verb and "present" in attempt.features and start and words[start - 1] == "قد" and not _may_be_past(attempt):
        return Status.HYPOTHETICAL, "قد"
    if attempt.part == "noun" and start and _is_occasion(words[start - 1]) and not _has_future(words, start):
        return Status.ACTUAL, words[start - 1]
    planned = _cue_before(words, start, table["planned"], False)
    if planned is not None:
        return Status.PLANNED, planned
    hypothetical = _cue_before(words, start, table["hypothetical"], False) or _cue_before(
        words, start, table["wish"], False
    )
    if hypothetical is not None:
        return Status.HYPOTHETICAL, hypothetical
    after = _cue_after(words, attempt.end, table["hypothetical"])
    if after is not None:
        return Status.HYPOTHETICAL, after
    if attempt.part == "noun" and (words[start].startswith("لل") and attempt.frame.rule.momentary or _predicate_is_ahead(attempt)):
        return Status.PLANNED, words[start]  # «للقاء»: what a journey is for; «القمة … ستعقد»
    if is_verb and "present" in attempt.features and not past_verb and _tells_future(attempt):
        return Status.PLANNED, words[start]
    if is_verb and "present" in attempt.features and _is_ahead(words, start, attempt):
        return Status.PLANNED, words[start]
    if is_verb and "present" in attempt.features and start and words[start - 1] == "ان" and not _is_managed(words, start):
        return Status.HYPOTHETICAL, "أن"  # by grammar أن with the present states no fact
    if attempt.frame.rule.asserted_only:
        topic = _cue_before(words, start, table["topic"], False)
        if topic is not None:
            return Status.HYPOTHETICAL, topic
    return Status.ACTUAL, None


def _window(words: list[str], start: int, reach: int) -> int:
    first = max(0, start - reach)
    for position in range(start - 1, first - 1, -1):
        if words[position] in _CLAUSE_STOPS or words[position] in (".", "؛", "!", "؟"):
            return position + 1
    return first


def _cue_before(words: list[str], start: int, group: Cues, is_verb: bool) -> str | None:
    first = _window(words, start, 3 if is_verb and group.reach <= 6 else group.reach)
    for position in range(start - 1, first - 1, -1):
        for length in (3, 2, 1):
            phrase = tuple(words[position : position + length])
            if position + length <= start and _matches(phrase, group.before):
                return " ".join(phrase)
    return None


def _matches(phrase: tuple[str, ...], known: frozenset[tuple[str, ...]]) -> bool:
    if phrase in known:
        return True
    head = phrase[0]
    for prefix in ("و", "ف", "ل", "ب", "وب", "ول"):
        if head.startswith(prefix) and (head[len(prefix) :], *phrase[1:]) in known:
            return True
    return len(phrase) == 1 and (without_article(head),) in known and head.startswith("ال") and len(head) > 5


def _cue_after(words: list[str], end: int, group: Cues) -> str | None:
    for position in range(end, min(end + 3, len(words))):
        if words[position] in ("،", ".", ","):
            break
        if (words[position],) in group.after:
            return words[position]
    return None


def _subordinate(words: list[str], start: int) -> bool:
    """A past verb after إذا or لو is no fact."""
    return any(words[position].lstrip("وف") in ("اذا", "لو") for position in range(max(0, start - 4), start))


def _is_occasion(word: str) -> bool:
    return word in occasions() or word.removeprefix("و") in occasions() or word.removeprefix("ب") in occasions()


def _may_be_past(attempt: Attempt) -> bool:
    """«قد تلقى» has received, though «تلقى» is «she meets» as well."""
    forms = {reading.word for reading in attempt.sentence.words[attempt.start].readings}
    return any("past" in row.features for form in forms for row in triggers().get(form, ()) if row.frame is attempt.frame)


def _is_managed(words: list[str], start: int) -> bool:
    """«استطاعت فرنسا أن تفكك»: what somebody managed to do was done."""
    return any(word.removeprefix("و") in _MANAGED for word in words[max(0, start - 6) : start - 1])


def _has_future(words: list[str], start: int) -> bool:
    """«سيجري خلال زيارته»: the occasion itself is still to come."""
    return any(word.startswith(("سي", "ست", "وسي", "وست")) and len(word) > 4 or word == "سوف" for word in words[max(0, start - 8) : start])


def _tells_future(attempt: Attempt) -> bool:
    """«يزور مصر الأسبوع المقبل»: a present with a time to come in its clause."""
    words = attempt.sentence.folded
    ahead = cues()[0]["planned"].after | {("غدا",)}
    for position in range(attempt.end, min(attempt.end + 12, len(words))):
        if attempt.separators.get(position) in ("hard", "verb"):
            return False
        if (words[position],) in ahead:
            return True
    return False


def _predicate_is_ahead(attempt: Attempt) -> bool:
    """Whether a noun that no verb governs has a future verb for its predicate («القمة بين … ستعقد»)."""
    verbs = sorted(position for position, kind in attempt.separators.items() if kind in ("verb", "joined"))
    openers = [position for position, kind in attempt.separators.items() if kind == "hard" and position < attempt.start]
    start = max(openers, default=-1)
    if any(start < position < attempt.start for position in verbs):
        return False
    after = next((position for position in verbs if position >= attempt.end), None)
    if after is None or after - attempt.end > 14:
        return False
    if any(attempt.separators.get(position) == "hard" for position in range(attempt.end, after)):
        return False
    return attempt.sentence.folded[after].startswith(("سي", "ست"))


def _is_ahead(words: list[str], start: int, attempt: Attempt) -> bool:
    """A single act told in the present is still to come («يلتقي كيري», «ليلتقي»), unless it goes on («الذي يزور») or was."""
    if words[start].startswith("لي") or words[start].startswith("لت") and len(words[start]) > 4:
        return True
    if not attempt.frame.rule.momentary or attempt.sentence.headline:
        return False  # a headline tells the past in the present
    before = words[max(0, start - 2) : start]
    return not any(word in ("الذي", "التي", "كان", "كانت", "وكان", "وكانت", "وهو", "وهي") for word in before)


def _is_false_negation(words: list[str], start: int, phrases: frozenset[tuple[str, ...]]) -> bool:
    joined = words[max(0, start - 6) : start + 1]
    return any(
        tuple(joined[position : position + len(phrase)]) == phrase or tuple(w.removeprefix("و") for w in joined[position : position + len(phrase)]) == phrase
        for phrase in phrases
        for position in range(len(joined))
    )

