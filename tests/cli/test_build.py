"""The commands `extract` and `build` as processes of their own: several at work, interrupted, without room to write."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tansiq.resources import resource as shipped

COMMAND = [sys.executable, "-c", "from tansiq.cli import main; main()"]
MEETING = "التقى وزير الخارجية المغربي ناصر بوريطة نظيره الإسباني خوسيه مانويل ألباريس في الرباط."


def start(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
    """A command that runs until it is waited for."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "COLUMNS": "200"}
    return subprocess.Popen(
        [*COMMAND, *map(str, arguments)], stderr=subprocess.PIPE, env=environment, **options,  # type: ignore[call-overload]
    )  # fmt: skip


def run(*arguments: object, **options: object) -> tuple[int, str]:
    """Exit code and messages of a command."""
    process = start(*arguments, **options)
    _, err = process.communicate()
    return process.returncode, err.decode()


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample articles several times over: some seconds of work."""
    path = tmp_path_factory.mktemp("many") / "many.jsonl"
    texts = [
        file.read_text(encoding="utf-8").split("---\n", 2)[2]
        for file in sorted(shipped("seeds", "corpus").glob("*.md"))
    ]
    with path.open("w", encoding="utf-8") as out:
        for number in range(2 * len(texts)):
            record = {"id": f"a{number}", "text": texts[number % len(texts)], "published": "2024-02-21"}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    return path


@pytest.fixture(scope="module")
def whole(many: Path) -> bytes:
    """The events of an undisturbed run in one process."""
    output = many.with_name("whole.jsonl")
    code, err = run("extract", many, "-o", output, "--report", many.with_name("run.json"))
    assert code == 0, err
    assert err.startswith("120 articles read, ")
    return output.read_bytes()


def workers_of(process: int) -> list[int]:
    """The processes that another one has started."""
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    return [int(pid) for pid, parent in map(str.split, listed.splitlines()) if int(parent) == process]


def midway(many: Path, output: Path) -> tuple[subprocess.Popen[bytes], Path]:
    """A run in two processes that would take minutes; its journal, once some articles are in it."""
    source = output.with_name("source.jsonl")
    lines = many.read_bytes().splitlines(keepends=True)
    source.write_bytes(b"".join(line.replace(b'"a', b'"%d-' % turn, 1) for turn in range(60) for line in lines))
    process = start("extract", source, "-o", output, "--jobs", 2)
    journal = output.with_name(f".{output.name}.journal")
    end = time.monotonic() + 120
    while not journal.exists() or journal.read_bytes().count(b"\n") < 10:
        assert process.poll() is None and time.monotonic() < end
        time.sleep(0.02)
    source.unlink()
    return process, journal


def gone(processes: list[int]) -> bool:
    """Whether the processes end by themselves."""
    end = time.monotonic() + 20
    while any(map(alive, processes)):
        if time.monotonic() > end:
            return False
        time.sleep(0.05)
    return True


def alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_two_processes_write_the_same_bytes_and_a_report(many: Path, whole: bytes, tmp_path: Path) -> None:
    code, err = run("extract", many, "-o", tmp_path / "out.jsonl", "--jobs", 2, "--report", tmp_path / "run.json")
    assert code == 0, err
    assert (tmp_path / "out.jsonl").read_bytes() == whole
    one, two = (
        json.loads(path.read_text(encoding="utf-8")) for path in (many.with_name("run.json"), tmp_path / "run.json")
    )
    assert (one["settings"]["jobs"], two["settings"]["jobs"]) == (1, 2)
    assert one["counts"] == two["counts"] and one["counts"]["articles"] == 120
    assert one["outputs"][0]["sha256"] == two["outputs"][0]["sha256"]
    assert one["inputs"] == two["inputs"] and one["rules"] == two["rules"]
    assert one["cpu_seconds"]["workers"] == 0 < two["cpu_seconds"]["workers"]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out.jsonl", "run.json"]


def test_ctrl_c_leaves_a_journal_and_nothing_half_written(many: Path, tmp_path: Path) -> None:
    process, journal = midway(many, tmp_path / "out.jsonl")
    workers = workers_of(process.pid)
    os.kill(process.pid, signal.SIGINT)
    err = process.communicate()[1].decode()
    assert process.returncode == 130
    kept, interrupted = err.splitlines()[-2:]
    assert kept.endswith(f"articles are analysed and kept in {journal}: the same command goes on from there")
    assert interrupted == "tansiq: interrupted"
    assert [path.name for path in tmp_path.iterdir()] == [journal.name]
    assert len(workers) == 2 and gone(workers)


def test_the_processes_of_a_killed_run_end_by_themselves(many: Path, tmp_path: Path) -> None:
    process, _ = midway(many, tmp_path / "out.jsonl")
    workers = workers_of(process.pid)
    process.kill()
    process.communicate()
    assert len(workers) == 2 and gone(workers)


def test_nobody_need_read_all(many: Path) -> None:
    process = start("extract", many, stdout=subprocess.PIPE)
    assert process.stdout and process.stdout.readline().startswith(b'{"id": ')
    process.stdout.close()
    err = process.stderr.read().decode() if process.stderr else ""
    assert process.wait() == 1
    assert err == ""


def test_a_full_disk_is_told_and_the_next_run_goes_on(many: Path, whole: bytes, tmp_path: Path) -> None:
    output = tmp_path / "out.jsonl"

    def little_room() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    code, err = run("extract", many, "-o", output, preexec_fn=little_room)
    assert code == 1
    assert f"tansiq: cannot write to {tmp_path}: File too large; its old files are kept" in err
    assert "articles are analysed and kept in" in err and "Traceback" not in err
    assert not output.exists()
    assert run("extract", many, "-o", output)[0] == 0
    assert output.read_bytes() == whole


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_stream_that_takes_nothing_is_told(many: Path) -> None:
    with Path("/dev/full").open("wb") as full:
        code, err = run("extract", many, stdout=full)
    assert (code, err) == (1, "tansiq: cannot write the events: No space left on device\n")


@pytest.mark.parametrize("output", ["/proc/out.jsonl", "/dev/null/out.jsonl", "/dev/null"])
def test_a_place_where_nothing_can_be_written_is_told_at_once(output: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(MEETING, encoding="utf-8")
    code, err = run("extract", tmp_path / "a.txt", "-o", output)
    assert code == 1
    assert err.startswith("tansiq: cannot write") and len(err.splitlines()) == 1
