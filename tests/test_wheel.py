"""The wheel as a user meets it: installed into an empty environment, away from the checkout."""

import json
import os
import subprocess
import sys
import venv
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).parents[1]
ARTICLE = """---
title: "بوريطة يستقبل ألباريس في الرباط"
published: 2024-02-21
lang: ar
---
استقبل وزير الخارجية المغربي ناصر بوريطة، اليوم الأربعاء بالرباط، نظيره الإسباني خوسيه مانويل ألباريس.
"""


@pytest.mark.slow
def test_the_wheel_builds_a_graph_in_an_empty_environment(tmp_path: Path) -> None:
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def run(*command: object) -> str:
        done = subprocess.run([str(part) for part in command], cwd=tmp_path, env=clean, capture_output=True, text=True)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path / "dist", CHECKOUT)
    (wheel,) = (tmp_path / "dist").glob("*.whl")
    venv.create(tmp_path / "env", with_pip=True)
    python = tmp_path / "env" / "bin" / "python"
    run(python, "-m", "pip", "install", "--quiet", "--constraint", _versions(tmp_path), wheel)
    (tmp_path / "article.md").write_text(ARTICLE, encoding="utf-8")

    run(tmp_path / "env" / "bin" / "tansiq", "build", "article.md", "-o", "out")

    events = [json.loads(line) for line in (tmp_path / "out" / "events.jsonl").read_text(encoding="utf-8").splitlines()]
    assert ("meets", "actual") in [(event["relation"], event["status"]) for event in events]
    assert (tmp_path / "out" / "graph.html").stat().st_size > 10_000
    home = run(python, "-c", "import tansiq; print(tansiq.__file__)")
    assert str(CHECKOUT) not in home


def _versions(folder: Path) -> Path:
    """The locked versions as a constraints file, without hashes: the wheel has none."""
    lines = (CHECKOUT / "requirements.lock").read_text(encoding="utf-8").splitlines()
    path = folder / "constraints.txt"
    path.write_text("\n".join(line.rstrip(" \\") for line in lines if line and line[0].isalnum()))
    return path
