from pathlib import Path

import pytest
from notebooks.running import run, shown


def test_it_runs_and_shows_the_graph_is_shown_as_its_page_its_events_as_sentences(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = run("01-articles-to-graph", tmp_path, monkeypatch)
    html = shown(notebook, "text/html")
    assert any("<iframe" in one and "allow-scripts" in one for one in html), "the page"
    assert sum("<blockquote" in one for one in html) > 5, "events and accounts"
