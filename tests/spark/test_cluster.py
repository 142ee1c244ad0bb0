"""On a real cluster: the events of the local engine, also after a worker was killed."""

from __future__ import annotations

import datetime as dt
import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pyoxigraph as ox
import pytest
from spark.cluster import DEADLINE, Cluster, appeared
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tansiq import cli
from tansiq.corpus import analysed
from tansiq.corpus import articles as read
from tansiq.errors import ReadError, TansiqError
from tansiq.events import event_line
from tansiq.model import Article, Event
from tansiq.rdf import article_iri
from tansiq.rdf.told import told
from tansiq.reading import Options, Reason, SkipReport

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

CORPUS = Path(__file__).parents[2] / "seeds" / "corpus"
MEETS = "التقى وزير الداخلية المغربي في الرباط نظيره الإسباني."
AGREES = "وقّعت تونس وإيطاليا اتفاقا أمنيا."
LINES = (
    {"id": "a", "text": MEETS, "published": "2024-02-21"},
    {"id": "a", "text": AGREES, "published": "2024-02-22"},
    {"id": "a", "text": AGREES, "published": "2024-02-22"},
    {"id": "b", "text": AGREES, "published": "yesterday"},
    {"id": "c", "text": " "},
    {"id": "d", "text": MEETS, "url": "https://example.org/1"},  # again in the table
)


@pytest.fixture(scope="module")
def cluster(java: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Cluster]:
    """A cluster, and the environment in which a driver finds its settings."""
    running = Cluster(tmp_path_factory.mktemp("cluster"))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in running.environment.items():
            patch.setenv(name, value)
        try:
            running.start()
            yield running
        finally:
            running.stop()


@pytest.fixture(scope="module")
def spark(cluster: Cluster) -> Iterator[SparkSession]:
    from tansiq.spark.session import session

    with session(cluster.master) as opened:
        yield opened


@pytest.fixture(scope="module")
def articles(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of what a user may have, good and bad."""
    folder = tmp_path_factory.mktemp("articles")
    shutil.copytree(CORPUS, folder / "corpus")
    text = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in LINES)
    (folder / "lines.jsonl").write_text(text + "{broken\n\n", encoding="utf-8")
    (folder / "أخبار 1.TXT").write_text(MEETS, encoding="windows-1256")
    (folder / "table.xyz").write_bytes(b"?")
    write_crawl(
        folder / "crawl.warc.gz", "https://example.org/2", f"<article><p>{' '.join((MEETS, AGREES) * 3)}</p></article>"
    )
    day = dt.datetime(2024, 2, 21, 23, 30)
    columns = {"id": [1, 2], "text": [MEETS, None], "published": [day, None], "url": ["https://example.org/1"] * 2}
    (folder / "deeper").mkdir()
    pq.write_table(pa.table(columns), folder / "deeper" / "table.parquet")
    return folder


def write_crawl(path: Path, url: str, page: str) -> None:
    """A crawl of one page."""
    with path.open("wb") as out:
        writer = WARCWriter(out, gzip=True)
        head = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], protocol="HTTP/1.1")
        body = BytesIO(f"<html><body>{page}</body></html>".encode())
        writer.write_record(writer.create_warc_record(url, "response", payload=body, http_headers=head))


def local(*paths: Path) -> tuple[list[tuple[Article, list[Event]]], SkipReport]:
    report = SkipReport()
    return [(article, outcome.events) for article, outcome in analysed(read(paths, report), report)], report


def lines_of(events: Iterable[Event]) -> list[str]:
    """Events as JSON Lines, sorted by article; within one they stay as they are."""
    return [event_line(event) for event in sorted(events, key=lambda event: event.doc)]


def lines_in(folder: Path) -> list[str]:
    """The events of a folder of parquet, as any reader of parquet finds them, as the same JSON Lines."""
    return as_lines(pq.read_table(folder).to_pylist(maps_as_pydicts="strict"))


def as_lines(rows: Iterable[dict[str, Any]]) -> list[str]:
    ordered = sorted(rows, key=lambda row: (row["doc"], row["position"]))
    return [json.dumps({key: row[key] for key in row if key != "position"}, ensure_ascii=False) for row in ordered]


def test_the_command_finds_what_the_local_engine_finds(
    spark: SparkSession,
    articles: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    target = tmp_path / "events.parquet"
    monkeypatch.setattr("tansiq.spark.session.session", lambda master: nullcontext(spark))
    monkeypatch.setattr(sys, "argv", ["tansiq", "extract", "--spark", "here", str(articles), "-o", str(target)])
    with pytest.raises(SystemExit) as exit_:
        cli.main()
    assert exit_.value.code == 3
    found, report = local(articles)
    events = [event for _, own in found for event in own]
    assert lines_in(target) == lines_of(events)
    assert len(events) > 300
    assert {event.doc for event in events} >= {"a", "a~2", "أخبار 1", "https://example.org/2"}

    counts = json.loads((target / "_counts.json").read_text(encoding="utf-8"))
    assert counts["articles"] == report.read == len(found)
    assert counts["events"] == Counter(event.relation for event in events)
    assert counts["skipped"] == {reason.value: number for reason, number in report.counts.items()}
    assert set(report.counts) == {Reason.BROKEN, Reason.DUPLICATE, Reason.EMPTY, Reason.SUFFIX}

    about = pq.read_table(target / "_articles").to_pylist()
    assert {row["id"]: row["events"] for row in about if row["events"] is not None} == {
        article.id: len(own) for article, own in found
    }
    messages = {row["message"] for row in about if row["message"]}
    assert messages == {skip.message for skip in report.skips} | set(report.notes)
    assert f"{report.read} articles read, {len(events)} events found" in capsys.readouterr().err
    assert not (target / "_outcomes").exists()


def test_a_table_gives_its_events_and_each_row_for_itself(spark: SparkSession, tmp_path: Path) -> None:
    import tansiq.spark

    day = dt.datetime(2024, 2, 21, 10, 30)
    rows = [("x", MEETS, day, "كاتب"), ("y", None, day, None), ("z", AGREES, None, None)]
    table = spark.createDataFrame(rows, "id string, text string, published timestamp, author string")
    found = tansiq.spark.extract(table).toArrow().to_pylist(maps_as_pydicts="strict")
    expected = [Article(id="x", text=MEETS, published="2024-02-21"), Article(id="z", text=AGREES)]
    path = tmp_path / "x.jsonl"
    path.write_text("".join(article.model_dump_json() + "\n" for article in expected), encoding="utf-8")
    assert as_lines(found) == lines_of(event for _, own in local(path)[0] for event in own)
    assert len(found) == 2
    skipped = tansiq.spark.outcomes(table).where("reason IS NOT NULL").collect()
    assert [(row["id"], row["reason"]) for row in skipped] == [("y", Reason.EMPTY)]

    tansiq.spark.extract(table).createOrReplaceTempView("events")
    query = "SELECT subject.country AS who, object.labels['en'] AS whom FROM events WHERE relation = 'agreesWith'"
    assert [tuple(row) for row in spark.sql(query).collect()] == [("TN", "Italy")]
    with pytest.raises(ReadError, match=r"no column 'text'.*: id, body"):
        tansiq.spark.extract(spark.createDataFrame([("x", "y")], "id string, body string"))


@pytest.mark.parametrize("suffix", [".ttl", ".nq"])
def test_triples_are_those_of_the_articles_and_each_file_stands_alone(
    suffix: str, spark: SparkSession, tmp_path: Path
) -> None:
    from tansiq.spark.writing import write

    path = tmp_path / "in"
    path.mkdir()
    pq.write_table(pa.table({"id": ["p"], "body": [MEETS], "published": [dt.date(2024, 2, 21)]}), path / "t.parquet")
    named = sorted(CORPUS.iterdir())[:8]
    written = write(spark, [str(path), *map(str, named)], f"{tmp_path}/out{suffix}", Options({"text": "body"}))
    parts = sorted((tmp_path / f"out{suffix}").glob(f"part-*{suffix}"))
    assert len(parts) > 1
    (tmp_path / "p.jsonl").write_text(json.dumps({"id": "p", "text": MEETS, "published": "2024-02-21"}))
    found, _ = local(tmp_path / "p.jsonl", *named)
    assert written.articles == 9
    quads = {quad for part in parts for quad in ox.parse(path=str(part))}
    for article, events in found:
        graph = ox.NamedNode(article_iri(article.id)) if suffix == ".nq" else ox.DefaultGraph()
        quads -= {ox.Quad(*triple, graph) for triple in told(article, events)}
    assert not quads


def test_what_is_wrong_is_told_before_anything_is_written(spark: SparkSession, tmp_path: Path) -> None:
    from tansiq.spark.writing import write

    target = tmp_path / "out.parquet"
    with pytest.raises(ReadError, match="missing"):
        write(spark, [str(tmp_path / "missing")], str(target), Options())
    (tmp_path / "t.jsonl").write_text(json.dumps(LINES[0]))
    target.mkdir()
    (target / "mine").touch()
    with pytest.raises(TansiqError, match=r"out\.parquet exists"):
        write(spark, [str(tmp_path / "t.jsonl")], str(target), Options())
    assert (target / "mine").exists()


def test_a_worker_is_killed_in_the_middle_and_the_result_is_the_same(
    cluster: Cluster, spark: SparkSession, articles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from tansiq.spark import work
    from tansiq.spark.writing import write

    def held(found: Any, output: Any) -> Any:
        """The work of a task; from the third on it waits for the kill, so that this always comes in the middle."""
        import time
        import uuid
        from pathlib import Path

        from pyspark import TaskContext

        from tansiq.spark import work

        number = TaskContext.get().partitionId()
        (Path(folder) / f"begun-{number}").touch()
        (Path(folder) / f"{number}.{uuid.uuid4()}").touch()
        while number > 1 and not (Path(folder) / "killed").exists():
            time.sleep(0.05)
        yield from work.of_articles(found, output)

    folder = str(tmp_path)
    monkeypatch.setattr(work, "of_articles", held)
    with ThreadPoolExecutor(1) as thread:
        try:
            job = thread.submit(write, spark, [str(articles)], f"{tmp_path}/out.parquet", Options())
            appeared(tmp_path / "begun-2", tmp_path / "begun-3")  # one on each of the two workers
            cluster.kill_worker()
        finally:
            (tmp_path / "killed").touch()
        written = job.result(DEADLINE)
    found, report = local(articles)
    assert lines_in(tmp_path / "out.parquet") == lines_of(event for _, own in found for event in own)
    assert written.articles == report.read
    assert written.skipped == {reason.value: number for reason, number in report.counts.items()}
    begun = Counter(file.stem for file in tmp_path.glob("[0-9]*.*"))
    assert begun["2"] + begun["3"] > 2, "what the killed worker had begun was begun again"
