from pathlib import Path

import pytest
from notebooks.running import run, shown


def test_it_runs_and_shows_pictures_of_the_pair_and_the_break_as_machine_and_people_have_read_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    notebook = run("03-morocco-and-france", tmp_path, monkeypatch)
    assert len(shown(notebook, "image/png")) == 5
    breaks = [table for table in shown(notebook, "text/html") if "<td>break</td>" in table]
    assert len(breaks) >= 2 and any("<td>2015-01-31</td>" in table for table in breaks)
