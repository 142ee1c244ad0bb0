import itertools

import pytest
from samples import CELL, event, merged

from tansiq.model import Actor, Kind
from tansiq.network import layout, mirror, positions


def _state(country: str) -> Actor:
    return Actor(label=country, kind=Kind.STATE, country=country)


def test_positions_keep_all_boxes_apart_beyond_the_core_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout, "CORE", 20)
    codes = ["".join(pair) for pair in itertools.product("ABCDEFG", repeat=2)]
    told = [event(CELL, 5, _state(code), "meets", _state(codes[n // 3])) for n, code in enumerate(codes[1:])]
    graph = mirror(merged(told))
    boxes = {key: (120.0, 40.0) for key in graph}
    places = positions(graph, boxes)
    assert places == positions(mirror(merged(told[::-1])), boxes)
    assert sorted(places) == sorted(graph)
    for (ax, ay), (bx, by) in itertools.combinations(places.values(), 2):
        assert abs(ax - bx) > 117 or abs(ay - by) > 37
    assert positions(mirror(merged([])), {}) == {}
