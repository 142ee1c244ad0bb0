"""The extraction beside spaCy's bare Arabic tokenizer on the same text: CPU time of the whole and of every stage.

    python benchmarks/extraction.py                                   made-up news, an event in most articles
    python benchmarks/extraction.py --articles PATH --number 2000     the first of real ones

Both read the same portions one after the other, each in its turn, in one process, so that what else the machine does
and a vocabulary that grows weigh on both alike. Results stand in docs/performance.md.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import spacy
from jobs import made

from tansiq.extraction import dated, extract_article
from tansiq.model import Article
from tansiq.reading import SkipReport, read_articles
from tansiq.running.analysing import prepare
from tansiq.stages import STAGES, Stage

PORTION = 100  # articles


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=Path, nargs="+", help="files that the command reads too")
    parser.add_argument("--number", type=int, default=2_000, help="how many of them")
    parser.add_argument("--times", type=int, default=1, help="read them so often: news repeats its words")
    given = parser.parse_args()
    articles = list(islice(_articles(given.articles), given.number)) * given.times
    seconds = {name: 0.0 for name in STAGES}
    for name, stage in STAGES.items():
        STAGES[name] = _timed(name, stage, seconds)
    nlp = spacy.blank("ar")
    nlp.max_length = sys.maxsize
    prepare()
    seconds.update(dict.fromkeys(seconds, 0.0))
    tokenizer, extraction, events = 0.0, 0.0, 0
    for first in range(0, len(articles), PORTION):
        portion = articles[first : first + PORTION]
        begin = time.process_time()
        for article in portion:
            nlp.make_doc(article.text)
        middle = time.process_time()
        for article in portion:
            events += len(extract_article(dated(article)))
        tokenizer, extraction = tokenizer + middle - begin, extraction + time.process_time() - middle
    megabytes = sum(len(article.text.encode()) for article in articles) / 1e6
    print(f"{len(articles):,} articles, {megabytes:.1f} MB, {events:,} events\n")
    print("| | CPU seconds | times the tokenizer |\n|---|---:|---:|")
    parts = {"spaCy's bare tokenizer": tokenizer, "extraction": extraction, **seconds}
    for name, took in parts.items():
        print(f"| {name.replace('tansiq_', '… of it ')} | {took:.1f} | {took / tokenizer:.2f} |")


def _articles(paths: list[Path] | None) -> list[Article]:
    if paths:
        return list(read_articles(paths, SkipReport()))
    return [Article.model_validate_json(line) for line in islice(made(), 10_000)]


def _timed(name: str, stage: Stage, seconds: dict[str, float]) -> Callable[..., None]:
    def run(draft: object) -> None:
        begin = time.process_time()
        stage(draft)  # type: ignore[arg-type]
        seconds[name] += time.process_time() - begin

    return run


if __name__ == "__main__":
    main()
