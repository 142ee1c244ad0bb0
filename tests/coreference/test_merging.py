"""Events of different articles that are one."""

from __future__ import annotations

import pytest
from samples import FRANCE, MOROCCO, article, event

from tansiq.coreference import MergedEvent, Settings, merge
from tansiq.ids import event_id
from tansiq.model import Actor, Event

SENTENCES = {
    "a": "وقع المغرب وفرنسا اتفاقية للتعاون الأمني في الرباط.",
    "b": "أبرمت الرباط وباريس اتفاقا في ميدان الأمن.",
    "c": "اتفق البلدان على تعزيز التنسيق بين أجهزتهما.",
    "d": "انتهت زيارة الوفد بتوقيع وثيقة جديدة.",
}


def told(
    doc: str,
    date: str | None,
    subject: Actor = MOROCCO,
    object: Actor = FRANCE,
    relation: str = "agreesWith",
    **more: object,
) -> Event:
    """What the article says in its one sentence."""
    return event(article(doc, SENTENCES[doc]), 0, subject, relation, object, date=date, **more)


def merged(
    *events: Event, published: dict[str, str | None] | None = None, settings: Settings | None = None
) -> list[MergedEvent]:
    return merge(events, published or {}, settings=settings)


def groups(found: list[MergedEvent]) -> list[str]:
    """The articles of each event that more than one tells."""
    return sorted("".join(sorted(one.doc for one in each.events)) for each in found if len(each.events) > 1)


def test_the_same_day_is_one_event_with_the_id_of_the_first_report() -> None:
    a, b = told("a", "2023-12-14"), told("b", "2023-12-14", subject=FRANCE, object=MOROCCO)
    [found] = merged(a, b, published={"a": "2023-12-16", "b": "2023-12-15"})
    assert found.events == (b, a)
    assert found.id == event_id(b)
    assert (found.date, found.other_dates, found.corroboration) == ("2023-12-14", (), 2)
    assert found.reasons == ("same date 2023-12-14 in b, a",)


@pytest.mark.parametrize(("other", "joined"), [("2023-12-14", True), ("2023-12-15", True), ("2023-12-16", False)])
def test_days_may_differ_by_the_tolerance(other: str, joined: bool) -> None:
    assert groups(merged(told("a", "2023-12-14"), told("b", other))) == (["ab"] if joined else [])
    assert len(merged(told("a", "2023-12-14"), told("b", other), settings=Settings(merge=False))) == 2
