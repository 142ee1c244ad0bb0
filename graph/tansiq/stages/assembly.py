"""Stage 7: claims become events: dated, each distinct one once with all its sentences, as `draft.events`."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from collections.abc import Hashable

from tansiq import edtf
from tansiq.actors.entities import Entity
from tansiq.claims import Attempt, Claim
from tansiq.confidence import confidence, signs_of
from tansiq.dates.agreement import Agreement
from tansiq.dates.attaching import Attaching
from tansiq.dates.story import Story
from tansiq.draft import Draft
from tansiq.marks import marks_of
from tansiq.model import Event, Evidence, Kind, Span, Status
from tansiq.status.plans import follow_plans
from tansiq.topics import place_of, topics_of

Told = tuple[Attempt, Claim]

# days between a date of the story and one told that still are one event («Thursday and Friday they met»)
_SAME_STORY = dt.timedelta(days=1)
_ENDS_OF_YEAR = ("01-01", "12-31")
_ANY = "any year"


def assemble(draft: Draft) -> None:
    """Merge claims of the same actors, relation and kind of status whose dates do not exclude each other.

    What the title claims is proven by the text where that tells it, and by the title itself where it does not.
    """
    claims = [(attempt, claim) for attempt in draft.attempts for claim in attempt.claims]
    if not claims:
        draft.events = []
        return
    groups: list[list[Told]] = []
    rivals: defaultdict[Hashable, list[int]] = defaultdict(list)  # numbers of groups
    story = Story(draft.sentences, draft.dates, draft.published, draft.text)
    agreement = Agreement(draft.sentences, draft.dates)
    attaching = Attaching(draft.dates, story, agreement, draft.published)
    for attempt, claim in claims:
        attaching.date(attempt, claim)
    follow_plans(claims, draft.published)
    for told in claims:
        what, date = _what(*told), told[1].date
        alike = sorted(number for year in _years(date) for number in rivals[what, year])
        group = next((groups[number] for number in alike if _dates_agree(groups[number][0], told)), None)
        if group is None:
            group = []
            rivals[what, date and date[:4]].append(len(groups))
            rivals[what, _ANY] = rivals[what, _ANY] or [len(groups)]
            groups.append(group)
        group.append(told)
    draft.events = [_event(draft, group) for group in _proven(groups)]


def _proven(groups: list[list[Told]]) -> list[list[Told]]:
    """The groups that the text tells, and those that the title alone tells as news."""
    in_text = [any(not attempt.sentence.title for attempt, _ in group) for group in groups]
    if all(in_text):
        return groups
    levels = {key for group, by_text in zip(groups, in_text, strict=True) if by_text for key in _told_levels(group[0])}
    return [
        group
        for group, by_text in zip(groups, in_text, strict=True)
        if by_text or (_is_news(group[0]) and levels.isdisjoint(_told_levels(group[0], is_title=True)))
    ]


def _is_news(told: Told) -> bool:
    """Whether a title says that something was done, is to be or was not: half of its questions and wishes mislead."""
    return told[1].status is not Status.HYPOTHETICAL


def _told_levels(told: Told, is_title: bool = False) -> set[Hashable]:
    """What a claim tells, at each level of its actors: a title may name a state for its minister, or his office alone.

    Where they have one of these in common, a title tells what the text does.
    """
    attempt, claim = told
    sides = [(claim.subject, claim.object)]
    if is_title and attempt.frame.symmetric:
        sides.append((claim.object, claim.subject))
    what = (attempt.frame.relation, claim.status is Status.ACTUAL)
    return {(what, a, b) for one, other in sides for a in _levels(one, is_title) for b in _levels(other, is_title)}


def _levels(actor: Entity, is_title: bool) -> list[Hashable]:
    """The actor, and his state: two who are called by different names are two, whatever their state."""
    if actor.country is None:
        return [actor]
    is_name = actor.kind is Kind.PERSON and actor.named
    known = [is_name] if not is_title else [False] if is_name else [False, True]
    return [actor, *((actor.country, named) for named in known)]


def _what(attempt: Attempt, claim: Claim) -> Hashable:
    """What a claim tells, its date apart; the sides of a symmetric relation have no order."""
    sides = (claim.subject, claim.object)
    pair = frozenset(sides) if attempt.frame.symmetric else sides
    return attempt.frame.relation, claim.status is Status.ACTUAL, pair


def _years(date: str | None) -> set[str | None]:
    """Where groups stand whose dates agree with a date, which the first of all does with none."""
    if date is None:
        return {_ANY}
    years: set[str | None] = {None, date[:4]}
    if edtf.precision(date) == "day" and date[5:] in _ENDS_OF_YEAR:
        years.update(str(int(date[:4]) + step).zfill(4) for step in (-1, 1))
    return years


def _dates_agree(one: Told, other: Told) -> bool:
    """Whether two dates may be those of one event: neither excludes the other, or the story is but a day apart."""
    (a, x), (b, y) = one, other
    if x.date is None or y.date is None or x.date.startswith(y.date) or y.date.startswith(x.date):
        return True
    if not (a.frame.rule.momentary and (x.is_dated_by_story or y.is_dated_by_story or a.sentence is b.sentence)):
        return False
    if edtf.precision(x.date) != "day" or edtf.precision(y.date) != "day":
        return False
    return abs(dt.date.fromisoformat(x.date) - dt.date.fromisoformat(y.date)) <= _SAME_STORY


def _event(draft: Draft, group: list[Told]) -> Event:
    """The event of a group of claims, proven by those that stand in the text, else by those of the title."""
    telling = [(attempt, claim) for attempt, claim in group if not attempt.sentence.title] or group
    sentences = len({attempt.sentence.index for attempt, _ in group})
    proofs: dict[int, Evidence] = {}
    for attempt, claim in telling:
        claim.signs = signs_of(attempt, claim, draft.mentions[attempt.sentence.index], sentences)
        if attempt.sentence.index not in proofs:
            proofs[attempt.sentence.index] = _evidence(draft, attempt, claim, telling[0][1])
    first, *further = proofs.values()
    attempt, claim = telling[0]
    dated = [claim for _, claim in group if claim.date]
    # its own date before that of the story
    dates = [claim.date for claim in dated if not claim.is_dated_by_story] or [claim.date for claim in dated]
    place, country = place_of(attempt.sentence, draft.mentions[attempt.sentence.index], (claim.subject, claim.object))
    return Event(
        doc=draft.id,
        subject=claim.subject.actor(),
        relation=attempt.frame.relation,
        object=claim.object.actor(),
        date=max(filter(None, dates), key=len, default=None),
        status=claim.status,
        sentence=first.sentence,
        in_title=first.in_title,
        start=first.start,
        end=first.end,
        trigger=first.trigger,
        subject_at=first.subject_at,
        object_at=first.object_at,
        trigger_at=first.trigger_at,
        rule=first.rule,
        confidence=first.confidence,
        claimed_by=first.claimed_by,
        topics=topics_of(attempt.sentence),
        place=place,
        place_country=country,
        evidence=tuple(further),
    )


def _evidence(draft: Draft, attempt: Attempt, claim: Claim, first: Claim) -> Evidence:
    """The sentence of a claim as proof of the event, whose sides are those of its first claim."""
    sentence = attempt.sentence
    body = 0 if sentence.title else draft.body  # where the article's own text begins
    marks = marks_of(attempt, claim, draft.mentions[sentence.index])
    # a symmetric relation may be told the other way round
    sides = (marks.subject, marks.object) if claim.subject is first.subject else (marks.object, marks.subject)
    subject_at, object_at = (_moved(span, body) for span in sides)
    return Evidence(
        sentence=draft.text[sentence.start : sentence.end],
        in_title=sentence.title,
        start=sentence.start - body,
        end=sentence.end - body,
        trigger=attempt.trigger,
        subject_at=subject_at,
        object_at=object_at,
        trigger_at=_moved(marks.trigger, body),
        rule=attempt.frame.id,
        confidence=round(confidence(claim.signs), 2),
        claimed_by=attempt.claimant.actor() if attempt.claimant else None,
    )


def _moved(span: Span | None, body: int) -> Span | None:
    """Offsets in the article's text instead of the Doc's."""
    return None if span is None else (span[0] - body, span[1] - body)
