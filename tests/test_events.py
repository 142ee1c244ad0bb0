import csv
import io
import json
from pathlib import Path

import pytest
from samples import EVENTS, MOROCCO, SPAIN, VISIT, merged

from tansiq import ontology
from tansiq.errors import DataError, ReadError
from tansiq.events import COLUMNS, event_line, json_schema, read_events, write_csv
from tansiq.model import Event

GOLD = {
    "doc": "a",
    "subject": {"label": "المغرب", "kind": "state", "country": "MA"},
    "relation": "meets",
    "object": {"label": "إسبانيا", "kind": "state", "country": "ES"},
    "date": "2023-12-14",
    "status": "actual",
    "optional": True,
}


def test_events_survive_writing_and_reading(tmp_path: Path) -> None:
    (tmp_path / "e.jsonl").write_text("\n".join(map(event_line, EVENTS)), encoding="utf-8")
    assert read_events(tmp_path / "e.jsonl") == list(EVENTS)


def test_a_line_is_the_codebooks_format_with_its_additions() -> None:
    line = event_line(EVENTS[0])
    record = json.loads(line)
    assert set(record) == {
        "id", "doc", "subject", "relation", "object", "date", "status", "sentence", "in_title", "start", "end",
        "trigger", "subject_at",
        "object_at", "trigger_at", "rule", "confidence", "claimed_by", "topics", "place", "place_country", "evidence",
    }  # fmt: skip
    assert set(record["subject"]) == {"label", "names", "kind", "country", "id", "labels"}
    assert "المغربية" in line  # readable, not escaped


def test_gold_with_a_byte_order_mark_and_blank_lines_is_read(tmp_path: Path) -> None:
    (tmp_path / "g.jsonl").write_text("\ufeff" + json.dumps(GOLD) + "\n\n", encoding="utf-8")
    assert read_events(tmp_path / "g.jsonl")[0].optional


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"relation": "likes"}, r":2: relation: unknown relation 'likes'; known: accuses"),
        ({"status": "maybe"}, r":2: status: "),
        ({"date": "14/12/2023"}, r":2: date: .* is not an EDTF date"),
        ({"subject": {"label": "x", "kind": "planet"}}, r":2: subject\.kind: "),
        ({"object": None}, r":2: object: "),
        ({"topic": "x"}, r":2: topic: Extra inputs"),
        ({"confidence": 2}, r":2: confidence: "),
        ({"sentence": "نص", "start": 0, "end": 7}, r":2: end - start is 7, the sentence has 2 characters"),
        ({"subject_at": [0, 1]}, r":2: subject_at is given, but not where the sentence starts and ends"),
        (
            {"sentence": "نص", "start": 3, "end": 5, "object_at": [2, 4]},
            r":2: object_at: 2 to 4 is no part of .* 3 to 5",
        ),
        ({"sentence": "نص", "start": 3, "end": 5, "trigger_at": [4, 6]}, r":2: trigger_at: 4 to 6 is no part of"),
        ({"sentence": "نص", "start": 3, "end": 5, "object_at": [4, 4]}, r":2: object_at: 4 to 4 is no part of"),
        (
            {"evidence": [{"sentence": "نص", "start": 3, "end": 5, "subject_at": [0, 2]}]},
            r":2: evidence\.0: subject_at: ",
        ),
    ],
)
def test_a_broken_event_names_file_line_and_field(tmp_path: Path, change: dict[str, object], message: str) -> None:
    path = tmp_path / "e.jsonl"
    path.write_text(json.dumps(GOLD) + "\n" + json.dumps({**GOLD, **change}) + "\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"e\.jsonl" + message):
        read_events(path)


def test_a_truncated_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "e.jsonl"
    path.write_text(json.dumps(GOLD)[:-10], encoding="utf-8")
    with pytest.raises(DataError, match=r"e\.jsonl:1: Invalid JSON"):
        read_events(path)


@pytest.mark.parametrize("content", [None, b"\xff\xfe\0"])
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "e.jsonl"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(ReadError, match=r"e\.jsonl: "):
        read_events(path)


def test_csv_has_a_row_an_event_and_runs_no_formula() -> None:
    hostile = Event(doc="=1+1", subject=MOROCCO, relation="meets", object=SPAIN, sentence="@SUM(A1), قال", place="-x")
    out = io.StringIO()
    write_csv([*EVENTS, hostile], merged([*EVENTS, hostile]), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(EVENTS) + 1
    assert rows[0]["family"] == "cooperation"
    assert rows[0]["topics"] == "counter-terrorism; intelligence"
    assert rows[0]["sentences"] == "2"
    assert rows[-1]["date"] == ""
    assert (rows[-1]["doc"], rows[-1]["sentence"], rows[-1]["place"]) == ("'=1+1", "'@SUM(A1), قال", "'-x")


def test_csv_tells_of_which_event_of_the_graph_a_row_is_part() -> None:
    out = io.StringIO()
    told = [event.model_copy(update={"id": f"e{number}"}) for number, event in enumerate((*VISIT, EVENTS[0]))]
    write_csv(told, merged(told[:3]), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert [(row["id"], row["event"], row["corroboration"], row["doc"]) for row in rows] == [
        ("e0", "e0", "2", "cell-2022"), ("e1", "e0", "2", "agency-2022"), ("e2", "e0", "2", "paper-2022"),
        ("e3", "", "", "paris-2015"),
    ]  # fmt: skip


def test_the_schema_knows_the_relations() -> None:
    assert json_schema()["properties"]["relation"]["enum"] == list(ontology.relations())
