import networkx as nx
import pytest
from network.made import key, like, told

from tansiq.network import brokerage, brokered, view
from tansiq.network.brokerage import BROKERS, PAIRS, ROLES


@pytest.mark.parametrize(
    ("lines", "role"),
    [
        (("MA:a assists MA:b", "MA:b assists MA:c"), "coordinator"),
        (("FR:a assists MA:b", "MA:b assists FR:c"), "consultant"),
        (("FR:a assists MA:b", "MA:b assists MA:c"), "gatekeeper"),
        (("MA:a assists MA:b", "MA:b assists FR:c"), "representative"),
        (("ES:a assists MA:b", "MA:b assists FR:c"), "liaison"),
        (("a assists b", "b assists c"), "liaison"),
    ],
)
def test_the_five_roles(lines: tuple[str, str], role: str) -> None:
    first = dict(brokerage(told(*lines)).iloc[0])
    assert first["actor"] == key(lines[0].split()[2])
    assert {name: first[name] for name in ROLES} == {name: int(name == role) for name in ROLES}
    assert first["brokered"] == 1


def test_a_tie_of_their_own_needs_no_broker() -> None:
    lines = "ES assists MA", "MA assists FR"
    assert list(brokerage(told(*lines))["brokered"]) == [1, 0, 0]
    assert not brokerage(told(*lines, "ES assists FR"))["brokered"].any()
    assert list(brokerage(told(*lines, "FR assists ES"))["brokered"]) == [1, 1, 1], "the other direction is no such tie"


def test_a_symmetric_relation_is_brokered_both_ways() -> None:
    graph = told("ES meets MA", "MA meets FR")
    assert list(brokerage(graph)["brokered"]) == [2, 0, 0]
    assert [tuple(row) for row in brokered(graph).itertuples(index=False)] == [
        ("state/ma", "MA", "ES", "FR", 1), ("state/ma", "MA", "FR", "ES", 1),
    ]  # fmt: skip


def test_who_connects_which_states() -> None:
    graph = told("FR:x assists MA", "FR:y assists MA", "MA assists ES:z", "MA assists cell", "FR:y assists cell")
    found = [tuple(row)[2:] for row in brokered(graph).itertuples(index=False)]
    assert found == [("FR", "ES", 2), ("FR", "group/cell", 1)]
    assert brokerage(graph)["brokered"].sum() == 3


def test_in_a_directed_ring_everybody_brokers_one_pair() -> None:
    assert list(brokerage(like(nx.cycle_graph(5, nx.DiGraph)))["brokered"]) == [1] * 5


def test_nobody_and_one_alone() -> None:
    assert list(brokerage(told()).columns) == list(BROKERS) and list(brokered(told()).columns) == list(PAIRS)
    alone = brokerage(told("MA meets MA"))
    assert list(alone["brokered"]) == [0] and alone["constraint"].isna().all()
    assert not len(brokerage(view(told("MA meets FR planned"))))
