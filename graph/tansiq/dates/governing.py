"""Words that tell which event a date belongs to, and which of a sentence's dates governs what it tells."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from tansiq.clauses.words import COMMAS
from tansiq.dates.finding import DateMention
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.data import data, word_set
from tansiq.tokens import Sentence

# words at the head of a sentence that open no clause beside its main one
_OPENING = 3


@dataclass(frozen=True)
class GoverningWords:
    """Sets of folded words; `dates_governing.yaml` says what each is for. `news` to `lasting` are of relations."""

    other_events: frozenset[str]
    happening: frozenset[str]
    signed: frozenset[str]
    another_time: frozenset[str]
    bounds: frozenset[str]
    ends: frozenset[str]
    there: frozenset[str]
    elsewhere: frozenset[str]
    when: frozenset[str]
    vague: frozenset[str]
    reporters: frozenset[str]
    background: frozenset[str]
    pluperfect: frozenset[str]
    news: frozenset[str]
    news_nouns: frozenset[str]
    not_since: frozenset[str]
    stands: frozenset[str]
    lasting: frozenset[str]
    before_after: frozenset[str]
    hours: frozenset[str]
    agreements: frozenset[str]
    concluded: frozenset[str]
    since_days: frozenset[str]


@cache
def governing_words() -> GoverningWords:
    """The word classes of `dates_governing.yaml`."""
    raw = data("dates_governing")
    named = ("news", "news_nouns", "stands", "not_since", "since_days", "lasting")
    relations = {name: frozenset(raw[name]) for name in named}
    return GoverningWords(**{name: word_set(words) for name, words in raw.items()} | relations)


def governing(sentence: Sentence, dates: Iterable[DateMention]) -> DateMention | None:
    """The first date that tells when what the sentence tells took place.

    It is none that bounds a time («منذ», «حتى»), dates another event («هجمات 2015»), what goes on elsewhere («فيما تزور
    الوزيرة تونس الجمعة») or stands in a relative clause («الرئيس الذي انتخب العام الماضي»), unless that tells when the
    noun before took place («القمة التي عقدت أمس»).
    """
    words = governing_words()
    for date in dates:
        before = sentence.folded[max(0, date.start - 2) : date.start + 1]
        if not words.bounds.isdisjoint(before) or not words.other_events.isdisjoint(before):
            continue
        if not words.elsewhere.isdisjoint(sentence.folded[_OPENING : date.start]):
            continue
        if in_relative_clause(sentence, date.start) is None:
            return date
    return None


def in_relative_clause(sentence: Sentence, position: int) -> int | None:
    """Where the relative clause that the word stands in opens, if it tells of something else."""
    folded, words = sentence.folded, governing_words()
    for before in range(position - 1, -1, -1):
        if folded[before] in words.happening or folded[before] in COMMAS:
            return None
        if folded[before] in closed().relatives:
            return before
    return None
