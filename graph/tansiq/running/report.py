"""The report on a run, for machines: what was read, what came of it, by what, and at what cost.

It tells times, so it is the one output that differs from run to run.
"""

from __future__ import annotations

import json
import resource
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import tansiq
from tansiq.reading import SkipReport, Source
from tansiq.running.clock import Clock
from tansiq.running.inputs import described, sha256
from tansiq.versions import fingerprint, libraries, ontology_hash

_MESSAGES = 100  # of the skips; the counts tell of all


def run_report(
    command: str,
    paths: Sequence[Source],
    outputs: Sequence[Path],
    report: SkipReport,
    clock: Clock,
    counts: Mapping[str, int],
    settings: Mapping[str, Any],
) -> dict[str, Any]:
    """The report as values for JSON.

    Args:
        command: `extract` or `build`.
        paths: the inputs as given.
        outputs: files written, where they are now.
        report: of what was read and skipped.
        clock: of the run.
        counts: numbers of events and the like, by name.
        settings: what the user chose.
    """
    with clock.stage("hashing"):
        inputs = [described(path) for path in paths]
        written = [{"path": file.name, "bytes": file.stat().st_size, "sha256": sha256(file)} for file in outputs]
    own, workers = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "command": command,
        "versions": {"tansiq": tansiq.__version__, **libraries()},
        "rules": fingerprint(),
        "ontology": ontology_hash(),
        "settings": dict(settings),
        "counts": {"articles": report.read, **counts, "skipped": report.skipped},
        "skipped": dict(report.counts),
        "messages": [skip.message for skip in report.skips[:_MESSAGES]],
        "inputs": inputs,
        "outputs": written,
        "seconds": {"total": round(clock.total, 3), **{name: round(s, 3) for name, s in clock.seconds.items()}},
        "cpu_seconds": {
            "main": round(own.ru_utime + own.ru_stime, 3),
            "workers": round(workers.ru_utime + workers.ru_stime, 3),
        },
        "peak_megabytes": {"main": _megabytes(own.ru_maxrss), "largest_worker": _megabytes(workers.ru_maxrss)},
    }


def write(report: Mapping[str, Any], file: Path) -> None:
    """Write the report as a file.

    Raises:
        OSError: it cannot be written.
    """
    file.write_text(
        json.dumps(report, ensure_ascii=False, indent=2, default=str) + "\n", encoding="utf-8", newline="\n"
    )


def _megabytes(peak: int) -> int:
    # bytes on macOS, kilobytes elsewhere
    return round(peak / (1 << 20 if sys.platform == "darwin" else 1 << 10))
