"""What holds of merging whatever the events: on made-up ones, drawn by seed so close together that many collide."""

from __future__ import annotations

import datetime as dt
import random
from collections.abc import Callable

import pytest
from samples import FRANCE, OFFICIAL, SPAIN, article, event

from tansiq.coreference import MergedEvent, Settings, block, merge
from tansiq.ids import event_id
from tansiq.model import Event, Status
from tansiq.ontology import relations

SEEDS = range(12)
ACTORS = (OFFICIAL, SPAIN, FRANCE)
TEXT = "التقى المسؤولان وبحثا سبل تأمين الحدود ومكافحة التهريب وتبادل المعلومات بين الجهازين في لقاء دام ساعتين"
WORDS = tuple(TEXT.split())
Drawn = tuple[list[Event], dict[str, str | None]]


def drawn(seed: int) -> Drawn:
    """Some hundred events of twenty articles, and when these were published."""
    random_ = random.Random(seed)
    day = lambda: (dt.date(2024, 3, 1) + dt.timedelta(days=random_.randrange(12))).isoformat()  # noqa: E731
    published = {f"d{number}": random_.choice([day(), day(), day(), None, "2024-03"]) for number in range(20)}
    dates: tuple[Callable[[], str | None], ...] = (
        day, day, lambda: None, lambda: None, lambda: "2024-03", lambda: "2024",
        lambda: f"{day()}/..", lambda: "/".join(sorted((day(), day()))),
    )  # fmt: skip
    events: dict[str, Event] = {}
    for number in range(120):
        doc = random_.choice(sorted(published))
        cut = random_.randrange(len(WORDS) - 9)
        text = " ".join(WORDS[cut:]) if random_.random() < 0.5 else f"جملة أخرى رقمها {number}."
        subject, object_ = random_.sample(ACTORS, 2)
        status = random_.choice([Status.ACTUAL, Status.ACTUAL, Status.PLANNED])
        relation = random_.choice(["meets", "visits", "accuses", "agreesWith", "assists"])
        made = event(article(doc, text), 0, subject, relation, object_, date=random_.choice(dates)(), status=status)
        events.setdefault(event_id(made), made)
    return list(events.values()), published


@pytest.fixture(params=SEEDS)
def case(request: pytest.FixtureRequest) -> Drawn:
    return drawn(request.param)


def test_the_draws_hold_what_is_tested() -> None:
    found = [one for seed in SEEDS for one in merge(*drawn(seed))]
    reasons = " ".join(reason for one in found for reason in one.reasons)
    assert all(words in reasons for words in ("same date", " is near ", " fits ", "no date", "same passage"))
    assert any(one.other_dates for one in found) and any(len(one.events) > one.corroboration > 1 for one in found)


def test_every_event_is_in_one_cluster_and_no_cluster_has_two_of_an_article(case: Drawn) -> None:
    events, published = case
    found = merge(events, published)
    assert sorted(event_id(one) for each in found for one in each.events) == sorted(map(event_id, events))
    for each in found:
        docs = [one.doc for one in each.events]
        assert len(docs) == len(set(docs)) and 1 <= each.corroboration <= len(docs)
        assert len({block(one) for one in each.events}) == 1
        assert each.id == event_id(each.events[0])


def test_the_order_of_input_does_not_matter(case: Drawn) -> None:
    events, published = case
    shuffled = random.Random(1).sample(events, len(events))
    assert merge(shuffled, dict(reversed(published.items()))) == merge(events, published)


def test_blocks_do_not_touch_each_other(case: Drawn) -> None:
    events, published = case
    blocks = {block(one) for one in events}
    apart = [each for name in blocks for each in merge([one for one in events if block(one) == name], published)]
    assert sorted(apart, key=lambda each: each.id) == merge(events, published)


def test_an_article_taken_out_changes_its_own_blocks_alone_and_coming_back_nothing(case: Drawn) -> None:
    events, published = case
    before = merge(events, published)
    doc = max(published, key=lambda name: sum(one.doc == name for one in events))
    left = [one for one in events if one.doc != doc]
    touched = {block(one) for one in events if one.doc == doc}

    def untouched(found: list[MergedEvent]) -> list[MergedEvent]:
        return [each for each in found if block(each.events[0]) not in touched]

    assert untouched(merge(left, published)) == untouched(before)
    assert merge([*left, *(one for one in events if one.doc == doc)], published) == before


def test_without_merging_ids_and_events_are_the_articles_own(case: Drawn) -> None:
    events, published = case
    found = merge(events, published, settings=Settings(merge=False))
    assert [each.id for each in found] == sorted(map(event_id, events))
    assert all(len(each.events) == each.corroboration == 1 and each.date == each.events[0].date for each in found)


def test_the_sides_of_a_symmetric_relation_may_change_places(case: Drawn) -> None:
    events, published = case
    turned = [
        one.model_copy(update={"subject": one.object, "object": one.subject})
        if relations()[one.relation].symmetric and number % 2
        else one
        for number, one in enumerate(events)
    ]
    shape = lambda found: [(each.id, each.date, each.corroboration, each.reasons) for each in found]  # noqa: E731
    assert shape(merge(turned, published)) == shape(merge(events, published))


@pytest.mark.parametrize("published", ["0001-01-01", "9999-12-31"])
def test_a_day_at_the_end_of_the_calendar_is_a_day(published: str) -> None:
    told, _ = drawn(3)
    undated = [event.model_copy(update={"date": None}) for event in told]
    assert merge(undated, {event.doc: published for event in undated})
