"""What a process does that is killed: a run over made-up articles, each of which takes a moment."""

from __future__ import annotations

import time
from pathlib import Path

from store.made import articles

from tansiq.builder import build
from tansiq.extracting import extract_to
from tansiq.model import Article, Event
from tansiq.reading import SkipReport
from tansiq.running import analysing

NUMBER = 30
MADE = articles(NUMBER, 21)
TOLD = {article.id: events for article, events in MADE}

analysing.prepare()  # in the process that the workers are forked from, so that each starts at once


def _extracted(article: Article) -> list[Event]:
    time.sleep(0.01)
    return TOLD.get(article.id, [])  # none for the sentence by which the tables are built


def write_input(path: Path) -> None:
    """The articles, the last one broken off, so that a run also has something to skip."""
    lines = [article.model_dump_json() for article, _ in MADE]
    path.write_text("\n".join([*lines, lines[0][:50]]), encoding="utf-8")


def work(command: str, source: Path, output: Path) -> None:
    """Run `extract` or `build`."""
    analysing.extract_article = _extracted
    if command == "extract":
        extract_to(output, [source], SkipReport())
    else:
        build(source, output, SkipReport())
