"""Names stay the same whatever the order or spelling, and are safe as addresses."""

import pyoxigraph as ox
import pytest
from samples import CELL, DGST, INTERPOL, MOROCCO, OFFICIAL, SPAIN, SPANISH_POLICE, event

from tansiq.ids import actor_key, event_id, path_segment
from tansiq.model import Actor, Kind, Status


def test_keys_of_actors() -> None:
    assert actor_key(DGST) == "org/ma-dgst"
    assert actor_key(MOROCCO) == "state/ma"
    assert actor_key(INTERPOL) == "international/الانتربول"
    assert actor_key(OFFICIAL) == "person/ma/سعيد-المثالي"


def test_spelling_makes_no_new_actor() -> None:
    again = SPANISH_POLICE.model_copy(update={"label": "الشُّرطة الاسبانية"})
    assert actor_key(again) == actor_key(SPANISH_POLICE)
    elsewhere = SPANISH_POLICE.model_copy(update={"country": "AR"})
    assert actor_key(elsewhere) != actor_key(SPANISH_POLICE)


def test_a_label_of_signs_alone_has_a_key() -> None:
    keys = {actor_key(Actor(label=label, kind=Kind.GROUP)) for label in ("؟!", "}{", "\u202e")}
    assert len(keys) == 3 and all(key.removeprefix("group/") for key in keys)


def test_an_event_keeps_its_own_id() -> None:
    assert event_id(event(CELL, 0, MOROCCO, "meets", SPAIN, id="e1")) == "e1"


def test_order_counts_only_where_the_relation_is_directed() -> None:
    assert event_id(event(CELL, 0, MOROCCO, "meets", SPAIN)) == event_id(event(CELL, 0, SPAIN, "meets", MOROCCO))
    assert event_id(event(CELL, 0, MOROCCO, "assists", SPAIN)) != event_id(event(CELL, 0, SPAIN, "assists", MOROCCO))


@pytest.mark.parametrize(
    "change", [{"date": "2022"}, {"status": Status.PLANNED}, {"relation": "agreesWith"}, {"doc": "x"}]
)
def test_another_event_has_another_id(change: dict[str, str]) -> None:
    plain = event(CELL, 0, MOROCCO, "meets", SPAIN)
    assert event_id(plain) != event_id(plain.model_copy(update=change))
    assert event_id(plain) == event_id(plain.model_copy(update={"confidence": 0.3, "place": "مليلية"}))


@pytest.mark.parametrize(
    "name", ["a b", "<script>", '"', "a\nb", "\u202e", "../..", "..", "100%", "a:b/c", "} DELETE", "é", "Inc.", "a.."]
)
def test_path_segments_are_safe_and_distinct(name: str) -> None:
    segment = path_segment(name)
    assert not set(segment) & set(' <>"{}|\\^`/:?#\n\u202e') and not segment.endswith(".")
    assert ox.NamedNode("https://example.org/" + segment).value.endswith(segment)
    assert path_segment(segment) != segment or segment == name
