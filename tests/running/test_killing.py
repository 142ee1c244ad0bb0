"""Killed at any moment (kill -9), a run has written nothing half, and the next one ends with the same bytes."""

import multiprocessing
import random
import time
from pathlib import Path

import pytest
from running.killed import NUMBER, work, write_input

from tansiq.output import RUN

WORKERS = multiprocessing.get_context("forkserver")  # a fresh process a run, without the start-up of one
WORKERS.set_forkserver_preload(["running.killed"])


def run(command: str, source: Path, output: Path, seconds: float | None = None) -> float:
    """Let a process work, for so long at most, then kill it; how long it worked."""
    process = WORKERS.Process(target=work, args=(command, source, output))
    process.start()
    begin = time.monotonic()
    process.join(seconds)
    process.kill()
    process.join()
    assert seconds is not None or process.exitcode == 0
    return time.monotonic() - begin


def written(output: Path) -> dict[str, bytes]:
    """The bytes of all files that are not hidden, but for the report, which tells times."""
    files = [output] if output.is_file() else output.rglob("*")
    visible = (file for file in files if file.is_file() and not file.parent.name.startswith("."))
    return {file.name: file.read_bytes() for file in visible if not file.name.startswith(".") and file.name != RUN}


def kills(command: str, folder: Path, number: int) -> None:
    """Kill a run that often, then let one complete."""
    source, output, whole = folder / "in.jsonl", folder / "killed" / "out", folder / "whole" / "out"
    write_input(source)
    took = run(command, source, whole)
    chance, furthest = random.Random(number), 0
    for _ in range(number):
        run(command, source, output, chance.uniform(0, took))
        if output.exists() and written(output):
            assert written(output) == written(whole)
        for journal in (folder / "killed").rglob("*journal"):
            furthest = max(furthest, journal.read_bytes().count(b"\n") - 1)
    run(command, source, output)
    assert written(output) == written(whole)
    # neither a journal nor anything half written is left
    here, there = (sorted(path.name for path in (folder / name).rglob("*")) for name in ("killed", "whole"))
    assert here == there
    assert 0 < furthest <= NUMBER, "no kill fell into the analysis"


@pytest.mark.parametrize("command", ["extract", "build"])
def test_a_few_kills(command: str, tmp_path: Path) -> None:
    kills(command, tmp_path, 4)


@pytest.mark.slow
@pytest.mark.parametrize("command", ["extract", "build"])
def test_fifty_kills(command: str, tmp_path: Path) -> None:
    kills(command, tmp_path, 50)
