import itertools
import math
import warnings
from pathlib import Path

import networkx as nx
import pandas as pd
import pytest
from samples import CELL, DGST, EVENTS, FRANCE, INTERPOL, MOROCCO, OFFICIAL, SPAIN, VISIT, event, merged

from tansiq import network
from tansiq.ids import actor_key, event_id
from tansiq.model import Actor, Kind, Status
from tansiq.network import centrality, mirror, positions, projection, write_gexf


def _state(country: str) -> Actor:
    return Actor(label=country, kind=Kind.STATE, country=country)


def _of(frame: pd.DataFrame, actor: Actor) -> dict[str, object]:
    return dict(frame.set_index("actor").loc[actor_key(actor)])


def test_the_mirror_holds_every_event_and_what_is_known_of_it() -> None:
    graph = mirror(merged(EVENTS))
    assert sorted(key for *_, key in graph.edges(keys=True)) == sorted(map(event_id, EVENTS))
    shared = EVENTS[0]
    edge = graph.edges[actor_key(DGST), actor_key(FRANCE), event_id(shared)]
    assert edge == {
        "relation": "sharesIntelligenceWith", "family": "cooperation", "symmetric": False, "status": "actual",
        "corroboration": 1, "articles": "paris-2015", "date": "2015-11", "confidence": 0.9, "sentence": shared.sentence,
    }  # fmt: skip
    assert graph.nodes["state/ma"] == {
        "label": "المغرب", "kind": "state", "country": "MA", "names": "Maroc | Morocco | المغرب | المملكة المغربية",
        "label_ar": "المغرب", "label_en": "Morocco", "label_fr": "Maroc",
    }  # fmt: skip
    assert "country" not in graph.nodes[actor_key(INTERPOL)]


def test_parallel_events_stay_apart_and_a_symmetric_one_is_one_marked_edge() -> None:
    graph = mirror(merged(EVENTS))
    met = EVENTS[4]
    assert graph.edges[actor_key(OFFICIAL), actor_key(met.object), event_id(met)]["symmetric"]
    assert graph.number_of_edges("state/ma", "state/es") == 2


def test_an_event_that_several_articles_tell_is_one_edge_and_counts_once() -> None:
    (edge,) = mirror(merged(VISIT)).edges(keys=True, data=True)
    assert edge[:3] == (actor_key(OFFICIAL), "state/es", event_id(VISIT[0])), "the id of the first report"
    data = edge[3]
    assert (data["corroboration"], data["articles"]) == (2, "cell-2022 | agency-2022 | paper-2022")
    assert (data["date"], data["confidence"], data["sentence"]) == ("2022-06-16", 0.8, VISIT[0].sentence)
    assert list(centrality(mirror(merged(VISIT)))["strength"]) == [1, 1]
    # a label is the one that most articles give
    spelt = [VISIT[0].model_copy(update={"object": SPAIN.model_copy(update={"label": "اسبانيا"})}), *VISIT[1:]]
    assert mirror(merged(spelt)).nodes["state/es"]["label"] == SPAIN.label


def test_the_order_of_events_does_not_matter(tmp_path: Path) -> None:
    other = MOROCCO.model_copy(update={"label": "المملكة المغربية"})
    told = [*EVENTS, event(CELL, 5, other, "meets", FRANCE)]
    for name, events in (("a", told), ("b", told[::-1])):
        write_gexf(mirror(merged(events)), tmp_path / name)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()
    assert mirror(merged(told)).nodes["state/ma"]["label"] == "المغرب", "the most frequent label"


def test_measures_of_a_star_computed_by_hand() -> None:
    hub, *rays = map(_state, ("FR", "MA", "ES", "DZ"))
    told = [event(CELL, 5, hub, "visits", rays[0], date=f"200{n}") for n in range(3)]
    told += [event(CELL, 5, ray, "meets", hub) for ray in rays[1:]]
    frame = centrality(mirror(merged(told)))
    assert list(frame.columns) == list(network.COLUMNS)
    assert list(frame["actor"]) == ["state/fr", "state/ma", "state/dz", "state/es"], "the strongest first, then by key"
    centre, visited, met = (_of(frame, actor) for actor in (hub, rays[0], rays[1]))
    assert (centre["degree"], centre["in"], centre["out"], centre["strength"]) == (3, 2, 3, 5)
    assert (visited["degree"], visited["in"], visited["out"], visited["strength"]) == (1, 1, 0, 3)
    assert (met["in"], met["out"]) == (1, 1)
    assert (centre["betweenness"], visited["betweenness"]) == (1, 0)
    assert (centre["closeness"], visited["closeness"]) == (1, 0.6)
    # of a weighted star: 1 at the hub and w / λ at a ray, λ² the sum of the squared weights
    assert centre["eigenvector"] == pytest.approx(1 / math.sqrt(2), abs=1e-5)
    assert visited["eigenvector"] == pytest.approx(3 / math.sqrt(11) / math.sqrt(2), abs=1e-5)


def test_only_actual_events_count() -> None:
    told = [event(CELL, 5, MOROCCO, "meets", FRANCE), event(CELL, 4, MOROCCO, "accuses", SPAIN, status=Status.NEGATED)]
    frame = centrality(mirror(merged(told)))
    assert [_of(frame, actor)["strength"] for actor in (MOROCCO, FRANCE, SPAIN)] == [1, 1, 0]
    assert _of(frame, SPAIN)["degree"] == _of(frame, SPAIN)["in"] == _of(frame, SPAIN)["closeness"] == 0
    assert sorted(projection(mirror(merged(told))).edges(data="weight")) == [("state/fr", "state/ma", 1)]


def test_small_networks_have_measures_too() -> None:
    assert list(centrality(mirror(merged([]))).columns) == list(network.COLUMNS)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        pair = centrality(mirror(merged([event(CELL, 5, MOROCCO, "meets", SPAIN)])))
        alone = centrality(mirror(merged([event(CELL, 5, MOROCCO, "meets", MOROCCO)])))
    assert list(pair["closeness"]) == [1, 1]
    assert list(alone["strength"]) == [0]


def test_where_eigenvector_centrality_has_no_answer_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def fails(*_: object, **__: object) -> None:
        raise nx.PowerIterationFailedConvergence(1)

    monkeypatch.setattr(network.nx, "eigenvector_centrality", fails)
    with pytest.warns(UserWarning, match="eigenvector"):
        frame = centrality(mirror(merged(EVENTS)))
    assert frame["eigenvector"].isna().all() and frame["closeness"].notna().all()


def test_gexf_reads_back_with_its_labels(tmp_path: Path) -> None:
    graph = mirror(merged(EVENTS))
    write_gexf(graph, tmp_path / "g.gexf")
    back = nx.read_gexf(tmp_path / "g.gexf")
    assert sorted(back) == sorted(graph) and back.number_of_edges() == len(EVENTS)
    assert back.nodes["state/fr"]["label"] == "فرنسا" and back.nodes["state/fr"]["label_fr"] == "France"
    edge = next(data for *_, data in back.edges(data=True) if data["id"] == event_id(EVENTS[0]))
    assert (edge["label"], edge["date"], edge["confidence"]) == ("sharesIntelligenceWith", "2015-11", 0.9)
    assert b"lastmodified" not in (tmp_path / "g.gexf").read_bytes()


def test_gexf_survives_what_xml_forbids(tmp_path: Path) -> None:
    hostile = SPAIN.model_copy(update={"label": '<b>"&\x01\x0b', "names": ()})
    write_gexf(mirror(merged([event(CELL, 5, MOROCCO, "meets", hostile)])), tmp_path / "g.gexf")
    assert nx.read_gexf(tmp_path / "g.gexf").nodes["state/es"]["label"] == '<b>"&\ufffd\ufffd'


def test_positions_keep_all_boxes_apart_beyond_the_core_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "CORE", 20)
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
