import itertools

import pytest
from samples import CELL, DGST, EVENTS, FRANCE, MOROCCO, OFFICIAL, SPAIN, event, merged

from tansiq.model import Actor, Kind
from tansiq.network import forces, layout, mirror

Area = tuple[float, float, float, float]


def _state(country: str) -> Actor:
    return Actor(label=country, kind=Kind.STATE, country=country)


def _overlap(one: Area, other: Area) -> bool:
    return all(one[n] < other[n] + other[n + 2] - 3 and other[n] < one[n] + one[n + 2] - 3 for n in (0, 1))


def test_all_boxes_keep_apart_beyond_the_core_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(forces, "CORE", 20)
    codes = ["".join(pair) for pair in itertools.product("ABCDEFG", repeat=2)]
    told = [event(CELL, 5, _state(code), "meets", _state(codes[n // 3])) for n, code in enumerate(codes[1:])]
    graph = mirror(merged(told))
    boxes = {key: (120.0, 40.0) for key in graph}
    laid = layout(graph, boxes)
    assert laid == layout(mirror(merged(told[::-1])), boxes)
    assert sorted(laid.places) == sorted(graph)
    assert laid.areas == {}, "nobody shares a state"
    for (ax, ay), (bx, by) in itertools.combinations(laid.places.values(), 2):
        assert abs(ax - bx) > 117 or abs(ay - by) > 37


def test_an_empty_network_has_no_places() -> None:
    laid = layout(mirror(merged([])), {})
    assert (laid.places, laid.areas) == ({}, {})


def test_the_actors_of_a_state_stand_in_its_area_and_no_area_lies_on_another() -> None:
    officers = [
        Actor(label=f"ضابط {n}", kind=Kind.PERSON, country=country) for country in ("MA", "FR") for n in range(9)
    ]
    told = [event(CELL, 5, officer, "meets", SPAIN) for officer in officers]
    told += [event(CELL, 5, MOROCCO, "meets", FRANCE), event(CELL, 5, OFFICIAL, "meets", DGST)]
    graph = mirror(merged(told))
    laid = layout(graph, {key: (100.0, 50.0) for key in graph})
    assert sorted(laid.areas) == ["FR", "MA"], "Spain is alone in its state"
    for key, (x, y) in laid.places.items():
        country = graph.nodes[key]["country"]
        if country in laid.areas:
            left, top, width, height = laid.areas[country]
            assert left < x - 50 and x + 50 < left + width and top < y - 25 and y + 25 < top + height
    assert not _overlap(*laid.areas.values())
    x, y = laid.places["state/es"]
    assert not any(_overlap((x - 50, y - 25, 100, 50), area) for area in laid.areas.values())


def test_the_best_connected_actor_of_a_state_is_nearest_to_the_middle_of_its_area() -> None:
    officers = [Actor(label=f"ضابط {n}", kind=Kind.PERSON, country="MA") for n in range(12)]
    told = [event(CELL, 5, officer, "meets", SPAIN) for officer in officers]
    told += [event(CELL, 5, officers[7], "meets", other) for other in (FRANCE, DGST)] + list(EVENTS)
    graph = mirror(merged(told))
    laid = layout(graph, {key: (100.0, 50.0) for key in graph})
    left, top, width, height = laid.areas["MA"]
    ranked = sorted((key for key in graph if graph.nodes[key].get("country") == "MA"), key=graph.degree, reverse=True)
    away = {
        key: abs(laid.places[key][0] - left - width / 2) + abs(laid.places[key][1] - top - height / 2) for key in ranked
    }
    assert away[ranked[0]] < sorted(away.values())[len(away) // 2]
