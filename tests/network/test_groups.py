import os
import subprocess
import sys

import networkx as nx
import pytest
from network.made import like, told

from tansiq.network import communities, ties
from tansiq.network.groups import COLUMNS, division, modularity

PRINTED = """
import networkx as nx
from tansiq.network.groups import division
graph = nx.relabel_nodes(nx.gnm_random_graph(80, 160, seed=1), str)
nx.set_edge_attributes(graph, 1, "weight")
print([sorted(part) for part in division(graph)])
"""


def test_two_circles_with_one_bridge() -> None:
    frame = communities(like(nx.barbell_graph(4, 0)))
    assert [set(part["label"]) for _, part in frame.groupby("community")] == [
        {"n0", "n1", "n2", "n3"}, {"n4", "n5", "n6", "n7"},
    ]  # fmt: skip
    assert set(frame["size"]) == {4}
    # of the four ties of a bridgehead one leads out
    assert dict(zip(frame["label"], frame["inside"], strict=True)) == {
        **dict.fromkeys(("n0", "n1", "n2", "n5", "n6", "n7"), 1), "n3": 0.75, "n4": 0.75,
    }  # fmt: skip
    assert frame.iloc[0]["label"] == "n3", "the strongest first"


def test_weights_decide() -> None:
    # a square: what is tied twice belongs together
    lines = ["a meets b 2001", "a meets b 2002", "c meets d 2001", "c meets d 2002", "a meets c", "b meets d"]
    parts = division(ties(told(*lines)))
    assert parts == [{"group/a", "group/b"}, {"group/c", "group/d"}]


def test_modularity_by_hand() -> None:
    tied = ties(like(nx.barbell_graph(3, 0)))
    # of 7 ties 3 lie in either half, which has half of all ends
    assert modularity(tied, division(tied)) == pytest.approx(2 * (3 / 7 - 1 / 4), abs=1e-6)


def test_as_good_as_any_run_of_networkx() -> None:
    graph = nx.karate_club_graph()
    best = max(
        nx.community.modularity(graph, nx.community.louvain_communities(graph, seed=seed)) for seed in range(10, 20)
    )
    assert modularity(graph, division(graph)) >= round(best, 6)


def test_the_same_in_every_process() -> None:
    found = set()
    for seed in ("1", "2"):
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)}
        found.add(
            subprocess.run([sys.executable, "-c", PRINTED], env=environment, capture_output=True, check=True).stdout
        )
    assert len(found) == 1 and b"'79'" in found.pop()


def test_who_has_no_tie_is_a_community_by_itself() -> None:
    frame = communities(told("MA meets FR", "ES meets ES", "DZ accuses TN planned"))
    assert list(frame["size"]) == [2, 2, 1, 1, 1]
    assert list(frame["inside"].isna()) == [False, False, True, True, True]
    assert list(communities(told()).columns) == list(COLUMNS)
