"""Events of different articles that are one, and what they say together."""

from __future__ import annotations

import pytest
from samples import DGST, FRANCE, INTERPOL, MOROCCO, OFFICIAL, SPAIN, article, event, further

from tansiq.coreference import MergedEvent, Settings, block, merge
from tansiq.ids import event_id
from tansiq.model import Actor, Event, Status

SENTENCES = {
    "a": "وقع البلدان اتفاقية للتعاون الأمني في الرباط.",
    "b": "أبرمت العاصمتان اتفاقا في ميدان الأمن.",
    "c": "انتهت زيارة الوفد بتوقيع وثيقة جديدة.",
}
LONG = "التقى المسؤول المغربي نظيره في مدريد وبحثا معا سبل تأمين الحدود ومكافحة شبكات الهجرة السرية وتبادل المعلومات."
Dates = tuple[str | None, ...]


def told(doc: str, date: str | None, relation: str = "meets", **more: object) -> Event:
    """The article's one event."""
    fields = {"subject": OFFICIAL, "object": SPAIN, **more}
    source = article(doc, str(fields.pop("text", SENTENCES.get(doc, f"جملة من مقال {doc}."))))
    subject, object_ = fields.pop("subject"), fields.pop("object")
    assert isinstance(subject, Actor) and isinstance(object_, Actor)
    return event(source, 0, subject, relation, object_, date=date, **fields)


def merged(*events: Event, settings: Settings | None = None, **published: str | None) -> list[MergedEvent]:
    return merge(events, published, settings=settings)


def groups(found: list[MergedEvent]) -> str:
    """The articles of the events that more than one tells: "ab cd"."""
    return " ".join(sorted("".join(sorted(one.doc for one in each.events)) for each in found if len(each.events) > 1))


def test_the_same_day_is_one_event_with_the_id_of_the_first_report() -> None:
    a, b = told("a", "2023-12-14"), told("b", "2023-12-14", subject=SPAIN, object=OFFICIAL)
    [found] = merged(a, b, a="2023-12-16", b="2023-12-15")
    assert found.events == (b, a)
    assert (found.id, found.subject, found.object) == (event_id(b), SPAIN, OFFICIAL)
    assert (found.date, found.other_dates, found.corroboration) == ("2023-12-14", (), 2)
    assert found.reasons == ("same date 2023-12-14 in b, a",)


@pytest.mark.parametrize(
    "other",
    [
        {"subject": MOROCCO},
        {"object": INTERPOL},
        {"relation": "visits"},
        {"status": Status.PLANNED},
        {"subject": SPAIN, "object": OFFICIAL, "relation": "accuses"},
    ],
)
def test_actors_relation_and_status_have_to_be_the_same(other: dict[str, object]) -> None:
    relation = "accuses" if "relation" in other and "subject" in other else "meets"
    a, b = told("a", "2023-12-14", relation), told("b", "2023-12-14", **{"relation": relation, **other})  # type: ignore[arg-type]
    assert block(a) != block(b)
    assert len(merged(a, b)) == 2


@pytest.mark.parametrize(
    ("relation", "dates", "groups_"),
    [
        ("honours", ("2023-12-14", "2023-12-15"), "ab"),  # today and yesterday are mistaken
        ("honours", ("2023-12-14", "2023-12-16"), ""),
        ("honours", ("2023-12-14", "2023-12-15", "2023-12-16"), ""),  # which two?
        ("meets", ("2023-12-14", "2023-12-15"), ""),  # talks of the next day are others
        ("visits", ("2023-12-14", "2023-12-16", "2023-12-17"), "abc"),  # a visit lasts
        ("visits", ("2023-12-14", "2023-12-18"), ""),
        ("meets", ("2023-12-14/2023-12-15", "2023-12-15"), "ab"),
        ("meets", ("2023-12-11/2023-12-17", "2023-12-15"), "ab"),
        ("meets", ("2023-12-14", "2023-12"), "ab"),
        ("meets", ("2023-12-14", "2023"), "ab"),
        ("meets", ("2023-12-14", "2023-12-18", "2023-12"), ""),  # it may be either
        ("meets", ("2023-12", "2023-12"), "ab"),
        ("agreesWith", ("2023-12-14", "2023-12"), "ab"),
        ("agreesWith", ("2023-12-14", "2023"), ""),  # agreements are many in a year
        ("accuses", ("2023-12-14", "2023-12"), ""),
        ("assists", ("2023-12-14", "2023-12"), ""),
        ("assists", ("2023-12-14", "2023-12-14"), "ab"),
    ],
)
def test_dates(relation: str, dates: Dates, groups_: str) -> None:
    assert groups(merged(*(told(doc, date, relation) for doc, date in zip("abc", dates, strict=False)))) == groups_


@pytest.mark.parametrize(
    ("relation", "date", "published", "joined"),
    [
        ("meets", "2023-12-14", "2023-12-20", True),
        ("meets", "2023-12-14", "2023-12-24", False),
        ("meets", "2023-12-14", "2023-12-13", True),
        ("meets", "2023-12-14", "2023-12-10", False),
        ("meets", "2023-12-14", None, False),
        ("accuses", "2023-12-14", "2023-12-15", True),
        ("accuses", "2023-12-14", "2023-12-17", False),
        ("agreesWith", "2023-12-14", "2023-12-14", False),
        ("cooperatesWith", "2023-12-14", "2023-12-14", False),
        ("meets", None, "2023-12-16", True),  # the other article: 2023-12-15
        ("meets", None, "2023-12-19", False),
        ("accuses", None, "2023-12-16", True),
        ("accuses", None, "2023-12-17", False),
        ("cooperatesWith", None, "2023-12-15", False),
    ],
)
def test_without_a_date_publication_decides(relation: str, date: str | None, published: str, joined: bool) -> None:
    found = merged(told("a", date, relation), told("b", None, relation), a="2023-12-15", b=published)
    assert groups(found) == ("ab" if joined else "")


def test_without_a_date_and_two_events_in_the_news_neither_is_joined() -> None:
    found = merged(told("a", "2023-12-14"), told("b", "2023-12-16"), told("c", None), c="2023-12-17")
    assert groups(found) == ""


def test_states_meet_on_all_levels_at_once() -> None:
    a, b = (told(doc, date, subject=MOROCCO) for doc, date in (("a", "2023-12-14"), ("b", None)))
    assert groups(merged(a, b, b="2023-12-16")) == ""
    assert groups(merged(a, b, b="2023-12-15")) == "ab"


def test_nothing_done_is_told_before_it_is_done() -> None:
    a, b = told("a", "2023-12-20"), told("b", "2023-12")
    assert groups(merged(a, b, a="2023-12-21", b="2023-12-03")) == ""
    assert groups(merged(a, b, a="2023-12-21", b="2023-12-23")) == "ab"
    planned = [one.model_copy(update={"status": Status.PLANNED}) for one in (a, b)]
    assert groups(merged(*planned, a="2023-12-01", b="2023-12-03")) == "ab"


def test_who_looks_back_from_afar_does_not_mistake_yesterday() -> None:
    a, b = told("a", "2023-12-14", "honours"), told("b", "2023-12-15", "honours")
    assert groups(merged(a, b, a="2023-12-15", b="2023-12-16")) == "ab"
    assert groups(merged(a, b, a="2023-12-15", b="2024-02-01")) == ""


def test_a_plan_without_a_date_is_the_one_announced_in_the_same_days() -> None:
    a, b = told("a", "2024-03-01", status=Status.PLANNED), told("b", None, status=Status.PLANNED)
    assert groups(merged(a, b, a="2023-12-14", b="2023-12-16")) == "ab"
    assert groups(merged(a, b, a="2023-12-14", b="2024-01-16")) == ""


def test_a_repeated_passage_tells_the_same_and_is_no_second_source() -> None:
    a, b, c = (told(doc, None, "cooperatesWith", text=LONG) for doc in "abc")
    c = told("c", "2023-12-14", "cooperatesWith", text=f"وكما ورد أمس {LONG}")
    assert groups(merged(a, b)) == "ab"
    assert groups(merged(a, b, a="2023-12-01", b="2023-12-20")) == ""
    [found] = merged(a, b, c, a="2023-12-14", b="2023-12-15", c="2023-12-16")
    assert found.corroboration == 1
    first, second = ((event_id(one), 0, len(LONG)) for one in (a, b))
    assert found.repeats == {second: first, (event_id(c), 0, len(c.sentence or "")): first}
    assert "same passage in c and a" in found.reasons


def test_an_article_tells_each_event_once() -> None:
    source = article("a", SENTENCES["a"], SENTENCES["b"])
    own = [event(source, number, OFFICIAL, "meets", SPAIN, date=date) for number, date in ((0, "2023-12"), (1, None))]
    assert len(merged(*own, told("b", "2023-12-14"), a="2023-12-15")) == 2  # a's month; its undated claim stays alone
    month = [one for one in own if one.date]
    assert groups(merged(*month, told("a", "2023-12-14"), told("b", "2023-12-14"))) == "ab"
    days = [told("a", "2023-12-14", "visits"), told("a", "2023-12-16", "visits"), told("b", "2023-12-15", "visits")]
    assert groups(merged(*days)) == ""
    twice = [one.model_copy(update={"id": name, "date": "2023-12-14"}) for one, name in zip(own, "xy", strict=True)]
    assert sorted(len(one.events) for one in merged(*twice, told("b", "2023-12-14"))) == [1, 2]


def test_an_undated_claim_of_a_day_with_several_events_joins_nothing() -> None:
    found = merged(told("a", None), told("b", "2023-12-13"), told("c", "2023-12-14"), told("d", None),
                   a="2023-12-14", d="2023-12-14")  # fmt: skip
    assert groups(found) == ""


def test_the_same_words_before_the_event_tell_another() -> None:
    a, b = told("a", "2023-12-14", "assists", text=LONG), told("b", None, "assists", text=LONG)
    assert groups(merged(a, b, a="2023-12-14", b="2023-12-13")) == "ab"
    assert groups(merged(a, b, a="2023-12-14", b="2023-12-10")) == ""


def test_what_took_weeks_is_no_event_of_these_days() -> None:
    a, b = told("a", "2023-12-01/2023-12-07"), told("b", None)
    assert groups(merged(a, b, b="2023-12-08")) == "ab"
    assert groups(merged(a.model_copy(update={"date": "2023-11-10/2023-12-07"}), b, b="2023-12-08")) == ""


def test_an_article_of_unknown_date_or_of_a_month_founds_and_joins_with_care() -> None:
    a, b = told("a", "2023-12-14"), told("b", "2023-12-14")
    assert merged(a, b, b="2023-12-15")[0].id == event_id(b)
    first = told("a", "2023-12-01")
    assert groups(merged(first, told("b", None), b="2023-12")) == ""


def test_the_day_that_most_articles_give_is_the_anchor_and_the_date() -> None:
    most = [told(doc, "2023-12-14", "visits") for doc in "bc"]
    events = [told("a", "2023-12-16", "visits"), *most, told("d", "2023-12-14/2023-12-15", "visits")]
    found = merged(*events, a="2023-12-16", b="2023-12-17", c="2023-12-17")
    assert groups(found) == "abcd"
    assert (found[0].date, found[0].other_dates) == ("2023-12-14", ("2023-12-16",))


def test_dates_that_conflict_stay_visible() -> None:
    events = [told(doc, date, "honours") for doc, date in zip("abcd", ("2023-12-14", "2023-12-15") * 2, strict=True)]
    events.append(told("e", "2023-12", "honours"))
    [found] = merged(*events, told("f", "2023-12-14", "honours"))
    assert (found.date, found.other_dates) == ("2023-12-14", ("2023-12-15",))


def test_what_the_articles_say_together() -> None:
    a = told("a", "2023-12-14", confidence=0.7, topics=("terrorism",), place="مدريد", place_country="ES")
    b = told("b", "2023-12-14", confidence=0.9, topics=("migration",), claimed_by=FRANCE)
    c = told("c", "2023-12-14", place="مدريد", place_country="ES")
    [found] = merged(c, b, a)
    assert (found.confidence, found.topics) == (0.9, ("migration", "terrorism"))
    assert (found.place, found.place_country, found.claimed_by) == ("مدريد", "ES", ())


def test_claimants_where_nobody_vouches_for_it() -> None:
    a = told("a", "2023-12-14", claimed_by=FRANCE)
    source = article("b", "قال ناطق إنهما التقيا.", "وأكد آخر ذلك.")
    b = event(source, 0, OFFICIAL, "meets", SPAIN, date="2023-12-14", claimed_by=FRANCE,
              evidence=(further(source, 1, claimed_by=DGST),))  # fmt: skip
    assert merged(a, b)[0].claimed_by == (DGST, FRANCE)
    assert merged(a, b.model_copy(update={"claimed_by": None}))[0].claimed_by == ()


def test_another_key_for_actors() -> None:
    a, b = told("a", "2023-12-14", subject=DGST), told("b", "2023-12-14", subject=MOROCCO)
    assert len(merge([a, b], {})) == 2
    assert len(merge([a, b], {}, key=lambda actor: actor.country or actor.label)) == 1


def test_switched_off() -> None:
    a, b = told("a", "2023-12-14", text=LONG), told("b", "2023-12-14", text=LONG)
    found = merged(a, b, settings=Settings(merge=False))
    assert sorted(one.id for one in found) == sorted(map(event_id, (a, b)))
    assert all((one.corroboration, one.repeats, one.reasons) == (1, {}, ()) for one in found)
