"""The timeline of a dyad: what stands where."""

import datetime as dt
import re

import pytest
from drawn import ALGERIA, bare, broken_mirror, hostile_mirror, mirror_of, named, told
from matplotlib.colors import to_hex
from samples import CELL, FRANCE, MOROCCO, event

from tansiq import network, plots
from tansiq.colours import FAMILIES
from tansiq.errors import QueryError
from tansiq.model import Status
from tansiq.plots.happenings import happenings


def days(date: str) -> int:
    return (dt.date.fromisoformat(date) - dt.date(1970, 1, 1)).days


def test_cooperation_stands_above_the_years_and_tension_below_each_at_its_time() -> None:
    markers = named(plots.timeline(mirror_of(), "MA", "FR"), "event ")
    places = {to_hex(one.get_markerfacecolor()): one.get_xydata().tolist() for one in markers}
    (november,), (day,) = [
        one.get_xydata().tolist() for one in markers if to_hex(one.get_mfc()) == FAMILIES["cooperation"]
    ]
    assert [november[0], day[0]] == [days("2015-11-15") + 0.5, days("2015-11-20")]
    assert november[1] > 0 and day[1] > 0
    ((since, low),) = places[FAMILIES["tension"]]
    assert since == days("2014-01-01") and low < 0, "an open date stands where it begins"
    assert {one.get_marker() for one in markers} == {"D", "^", "X"}


def test_a_bar_covers_the_time_in_which_it_may_have_been() -> None:
    figure = plots.timeline(mirror_of(), "MA", "FR")
    bars = {tuple(bar.get_xdata()) for bar in named(figure, "bar")}
    assert (days("2015-11-01"), days("2015-11-30")) in bars
    ((begin, end),) = [bar for bar in bars if bar[0] == days("2014-01-01")]
    assert end > begin, "what has no end reaches on"


def test_no_marker_lies_on_another_and_no_label_on_a_label() -> None:
    same = [event(CELL, 5, MOROCCO, "meets", FRANCE, date=f"2015-11-{n:02}") for n in range(1, 29)]
    figure = plots.timeline(mirror_of(*same), "MA", "FR")
    figure.draw_without_rendering()
    boxes = [one.get_window_extent() for one in named(figure, "event ")]
    assert len(boxes) == 28 + 3
    labels = [one.get_window_extent().padded(-0.5) for one in named(figure, "label ")]
    assert len(labels) > 5
    for number, box in enumerate(labels):
        assert not any(box.overlaps(other) for other in labels[number + 1 :])
    points = [(one.get_xdata()[0], one.get_ydata()[0]) for one in named(figure, "event ")]
    assert len(set(points)) == len(points)


def test_breaks_are_shaded_to_the_resumption_or_to_the_end() -> None:
    (ended,) = named(plots.timeline(broken_mirror(), "MA", "FR"), "spell break")
    # the suspension of 2014/.. comes first, the one of February goes on
    assert (ended.get_x(), ended.get_x() + ended.get_width()) == (days("2014-01-01"), days("2015-01-31"))
    figure = plots.timeline(broken_mirror(), "MA", "DZ")
    (open_,) = named(figure, "spell break")
    assert (open_.get_x(), open_.get_x() + open_.get_width()) == (days("2021-08-24"), figure.axes[0].get_xlim()[1])
    assert named(plots.timeline(mirror_of(), "MA", "ES"), "spell ") == []


def test_a_crisis_is_told_from_a_break() -> None:
    crisis = (
        event(CELL, 5, ALGERIA, "summons", MOROCCO, date="2019-02"),
        event(CELL, 5, ALGERIA, "resumesWith", MOROCCO, date="2020-03-01"),
    )
    figure = plots.timeline(mirror_of(*crisis), "MA", "DZ", lang="en")
    (spell,) = named(figure, "spell ")
    assert spell.get_gid() == "spell crisis" and spell.get_x() + spell.get_width() == days("2020-03-01")
    (legend,) = named(figure, "legend")
    assert "crisis, until ties resume" in [bare(text.get_text()) for text in legend.get_texts()]


def test_turning_points_are_labelled_before_what_many_articles_tell() -> None:
    told_often = event(CELL, 5, FRANCE, "supports", MOROCCO, date="2015-01-31", confidence=1.0)
    graph = broken_mirror()
    graph.add_edges_from(mirror_of(told_often).edges(keys=True, data=True))
    ranked = sorted(happenings(graph, network.timeline(graph, "MA", "FR")), key=lambda one: one.rank)
    # the suspension of 2014/.. begins the break; the one of February only goes on with it
    assert [one.data["relation"] for one in ranked[:3]] == ["resumesWith", "suspendsWith", "supports"]
    assert ranked[1].data["date"] == "2014/.."


def test_only_facts_are_drawn_unless_others_are_asked_for_and_those_are_hollow() -> None:
    planned = event(CELL, 5, MOROCCO, "meets", FRANCE, date="2016", status=Status.PLANNED)
    graph = mirror_of(planned)
    assert len(named(plots.timeline(graph, "MA", "FR"), "event ")) == 3
    figure = plots.timeline(graph, "MA", "FR", statuses=("actual", "planned"))
    hollow = [one for one in named(figure, "event ") if to_hex(one.get_mfc()) == "#ffffff"]
    assert len(hollow) == 1 and to_hex(hollow[0].get_mec()) == FAMILIES["cooperation"]
    (legend,) = named(figure, "legend")
    assert "planned" in [bare(text.get_text()) for text in legend.get_texts()]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("ar", "المغرب وإسبانيا: التعاون والتوتر عبر الزمن"),
        ("en", "Morocco and إسبانيا: cooperation and tension over time"),
        ("fr", "Maroc et إسبانيا : coopération et tensions au fil du temps"),
    ],
)
def test_title_labels_and_caption_are_in_the_language(lang: str, title: str) -> None:
    figure = plots.timeline(mirror_of(), "MA", "ES", lang=lang)
    assert told(figure, "title") == [title]
    undated = {"ar": "حدث واحد بلا تاريخ", "en": "1 event without a date", "fr": "1 événement sans date"}[lang]
    assert any(undated in note for note in told(figure, "note"))
    visit = {"ar": "يزور", "en": "visits", "fr": "visite"}[lang]
    assert any(visit in label for label in told(figure, "label "))
    assert told(figure, "source")[0].startswith({"ar": "المصدر: ", "en": "Source: ", "fr": "Source : "}[lang])


def test_two_actors_have_a_timeline_too() -> None:
    figure = plots.timeline(mirror_of(), "org/ma-dgst", "state/fr")
    assert len(named(figure, "event ")) == 1
    assert "لمراقبة التراب الوطني" in told(figure, "title")[0]


def test_hostile_names_neither_break_the_picture_nor_speak() -> None:
    figure = plots.timeline(hostile_mirror(), "MA", "FR", lang="fr")
    assert any("$x^2$" in re.sub(r"\s+", " ", label) for label in told(figure, "label "))
    figure.draw_without_rendering()
    page = figure.bbox
    for text in named(figure, "label ") + named(figure, "title"):
        box = text.get_window_extent()
        assert box.x0 >= 0 and box.x1 <= page.x1 and box.y0 >= 0 and box.y1 <= page.y1


def test_a_dyad_without_dated_events_is_an_error() -> None:
    with pytest.raises(QueryError, match="MA and DZ have no dated event"):
        plots.timeline(mirror_of(event(CELL, 5, ALGERIA, "meets", MOROCCO)), "MA", "DZ")


@pytest.mark.parametrize("date", ["0001", "9999-12-31", "1900/2000", "../0001-02", "9999/.."])
def test_dates_at_the_ends_of_the_calendar_are_drawn(date: str) -> None:
    figure = plots.timeline(mirror_of(event(CELL, 5, ALGERIA, "meets", MOROCCO, date=date)), "MA", "DZ")
    assert len(named(figure, "event ")) == 1 and plots.image(figure, "svg")
