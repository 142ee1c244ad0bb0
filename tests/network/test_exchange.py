import networkx as nx
from network.made import like, told

from tansiq.network import reciprocity, reciprocity_by_relation
from tansiq.network.exchange import DYADS, RELATIONS

INFORMED = told(
    "MA sharesIntelligenceWith FR 2015", "MA sharesIntelligenceWith FR 2016", "FR sharesIntelligenceWith MA 2017",
    "ES sharesIntelligenceWith MA", "MA meets ES", "MA accuses DZ", "MA sharesIntelligenceWith BE negated",
)  # fmt: skip


def test_who_informs_without_being_informed() -> None:
    rows = [tuple(row) for row in reciprocity(INFORMED).itertuples(index=False)]
    assert rows == [
        ("accuses", "state/ma", "MA", "state/dz", "DZ", 1, 0, False),
        ("sharesIntelligenceWith", "state/es", "ES", "state/ma", "MA", 1, 0, False),
        ("sharesIntelligenceWith", "state/ma", "MA", "state/fr", "FR", 2, 1, True),
    ]


def test_a_dyad_stands_once_whoever_comes_first() -> None:
    for lines in (("MA visits FR", "FR visits MA"), ("FR visits MA", "MA visits FR")):
        (row,) = reciprocity(told(*lines)).itertuples(index=False, name=None)
        assert row == ("visits", "state/fr", "FR", "state/ma", "MA", 1, 1, True)
    (row,) = reciprocity(told("FR visits MA", "MA visits FR 2014", "MA visits FR 2015")).itertuples(
        index=False, name=None
    )
    assert row == ("visits", "state/ma", "MA", "state/fr", "FR", 2, 1, True)


def test_by_relation() -> None:
    rows = list(reciprocity_by_relation(INFORMED).itertuples(index=False, name=None))
    assert rows == [("accuses", 1, 1, 0, 1, 0.0), ("sharesIntelligenceWith", 4, 2, 1, 1, 0.5)]


def test_as_networkx_computes_it() -> None:
    graph = nx.gnp_random_graph(20, 0.2, seed=1, directed=True)
    ((_, events, dyads, mutual, one_sided, _),) = reciprocity_by_relation(like(graph)).itertuples(
        index=False, name=None
    )
    assert events == graph.number_of_edges() == 2 * mutual + one_sided
    assert dyads == graph.to_undirected().number_of_edges()
    assert 2 * mutual / events == nx.overall_reciprocity(graph)


def test_nothing() -> None:
    assert list(reciprocity(told()).columns) == list(DYADS)
    assert list(reciprocity_by_relation(told("MA meets FR", "MA visits MA")).columns) == list(RELATIONS)
    assert not len(reciprocity_by_relation(told("MA meets FR", "MA visits MA")))
