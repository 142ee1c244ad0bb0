"""Commands from articles to events and graphs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.app import SKIPPED, app, examples

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH…", help="Files (.jsonl, .txt, .md), folders of them, or - for JSON Lines on stdin."),
]


@app.command(epilog=examples("tansiq build articles/ -o output/", "tansiq build a.jsonl b.txt -o graph/", codes=True))
def build(
    paths: Paths,
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write to.")] = Path("output"),
) -> None:
    """Read articles and write their knowledge graph: Turtle, tables, GEXF and a page to open in a browser."""
    from tansiq import console
    from tansiq.builder import build as built
    from tansiq.reading import SkipReport

    report = SkipReport(console.say)
    console.show_summary(built(paths, output, report, console.track))
    raise typer.Exit(SKIPPED if report.skips else 0)


@app.command(
    epilog=examples(
        "tansiq extract article.txt",
        "tansiq extract articles/ -o events.jsonl",
        "cat articles.jsonl | tansiq extract - | jq .relation",
        codes=True,
    )
)
def extract(
    paths: Paths,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write to; standard output without it.")
    ] = None,
) -> None:
    """Read articles and write their events as JSON Lines."""
    from tansiq import atomic, console, corpus, events
    from tansiq.reading import SkipReport

    report = SkipReport(console.say)
    found = corpus.extract(paths, report, console.track)
    if output is None:
        number = events.write_events(found, sys.stdout)
    else:
        with (
            atomic.replacing_file(output) as scratch,
            scratch.open("w", encoding="utf-8", newline="\n") as out,
        ):
            number = events.write_events(found, out)
    console.show_reading(report, number)
    raise typer.Exit(SKIPPED if report.skips else 0)
