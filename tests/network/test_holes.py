import math

import networkx as nx
import pytest

from tansiq.network.holes import constraint, effective_size


def _weighted(graph: nx.Graph) -> nx.Graph:
    for number, (one, other) in enumerate(graph.edges()):
        graph[one][other]["weight"] = number % 3 + 1
    return graph


GRAPHS = {
    "karate": nx.karate_club_graph(),
    "florentine": _weighted(nx.florentine_families_graph()),
    "random": _weighted(nx.gnm_random_graph(40, 120, seed=1)),
    "apart": _weighted(nx.compose(nx.barbell_graph(4, 1), nx.empty_graph(12))),
}


@pytest.mark.parametrize("name", GRAPHS)
def test_as_networkx_computes_them(name: str) -> None:
    graph = GRAPHS[name]
    assert constraint(graph) == pytest.approx(nx.constraint(graph, weight="weight"), nan_ok=True)
    # with SciPy and without `nodes` networkx divides by the wrong weights: its pull request 8906
    theirs = nx.effective_size(graph, nodes=list(graph), weight="weight")
    assert effective_size(graph) == pytest.approx(theirs, nan_ok=True)


def test_by_hand() -> None:
    star, triangle, pair = (_one(graph) for graph in (nx.star_graph(4), nx.complete_graph(3), nx.path_graph(2)))
    # four contacts of a quarter each, none of them tied to another
    assert constraint(star)[0] == 4 * 0.25**2 and effective_size(star)[0] == 4
    # two of a half each, and a quarter more through the other one
    assert constraint(triangle)[0] == 2 * (1 / 2 + 1 / 4) ** 2 and effective_size(triangle)[0] == 1
    assert constraint(pair) == {0: 1, 1: 1} and effective_size(pair) == {0: 1, 1: 1}
    assert math.isnan(constraint(nx.empty_graph(1))[0]) and math.isnan(effective_size(nx.empty_graph(1))[0])


def test_a_weighted_triangle_by_hand() -> None:
    graph = nx.Graph()
    graph.add_weighted_edges_from([("a", "b", 3), ("a", "c", 1), ("b", "c", 1)])
    # a puts 3/4 into b and 1/4 into c; b puts 1/4 into c; c puts 1/2 into b
    assert constraint(graph)["a"] == (3 / 4 + 1 / 4 * 1 / 2) ** 2 + (1 / 4 + 3 / 4 * 1 / 4) ** 2
    # the tie of b and c is a third of the strongest of b and all of that of c
    assert effective_size(graph)["a"] == pytest.approx(2 - 1 / 4 * 1 / 3 - 3 / 4 * 1)


def _one(graph: nx.Graph) -> nx.Graph:
    nx.set_edge_attributes(graph, 1, "weight")
    return graph
