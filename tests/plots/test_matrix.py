"""The matrix of states or actors."""

import itertools

import pytest
from drawn import ALGERIA, hostile_mirror, mirror_of, named, told
from samples import CELL, FRANCE, INTERPOL, MOROCCO, SPAIN, event

from tansiq import plots
from tansiq.errors import QueryError
from tansiq.model import Actor, Kind


def states(number: int) -> list[Actor]:
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    return [Actor(label=f"دولة {n}", kind=Kind.STATE, country=f"X{letters[n]}") for n in range(number)]


def cells(figure: object, family: str) -> list[list[float | None]]:
    (mesh,) = named(figure, f"cells {family}")  # type: ignore[arg-type]
    return [[None if value is None else float(value) for value in row] for row in mesh.get_array().tolist()]


def test_rows_act_on_columns_and_what_is_mutual_counts_both_ways() -> None:
    figure = plots.matrix(mirror_of(event(CELL, 5, ALGERIA, "accuses", FRANCE)), lang="en")
    assert told(figure, "row")[: len(told(figure, "row")) // 2] == ["Morocco", "إسبانيا", "France", "Algeria"]
    assert cells(figure, "cooperation") == [
        [None, 4, 1, None],  # a visit and three that are mutual; services and persons count for their state
        [3, None, None, None],
        [1, None, None, None],
        [None, None, None, None],
    ]
    assert cells(figure, "tension") == [
        [None, None, 1, None], [None] * 4, [None] * 4, [None, None, 1, None],
    ]  # fmt: skip
    assert "4" in told(figure, "number")


def test_columns_run_from_right_to_left_in_arabic_and_cooperation_comes_first() -> None:
    places = {}
    for lang in ("ar", "fr"):
        figure = plots.matrix(mirror_of(), lang=lang)
        first, last = figure.axes
        places[lang] = [
            name for axes in (first, last) for name in ("cooperation", "tension") if named(axes, f"cells {name}")
        ]
        assert (first.get_xlim()[0] > first.get_xlim()[1]) == (lang == "ar")
    assert places == {"ar": ["tension", "cooperation"], "fr": ["cooperation", "tension"]}
    assert first.get_position().x1 < last.get_position().x0, "the axes come from left to right"


def test_the_rest_is_summed_and_said_so() -> None:
    told_events = [event(CELL, 5, state, "meets", MOROCCO, date=str(2000 + n)) for n, state in enumerate(states(20))]
    figure = plots.matrix(mirror_of(*told_events), lang="en", top=3)
    rows = told(figure, "row")[:4]
    assert rows == ["Morocco", "إسبانيا", "France", "Others"]
    assert any("“Others” sums 20 states more." in note for note in told(figure, "note"))
    assert "20" in told(figure, "number"), "those of the others are counted"
    shades = cells(figure, "cooperation")
    assert [row[-1] for row in shades] == [None] * 4, "but not shaded"


def test_events_with_who_has_no_state_are_left_out_and_counted() -> None:
    figure = plots.matrix(mirror_of(event(CELL, 5, INTERPOL, "meets", SPAIN)), lang="en")
    assert any("1 event with a body of no state is not counted." in note for note in told(figure, "note"))
    actors = plots.matrix(mirror_of(event(CELL, 5, INTERPOL, "meets", SPAIN)), lang="en", by="actors")
    assert "الإنتربول" in told(actors, "row")


def test_communities_stand_side_by_side_in_frames() -> None:
    one, two, three, four = states(4)
    pairs = [(one, three)] * 3 + [(two, four)] * 2
    graph = mirror_of(*(event(CELL, 5, a, "meets", b, date=str(2000 + n)) for n, (a, b) in enumerate(pairs)))
    figure = plots.matrix(graph, order="community", lang="fr")
    rows = told(figure, "row")[:7]
    assert (
        abs(rows.index("دولة 0") - rows.index("دولة 2")) == 1 and abs(rows.index("دولة 1") - rows.index("دولة 3")) == 1
    )
    frames = named(figure, "community")
    assert len(frames) == 6 and {frame.get_width() for frame in frames} == {2, 3}


@pytest.mark.parametrize("lang", ["ar", "en", "fr"])
def test_forty_states_can_be_read(lang: str) -> None:
    codes = [a + b for a in "XY" for b in "ABCDEFGHIJKLMNOPQRST"]
    many = [Actor(label=f"دولة رقم {n}", kind=Kind.STATE, country=code) for n, code in enumerate(codes)]
    graph = mirror_of(*(event(CELL, 5, state, "meets", MOROCCO, date=str(2000 + n)) for n, state in enumerate(many)))
    figure = plots.matrix(graph, lang=lang, top=40)
    figure.draw_without_rendering()
    rows = named(figure, "row")[:41]
    assert all(text.get_fontsize() >= 5 for text in rows)
    boxes = sorted((text.get_window_extent() for text in rows), key=lambda box: box.y0)
    assert all(high.y0 > low.y0 + 0.6 * low.height for low, high in itertools.pairwise(boxes))
    assert all(text.get_fontsize() >= 4 for text in named(figure, "number"))


def test_hostile_names_stay_in_their_place() -> None:
    figure = plots.matrix(hostile_mirror(), by="actors", lang="fr")
    figure.draw_without_rendering()
    assert [row for row in told(figure, "row") if row.startswith("<script>al")]
    assert [row for row in told(figure, "row") if row.startswith("[U+202E]evil")]
    for text in named(figure, "row") + named(figure, "column"):
        box = text.get_window_extent()
        assert box.x0 >= 0 and box.x1 <= figure.bbox.x1 and box.y1 <= figure.bbox.y1


def test_nothing_to_show_and_an_unknown_order_are_errors() -> None:
    with pytest.raises(QueryError, match="no event between two"):
        plots.matrix(mirror_of(), statuses=("hypothetical",))
    with pytest.raises(QueryError, match="no order 'size'; there are: strength, community"):
        plots.matrix(mirror_of(), order="size")  # type: ignore[arg-type]
