"""What workers do, without Spark around it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from tansiq.extraction import extract_article
from tansiq.model import Article, Event
from tansiq.reading import Options, Reason, SkipReport
from tansiq.reading.sources import files_of
from tansiq.running import analysing
from tansiq.spark import reading, work
from tansiq.spark.schema import ARTICLE, EVENT, OUTCOME, batches, rows_of
from tansiq.spark.work import Output

MEETS = "التقى وزير الداخلية المغربي في الرباط نظيره الإسباني."


def batch(*rows: dict[str, Any], schema: pa.Schema = ARTICLE) -> Iterable[pa.RecordBatch]:
    return [pa.RecordBatch.from_pylist(list(rows), schema=schema)]


def articles(*given: tuple[str, str, str | None]) -> Iterable[pa.RecordBatch]:
    rows = ({"id": id_, "text": text, "url": url} for id_, text, url in given)
    return batch(*({**row, "where": f"f:{n}", "place": str(n)} for n, row in enumerate(rows)))


def test_a_poison_article_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def extract(article: Article) -> list[Event]:
        if article.id == "bad":
            raise IndexError("out of range")
        return extract_article(article)

    monkeypatch.setattr(analysing, "extract_article", extract)
    found = articles(("bad", MEETS, None), ("good", MEETS, None))
    bad, good = rows_of(work.of_articles(found, Output.PARQUET))
    assert (bad["reason"], bad["events"]) == (Reason.FAILED, None)
    assert bad["message"] == "article bad: its analysis failed: IndexError: out of range; skipped"
    assert [event["relation"] for event in good["events"]] == ["meets"]


def test_the_columns_are_those_of_an_event_as_it_is_written() -> None:
    (event,) = extract_article(Article(id="a", text=MEETS))
    assert list(pa.schema(EVENT).names) == list(event.model_dump(exclude={"optional", "also_dates"}))


def test_what_was_read_before_is_told_by_id_and_by_address_and_messages_go_through() -> None:
    given = articles(
        ("a", MEETS, "https://example.org/1"), ("b", MEETS, "https://example.org/1"), ("a", f"{MEETS} ثم عاد.", None)
    )
    skip = {"where": "g", "place": "9", "reason": Reason.EMPTY.value, "message": "g: an empty file; skipped"}
    kept = list(rows_of(work.once([*given, *batch(skip)])))
    assert [row["id"] for row in kept if row["id"]] == ["a", "a"]
    outcomes = list(rows_of(work.of_articles(batches(kept, ARTICLE), Output.PARQUET)))
    assert [row["id"] for row in outcomes if row["id"]] == ["a", "a~2"]
    assert sorted(row["message"] for row in outcomes if row["message"]) == [
        "f:1: the page https://example.org/1 has been read before; skipped",
        "f:2: another article has the id a; this one is called a~2",
        "g: an empty file; skipped",
    ]
    assert all(row["where"] for row in outcomes)


def test_files_are_read_in_the_order_of_folders(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", "a-b/c.txt", "a.txt", "a/b/c.txt", "c/a.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(MEETS, encoding="utf-8")
    schema = pa.schema({"path": pa.string(), "content": pa.binary()})
    rows = ({"path": f"file:{file}", "content": file.read_bytes()} for file in sorted(tmp_path.rglob("*.txt")))
    read = sorted(rows_of(reading.files(batch(*rows, schema=schema), Options())), key=lambda row: row["place"])
    assert [row["where"] for row in read] == list(map(str, files_of(tmp_path, SkipReport())))


def test_a_line_is_named_as_well_as_it_is_known() -> None:
    schema = pa.schema({"path": pa.string(), "start": pa.int64(), "content": pa.binary()})
    lines = [{"path": "hdfs://h/a%20b.jsonl", "start": start, "content": b"{"} for start in (0, 0, 134217728)]
    lines.append({"path": "file:/c.jsonl", "start": 0, "content": b'{"id": "\xff", "text": "x"}'})
    told = [row["message"].partition(": not JSON")[0] for row in rows_of(reading.lines(batch(*lines, schema=schema)))]
    assert told[:3] == [
        "hdfs://h/a b.jsonl:1",
        "hdfs://h/a b.jsonl:2",
        "hdfs://h/a b.jsonl: line 1 after byte 134217728",
    ]
    assert told[3].startswith("/c.jsonl:1: id: ")


def test_rows_are_handed_over_in_batches_of_limited_size() -> None:
    found = list(batches(({"id": str(number), "where": "x" * 3_000_000} for number in range(5)), OUTCOME))
    assert [part.num_rows for part in found] == [2, 2, 1]
