"""Cues of status: words and phrases before or after a trigger, and whether one stands there."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import islice
from typing import Any

from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.data import data, word_set
from tansiq.text import WORDS_KEPT, fold_phrase
from tansiq.verb_kinds import known_verbs

Phrases = frozenset[tuple[str, ...]]

# what may be written onto the first word of a cue
_PROCLITICS = ("و", "ف", "ل", "ب", "وب", "ول")
_LONGEST_CUE = 3
_REACH_AFTER = 3
# beyond these something else is called planned («تتشاور مع دمشق قبل الجولة المقبلة»)
_STOPS_AFTER = frozenset({"،", ".", ",", "قبل", "بعد", "خلال", "حول", "بشان", "حتي"})
# how far before the trigger a phrase that undoes a negation begins
_REACH_OF_UNDOING = 6


@dataclass(frozen=True)
class Cues:
    """Cue phrases (folded word sequences) of a status, and how many words before the trigger they reach."""

    before: Phrases
    after: Phrases
    reach: int


@dataclass(frozen=True)
class StatusWords:
    """Cues by status, phrases that undo a negation, and sets of folded words; `status.yaml` says what each is for."""

    negated: Cues
    denied: Cues
    refused: Cues
    agreed: Cues
    settled: Cues
    planned: Cues
    hypothetical: Cues
    wish: Cues
    purpose: Cues
    topic: Cues
    untrue: Cues
    rumours: frozenset[str]
    circumstances: frozenset[str]
    not_negations: Phrases
    not_cues: Phrases
    occasions: frozenset[str]
    warnings: frozenset[str]
    clause_stops: frozenset[str]
    bringing_about: frozenset[str]
    fell_through: frozenset[str]
    lifting: frozenset[str]
    lifted: frozenset[str]
    in_force: frozenset[str]
    stopping: frozenset[str]
    conditions: frozenset[str]
    decisions: frozenset[str]
    taken: frozenset[str]
    calling_off: frozenset[str]
    managed: frozenset[str]
    ongoing: frozenset[str]


@cache
def status_words() -> StatusWords:
    """The cues and word classes of `status.yaml`."""
    raw = data("status")
    found: dict[str, Any] = {
        name: _cues(entry) if isinstance(entry, dict) else word_set(entry)
        for name, entry in raw.items()
        if not name.startswith("not_")
    }
    return StatusWords(**found, not_negations=_phrases(raw["not_negations"]), not_cues=_phrases(raw["not_cues"]))


def _cues(entry: dict[str, Any]) -> Cues:
    return Cues(_phrases(entry["before"]), _phrases(entry.get("after", [])), int(entry["reach"]))


def _phrases(phrases: list[str]) -> Phrases:
    return frozenset(fold_phrase(phrase) for phrase in phrases)


def cue_before(words: list[str], cues: Cues, reach: int | None = None) -> str | None:
    """The cue nearest before a trigger, the longest at a place.

    Args:
        words: those before the trigger that may hold it (see `scope.words_before`), in order.
        reach: how many words before the trigger the cue may begin; None for the reach of the cues.
    """
    end = len(words)
    first = max(0, end - (cues.reach if reach is None else reach))
    for position in range(end - 1, first - 1, -1):
        if not _may_open(words[position], cues.before):
            continue
        if any(tuple(words[position : position + len(phrase)]) == phrase for phrase in status_words().not_cues):
            continue
        for length in range(min(_LONGEST_CUE, end - position), 0, -1):
            phrase = tuple(words[position : position + length])
            if _matches(phrase, cues.before):
                return " ".join(phrase)
    return None


@lru_cache(maxsize=WORDS_KEPT)
def _may_open(word: str, known: Phrases) -> bool:
    """Whether one of the phrases may begin with the folded word, whatever is written onto it: most words open none."""
    heads = _heads(known)
    bare = (word.removeprefix(prefix) for prefix in _PROCLITICS)
    return word in heads or without_article(word) in heads or not heads.isdisjoint(bare)


@cache
def _heads(known: Phrases) -> frozenset[str]:
    return frozenset(phrase[0] for phrase in known)


def _matches(phrase: tuple[str, ...], known: Phrases) -> bool:
    if phrase in known:
        return True
    head, *rest = phrase
    for prefix in _PROCLITICS:
        if prefix.endswith("ب") and head.removeprefix("و") in known_verbs():
            continue  # «بحثت» does not urge (حثت)
        if head.startswith(prefix) and (head.removeprefix(prefix), *rest) in known:
            return True
    return not rest and len(head) > 5 and head.startswith("ال") and (without_article(head),) in known


def cue_after(words: list[str], end: int, cues: Cues, names: frozenset[int] = frozenset()) -> str | None:
    """The cue within three words from `end` on, before any comma; positions of names do not count."""
    following = (position for position in range(end, len(words)) if position not in names)
    for position in islice(following, _REACH_AFTER):
        if words[position] in _STOPS_AFTER:
            break
        if (words[position],) in cues.after:
            return words[position]
    return None


def undoes_negation(words: list[str], start: int) -> bool:
    """Whether what looks like a negation before the word at `start` is none: «لم يتردد في», «ليس فقط»."""
    near = words[max(0, start - _REACH_OF_UNDOING) : start + 1]
    bare = [word.removeprefix("و") for word in near]
    known = status_words().not_negations
    return any(
        tuple(row[position : position + len(phrase)]) == phrase
        for row in (near, bare)
        if not _heads(known).isdisjoint(row)
        for phrase in known
        for position in range(len(near))
    )
