"""Behaviour of the extractor, case by case: `cases/*.yaml`, one sentence or short text each, with what it must yield.

A case may carry `xfail: "reason"`: the engine is known to fail it today.
"""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.tokens import Doc

from tansiq import edtf, ontology
from tansiq.dateline import dateline
from tansiq.extraction import extract_article
from tansiq.model import Actor, Article, Event, Status
from tansiq.pipeline import pipeline
from tansiq.text import fold

FOLDER = Path(__file__).parent / "cases"
COUNTS = {"actors": 324, "datelines": 32, "dates": 115, "direction": 387, "furniture": 18, "status": 126}
KEYS = {
    "actors": {"text", "actors"},
    "datelines": {"text", "day"},
    "dates": {"text", "dates"},
    "direction": {"text", "events"},
    "furniture": {"text", "read", "left_out"},
    "status": {"text", "events"},
}
OPTIONAL = {"published", "title", "xfail"}


@cache
def cases(name: str) -> list[dict[str, Any]]:
    loaded = yaml.load((FOLDER / f"{name}.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(loaded, list)
    return loaded


def params(*names: str) -> list[Any]:
    """The cases of these files as parameters named after file and position."""
    return [
        pytest.param(
            case,
            id=f"{name}-{number}",
            marks=[pytest.mark.xfail(reason=case["xfail"], strict=True)] if "xfail" in case else [],
        )
        for name in names
        for number, case in enumerate(cases(name), 1)
    ]


def is_negative(name: str, case: dict[str, Any]) -> bool:
    """Whether the case asks that something is not found."""
    if name == "furniture":
        return bool(case["left_out"])
    key = {"actors": "actors", "dates": "dates", "datelines": "day"}.get(name, "events")
    return case[key] in ([], "null") or any("! negated" in event for event in case.get("events", ()))


def read(case: dict[str, Any]) -> Doc:
    nlp = pipeline("ar")
    doc = nlp.make_doc(case["text"])
    doc._.published = dt.date.fromisoformat(case["published"]) if "published" in case else None
    return nlp(doc)


def names(actor: Actor) -> set[str]:
    return {fold(name) for name in (actor.label, *actor.names)}


# ------------------------------------------------------------ the collection itself
def test_every_file_and_case_is_collected() -> None:
    assert {path.stem: len(cases(path.stem)) for path in FOLDER.iterdir()} == COUNTS
    assert sum(COUNTS.values()) >= 150


def test_cases_have_the_keys_of_their_file() -> None:
    for name in COUNTS:
        for number, case in enumerate(cases(name), 1):
            assert KEYS[name] <= case.keys() <= KEYS[name] | OPTIONAL, f"{name}-{number}: {sorted(case)}"
    texts = [(case.get("title"), case["text"], case.get("published")) for name in COUNTS for case in cases(name)]
    assert len(set(texts)) == len(texts), "a case stands twice"


def test_a_third_is_negative_and_few_are_known_to_fail() -> None:
    every = [(name, case) for name in COUNTS for case in cases(name)]
    negative = [case for name, case in every if is_negative(name, case)]
    failing = [case for _, case in every if "xfail" in case]
    assert len(negative) * 3 >= len(every)
    assert len(failing) <= 0.15 * len(every)
    assert all(len(case["xfail"]) > 10 for case in failing)


def test_expected_values_are_well_formed() -> None:
    for case in cases("dates"):
        for date in case["dates"]:
            edtf.checked(date)
    for name in ("status", "direction"):
        for case in cases(name):
            for event in case["events"]:
                subject, relation, object_, status = parsed(event)
                assert subject and object_ and relation in ontology.relations() and Status(status)


# ------------------------------------------------------------ the cases
@pytest.mark.parametrize("case", params("dates"))
def test_dates(case: dict[str, Any]) -> None:
    doc = read(case)
    assert [date.edtf for index in sorted(doc._.dates) for date in doc._.dates[index]] == case["dates"]


@pytest.mark.parametrize("case", params("actors"))
def test_actors(case: dict[str, Any]) -> None:
    doc = read(case)
    found = [entity for mentions in doc._.mentions.values() for mention in mentions for entity in mention.entities]
    actors = [entity.actor() for entity in dict.fromkeys(found)]
    seen = "; ".join(f"{actor.label} {actor.kind.value} {actor.country or '-'}" for actor in actors)
    for wanted in case["actors"]:
        name, kind, country = wanted.rsplit(" ", 2)
        hits = [
            actor
            for actor in actors
            if fold(name) in names(actor) and actor.kind == kind and (actor.country or "-") == country
        ]
        assert len(hits) == 1, f"{wanted}: {len(hits)} of: {seen or 'nobody'}"
    assert len(actors) == len(case["actors"]), seen


@pytest.mark.parametrize("case", params("status", "direction"))
def test_events(case: dict[str, Any]) -> None:
    given = {key: case[key] for key in ("text", "title", "published") if key in case}
    events = extract_article(Article(id="case", **given))
    seen = [f"{e.subject.label} | {e.relation} | {e.object.label} ! {e.status.value}" for e in events]
    for wanted in case["events"]:
        assert any(tells(event, wanted) for event in events), f"{wanted} not among {seen}"
    assert len(events) == len(case["events"]), seen


@pytest.mark.parametrize("case", params("furniture"))
def test_furniture(case: dict[str, Any]) -> None:
    main = [case["text"][s.start : s.end] for s in read(case)._.sentences if s.main]
    for piece in (*case["read"], *case["left_out"]):
        assert piece in case["text"]
    assert [piece for piece in case["read"] if not any(piece in sentence for sentence in main)] == []
    assert [piece for piece in case["left_out"] if any(piece in sentence for sentence in main)] == []


@pytest.mark.parametrize("case", params("datelines"))
def test_datelines(case: dict[str, Any]) -> None:
    day = dateline(case["text"])
    assert (day.isoformat() if day else "null") == case["day"]


def parsed(event: str) -> tuple[str, str, str, str]:
    """subject, relation, object and status of «a | relation | b ! status»"""
    pair, _, status = event.partition("!")
    subject, relation, object_ = (part.strip() for part in pair.split("|"))
    return fold(subject), relation, fold(object_), status.strip() or "actual"


def tells(event: Event, wanted: str) -> bool:
    """Whether the event is the one described; a symmetric relation has no order."""
    subject, relation, object_, status = parsed(wanted)
    if event.relation != relation or event.status != status:
        return False
    one, other = names(event.subject), names(event.object)
    if subject in one and object_ in other:
        return True
    return ontology.relations()[relation].symmetric and subject in other and object_ in one
