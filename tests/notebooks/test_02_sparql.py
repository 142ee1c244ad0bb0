from pathlib import Path

import pytest
from notebooks.running import run, shown


def test_it_runs_and_shows_answers_are_tables_one_of_them_a_picture(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = run("02-sparql", tmp_path, monkeypatch)
    assert len(shown(notebook, "image/png")) == 1
    assert sum("<table" in one for one in shown(notebook, "text/html")) > 5
