import datetime as dt
from pathlib import Path

import networkx as nx
import pytest
from network.made import key, told
from samples import CELL, DGST, EVENTS, INTERPOL, VISIT, event, merged

from tansiq.errors import QueryError
from tansiq.network import centrality, mirror, ties, view

DATED = told(
    "MA meets FR 2014-02", "MA meets FR 2015", "MA meets FR 2016/..", "MA meets FR ../2013", "MA meets FR",
    "MA meets FR 2014-11-30/2015-01-02",
)  # fmt: skip


def ids(graph: object, **conditions: object) -> list[str]:
    return sorted(found for *_, found in view(graph, **conditions).edges(keys=True))


def test_facts_alone_by_default() -> None:
    graph = told("MA meets FR", "MA visits FR planned", "MA accuses ES negated")
    assert ids(graph) == ["000"]
    assert sorted(view(graph)) == [key("FR"), key("MA")], "who takes part in nothing is not there"
    assert ids(graph, statuses=("planned", "negated")) == ["001", "002"]


@pytest.mark.parametrize(
    ("since", "until", "kept"),
    [
        ("2014", "2014", ["000", "005"]),
        (2015, None, ["001", "002", "005"]),
        ("2014-03", "2014-11", ["005"]),
        (dt.date(2015, 1, 3), dt.date(2015, 12, 31), ["001"]),
        (None, "2013", ["003"]),
        ("2030", None, ["002"]),
        (None, None, ["000", "001", "002", "003", "004", "005"]),
    ],
)
def test_a_period_keeps_what_may_lie_in_it_and_nothing_without_a_date(
    since: object, until: object, kept: list[str]
) -> None:
    assert ids(DATED, since=since, until=until) == kept


def test_relations_families_and_topics() -> None:
    graph = told("MA meets FR", "MA accuses FR", "MA visits FR")
    assert ids(graph, relations=["meets", "accuses"]) == ["000", "001"]
    assert ids(graph, family="tension") == ["001"]
    sample = mirror(merged(EVENTS))
    (found,) = view(sample, topics=["intelligence", "drugs"]).edges(data="relation")
    assert found[2] == "sharesIntelligenceWith"
    assert not ids(sample, topics=[])


def test_confidence_and_corroboration() -> None:
    sample = mirror(merged([*EVENTS, *VISIT[1:]]))
    assert [data["confidence"] for *_, data in view(sample, min_confidence=0.85).edges(data=True)] == [0.9]
    assert len(ids(sample, min_confidence=0)) == 2, "what has none falls out"
    assert [data["relation"] for *_, data in view(sample, min_corroboration=2).edges(data=True)] == ["visits"]


def test_states_take_the_place_of_their_actors() -> None:
    graph = told("MA:dgst meets FR:police", "MA meets FR", "MA:dgst meets MA:army", "cell threatens MA:dgst")
    states = view(graph, level="states")
    assert ids(graph, level="states") == ["000", "001", "003"], "what happens inside one state falls out"
    assert sorted(states) == ["group/cell", "state/fr", "state/ma"]
    assert ties(states)["state/fr"]["state/ma"]["weight"] == 2
    assert states.nodes["state/ma"] == graph.nodes["state/ma"]


def test_a_state_that_nobody_names_has_the_names_of_cldr() -> None:
    states = view(mirror(merged([event(CELL, 5, DGST, "meets", INTERPOL)])), level="states")
    data = states.nodes["state/ma"]
    assert (data["label"], data["label_en"], data["kind"], data["country"]) == ("المغرب", "Morocco", "state", "MA")


@pytest.mark.parametrize(
    ("conditions", "problem"),
    [
        ({"relations": ["meet"]}, "no relation 'meet'"),
        ({"family": "love"}, "no family"),
        ({"statuses": ["real"]}, "no status"),
        ({"since": "soon"}, "no date"),
        ({"since": "2015", "until": "2014"}, "ends before it begins"),
        ({"min_confidence": 2}, "no confidence"),
        ({"level": "towns"}, "no level"),
    ],
)
def test_what_does_not_suit_is_refused(conditions: dict[str, object], problem: str) -> None:
    with pytest.raises(QueryError, match=problem):
        view(DATED, **conditions)


def test_both_directions_add_up_in_a_tie() -> None:
    graph = told("MA assists FR", "MA assists FR 2014", "FR assists MA", "MA assists MA")
    assert list(ties(graph).edges(data="weight")) == [("state/fr", "state/ma", 3)]
    assert list(ties(graph, directed=True).edges(data="weight")) == [
        ("state/fr", "state/ma", 1), ("state/ma", "state/fr", 2),
    ]  # fmt: skip


def test_a_symmetric_relation_ties_both_ways() -> None:
    assert sorted(ties(told("MA meets FR"), directed=True).edges()) == [
        ("state/fr", "state/ma"), ("state/ma", "state/fr"),
    ]  # fmt: skip


def test_sources_weigh_as_much_as_they_are_independent() -> None:
    graph = mirror(merged([*VISIT, *EVENTS[4:5]]))
    assert sorted(weight for *_, weight in ties(graph).edges(data="weight")) == [1, 1]
    assert sorted(weight for *_, weight in ties(graph, "sources").edges(data="weight")) == [1, 2]
    with pytest.raises(QueryError, match="no weight"):
        ties(graph, "articles")  # type: ignore[arg-type]


def test_a_view_can_be_written_in_any_format_of_networkx(tmp_path: Path) -> None:
    nx.write_graphml(view(mirror(merged(EVENTS)), level="states"), tmp_path / "g.graphml")
    assert sorted(nx.read_graphml(tmp_path / "g.graphml")) == ["state/es", "state/fr", "state/ma"]


def test_measures_count_facts_of_a_mirror_and_all_of_a_view() -> None:
    graph = told("MA meets FR", "MA visits FR planned")
    assert list(centrality(graph)["strength"]) == [1, 1]
    assert list(centrality(view(graph, statuses=["planned"]))["strength"]) == [1, 1]
    assert list(centrality(view(graph, statuses=["planned", "actual"]))["strength"]) == [2, 2]
    assert list(centrality(view(view(graph, statuses=["planned", "actual"])))["strength"]) == [1, 1]
