"""Extraction in one process and in two, of more and more articles: time and peak memory.

    python benchmarks/jobs.py                                      made-up articles: 1,000, 10,000 and 60,000
    python benchmarks/jobs.py --articles PATH.jsonl --numbers 3000  the first of real ones

Each run is the command in a process of its own, start-up included; its report tells the rest. Runs of one number follow
each other, so that their ratio may be trusted where the seconds may not. All must write the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from tansiq.resources import resource

COMMAND = [sys.executable, "-c", "from tansiq.cli import main; main()"]
LINES = 6  # of the corpus in a made-up article: about the length of real ones


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, help="JSON Lines of real articles")
    parser.add_argument("--numbers", type=int, nargs="+", default=[1_000, 10_000, 60_000], help="how many of them")
    parser.add_argument("--jobs", type=int, nargs="+", default=[1, 2], help="processes")
    given = parser.parse_args()
    print("| articles | jobs | seconds | articles a second | times as fast | peak MB | peak MB of a worker |")
    print("|---:|---:|---:|---:|---:|---:|---:|")
    with tempfile.TemporaryDirectory() as folder:
        for number in given.numbers:
            source = Path(folder, "in.jsonl")
            with source.open("w", encoding="utf-8") as out:
                out.writelines(islice(given.articles.open(encoding="utf-8") if given.articles else made(), number))
            _show(number, [(jobs, measured(source, jobs)) for jobs in given.jobs])


def made() -> Iterator[str]:
    """Any number of articles as JSON: lines of the sample articles, drawn by chance; the same ones every time."""
    chance = random.Random(1)
    texts = [
        file.read_text(encoding="utf-8").split("---\n", 2)[2]
        for file in sorted(resource("seeds", "corpus").glob("*.md"))
    ]
    lines = [line for text in texts for line in text.splitlines() if line.strip()]
    number = 0
    while True:
        text = "\n".join(chance.sample(lines, LINES))
        yield json.dumps({"id": f"made-{number}", "text": text, "published": "2024-05-10"}, ensure_ascii=False) + "\n"
        number += 1


def measured(source: Path, jobs: int) -> tuple[float, dict[str, Any]]:
    """How many seconds a run took, and what its report says."""
    output, report = source.with_name("out.jsonl"), source.with_name("run.json")
    arguments = ["extract", source, "-o", output, "--jobs", jobs, "--report", report]
    begin = time.perf_counter()
    done = subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, check=False)
    seconds = time.perf_counter() - begin
    assert done.returncode in (0, 3), done.stderr
    told: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))
    return seconds, told


def _show(number: int, runs: Sequence[tuple[int, tuple[float, dict[str, Any]]]]) -> None:
    slowest, first = runs[0][1]
    for jobs, (seconds, told) in runs:
        assert told["outputs"][0]["sha256"] == first["outputs"][0]["sha256"], "other bytes"
        peak = told["peak_megabytes"]
        print(
            f"| {number:,} | {jobs} | {seconds:.1f} | {told['counts']['articles'] / seconds:.0f} "
            f"| {slowest / seconds:.2f} | {peak['main']} | {peak['largest_worker'] or ''} |",
            flush=True,
        )


if __name__ == "__main__":
    main()
