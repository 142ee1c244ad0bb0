"""Stage 7: claims become events: dated, each distinct one once with all its sentences, as `doc._.events`."""

from __future__ import annotations

import datetime as dt

from spacy.language import Language
from spacy.tokens import Doc

from tansiq import edtf
from tansiq.claims import Attempt, Claim
from tansiq.dates.finding import DateMention
from tansiq.model import Event, Evidence, Status
from tansiq.text import fold
from tansiq.topics import place_of, topics_of

# a date beside one of these dates it, not what the sentence tells
_OTHER_EVENTS = frozenset(
    fold(word)
    for word in ["هجوم", "هجمات", "الهجوم", "أحداث", "اعتداءات", "اعتداء", "تفجيرات", "تفجير", "حرب", "انقلاب", "استقلال", "انتخابات", "مؤرخة", "اندلاع"]
)
# how many sentences a told date governs what follows
_STORY = 2


@Language.component("tansiq_events", assigns=["doc._.events"])
def assemble(doc: Doc) -> Doc:
    """Merge claims of the same actors, relation and kind of status whose dates do not exclude each other.

    A claim that only the title makes is no event: nothing in the text would prove it.
    """
    groups: list[list[tuple[Attempt, Claim]]] = []
    stories: dict[tuple[frozenset[str | None], bool], tuple[int, str]] = {}
    for attempt in doc._.attempts:
        for claim in attempt.claims:
            claim.date = _date(attempt, claim, doc._.dates[attempt.sentence.index])
            if claim.status is Status.ACTUAL and _is_ahead(claim.date, doc._.published):
                claim.status, claim.cue = Status.PLANNED, claim.date
            _follow_story(attempt, claim, stories)
            for group in groups:
                if _same(group[0], (attempt, claim)):
                    group.append((attempt, claim))
                    break
            else:
                groups.append([(attempt, claim)])
    text = doc.text  # spaCy builds it anew at every access
    events = [event for group in groups if (event := _event(doc, text, group)) is not None]
    doc._.events = events
    return doc


def _follow_story(
    attempt: Attempt, claim: Claim, stories: dict[tuple[frozenset[str | None], bool], tuple[int, str]]
) -> None:
    """A date governs the running story: what the same two sides do in the next sentences, when no other time is told."""
    if not attempt.frame.rule.momentary:
        return
    key = (frozenset((claim.subject.country, claim.object.country)), claim.status is Status.ACTUAL)
    index = attempt.sentence.index
    if claim.date is not None:
        if "/.." not in claim.date:
            stories[key] = (index, claim.date)
    elif key in stories and index - stories[key][0] <= _STORY:
        claim.date = stories[key][1]


def _is_ahead(date: str | None, published: dt.date | None) -> bool:
    """Whether a date begins after the article came out."""
    begin = edtf.interval(date)[0] if date else None
    return begin is not None and published is not None and begin > published


def _date(attempt: Attempt, claim: Claim, dates: list[DateMention]) -> str | None:
    """The nearest date that belongs to the trigger: after it in its own clause, or before it with nothing but joined verbs
    and soft clause openers (حين، حيث) between."""
    best: tuple[int, DateMention] | None = None
    words = attempt.sentence.folded
    for date in dates:
        if attempt.frame.rule.stative and not date.edtf.endswith("/.."):
            continue
        if date.start >= attempt.reach:
            gap = range(attempt.reach, date.start)
            crossed = [p for p in gap if p in attempt.separators]
            foreign = any(words[p] in _OTHER_EVENTS for p in range(max(attempt.reach, date.start - 3), date.start))
            distance = len(gap)
        elif date.end <= attempt.start:
            gap = range(date.end, attempt.start)
            hard = [p for p in gap if attempt.separators.get(p) == "hard"]
            verbs = [p for p in gap if attempt.separators.get(p) == "verb"]
            soft = any(attempt.separators.get(p) == "soft" for p in gap)
            # one verb may stand between: that whose object the noun is, or that of a clause which حين opens
            crossed = hard or verbs[int(attempt.part != "verb" or soft) :]
            foreign = any(words[p] in _OTHER_EVENTS for p in range(max(0, date.start - 2), date.start))
            distance = len(gap) + 4
        else:
            continue
        if crossed or foreign:
            continue
        if best is None or distance < best[0]:
            best = (distance, date)
    if best is None:
        return None
    date = best[1]
    if claim.status is not Status.ACTUAL and date.future:
        return date.future
    return date.edtf


def _same(one: tuple[Attempt, Claim], other: tuple[Attempt, Claim]) -> bool:
    (a, x), (b, y) = one, other
    if a.frame.relation != b.frame.relation or (x.status is Status.ACTUAL) != (y.status is Status.ACTUAL):
        return False
    if (x.subject, x.object) != (y.subject, y.object) and not (
        a.frame.symmetric and (x.subject, x.object) == (y.object, y.subject)
    ):
        return False
    return x.date is None or y.date is None or x.date.startswith(y.date) or y.date.startswith(x.date)


def _event(doc: Doc, text: str, group: list[tuple[Attempt, Claim]]) -> Event | None:
    proofs: dict[tuple[int, int], Evidence] = {}
    for attempt, claim in group:
        sentence = attempt.sentence
        if sentence.title:
            continue
        start, end = sentence.start - doc._.body, sentence.end - doc._.body
        proofs.setdefault(
            (start, end),
            Evidence(
                sentence=text[sentence.start : sentence.end],
                start=start,
                end=end,
                trigger=attempt.trigger,
                rule=attempt.frame.id,
                confidence=round(claim.confidence, 2),
            ),
        )
    if not proofs:
        return None
    first, *further = proofs.values()
    attempt, claim = next(pair for pair in group if not pair[0].sentence.title)
    dates = [c.date for _, c in group if c.date]
    return Event(
        doc=doc._.id,
        subject=claim.subject.actor(),
        relation=attempt.frame.relation,
        object=claim.object.actor(),
        date=max(dates, key=len) if dates else None,
        status=claim.status,
        sentence=first.sentence,
        start=first.start,
        end=first.end,
        trigger=first.trigger,
        rule=first.rule,
        confidence=first.confidence,
        topics=topics_of(attempt.sentence),
        place=place_of(
            attempt.sentence, doc._.mentions[attempt.sentence.index], (claim.subject, claim.object)
        ),
        evidence=tuple(further),
    )
