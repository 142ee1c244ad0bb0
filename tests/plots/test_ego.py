"""One actor and its neighbours."""

import itertools

import pytest
from drawn import bare, hostile_mirror, mirror_of, named, told
from matplotlib.colors import to_hex
from samples import CELL, FRANCE, INTERPOL, MOROCCO, SPAIN, event

from tansiq import plots
from tansiq.colours import FAMILIES
from tansiq.errors import QueryError
from tansiq.model import Actor, Kind


def lines(figure: object) -> dict[str, object]:
    return {line.get_gid(): line for line in named(figure, "line ")}  # type: ignore[arg-type]


def test_a_line_for_each_family_and_direction_as_wide_as_its_events_are_many() -> None:
    found = lines(plots.ego(mirror_of(), "state/ma", by="states"))
    assert sorted(found) == [
        "line cooperation   state/es", "line cooperation state/fr state/ma state/fr",
        "line cooperation state/ma state/es state/es", "line cooperation state/ma state/fr state/fr",
        "line tension state/ma state/fr state/fr",
    ]  # fmt: skip
    mutual, one = found["line cooperation   state/es"], found["line cooperation state/ma state/es state/es"]
    assert mutual.get_linewidth() > one.get_linewidth(), "three and one"  # type: ignore[attr-defined]
    styles = {name: type(line.get_arrowstyle()).__name__ for name, line in found.items()}  # type: ignore[attr-defined]
    assert styles["line cooperation   state/es"] == "Curve" and set(styles.values()) == {"Curve", "CurveFilledB"}
    tension = found["line tension state/ma state/fr state/fr"]
    assert to_hex(tension.get_edgecolor()) == FAMILIES["tension"]  # type: ignore[attr-defined]


def test_an_arrow_leads_from_who_acts_to_whom_it_is_done() -> None:
    figure = plots.ego(mirror_of(), "state/fr", by="actors")
    arrow = lines(figure)["line cooperation org/ma-dgst state/fr org/ma-dgst"]
    (dgst,), (france,) = named(figure, "actor org/ma-dgst"), named(figure, "actor state/fr")
    start, end = arrow._posA_posB  # type: ignore[attr-defined]
    assert tuple(start) == tuple(dgst.get_xydata()[0]) and tuple(end) == tuple(france.get_xydata()[0])


def test_labels_tell_names_and_numbers_and_lie_apart() -> None:
    many = [Actor(label=f"جهاز رقم {n}", kind=Kind.ORGANIZATION, country="FR") for n in range(30)]
    graph = mirror_of(*(event(CELL, 5, MOROCCO, "meets", one, date=str(1990 + n)) for n, one in enumerate(many)))
    figure = plots.ego(graph, "state/ma", lang="ar", top=24)
    labels = named(figure, "label ")
    assert len(labels) == 25 and "فرنسا (2)" in told(figure, "label ")
    figure.draw_without_rendering()
    boxes = [text.get_window_extent() for text in labels]
    assert not any(one.overlaps(other) for one, other in itertools.combinations(boxes, 2))
    assert all(box.x0 >= 0 and box.x1 <= figure.bbox.x1 for box in boxes)
    assert any("8 فاعلين آخرين" in note for note in told(figure, "note")), "cut, and said so"


def test_neighbours_that_have_events_with_each_other_are_joined_in_grey() -> None:
    graph = mirror_of(event(CELL, 5, FRANCE, "meets", SPAIN))
    assert [tie.get_gid() for tie in named(plots.ego(graph, "state/ma"), "tie ")] == ["tie state/es state/fr"]
    figure = plots.ego(graph, "state/ma", lang="en")
    (legend,) = named(figure, "legend")
    assert "events among them" in [bare(text.get_text()) for text in legend.get_texts()]


@pytest.mark.parametrize(
    ("lang", "title"), [("ar", "المغرب: شبكة العلاقات"), ("en", "Morocco: its network"), ("fr", "Maroc : son réseau")]
)
def test_title_and_legend_are_in_the_language(lang: str, title: str) -> None:
    figure = plots.ego(mirror_of(), "state/ma", lang=lang)
    assert told(figure, "title") == [title]
    (legend,) = named(figure, "legend")
    cooperation = {"ar": "تعاون", "en": "cooperation", "fr": "coopération"}[lang]
    texts = [bare(text.get_text()) for text in legend.get_texts()]
    assert texts[-1 if lang == "ar" else 0] == cooperation, "the first one stands where reading begins"


@pytest.mark.parametrize("lang", ["ar", "fr"])
def test_hostile_names_are_cut_to_their_place(lang: str) -> None:
    figure = plots.ego(hostile_mirror(), "state/ma", lang=lang)
    figure.draw_without_rendering()
    assert [label for label in told(figure, "label ") if "$x^2$" in label]
    for text in named(figure, "label ") + named(figure, "title"):
        box = text.get_window_extent()
        assert box.x0 >= 0 and box.x1 <= figure.bbox.x1
    assert b"<script>" not in plots.image(figure, "svg")


def test_an_actor_without_events_is_an_error() -> None:
    for actor in ("state/zz", "international/الانتربول"):
        with pytest.raises(QueryError, match="no event of"):
            plots.ego(mirror_of(event(CELL, 5, INTERPOL, "meets", INTERPOL)), actor)
