"""Lines of centrality over time."""

import math

import pytest
from drawn import ALGERIA, hostile_mirror, mirror_of, named, told
from samples import CELL, FRANCE, MOROCCO, SPAIN, event

from tansiq import network, plots
from tansiq.errors import QueryError

MET = [
    event(CELL, 5, FRANCE, "meets", MOROCCO, date="2001"), event(CELL, 5, FRANCE, "meets", SPAIN, date="2001"),
    event(CELL, 5, FRANCE, "meets", ALGERIA, date="2004"),
]  # fmt: skip


def points(figure: object, actor: str) -> dict[int, float]:
    (line,) = named(figure, f"line {actor}")  # type: ignore[arg-type]
    return {int(x): float(y) for x, y in line.get_xydata() if not math.isnan(y)}


def test_lines_go_through_the_values_of_the_windows() -> None:
    graph = network.view(mirror_of(*MET), until="2005")
    figure = plots.centrality(graph, window_years=1)
    assert points(figure, "state/fr") == {2001: 2, 2002: 0, 2003: 0, 2004: 1}
    assert points(figure, "state/ma") == {2001: 1, 2002: 0}, "flat on the ground it is not drawn"
    assert points(plots.centrality(graph, window_years=3), "state/fr") == {2001: 2, 2002: 1}


def test_the_most_central_are_drawn_and_named_at_the_right() -> None:
    figure = plots.centrality(mirror_of(*MET), measure="strength", top=2, lang="en")
    assert told(figure, "label ") == ["France", "Morocco"] and len(named(figure, "line ")) == 2
    figure.draw_without_rendering()
    one, other = (text.get_window_extent() for text in named(figure, "label "))
    assert not one.overlaps(other) and one.x0 > figure.axes[0].bbox.x1


def test_lines_are_told_apart_by_more_than_their_colour() -> None:
    figure = plots.centrality(mirror_of(*MET), top=4)
    lines = named(figure, "line ")
    assert len({line.get_color() for line in lines}) == len({line.get_marker() for line in lines}) == len(lines) == 4


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("ar", "الدول الأكثر مركزية عبر الزمن: الوساطة بين الآخرين"),
        ("en", "The most central states over time: betweenness"),
        ("fr", "Les États les plus centraux au fil du temps : intermédiarité"),
    ],
)
def test_title_and_caption_are_in_the_language(lang: str, title: str) -> None:
    figure = plots.centrality(mirror_of(), measure="betweenness", lang=lang)
    assert told(figure, "title") == [title]
    undated = {"ar": "حدث واحد بلا تاريخ", "en": "1 event without a date", "fr": "1 événement sans date"}[lang]
    assert any(undated in note for note in told(figure, "note"))
    # on an axis from left to right years run from left to right, in Arabic too
    assert told(figure, "years")[-1] == "2014–2016" and named(figure, "years")[-1].get_text()[0] == "\u2066"


def test_hostile_names_are_cut_to_their_place() -> None:
    figure = plots.centrality(hostile_mirror(), by="actors", lang="fr", top=14)
    figure.draw_without_rendering()
    assert [label for label in told(figure, "label ") if "$x^2$" in label]
    assert all(text.get_window_extent().x1 <= figure.bbox.x1 for text in named(figure, "label "))


def test_no_dates_and_unknown_measures_are_errors() -> None:
    with pytest.raises(QueryError, match="no event with a date"):
        plots.centrality(mirror_of(), statuses=("negated",))
    with pytest.raises(QueryError, match="no lines of 'fame'; there are: degree, in"):
        plots.centrality(mirror_of(), measure="fame")
