"""How a sentence is read, stage by stage: the answer to «why this edge?» and «why none?»."""

from __future__ import annotations

from dataclasses import dataclass

from tansiq.actors.entities import ActorMention
from tansiq.claims import Attempt, Claim
from tansiq.confidence import confidence
from tansiq.dates.finding import DateMention
from tansiq.model import Event
from tansiq.pipeline import pipeline
from tansiq.surface import text_of
from tansiq.tokens import Sentence


@dataclass(frozen=True)
class Explanation:
    """What every stage saw in a text; `str()` of it is a report for people.

    Attributes:
        events: the events that were made.
        report: the reading, sentence by sentence.
    """

    events: tuple[Event, ...]
    report: str

    def __str__(self) -> str:
        return self.report


def explain(text: str) -> Explanation:
    """Read a sentence (or a few) and tell its actors, dates, triggers, slots and status, and what came of each."""
    doc = pipeline("ar")(text)
    lines: list[str] = []
    for sentence in doc._.sentences:
        lines.append(doc.text[sentence.start : sentence.end])
        if not sentence.main:
            lines.append("  left out: page furniture")
            continue
        lines += [f"  actor    {_actor(sentence, mention)}" for mention in doc._.mentions[sentence.index]]
        lines += [f"  date     {_date(sentence, date)}" for date in doc._.dates[sentence.index]]
        attempts = [attempt for attempt in doc._.attempts if attempt.sentence is sentence]
        for attempt in attempts:
            lines += _attempt(attempt)
        if not attempts:
            lines.append("  no trigger of any relation")
    lines.append(f"{len(doc._.events)} event(s)")
    lines += [f"  {_event(event)}" for event in doc._.events]
    return Explanation(tuple(doc._.events), "\n".join(lines))


def _actor(sentence: Sentence, mention: ActorMention) -> str:
    who = ", ".join(
        f"{entity.label} ({entity.kind.value}{', ' + entity.country if entity.country else ''})"
        for entity in mention.entities
    )
    under = f", under {mention.preposition}" if mention.preposition else ""
    return f"«{text_of(sentence, mention.start, mention.end)}» = {who} [{mention.how}{under}]"


def _date(sentence: Sentence, date: DateMention) -> str:
    return f"«{text_of(sentence, date.start, date.end)}» = {date.edtf}"


def _attempt(attempt: Attempt) -> list[str]:
    lines = [f"  trigger  «{attempt.trigger}» of {attempt.frame.id}: {attempt.outcome}"]
    lines += [f"    slots  {slots}: {', '.join(labels)}" for slots, labels in attempt.filled.items()]
    if attempt.claimant is not None:
        lines.append(f"    claimed by  {attempt.claimant.label}")
    for claim in attempt.claims:
        cue = f" («{claim.cue}»)" if claim.cue else ""
        lines.append(
            f"    event  {claim.subject.label} {attempt.frame.relation} {claim.object.label},"
            f" {claim.status.value}{cue}, {_dating(claim)}, confidence {confidence(claim.signs):.2f}"
            + (f" ({', '.join(claim.signs)})" if claim.signs else "")
        )
    return lines


def _dating(claim: Claim) -> str:
    if claim.date is None:
        return "no date"
    return f"{claim.date} ({claim.dated_by})" if claim.is_dated_by_story else claim.date


def _event(event: Event) -> str:
    told = f"{event.subject.label} {event.relation} {event.object.label}"
    return f"{told} [{event.date}] {event.status.value} ({event.rule})"
