import networkx as nx
from network.made import like, told

from tansiq.network import overview, ties


def test_by_hand() -> None:
    graph = told("MA meets FR 2014", "FR assists ES", "ES accuses MA", "MA assists FR", "DZ summons TN 2020")
    assert dict(overview(graph).itertuples(index=False, name=None)) == {
        "actors": 5, "events": 5, "undated": 3, "tension": 0.4, "ties": 4, "density": 0.4, "components": 2,
        "largest": 0.6, "reciprocity": 0.4, "transitivity": 1, "communities": 2, "modularity": 0.32, "triads": 1,
        "balanced": 0,
    }  # fmt: skip


def test_as_networkx_computes_them() -> None:
    graph = like(nx.gnp_random_graph(20, 0.2, seed=1, directed=True))
    found = dict(overview(graph).itertuples(index=False, name=None))
    assert found["density"] == round(nx.density(ties(graph)), 6)
    assert found["reciprocity"] == round(nx.overall_reciprocity(ties(graph, directed=True)), 6)
    assert found["transitivity"] == round(nx.transitivity(ties(graph)), 6)


def test_nothing_has_no_shares() -> None:
    found = dict(overview(told()).itertuples(index=False, name=None))
    assert found["actors"] == found["events"] == found["communities"] == 0
    assert found["density"] is found["modularity"] is found["balanced"] is found["largest"] is None
