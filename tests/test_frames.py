from pathlib import Path

import pytest

from tansiq import ontology
from tansiq.errors import DataError
from tansiq.frames import all_frames, parse_slots, read_frames
from tansiq.text import fold

WHOLE = """
relation: meets
rules:
- id: meets.test
  verbs: [التقى/يلتقي]
  slots: ["subject <> مع"]
  match:
  - {text: التقى وزير الدفاع التونسي مع نظيره الليبي., yields: وزير الدفاع التونسي | وزير الدفاع الليبي}
"""


@pytest.fixture
def rules(tmp_path: Path) -> Path:
    return tmp_path / "مقابلات.yaml"


def refused(path: Path, text: str) -> str:
    path.write_text(text, "utf-8")
    with pytest.raises(DataError) as caught:
        read_frames(path)
    assert caught.value.file == str(path)
    assert str(path) in str(caught.value)
    return str(caught.value)


def test_a_whole_rule_is_read(rules: Path) -> None:
    rules.write_text(WHOLE, "utf-8")
    (frame,) = read_frames(rules)
    assert (frame.relation, frame.id, frame.symmetric) == ("meets", "meets.test", True)
    assert (frame.slots[0].left, frame.slots[0].right, frame.slots[0].directed) == ("subject", "مع", False)


@pytest.mark.parametrize(
    ("change", "by", "named"),
    [
        ("relation: meets", "relation: greets", "greets"),
        ("relation: meets", "relations: meets", "relation"),
        ("  verbs:", "  verb:", "meets.test"),
        ("  slots:", "  nera: [هاتفيا]\n  slots:", "nera"),
        ("  slots:", "  confidence: 7\n  slots:", "confidence"),
        ("  slots:", "  status: maybe\n  slots:", "status"),
        ("yields:", "yield:", "match"),
        ("  verbs: [التقى/يلتقي]\n", "", "meets.test"),
        ('["subject <> مع"]', "[]", "slots"),
        ('["subject <> مع"]', '["subject مع"]', "subject مع"),
        ('["subject <> مع"]', '["subject => object"]', "subject => object"),
        ('["subject <> مع"]', "[subject]", "subject"),
    ],
)
def test_a_broken_rule_is_refused_with_file_and_rule(rules: Path, change: str, by: str, named: str) -> None:
    assert change in WHOLE
    message = refused(rules, WHOLE.replace(change, by))
    assert named in message
    assert "relation" in message or "meets.test" in message


def test_a_rule_without_id_is_named_by_its_number(rules: Path) -> None:
    assert "rule 1" in refused(rules, WHOLE.replace("- id: meets.test\n  verbs", "- verbs"))


@pytest.mark.parametrize(
    ("text", "left", "right", "directed"),
    [
        ("subject -> object", "subject", "object", True),
        ("subject <> مع", "subject", "مع", False),
        ("subject -> إلى|ل", "subject", "الي|ل", True),
        ("pair between", "between", "", False),
    ],
)
def test_slots(text: str, left: str, right: str, directed: bool) -> None:
    slots = parse_slots(text)
    assert (slots.left, slots.right, slots.directed) == (left, right, directed)


@pytest.mark.parametrize("text", ["", "subject", "subject - object", "subject to object", "pairbetween"])
def test_malformed_slots_are_refused_by_name(text: str) -> None:
    with pytest.raises(ValueError, match="slots"):
        parse_slots(text)


def test_the_frames_of_arabic() -> None:
    frames = all_frames()
    identifiers = [frame.id for frame in frames]
    assert len(set(identifiers)) == len(identifiers)
    assert {frame.relation for frame in frames} == set(ontology.relations())
    for frame in frames:
        assert all(slots.right == "" or slots.directed or frame.symmetric for slots in frame.slots), frame.id
        assert all(word == fold(word) for word in (*frame.near, *frame.around, *frame.without)), frame.id
