"""Addresses on the command line: what it says, what it writes, how it ends."""

import inspect
import json
import re
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from web_server import Site, answer

from tansiq import cli
from tansiq.cli.app import app
from tansiq.running import analysing

PAGE = "استقبل وزير الداخلية المغربي عبد الوافي لفتيت في الرباط نظيره الإسباني، وبحثا ملف الهجرة. "
NO_PAUSE = ("--pause", "0", "--allow-private")

Run = Callable[..., tuple[int, str]]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs `tansiq` with arguments; gives its exit code and what it says."""
    monkeypatch.setattr(analysing, "extract_article", lambda article: [])

    def run(*arguments: object) -> tuple[int, str]:
        monkeypatch.setattr(sys, "argv", ["tansiq", *map(str, arguments)])
        monkeypatch.setenv("COLUMNS", "200")
        with pytest.raises(SystemExit) as exit_:
            cli.main()
            sys.exit(0)
        return int(exit_.value.code or 0), capsys.readouterr().err

    return run


def test_a_page_is_extracted(site: Site, run: Run, tmp_path: Path) -> None:
    site.pages["/a.txt"] = answer(PAGE, Content_Type="text/plain")
    code, said = run("extract", f"{site.address}/a.txt", *NO_PAUSE, "-o", tmp_path / "events.jsonl")
    assert code == 0
    assert "1 articles read" in said


def test_what_fails_is_named_and_the_exit_code_is_3(site: Site, run: Run, tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(PAGE, encoding="utf-8")
    code, said = run("extract", f"{site.address}/gone", tmp_path / "b.txt", *NO_PAUSE, "-o", tmp_path / "events.jsonl")
    assert code == 3
    assert f"{site.address}/gone: the server answers 404 (Not Found); skipped" in said
    assert "1 articles read" in said


def test_this_machine_is_not_read_unless_allowed(site: Site, run: Run, tmp_path: Path) -> None:
    site.pages["/a.txt"] = answer(PAGE, Content_Type="text/plain")
    code, said = run("extract", f"{site.address}/a.txt", "-o", tmp_path / "events.jsonl")
    assert code == 3
    assert "127.0.0.1 is no public address; --allow-private reads it; skipped" in said
    assert not site.asked


def test_the_report_of_a_run_names_addresses_without_secrets(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "run.json"
    code, said = run("extract", "https://me:secret@example.org/a", "-o", tmp_path / "e.jsonl", "--report", report)
    assert code == 3
    assert "https://example.org/a" in report.read_text() and "https://example.org/a" in said
    assert "secret" not in report.read_text() + said


def test_the_guide_keeps_its_word() -> None:
    guide = (Path(__file__).parents[3] / "docs" / "guide" / "web.md").read_text(encoding="utf-8")
    (snippet,) = re.findall(r"^```python\n(.*?)^```$", guide, re.DOTALL | re.MULTILINE)
    exec(snippet, {})
    options = set(re.findall(r"^\| `(--[a-z-]+)", guide, re.MULTILINE))
    shared = set.intersection(*(_options(command) for command in ("extract", "build", "add")))
    assert len(options) == 3 and options <= shared


def _options(command: str) -> set[str]:
    (known,) = [each for each in app.registered_commands if each.callback and each.callback.__name__ == command]
    assert known.callback is not None
    return {f"--{name.replace('_', '-')}" for name in inspect.signature(known.callback).parameters}


def test_a_kept_graph_takes_an_address_and_a_cache(site: Site, run: Run, tmp_path: Path) -> None:
    site.pages["/a.jsonl"] = [
        answer(json.dumps({"id": "a", "text": PAGE}), Content_Type="application/jsonl", ETag='"1"'),
        answer(status=304),
    ]
    common = (f"{site.address}/a.jsonl", *NO_PAUSE, "--cache", tmp_path / "pages", "--store", tmp_path / "graph")
    assert run("build", *common)[0] == 0
    code, said = run("add", *common)
    assert code == 0
    assert "1 articles read: 1 unchanged" in said
    assert site.asked[-1][1]["If-None-Match"] == '"1"'
