"""A run over made-up articles in a process of its own; prints its peak memory in kilobytes."""

from __future__ import annotations

import json
import resource
import sys
from functools import partial
from pathlib import Path

from tansiq.extracting import extract_to
from tansiq.reading import SkipReport
from tansiq.running import stream
from tansiq.running.workers import in_workers

SENTENCE = "أكد وزير الداخلية أن التعاون بين البلدين مستمر في مجالات عدة وأن اللقاء تناول ملفات مشتركة. "


def main(number: int, folder: Path) -> None:
    """Extract from that many articles, in processes that find next to nothing."""
    stream.in_workers = partial(in_workers, extractor="running.poison")
    source = folder / "in.jsonl"
    with source.open("w", encoding="utf-8") as out:
        for index in range(number):
            record = {"id": f"news-{index}", "text": f"{index} {SENTENCE * 16}"}
            out.write(json.dumps(record, ensure_ascii=False) + "\n")
    extract_to(folder / "out.jsonl", [source], SkipReport(), jobs=2)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


if __name__ == "__main__":
    main(int(sys.argv[1]), Path(sys.argv[2]))
