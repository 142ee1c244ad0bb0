"""Every relation rule is held to its own examples: what `match` yields, and that `reject` yields nothing of it."""

import pytest

from tansiq.frames import Frame, all_frames
from tansiq.model import Event
from tansiq.pipeline import pipeline
from tansiq.text import fold

EXAMPLES = [(frame, example) for frame in all_frames() for example in frame.rule.match]
REJECTS = [(frame, text) for frame in all_frames() for text in frame.rule.reject]


def events_of(frame: Frame, text: str) -> list[Event]:
    return [event for event in pipeline("ar")(text)._.events if event.relation == frame.relation]


def names(event: Event, role: str) -> set[str]:
    actor = getattr(event, role)
    return {fold(name) for name in (actor.label, *actor.names)}


def test_all_relations_have_rules() -> None:
    assert len({frame.relation for frame in all_frames()}) == 21
    assert len(EXAMPLES) >= 50


@pytest.mark.parametrize(("frame", "example"), EXAMPLES, ids=[f"{f.id}-{n}" for n, (f, _) in enumerate(EXAMPLES)])
def test_match(frame: Frame, example) -> None:
    found = events_of(frame, example.text)
    for wanted in example.yields.split(";"):
        pair, _, status = wanted.partition("!")
        subject, object_ = (fold(side.strip()) for side in pair.split("|"))
        hits = [
            event
            for event in found
            if (subject in names(event, "subject") and object_ in names(event, "object"))
            or (frame.symmetric and subject in names(event, "object") and object_ in names(event, "subject"))
        ]
        seen = [(event.subject.label, event.object.label) for event in found]
        assert hits, f"{wanted.strip()} not among {seen}"
        assert hits[0].status == (status.strip() or "actual")


@pytest.mark.parametrize(("frame", "text"), REJECTS, ids=[f"{f.id}-{n}" for n, (f, _) in enumerate(REJECTS)])
def test_reject(frame: Frame, text: str) -> None:
    assert [(event.subject.label, event.object.label) for event in events_of(frame, text)] == []
