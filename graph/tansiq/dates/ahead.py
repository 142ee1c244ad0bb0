"""Whether a date is told of what is over or still to come: «سيلتقي الأحد», «القمة المقررة الجمعة», «ادى الجمعة»."""

from __future__ import annotations

from tansiq.lang.ar.calendar import calendar
from tansiq.lang.ar.closed import closed
from tansiq.tokens import Sentence, Word
from tansiq.verb_kinds import known_verbs, noun_like_verbs

# words before a date, and after it, within which its verb stands
_BEFORE, _AFTER = 12, 4


def leaning(sentence: Sentence, start: int, end: int) -> str | None:
    """The tense of the verb or participle nearest to a date in its clause: "past", "present", "future", or None."""
    words, cues = sentence.words, calendar().ahead
    for position in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        if words[position].fold in cues:
            return "future"
        if words[position].fold in closed().relatives:
            return None
        tense = _tense(words[position])
        if tense is not None:
            return tense
    return "future" if any(_tense(word) == "future" for word in words[end : end + _AFTER]) else None


def _tense(word: Word) -> str | None:
    """The tense of a word that can only be a finite verb; None for others."""
    tenses: frozenset[str] = frozenset()
    for reading in word.readings:
        if reading.preposition:
            continue
        features = known_verbs().get(reading.word, frozenset())
        if features & {"past", "future"}:
            return "future" if "future" in features else "past"
        tenses |= features if reading.word not in noun_like_verbs() else frozenset()
    return "present" if "present" in tenses else None
