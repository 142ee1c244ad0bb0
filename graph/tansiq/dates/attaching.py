"""Which date of its sentence belongs to a claim."""

from __future__ import annotations

import datetime as dt
from functools import cache

from tansiq import edtf
from tansiq.claims import Attempt, Claim
from tansiq.clauses.words import COMMAS
from tansiq.dates.agreement import Agreement
from tansiq.dates.finding import DateMention
from tansiq.dates.governing import governing_words, in_relative_clause
from tansiq.dates.story import Stories, Story, is_news
from tansiq.lang.ar.closed import closed
from tansiq.model import Status
from tansiq.status.voiced import is_voiced
from tansiq.surface import text_of

# a date before its trigger counts as so many words farther than one after it
_BEFORE = 4
# words before a date after, and before its trigger, that may tell what else it dates
_REACH_OF_OTHERS = {"after": 3, "before": 2}


class Attaching:
    """Dates claims one after the other, in the order in which the article makes them.

    Args:
        dates: of each main sentence, by its index.
        story: the main story of the article.
        agreement: the date of the agreement that the article speaks of.
        published: publication date of the article.
    """

    def __init__(
        self, dates: dict[int, list[DateMention]], story: Story, agreement: Agreement, published: dt.date | None
    ) -> None:
        self._dates, self._story, self._agreement, self._published = dates, story, agreement, published
        self._stories = Stories()

    def date(self, attempt: Attempt, claim: Claim) -> None:
        """Give the claim its own date, else that of the story it goes on with; a fact to come becomes planned."""
        dates = self._dates[attempt.sentence.index]
        own = _of_speech(attempt, dates) if is_voiced(attempt) else _nearest(attempt, dates)
        if own is not None and self._dates_what_it_is_about(attempt, claim, own):
            own = None
        if own is not None and not (claim.status is Status.PLANNED and self._is_past(attempt, own)):
            date = _reading(own, attempt, claim)
            if claim.status is Status.ACTUAL and self._is_ahead(date):
                claim.status, claim.cue = Status.PLANNED, date
            self._stories.remember(attempt, claim, date)
            claim.date, claim.dated_by = date, f"«{text_of(attempt.sentence, own.start, own.end)}»"
            return
        dating = self._stories.at(attempt, claim) or self._agreement.of(attempt)
        if dating is None and is_news(attempt, claim):
            dating = self._story.at(attempt.sentence)
        if dating is not None:
            claim.date, claim.dated_by, claim.is_dated_by_story = dating.date, dating.basis, True
            if attempt.frame.relation == "sanctions":
                self._stories.remember(attempt, claim, dating.date)

    def _dates_what_it_is_about(self, attempt: Attempt, claim: Claim, date: DateMention) -> bool:
        """«قمة تعقد غدا بطلب من أنقرة»: who took a stand has done so, whatever is to come of what he speaks of."""
        is_stand = attempt.frame.relation in governing_words().stands and claim.status is Status.ACTUAL
        return is_stand and self._is_ahead(_reading(date, attempt, claim))

    def _is_ahead(self, date: str) -> bool:
        """Whether a date begins after the article came out."""
        begin = edtf.interval(date)[0]
        return begin is not None and self._published is not None and begin > self._published

    def _is_past(self, attempt: Attempt, date: DateMention) -> bool:
        """Whether a date before the trigger is that of another verb, which tells what was: «غادر الجمعة …، وينتقل»."""
        if date.end > attempt.start or self._published is None:
            return False
        if all(attempt.separators.get(position) not in ("verb", "joined") for position in range(attempt.start)):
            return False
        last = edtf.interval(date.edtf)[1]
        return last is not None and last < self._published


def _reading(date: DateMention, attempt: Attempt, claim: Claim) -> str:
    """How the date reads of what is to come, or is told in the past."""
    if claim.status is not Status.ACTUAL:
        return date.future or date.edtf
    return date.past or date.edtf if "past" in attempt.features else date.edtf


def _nearest(attempt: Attempt, dates: list[DateMention]) -> DateMention | None:
    """The nearest of a sentence's dates that belongs to the trigger."""
    words = governing_words()
    near: tuple[bool, int, DateMention] | None = None
    for date in dates:
        # what lasts is dated by «since» alone
        lasts = attempt.frame.rule.stative or attempt.frame.relation in words.lasting
        if lasts and not date.edtf.endswith("/.."):
            continue
        if date.edtf.endswith("/..") and "ago" not in date.kinds and _is_no_beginning(attempt, date):
            continue
        distance = _distance(attempt, date)
        # a date of the trigger's own clause before that of a verb before it («سيصل غدا إلى قطر حيث يلتقي … بعد غد»)
        rank = (_is_of_clause_before(attempt, date), distance) if distance is not None else None
        if rank is not None and (near is None or rank < near[:2]):
            near = (*rank, date)
    return near[2] if near else None


def _is_of_clause_before(attempt: Attempt, date: DateMention) -> bool:
    """Whether another clause begins between a date and the trigger behind it."""
    return not attempt.separators.keys().isdisjoint(range(date.end, attempt.start))


def _is_no_beginning(attempt: Attempt, date: DateMention) -> bool:
    """Whether a time since which something lasts does not date the event («أول زيارة لرئيس أوروبي منذ 2004»)."""
    words, relation = governing_words(), attempt.frame.relation
    is_wide = relation in words.since_days and edtf.precision(date.edtf.removesuffix("/..")) != "day"
    return is_wide or relation in words.not_since


def _of_speech(attempt: Attempt, dates: list[DateMention]) -> DateMention | None:
    """When somebody said what the trigger tells («قال الوزير أمس إن إيران زعزعت المنطقة في 2015»)."""
    folded = attempt.sentence.folded
    opening = (at for at in range(attempt.start - 1, -1, -1) if folded[at] in _reported())
    first = next(opening, 0)
    told = (date for date in dates[::-1] if date.end <= first and not date.edtf.endswith("/.."))
    return next((date for date in told if in_relative_clause(attempt.sentence, date.start) is None), None)


@cache
def _reported() -> frozenset[str]:
    """The words and marks that open what somebody says."""
    return closed().complementisers | {":"}


def _distance(attempt: Attempt, date: DateMention) -> int | None:
    """Words between trigger and date; None where the date belongs to something else.

    A date after the trigger stands in its own clause, one before it has nothing but joined verbs and soft clause
    openers (حين، حيث) between.
    """
    if date.start >= attempt.reach:
        return _distance_after(attempt, date)
    if date.end <= attempt.start:
        return _distance_before(attempt, date)
    return None


def _distance_after(attempt: Attempt, date: DateMention) -> int | None:
    gap = range(attempt.reach, date.start)
    if any(position in attempt.separators for position in gap) and not _tells_when(attempt, gap):
        return None
    if _is_of_another_time(attempt, gap) or _is_of_agreement(attempt, gap):
        return None
    first = max(attempt.reach, date.start - _REACH_OF_OTHERS["after"])
    return None if _dates_another(attempt, first, date) else len(gap)


def _is_of_another_time(attempt: Attempt, gap: range) -> bool:
    """Whether what a date tells of is said to have been before or after the trigger: «بحثا … قبل قمة الثلاثاء»."""
    folded, words = attempt.sentence.folded, governing_words()
    return any(
        folded[position] in words.before_after and folded[position + 1] not in words.hours for position in gap[:-1]
    )


def _is_of_agreement(attempt: Attempt, gap: range) -> bool:
    """Whether a date tells when an agreement was signed: «انسحاب واشنطن من الاتفاق المبرم عام 2015»."""
    words = (attempt.sentence.folded[position] for position in gap)
    return attempt.frame.relation != "agreesWith" and not governing_words().signed.isdisjoint(words)


def _tells_when(attempt: Attempt, gap: range) -> bool:
    """Whether the clause between a trigger and a date tells when the trigger took place.

    «القمة التي عقدت أمس», «… وكان ذلك عام 2014», «… حين زار موسكو في مارس».
    """
    folded, words = attempt.sentence.folded, governing_words()
    parting = [position for position in gap if position in attempt.separators]
    if folded[parting[0]] in words.when:
        return [attempt.separators[position] for position in parting[1:]] in ([], ["verb"])
    return all(
        not words.happening.isdisjoint(folded[position : position + 2]) or folded[position + 1] == "ذلك"
        for position in parting
    )


def _distance_before(attempt: Attempt, date: DateMention) -> int | None:
    gap = range(date.end, attempt.start)
    there = governing_words().there  # «… في مارس والتي وقعت خلالها»: of the same visit
    between = [
        "soft" if attempt.sentence.folded[position] in there else attempt.separators[position]
        for position in gap
        if position in attempt.separators
    ]
    # one verb may stand between: that whose object the noun is, or that of a clause which حين opens, or that to which
    # the trigger is joined
    is_joined = attempt.separators.get(attempt.start) == "joined"
    allowed = int(attempt.part != "verb" or "soft" in between or is_joined)
    if "hard" in between or between.count("verb") > allowed:
        return None
    folded, words = attempt.sentence.folded[date.end : attempt.start], governing_words()
    if attempt.part != "verb" and not words.another_time.isdisjoint(folded):
        return None
    if date.tense == "future" and "past" in attempt.features:
        return None
    if _is_shut_in(attempt, date) and words.there.isdisjoint(folded):
        return None
    first = max(0, date.start - _REACH_OF_OTHERS["before"])
    return None if _dates_another(attempt, first, date) else len(gap) + _BEFORE


def _is_shut_in(attempt: Attempt, date: DateMention) -> bool:
    """Whether a date stands in a relative clause that what is told later does not stand in.

    What opens the sentence before any verb frames all of it: «خلال الزيارة التي قام بها في مارس، وقع …».
    """
    gap = attempt.sentence.folded[date.end : attempt.start]
    verbs = [position for position, kind in attempt.separators.items() if kind in ("verb", "joined")]
    relative = in_relative_clause(attempt.sentence, date.start)
    return relative is not None and not COMMAS.isdisjoint(gap) and any(position < relative for position in verbs)


def _dates_another(attempt: Attempt, first: int, date: DateMention) -> bool:
    words, before = governing_words(), attempt.sentence.folded[first : date.start]
    return not words.other_events.isdisjoint(before) or not words.ends.isdisjoint(before[-2:])
