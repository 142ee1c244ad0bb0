import io
import re
from pathlib import Path

import pytest
from rich.console import Console

from tansiq import console_progress
from tansiq.console_progress import tracking
from tansiq.corpus import articles, untracked
from tansiq.reading import SkipReport

LINE = '{"id": "%s", "text": "التقى الوزير نظيره في الرباط."}\n'


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "a.jsonl"
    path.write_text("".join(LINE % number for number in range(4)), encoding="utf-8")
    return path


def shown(paths: list[str | Path], source: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """What a terminal was sent."""
    monkeypatch.setattr(console_progress, "_OFTEN", 0)
    report, console = SkipReport(), Console(file=io.StringIO(), force_terminal=True, width=120)
    found = list(tracking(report, paths, console)(articles(source, report)))
    assert [article.id for article in found] == ["0", "1", "2", "3"]
    assert isinstance(console.file, io.StringIO)
    return re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]", "", console.file.getvalue())


def test_of_files_the_share_read_is_shown(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown([source], source, monkeypatch)
    assert "4 articles, " in text and "100 %" in text and "left," in text
    assert re.search(r"\n?4 articles in 0:00:0\d, [\d,]+ a second\n$", text)


def test_of_a_stream_number_and_rate_are_shown(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = shown(["-"], source, monkeypatch)
    assert "4 articles, " in text and "%" not in text


def test_where_there_is_no_terminal_nothing_is_shown(source: Path) -> None:
    assert tracking(SkipReport(), [source], Console(file=io.StringIO())) is untracked


def test_what_is_read_is_followed(source: Path) -> None:
    report = SkipReport()
    assert report.bytes_read == 0
    assert len(list(articles([source, source], report))) == 4
    assert report.bytes_read == 2 * source.stat().st_size
