"""Stage 7: claims become events: dated, each distinct one once with all its sentences, as `doc._.events`."""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from tansiq.claims import Attempt, Claim
from tansiq.model import Event, Evidence, Status
from tansiq.stages.dates import DateMention


@Language.component("tansiq_events", assigns=["doc._.events"])
def assemble(doc: Doc) -> Doc:
    """Merge claims of the same actors, relation and kind of status whose dates do not exclude each other.

    A claim that only the title makes is no event: nothing in the text would prove it.
    """
    groups: list[list[tuple[Attempt, Claim]]] = []
    for attempt in doc._.attempts:
        for claim in attempt.claims:
            claim.date = claim.date or _date(attempt, claim, doc._.dates[attempt.sentence.index])
            for group in groups:
                if _same(group[0], (attempt, claim)):
                    group.append((attempt, claim))
                    break
            else:
                groups.append([(attempt, claim)])
    events = [event for group in groups if (event := _event(doc, group)) is not None]
    doc._.events = events
    return doc


def _date(attempt: Attempt, claim: Claim, dates: list[DateMention]) -> str | None:
    """The nearest date of the trigger's clause; one told before it also reaches over verbs joined by و."""
    best: tuple[int, DateMention] | None = None
    for date in dates:
        after = date.start >= attempt.end
        gap = range(attempt.end, date.start) if after else range(date.end, attempt.start)
        crossed = [p for p in gap if p in attempt.separators and (after or not attempt.separators[p])]
        if not after and crossed and attempt.part != "verb" and len(crossed) == 1 and attempt.separators[crossed[0]] is False:
            crossed = []  # the verb of which the noun is the object
        if crossed:
            continue
        distance = len(gap) + (0 if after else 4)
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


def _event(doc: Doc, group: list[tuple[Attempt, Claim]]) -> Event | None:
    proofs: dict[tuple[int, int], Evidence] = {}
    for attempt, claim in group:
        sentence = attempt.sentence
        if sentence.title:
            continue
        start, end = sentence.start - doc._.body, sentence.end - doc._.body
        proofs.setdefault(
            (start, end),
            Evidence(
                sentence=doc.text[sentence.start : sentence.end],
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
        evidence=tuple(further),
    )
