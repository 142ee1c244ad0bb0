from pathlib import Path

import pytest

from tansiq.errors import TansiqError
from tansiq.model import Article
from tansiq.running import Journal, Outcome, journal

ARTICLES = [Article(id=name, text=f"نص {name}") for name in "abcd"]
OUTCOMES = [
    Outcome(('{"id": "1"}', '{"id": "2", "text": "سطر\\n"}'), "2024-05-10"),
    Outcome(),
    Outcome(failure="ValueError: no\nreason"),
    Outcome(('{"id": "3"}',)),
]


class Interrupted(Exception):
    """What stands for Ctrl-C here."""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The journal of a run that was interrupted after three of four articles."""
    path = tmp_path / ".out.journal"
    interrupt(path, 3)
    return path


def interrupt(path: Path, number: int) -> list[str]:
    told: list[str] = []
    with pytest.raises(Interrupted), Journal(path, told.append) as kept:
        for article, outcome in zip(ARTICLES[:number], OUTCOMES, strict=False):
            assert kept.held(article) is None
            kept.add(article, outcome)
        raise Interrupted
    return told


def resumed(path: Path, articles: list[Article] = ARTICLES) -> tuple[list[Outcome | None], list[str]]:
    told: list[str] = []
    with Journal(path, told.append) as kept:
        return [kept.held(article) for article in articles], told


def test_a_run_goes_on_where_it_was_interrupted(path: Path) -> None:
    with Journal(path, lambda _: None) as kept:
        assert [kept.held(article) for article in ARTICLES] == [*OUTCOMES[:3], None]
        kept.add(ARTICLES[3], OUTCOMES[3])
        assert kept.resumed == 3
        before = path.read_bytes()
    assert not path.exists(), "a run that ends well needs it no more"
    path.write_bytes(before)
    assert resumed(path) == (OUTCOMES, ["goes on after 4 articles of an interrupted run"])


def test_an_interrupted_run_tells_what_is_kept_and_one_without_articles_keeps_nothing(path: Path) -> None:
    other = path.with_name(".other.journal")
    assert interrupt(other, 2) == [f"2 articles are analysed and kept in {other}: the same command goes on from there"]
    other.unlink()
    assert interrupt(other, 0) == []
    assert not other.exists()


@pytest.mark.parametrize("lost", [1, 10, 40])
def test_a_torn_end_is_thrown_away(path: Path, lost: int) -> None:
    path.write_bytes(path.read_bytes()[:-lost])
    with Journal(path, lambda _: None) as kept:
        assert [kept.held(article) for article in ARTICLES[:3]] == [*OUTCOMES[:2], None]
        kept.add(ARTICLES[2], OUTCOMES[2])
        before = path.read_bytes()
    path.write_bytes(before)
    assert resumed(path)[0] == [*OUTCOMES[:3], None]


def test_a_line_that_was_damaged_ends_what_is_held(path: Path) -> None:
    lines = path.read_bytes().split(b"\n")
    lines[2] = lines[2].replace(b"null", b"nulk")
    path.write_bytes(b"\n".join(lines))
    assert resumed(path)[0] == [OUTCOMES[0], None, None, None]


@pytest.mark.parametrize("change", [{"text": "آخر"}, {"title": "عنوان"}, {"published": "2024-05-11"}, {"id": "x"}])
def test_from_an_article_on_that_has_changed_all_is_analysed_anew(path: Path, change: dict[str, str]) -> None:
    changed = ARTICLES[1].model_copy(update=change)
    held, told = resumed(path, [ARTICLES[0], changed, *ARTICLES[2:]])
    assert held == [OUTCOMES[0], None, None, None]
    assert told[1] == f"the input is another than that of the interrupted run from article {changed.id} on"


def test_the_journal_of_another_version_is_set_aside(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(journal, "fingerprint", lambda: "another")
    before = path.read_bytes()
    held, told = resumed(path)
    assert held == [None] * 4
    assert told == [f"the interrupted run was one of another version: its journal is set aside as {path}.old"]
    assert Path(f"{path}.old").read_bytes() == before


def test_one_run_at_a_time_writes_an_output(path: Path) -> None:
    with Journal(path, lambda _: None), pytest.raises(TansiqError, match="it is writing the same output"):
        Journal(path, lambda _: None).__enter__()
    assert not path.exists()


def test_a_journal_that_cannot_be_written_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(TansiqError, match=r"cannot write .*: No such file or directory"):
        Journal(tmp_path / "nowhere" / ".journal", lambda _: None).__enter__()
