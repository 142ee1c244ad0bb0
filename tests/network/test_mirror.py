from pathlib import Path

from samples import CELL, DGST, EVENTS, FRANCE, INTERPOL, MOROCCO, OFFICIAL, SPAIN, VISIT, event, merged

from tansiq.ids import actor_key, event_id
from tansiq.network import centrality, mirror, write_gexf


def test_the_mirror_holds_every_event_and_what_is_known_of_it() -> None:
    graph = mirror(merged(EVENTS))
    assert sorted(key for *_, key in graph.edges(keys=True)) == sorted(map(event_id, EVENTS))
    shared = EVENTS[0]
    edge = graph.edges[actor_key(DGST), actor_key(FRANCE), event_id(shared)]
    assert edge == {
        "relation": "sharesIntelligenceWith", "family": "cooperation", "symmetric": False, "status": "actual",
        "corroboration": 1, "articles": "paris-2015", "date": "2015-11", "begin": "2015-11-01", "end": "2015-11-30",
        "confidence": 0.9, "topics": "counter-terrorism | intelligence", "sentence": shared.sentence,
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


def test_who_alone_says_so_stands_at_the_event() -> None:
    claimed = event(CELL, 5, MOROCCO, "accuses", SPAIN, claimed_by=FRANCE)
    (edge,) = mirror(merged([claimed])).edges(data=True)
    assert edge[2]["claimed_by"] == FRANCE.label and "topics" not in edge[2]
    (edge,) = mirror(merged([EVENTS[0]])).edges(data=True)
    assert "claimed_by" not in edge[2], "another sentence says it in the writer's own words"


def test_an_open_date_has_one_end() -> None:
    (edge,) = mirror(merged([EVENTS[6]])).edges(data=True)
    assert edge[2]["begin"] == "2014-01-01" and "end" not in edge[2]
