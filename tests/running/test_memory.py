"""The memory of a run is that of the articles in flight, however many there are."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from running import measured


def peak(number: int, folder: Path) -> int:
    """Kilobytes that the command takes for so many articles, its processes left out."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    command = [sys.executable, str(measured.__file__), str(number), str(folder)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert (folder / "out.jsonl").read_bytes().count(b"\n") == number
    return int(done.stdout)


@pytest.mark.slow
def test_memory_does_not_grow_with_the_number_of_articles(tmp_path: Path) -> None:
    few, many = peak(2_000, tmp_path), peak(20_000, tmp_path)
    assert many < 1.1 * few
