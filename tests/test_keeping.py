"""A kept graph follows its input: what is unchanged is not read again, what is gone goes, what is judged is joined."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from samples import ARTICLES, EVENTS, OFFICIAL

from tansiq import builder, keeping
from tansiq.errors import DataError
from tansiq.identity import judgements
from tansiq.ids import actor_key
from tansiq.model import Article, Event
from tansiq.reading import SkipReport
from tansiq.running import analysing, stream
from tansiq.running.workers import in_workers
from tansiq.store import Store, in_memory, local

READ: list[str] = []


@pytest.fixture(autouse=True)
def extractor(monkeypatch: pytest.MonkeyPatch) -> None:
    """Finds the sample events, and notes which articles it was asked for."""
    READ.clear()

    def extract(article: Article) -> list[Event]:
        READ.append(article.id)
        return [event for event in EVENTS if event.doc == article.id]

    monkeypatch.setattr(analysing, "extract_article", extract)


@pytest.fixture
def source(tmp_path: Path) -> Iterator[Path]:
    """A folder with a file an article."""
    folder = tmp_path / "in"
    folder.mkdir()
    for article in ARTICLES:
        (folder / f"{article.id}.jsonl").write_text(article.model_dump_json(), encoding="utf-8")
    yield folder


def at_once(source: Path, folder: Path, **options: object) -> bytes:
    """The Turtle of a build that is not kept."""
    builder.build(source, folder, SkipReport(), **options)  # type: ignore[arg-type]
    return (folder / "graph.ttl").read_bytes()


def test_a_kept_build_equals_one_that_is_not_kept(source: Path, tmp_path: Path) -> None:
    store = Store(local(tmp_path / "kg"))
    changes = keeping.build(source, store, SkipReport())
    assert (changes.report.read, changes.unchanged, changes.removed) == (2, 0, [])
    assert changes.events.total() == len(EVENTS)
    assert store.turtle() == at_once(source, tmp_path / "out")


def test_other_processes_may_analyse(source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stream, "in_workers", partial(in_workers, extractor="running.sampled"))
    store, other = Store(in_memory()), Store(in_memory())
    changes = keeping.build(source, store, SkipReport(), jobs=2)
    assert changes.events.total() == len(EVENTS) and not READ
    keeping.add(source, other, SkipReport(), jobs=2)
    builder.build(source, tmp_path / "two", SkipReport(), jobs=2)
    assert store.turtle() == other.turtle() == (tmp_path / "two" / "graph.ttl").read_bytes()
    assert store.turtle() == at_once(source, tmp_path / "out")


def test_what_is_unchanged_is_not_read_again(source: Path, tmp_path: Path) -> None:
    store = Store(in_memory())
    keeping.build(source, store, SkipReport())
    changed = ARTICLES[1].model_copy(update={"title": "عنوان آخر"})
    (source / f"{changed.id}.jsonl").write_text(changed.model_dump_json(), encoding="utf-8")
    READ.clear()
    changes = keeping.build(source, store, SkipReport())
    assert [changed.id] == READ and changes.unchanged == 1
    assert store.turtle() == at_once(source, tmp_path / "out")


def test_what_is_gone_from_the_input_is_taken_out(source: Path, tmp_path: Path) -> None:
    store = Store(in_memory())
    keeping.build(source, store, SkipReport())
    (source / f"{ARTICLES[0].id}.jsonl").unlink()
    assert keeping.build(source, store, SkipReport()).removed == [ARTICLES[0].id]
    assert store.turtle() == at_once(source, tmp_path / "out")


def test_nothing_is_taken_out_where_something_could_not_be_read(source: Path) -> None:
    store = Store(in_memory())
    keeping.build(source, store, SkipReport())
    before = store.turtle()
    (source / f"{ARTICLES[0].id}.jsonl").write_text('{"id": "half')
    changes = keeping.build(source, store, SkipReport())
    assert changes.report.skips and not changes.removed
    assert store.turtle() == before


def test_add_and_remove(source: Path, tmp_path: Path) -> None:
    store = Store(in_memory())
    one, other = (source / f"{article.id}.jsonl" for article in ARTICLES)
    keeping.build(one, store, SkipReport())
    only = store.turtle()
    assert keeping.add(other, store, SkipReport()).removed == []
    assert store.turtle() == at_once(source, tmp_path / "out")
    assert keeping.remove([ARTICLES[1].id], store).removed == [ARTICLES[1].id]
    assert store.turtle() == only
    with pytest.raises(DataError, match="holds no article 'nothing'"):
        keeping.remove([ARTICLES[0].id, "nothing"], store)
    assert store.turtle() == only


def test_verdicts_are_applied_kept_and_taken_back(source: Path, tmp_path: Path) -> None:
    key, other = actor_key(OFFICIAL), "person/ma/آخر"
    file = tmp_path / "judgements.yaml"
    file.write_text(f"- {json.dumps({'a': key, 'b': other, 'verdict': 'same'}, ensure_ascii=False)}\n", "utf-8")
    verdicts = judgements.read(file)
    stands = verdicts.canonical(key)
    assert stands == other, "the smaller key stands for both"
    store = Store(in_memory())
    keeping.build(source, store, SkipReport())
    plain = store.turtle()
    keeping.add(source, store, SkipReport(), judgements=verdicts)
    judged = store.turtle()
    assert judged == at_once(source, tmp_path / "out", judgements=verdicts) != plain
    assert f'tq:mergedKey "{key}"' in judged.decode()
    keeping.add(source, store, SkipReport())
    assert store.turtle() == judged, "without a file those of the last build hold"
    keeping.build(source, store, SkipReport())
    assert store.turtle() == plain
