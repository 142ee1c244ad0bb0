from pathlib import Path

import pytest
from notebooks.running import run, shown


def test_it_runs_and_shows_figures_as_tables_mistakes_as_sentences_and_a_new_rule_at_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = run("04-judging-extraction", tmp_path, monkeypatch)
    assert any("cooperates.liaison" in one for one in shown(notebook, "text/html")), "what the new rule reads"
    assert sum("<table" in one for one in shown(notebook, "text/html")) >= 4
