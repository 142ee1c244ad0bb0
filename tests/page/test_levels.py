import pytest
from samples import CELL, DGST, EVENTS, FRANCE, INTERPOL, MOROCCO, OFFICIAL, SPAIN, article, event, merged

from tansiq.network import mirror
from tansiq.page.levels import drawn, ends, networks
from tansiq.page.look import box, broken, sizes


def test_both_levels_number_the_ends_of_each_event() -> None:
    told = merged([*EVENTS, event(CELL, 5, OFFICIAL, "meets", DGST)])
    graphs = networks(mirror(told))
    by_level = {name: ends(graph) for name, graph in graphs.items()}
    assert len(by_level["actors"]) == len(told)
    within = next(
        event.id for event in told if {event.subject.label, event.object.label} == {OFFICIAL.label, DGST.label}
    )
    assert within not in by_level["states"] and len(by_level["states"]) == len(told) - 1
    keys = sorted(graphs["states"])
    visit = next(event for event in told if event.relation == "visits" and event.object.label == SPAIN.label)
    assert [keys[number] for number in by_level["states"][visit.id]] == ["state/ma", "state/es"]
    assert keys == sorted({"state/ma", "state/es", "state/fr", "international/الانتربول"})


def test_a_member_is_found_by_every_name_without_accents_and_spelling_variants() -> None:
    source = article("a", "التقى الجانبان.")
    spain = SPAIN.model_copy(update={"names": ("España",)})
    told = merged([event(source, 0, spain, "meets", DGST)])
    level = drawn(networks(mirror(told))["actors"], {told[0].id: 0})
    search = {member["labels"]["ar"]: member["search"] for member in level["members"]}
    assert "اسبانيا" in search["إسبانيا"] and "espana" in search["إسبانيا"]
    assert "dgst" in search[DGST.label]


def test_what_is_no_fact_makes_nobody_larger_and_is_drawn_all_the_same() -> None:
    told = merged(EVENTS)
    level = drawn(networks(mirror(told))["actors"], {event.id: number for number, event in enumerate(told)})
    size = {member["labels"]["ar"]: member["sizes"]["events"][0] for member in level["members"]}
    assert size[INTERPOL.label] == min(size.values()) < size[DGST.label] < max(size.values())
    assert len(level["nodes"]) == len(level["members"]) and "planned" in {edge["status"] for edge in level["edges"]}
    assert [node["id"] for node in level["nodes"]] == list(range(len(level["nodes"])))
    assert {area["country"] for area in level["areas"]} == {"MA", "ES"}
    assert {area["labels"]["fr"] for area in level["areas"]} == {"Maroc", "Espagne"}


def test_area_of_a_node_follows_its_value() -> None:
    found = sizes({"none": 0, "quarter": 1, "all": 4})
    (least, small), (half, _), (most, large) = found["none"], found["quarter"], found["all"]
    assert half == pytest.approx((least + most) / 2) and small < large
    assert sizes({"a": 0}) == {"a": (least, small)} and sizes({}) == {}


def test_labels_break_into_short_lines_and_the_box_has_room_for_the_longest() -> None:
    label = "Directorate for Territorial Surveillance"
    text = broken(label)
    assert len(text.split("\n")) > 1 and text.replace("\u2068", "").replace("\u2069", "").split() == label.split()
    wide, narrow = box({"en": text, "ar": broken("المغرب")}, (6, 12)), box({"ar": broken("المغرب")}, (6, 12))
    assert wide[0] > narrow[0] and wide[1] > narrow[1]
    assert FRANCE.label in broken(FRANCE.label) and MOROCCO.label in broken(MOROCCO.label)
