"""Killed at any moment (kill -9), a run has written nothing half, and the next one ends with the same bytes."""

import multiprocessing
import random
import time
from contextlib import suppress
from pathlib import Path

import pytest
from running.killed import NUMBER, work, write_input

from tansiq.output import RUN

WORKERS = multiprocessing.get_context("forkserver")  # a fresh process a run, without the start-up of one
WORKERS.set_forkserver_preload(["running.killed"])


def run(command: str, source: Path, output: Path, articles: int | None = None, seconds: float = 0) -> None:
    """Let a process work; kill it so long after that many articles are in its journal."""
    process = WORKERS.Process(target=work, args=(command, source, output))
    process.start()
    if articles is not None:
        while process.is_alive() and entries(output.parent) < articles:
            time.sleep(0.001)
        process.join(seconds)
        process.kill()
    process.join()
    assert articles is not None or process.exitcode == 0


def entries(folder: Path) -> int:
    """Lines of the journals in a folder, the head of one apart."""
    lines = [1]
    for journal in folder.rglob("*journal"):
        with suppress(FileNotFoundError):  # a run that ends well takes it away
            lines.append(journal.read_bytes().count(b"\n"))
    return max(lines) - 1


def written(output: Path) -> dict[str, bytes]:
    """The bytes of all files that are not hidden, but for the report, which tells times."""
    files = [output] if output.is_file() else output.rglob("*")
    visible = (file for file in files if file.is_file() and not file.parent.name.startswith("."))
    return {file.name: file.read_bytes() for file in visible if not file.name.startswith(".") and file.name != RUN}


def kills(command: str, folder: Path, number: int) -> None:
    """Kill a run that often, then let one complete."""
    source, output, whole = folder / "in.jsonl", folder / "killed" / "out", folder / "whole" / "out"
    write_input(source)
    run(command, source, whole)
    chance, furthest = random.Random(number), 0
    for _ in range(number):
        # in the middle of an article; behind the last one while tables, graph and page are written
        run(command, source, output, chance.randint(0, NUMBER), chance.uniform(0, 0.05 if command == "extract" else 2))
        if output.exists() and written(output):
            assert written(output) == written(whole)
        furthest = max(furthest, entries(folder / "killed"))
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
