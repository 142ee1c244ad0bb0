import pytest
from network.made import told

from tansiq.network import balance, triads
from tansiq.network.signs import DYADS, TRIADS


def test_cooperation_and_tension_of_a_dyad() -> None:
    graph = told(
        "MA meets FR", "FR assists MA", "MA visits FR", "FR summons MA", "MA accuses DZ", "MA meets ES", "ES summons MA"
    )
    assert [tuple(row)[1::2] for row in balance(graph).itertuples(index=False)] == [
        ("FR", "MA", 3, 0.5, ), ("ES", "MA", 1, 0.0), ("DZ", "MA", 0, -1.0),
    ]  # fmt: skip
    assert list(balance(graph)["events"]) == [4, 2, 1] and list(balance(graph)["tension"]) == [1, 1, 1]
    assert list(balance(graph)["sign"]) == [1, 0, -1]


@pytest.mark.parametrize(
    ("relations", "tense", "balanced"),
    [
        (("meets", "meets", "meets"), 0, True),
        (("meets", "meets", "accuses"), 1, False),
        (("meets", "accuses", "accuses"), 2, True),
        (("accuses", "accuses", "accuses"), 3, False),
    ],
)
def test_a_triad_is_balanced_by_the_product_of_its_signs(
    relations: tuple[str, str, str], tense: int, balanced: bool
) -> None:
    pairs = zip(("MA", "FR", "ES"), relations, ("FR", "ES", "MA"), strict=True)
    (row,) = triads(told(*(" ".join(words) for words in pairs))).itertuples(index=False)
    assert (row.first_label, row.second_label, row.third_label) == ("ES", "FR", "MA")
    assert (row.tense, row.balanced, row.events) == (tense, balanced, 3)


def test_who_is_neither_friend_nor_foe_is_in_no_triad() -> None:
    graph = told("MA meets FR", "MA meets ES", "ES meets FR", "ES summons FR")
    assert not len(triads(graph))


def test_every_triad_of_four_friends_and_those_out_of_balance_first() -> None:
    lines = [f"{a} meets {b}" for a, b in ("ab", "ac", "ad", "bc", "bd", "cd")]
    assert len(triads(told(*lines))) == 4
    frame = triads(told(*lines, "a accuses b 2001", "a accuses b 2002"))
    assert list(frame["balanced"]) == [False, False, True, True]
    assert list(frame["events"]) == [5, 5, 3, 3]


def test_nothing() -> None:
    assert list(balance(told()).columns) == list(DYADS)
    assert list(triads(told("MA meets FR")).columns) == list(TRIADS)
