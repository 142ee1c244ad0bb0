import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from samples import ARTICLES, EVENTS, SPANISH_POLICE

from tansiq import builder, network
from tansiq.builder import build
from tansiq.coreference import Settings
from tansiq.errors import CheckError, DataError, ReadError, TansiqError
from tansiq.events import read_events
from tansiq.knowledge import load
from tansiq.model import Article, Event
from tansiq.output import EVENTS as EVENTS_FILE
from tansiq.output import JOURNAL, RUN
from tansiq.reading import Reason, SkipReport
from tansiq.running import analysing
from tansiq.serving import serving
from tansiq.store import Store, local

FILES = [
    "articles.jsonl", "centrality.csv", "events.csv", "events.jsonl", "graph.gexf", "graph.html", "graph.ttl",
    "run.json",
]  # fmt: skip


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """The sample articles as a file, and an extractor that finds the sample events in them."""
    path = tmp_path / "in" / "samples.jsonl"
    path.parent.mkdir()
    path.write_text("".join(article.model_dump_json() + "\n" for article in ARTICLES), encoding="utf-8")
    monkeypatch.setattr(analysing, "extract_article", lambda article: [e for e in EVENTS if e.doc == article.id])
    yield path


def test_a_build_writes_every_file_and_tells_what_it_did(source: Path, tmp_path: Path) -> None:
    summary = build(source, tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == FILES
    assert all(path.stat().st_size for path in summary.files)
    assert summary.files[0].name == "graph.html"
    assert (summary.report.read, summary.events.total()) == (2, len(EVENTS))
    tensions = sum(event.relation in ("accuses", "suspendsWith") for event in EVENTS)
    assert summary.families == {"cooperation": len(EVENTS) - tensions, "tension": tensions}


def test_what_was_built_loads_again(source: Path, tmp_path: Path) -> None:
    build([source], tmp_path / "out")
    kg = load(tmp_path / "out")
    assert read_events(tmp_path / "out" / EVENTS_FILE) == list(EVENTS)
    assert kg.articles == list(ARTICLES)
    assert len(kg.events()) == len(EVENTS)
    texts = {article.id: article.text for article in kg.articles}
    for event in EVENTS:
        assert all(texts[event.doc][e.start : e.end] == e.sentence for e in event.evidences)


def test_wherever_the_graph_is_its_page_and_network_are_those_of_the_build(source: Path, tmp_path: Path) -> None:
    build(source, tmp_path / "out")
    with Store(local(tmp_path / "store")) as store:
        for article in ARTICLES:
            store.put(article, [event for event in EVENTS if event.doc == article.id])
        store.refresh()
    page = (tmp_path / "out" / "graph.html").read_bytes()
    with serving(tmp_path / "store", 0) as server:
        for where in (tmp_path / "out", tmp_path / "out" / "graph.ttl", tmp_path / "store", f"{server.address}/query"):
            load(where).page(tmp_path / "again.html")
            assert (tmp_path / "again.html").read_bytes() == page, where
            network.write_gexf(load(where).network(), tmp_path / "again.gexf")
            assert (tmp_path / "again.gexf").read_bytes() == (tmp_path / "out" / "graph.gexf").read_bytes(), where


def test_the_same_input_gives_the_same_bytes(source: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        build(source, tmp_path / name)
    for name in set(FILES) - {RUN}:  # it tells times
        assert (tmp_path / "one" / name).read_bytes() == (tmp_path / "two" / name).read_bytes(), name


def test_the_good_is_built_and_the_bad_reported(source: Path, tmp_path: Path) -> None:
    (source.parent / "empty.txt").write_text("")
    (source.parent / "cut.jsonl").write_text('{"id": "x", "te')
    report = SkipReport()
    build(source.parent, tmp_path / "out", report)
    assert report.read == 2
    assert [skip.reason for skip in report.skips] == [Reason.BROKEN, Reason.EMPTY]


def test_without_a_report_skips_are_warnings(source: Path, tmp_path: Path) -> None:
    (source.parent / "empty.txt").write_text("")
    with pytest.warns(UserWarning, match=r"empty\.txt: an empty file; skipped"):
        build(source.parent, tmp_path / "out")


def test_without_any_article_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("")
    with pytest.raises(ReadError, match="no article found; nothing written"):
        build(tmp_path / "empty.txt", tmp_path / "out", SkipReport())
    assert not (tmp_path / "out").exists()


def test_a_graph_that_breaks_the_shapes_is_not_written(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    stateless = EVENTS[0].model_copy(update={"subject": SPANISH_POLICE.model_copy(update={"country": "maroc"})})
    put = Store.put

    def put_stateless(store: Store, article: Article, _: object) -> None:
        put(store, article, [stateless] if article.id == stateless.doc else [])

    monkeypatch.setattr(Store, "put", put_stateless)
    with pytest.raises(CheckError, match=r"two capital letters of ISO 3166-1 \(found maroc"):
        build(source, tmp_path / "out", SkipReport())
    assert [path.name for path in (tmp_path / "out").iterdir()] == [JOURNAL]


def test_a_quote_that_is_not_in_the_text_stops_the_build(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved = EVENTS[1].model_copy(update={"start": EVENTS[1].start + 1, "end": EVENTS[1].end + 1})
    monkeypatch.setattr(analysing, "extract_article", lambda article: [moved] if article.id == moved.doc else [])
    with pytest.raises(DataError, match="does not stand at"):
        build(source, tmp_path / "out", SkipReport())


def test_a_writer_that_fails_leaves_the_old_build(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(source, tmp_path / "out")
    before = {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()}

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(builder.page, "write_page", full)
    with pytest.raises(TansiqError, match="No space left on device; its old files are kept"):
        build(source, tmp_path / "out", SkipReport())
    (tmp_path / "out" / JOURNAL).unlink()
    assert {path.name: path.read_bytes() for path in (tmp_path / "out").iterdir()} == before


def test_an_interrupted_build_goes_on_and_ends_the_same(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    build(source, tmp_path / "whole")
    read: list[str] = []

    def interrupted(article: Article) -> list[Event]:
        if article.id in read:
            raise AssertionError("it was analysed before")
        if read:
            raise KeyboardInterrupt
        read.append(article.id)
        return [event for event in EVENTS if event.doc == article.id]

    monkeypatch.setattr(analysing, "extract_article", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build(source, tmp_path / "out", SkipReport())
    assert [path.name for path in (tmp_path / "out").iterdir()] == [JOURNAL]
    monkeypatch.setattr(
        analysing, "extract_article", lambda article: [e for e in EVENTS if e.doc == article.id != read[0]]
    )
    build(source, tmp_path / "out", SkipReport())
    for name in set(FILES) - {RUN}:
        assert (tmp_path / "whole" / name).read_bytes() == (tmp_path / "out" / name).read_bytes(), name
    report = json.loads((tmp_path / "out" / RUN).read_text(encoding="utf-8"))
    assert report["counts"]["resumed"] == 1


def test_the_report_tells_what_was_read_and_written(source: Path, tmp_path: Path) -> None:
    (source.parent / "empty.txt").write_text("")
    build(source.parent, tmp_path / "out", SkipReport(), settings=Settings(merge=False))
    report = json.loads((tmp_path / "out" / RUN).read_text(encoding="utf-8"))
    assert report["counts"] == {
        "articles": 2, "resumed": 0, "events": len(EVENTS), "merged": len(EVENTS), "skipped": 1,
    }  # fmt: skip
    assert report["skipped"] == {"empty": 1} and "empty.txt" in report["messages"][0]
    assert report["settings"]["merge"] is False and report["settings"]["jobs"] == 1
    assert report["inputs"][0]["files"] == 2
    for file in report["outputs"]:
        data = (tmp_path / "out" / file["path"]).read_bytes()
        assert (file["bytes"], file["sha256"]) == (len(data), hashlib.sha256(data).hexdigest())
    assert {file["path"] for file in report["outputs"]} == set(FILES) - {RUN}
    assert {"reading", "analysis", "graph", "tables", "page"} < set(report["seconds"])


def test_hostile_texts_pass_through_as_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "=cmd|'/c calc'!A0 <script>alert(1)</script> \x0b\x01 زار الوزير الرباط \u202e\U0001f600."
    source = tmp_path / "a.jsonl"
    source.write_text(json.dumps({"id": "../<b>&\"'", "text": text, "title": "</script>"}), encoding="utf-8")
    actor = EVENTS[3].subject.model_copy(update={"label": "<img src=x onerror=alert(1)>\x01"})

    def hostile(article: Article) -> list[Event]:
        end = len(article.text)
        quoted = {"doc": article.id, "subject": actor, "sentence": article.text, "start": 0, "end": end, "evidence": ()}
        return [EVENTS[3].model_copy(update=quoted)]

    monkeypatch.setattr(analysing, "extract_article", hostile)
    build(source, tmp_path / "out")
    # but for the mark that would turn the writing round
    assert read_events(tmp_path / "out" / EVENTS_FILE)[0].sentence == text.replace("\u202e", "")
    page = (tmp_path / "out" / "graph.html").read_text(encoding="utf-8")
    assert "<script>alert(1)" not in page and "<img src=x" not in page
