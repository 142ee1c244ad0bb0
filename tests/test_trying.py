"""A rule of one's own is read beside those of the package, for a while."""

from pathlib import Path

import pytest

from tansiq import trying
from tansiq.errors import DataError
from tansiq.explain import explain
from tansiq.frames import all_frames

SENTENCE = "زعتر وزير الدفاع الفرنسي نظيره التونسي."
RULE = """
relation: meets
rules:
- id: meets.made-up
  verbs: [زعتر/يزعتر]
  slots: [subject -> object]
  match: [{text: زعترت فرنسا تونس., yields: فرنسا | تونس}]
"""


def test_a_rule_is_read_while_it_is_tried_and_no_longer(tmp_path: Path) -> None:
    before = all_frames()
    assert explain(SENTENCE).events == ()
    path = tmp_path / "made-up.yaml"
    path.write_text(RULE, encoding="utf-8")
    with pytest.raises(RuntimeError), trying.rules(path) as (frame,):
        assert frame.id == "meets.made-up"
        (event,) = explain(SENTENCE).events
        assert (event.relation, event.rule, event.object.country) == ("meets", frame.id, "TN")
        raise RuntimeError
    assert explain(SENTENCE).events == ()
    assert [one.id for one in all_frames()] == [one.id for one in before]


def test_a_malformed_rule_is_named_and_leaves_nothing_behind(tmp_path: Path) -> None:
    path = tmp_path / "broken.yaml"
    path.write_text(RULE.replace("slots", "slot"), encoding="utf-8")
    with pytest.raises(DataError, match=r"broken\.yaml: meets\.made-up\.slot"), trying.rules(path):
        raise AssertionError
    assert "meets.made-up" not in {frame.id for frame in all_frames()}
