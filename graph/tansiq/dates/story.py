"""The running story of an article: when it takes place, and which events without a date of their own belong to it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tansiq import edtf
from tansiq.claims import Attempt, Claim
from tansiq.dates.finding import DateMention
from tansiq.dates.governing import governing, governing_words
from tansiq.lang.ar.closed import closed
from tansiq.model import Status
from tansiq.status.voiced import is_voiced
from tansiq.surface import text_of
from tansiq.tokens import Sentence
from tansiq.verb_kinds import known_verbs

# how many sentences a told date governs what follows
_STORY = 2
# the lead is told in so many sentences of the text
_LEAD = 3
# what is news took place at most so many days before it is published
_NEWS = 7
# words at the head of a sentence that say it goes back behind the story
_OPENING = 3
# words before a trigger within which it is said to have been at another time
_REACH_OF_ANOTHER = 2
# words between a verb and the noun that is its object, or that عن brings
_REACH_OF_VERBS = {"object": 4, "عن": 12}


@dataclass(frozen=True)
class Dating:
    """A date in EDTF, and why it is taken for an event's."""

    date: str
    basis: str


class Story:
    """The dates that govern the main story of an article, sentence by sentence.

    Args:
        sentences: those of the article, in order.
        dates: of each main sentence, by its index.
        published: publication date of the article; without it there is no telling what is news.
        text: of the article, whose line ends part paragraphs.
    """

    def __init__(
        self,
        sentences: Sequence[Sentence],
        dates: Mapping[int, list[DateMention]],
        published: dt.date | None,
        text: str,
    ) -> None:
        self._published = published
        self._told: dict[int, Dating] = {}
        self._paragraph: dict[int, int] = {}
        main = [sentence for sentence in sentences if sentence.main and not sentence.title]
        lines, counted = 0, 0
        for sentence in main:
            lines += text.count("\n", counted, sentence.start)
            counted = sentence.start
            self._paragraph[sentence.index] = lines
            date = governing(sentence, dates[sentence.index])
            if date is not None:
                words = text_of(sentence, date.start, date.end)
                self._told[sentence.index] = Dating(date.edtf, f"as the story, «{words}»")
        lead = [sentence.index for sentence in main if not sentence.headline][:_LEAD]
        self._lead = next((self._told[at] for at in lead if at in self._told and self._is_news(self._told[at])), None)

    def at(self, sentence: Sentence) -> Dating | None:
        """When the story takes place at a sentence: as the paragraph told last, else as the lead tells."""
        index = sentence.index
        for before in range(index, index - _STORY - 1, -1):
            if self._paragraph.get(before) != self._paragraph.get(index):
                break
            if before in self._told:
                told = self._told[before]
                return told if self._is_news(told) else None
        return self._lead

    def _is_news(self, dating: Dating) -> bool:
        if self._published is None or edtf.precision(dating.date) != "day":
            return False
        days = (self._published - dt.date.fromisoformat(dating.date)).days
        return 0 <= days <= _NEWS


def is_news(attempt: Attempt, claim: Claim) -> bool:
    """Whether a claim without a date is told as part of the story: as a fact, in the past, by a clause of its own."""
    words, relation = governing_words(), attempt.frame.relation
    if claim.status is not Status.ACTUAL or attempt.frame.rule.stative or relation not in words.news:
        return False
    if goes_back(attempt) or not words.reporters.isdisjoint(attempt.sentence.folded[: attempt.start]):
        return False
    if is_voiced(attempt) or (attempt.part != "verb" and relation in words.news_nouns):
        return True
    verb = attempt.start if attempt.part == "verb" else _verb_of(attempt)
    if verb is None:
        return False
    # titles tell the past in the present («باريس تستدعي السفير»)
    told = attempt.sentence.title or _is_past(attempt.sentence, verb)
    return told and not (verb and attempt.sentence.folded[verb - 1] in closed().relatives)


def goes_back(attempt: Attempt) -> bool:
    """Whether the sentence says that what it tells was before the story, or at a time that nobody tells."""
    words, folded = governing_words(), attempt.sentence.folded
    if not words.background.isdisjoint(folded[:_OPENING]) or not words.vague.isdisjoint(folded):
        return True
    # «تلبية لطلب تقدمت به»: what was before
    before = folded[max(0, attempt.start - _REACH_OF_ANOTHER) : attempt.start]
    # «بعد عشرة أيام من لقائه»
    if before[-1:] == ["من"] and not words.another_time.isdisjoint(folded[max(0, attempt.start - 6) : attempt.start]):
        return True
    if attempt.frame.relation not in words.news_nouns and not words.another_time.isdisjoint(before):
        return True
    if before[-1:] and before[-1] in words.pluperfect:  # «وكان الاتفاق …»
        return True
    hard = [position for position, kind in attempt.separators.items() if kind == "hard" and position < attempt.start]
    clause = folded[max(hard, default=0) : attempt.start]
    return attempt.part == "verb" and not words.pluperfect.isdisjoint(clause)


def _verb_of(attempt: Attempt) -> int | None:
    """Position of the verb that lends a noun its subject, else of that before it, whose object it is («قدم طلبا»)."""
    if attempt.reach > attempt.end:
        return attempt.reach - 1
    is_governed = "عن" in attempt.sentence.folded[max(0, attempt.start - 2) : attempt.start]
    reach = _REACH_OF_VERBS["عن" if is_governed else "object"]
    for position in range(attempt.start - 1, max(-1, attempt.start - reach - 1), -1):
        kind = attempt.separators.get(position)
        if kind is not None:
            is_verb = kind != "hard" and attempt.sentence.folded[position] not in governing_words().pluperfect
            return position if is_verb else None
    return None


def _is_past(sentence: Sentence, position: int) -> bool:
    readings = sentence.words[position].readings
    return any("past" in known_verbs().get(reading.word, ()) for reading in readings)


class Stories:
    """Dates by the sides of an event: what the same two do next, or one of them plans, when no other time is told."""

    def __init__(self) -> None:
        self._told: dict[tuple[frozenset[str | None], bool], tuple[int, Dating]] = {}
        self._plans: dict[str, tuple[int, Dating]] = {}
        self._measures: dict[str, Dating] = {}

    def remember(self, attempt: Attempt, claim: Claim, date: str) -> None:
        """Keep the date that an act of two sides is told with."""
        if attempt.frame.rule.stative or "/.." in date:
            return
        index = attempt.sentence.index
        if attempt.frame.relation == "sanctions" and edtf.precision(date) == "day":
            self._measures[claim.subject.label] = Dating(date, f"as when they were imposed, «{attempt.trigger}»")
        if attempt.frame.rule.momentary:
            self._told[self._key(claim)] = index, Dating(date, f"as the same sides before, «{attempt.trigger}»")
        if claim.status is Status.PLANNED:
            for side in (claim.subject, claim.object):
                self._plans[side.label] = index, Dating(date, f"as planned before, «{attempt.trigger}»")

    def at(self, attempt: Attempt, claim: Claim) -> Dating | None:
        """The date of what the same two sides did just before, or of what the doer was to do."""
        if any(slots.startswith(("imposer ", "again ")) for slots in attempt.filled):  # «وشملت العقوبات …»
            return self._measures.get(claim.subject.label)
        if not attempt.frame.rule.momentary or goes_back(attempt):
            return None
        told = self._told.get(self._key(claim))
        if told is None and claim.status is Status.PLANNED:
            told = self._plans.get(claim.subject.label)
        return told[1] if told is not None and attempt.sentence.index - told[0] <= _STORY else None

    @staticmethod
    def _key(claim: Claim) -> tuple[frozenset[str | None], bool]:
        return frozenset((claim.subject.country, claim.object.country)), claim.status is Status.ACTUAL
