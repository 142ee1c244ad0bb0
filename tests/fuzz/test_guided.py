"""Inputs made to reach what no input before has reached, in a process of their own."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

SCRIPT = Path(__file__).with_name("guided.py")
IS_TO_BE_HAD = sys.platform == "linux" and sys.version_info < (3, 14)


@pytest.mark.parametrize("target", ["tokenizer", "dates", "records"])
@pytest.mark.parametrize("runs", [3000, pytest.param(100_000, marks=pytest.mark.slow)])
def test_nothing_that_is_reached_breaks(target: str, runs: int, tmp_path: Path) -> None:
    if find_spec("atheris") is None:
        message = "NO ATHERIS: of Linux, and Python before 3.14"
        if os.environ.get("CI") == "true" and IS_TO_BE_HAD:
            pytest.fail(message)
        pytest.skip(message)
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONHASHSEED": "1"}
    command = [sys.executable, str(SCRIPT), target, f"-runs={runs}", "-seed=1", "-max_len=400", "-timeout=60"]
    done = subprocess.run(command, env=environment, cwd=tmp_path, capture_output=True, text=True, errors="replace")
    assert done.returncode == 0, done.stdout + done.stderr[-4000:]
    assert f"Done {runs} runs" in done.stderr
