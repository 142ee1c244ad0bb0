import math
import warnings

import pandas as pd
import pytest
import rustworkx as rx
from samples import CELL, EVENTS, FRANCE, MOROCCO, SPAIN, event, merged

from tansiq import network
from tansiq.ids import actor_key
from tansiq.model import Actor, Kind, Status
from tansiq.network import centrality, engine, mirror, ties


def _state(country: str) -> Actor:
    return Actor(label=country, kind=Kind.STATE, country=country)


def _of(frame: pd.DataFrame, actor: Actor) -> dict[str, object]:
    return dict(frame.set_index("actor").loc[actor_key(actor)])


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
    assert sorted(ties(mirror(merged(told))).edges(data="weight")) == [("state/fr", "state/ma", 1)]


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
        raise rx.FailedToConverge

    monkeypatch.setattr(engine.rx, "graph_eigenvector_centrality", fails)
    with pytest.warns(UserWarning, match="eigenvector"):
        frame = centrality(mirror(merged(EVENTS)))
    assert frame["eigenvector"].isna().all() and frame["closeness"].notna().all()
