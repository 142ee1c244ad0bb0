"""Commands from articles to events and graphs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.app import SKIPPED, app, examples
from tansiq.cli.arguments import PAUSE, AllowPrivate, Cache, Columns, Jobs, Paths, Pause, reading
from tansiq.cli.spark import Master
from tansiq.cli.spark import extract as on_spark
from tansiq.cli.store import Endpoint, Folder, Updates, Verdicts, opened
from tansiq.coreference import Settings


@app.command(
    epilog=examples(
        "tansiq build articles/ -o output/",
        "tansiq build articles/ --judgements judgements.yaml",
        "tansiq build articles/ --store graph/",
        codes=True,
    )
)
def build(
    paths: Paths,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Folder to write to; output/ without it.")
    ] = None,
    store: Folder = None,
    endpoint: Endpoint = None,
    update_endpoint: Updates = None,
    judgements: Verdicts = None,
    merge: Annotated[
        bool, typer.Option("--merge/--no-merge", help="Take events of different articles for one where they agree.")
    ] = True,
    tolerance: Annotated[
        int, typer.Option(min=0, help="How many days apart the exact days of one event may be told.")
    ] = Settings().tolerance_days,
    columns: Columns = None,
    pause: Pause = PAUSE,
    cache: Cache = None,
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
) -> None:
    """Read articles and write their knowledge graph: Turtle, tables, GEXF and a page to open in a browser.

    With --store or --endpoint the graph is kept there instead, and made to hold these very articles: those that it
    holds unchanged are not read again, those that are gone are taken out.
    """
    from tansiq import console, keeping
    from tansiq.builder import build as built
    from tansiq.console_progress import tracking
    from tansiq.identity.judgements import read
    from tansiq.reading import SkipReport

    report = SkipReport(console.say)
    settings = Settings(merge=merge, tolerance_days=tolerance)
    verdicts = read(judgements) if judgements else None
    options, track = reading(columns, pause, cache, allow_private), tracking(report, paths, console.err)
    if output is not None and (store is not None or endpoint is not None):
        raise typer.BadParameter("a kept graph is written to a file by `tansiq export`, not by --output")
    if store is None and endpoint is None:
        folder = output or Path("output")
        console.show_summary(built(paths, folder, report, track, verdicts, settings, options, jobs))
    else:
        with opened(store, endpoint, update_endpoint, new=True) as kept:
            console.show_changes(keeping.build(paths, kept, report, track, verdicts, settings, options, jobs))
    raise typer.Exit(SKIPPED if report.skips else 0)


@app.command(
    epilog=examples(
        "tansiq extract article.txt",
        "tansiq extract articles/ -o events.jsonl --jobs 4",
        "tansiq extract https://example.org/feed.xml -o events.jsonl",
        "cat articles.jsonl | tansiq extract - | jq .relation",
        "tansiq extract --spark spark://host:7077 hdfs://host/articles/ -o hdfs://host/events.parquet",
        codes=True,
    )
)
def extract(
    paths: Paths,
    output: Annotated[
        str | None, typer.Option("--output", "-o", help="File to write to; standard output without it.")
    ] = None,
    columns: Columns = None,
    pause: Pause = PAUSE,
    cache: Cache = None,
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
    run_report: Annotated[
        Path | None, typer.Option("--report", metavar="FILE", help="File for a report on the run (JSON).")
    ] = None,
    spark: Master = None,
) -> None:
    """Read articles and write their events as JSON Lines."""
    from tansiq import console
    from tansiq.console_progress import tracking
    from tansiq.extracting import extract_to
    from tansiq.reading import SkipReport

    options = reading(columns, pause, cache, allow_private)
    if spark is not None:
        raise typer.Exit(on_spark(spark, paths, output, options, alone=jobs > 1 or run_report is not None))
    report = SkipReport(console.say)
    track = tracking(report, paths, console.err)
    number = extract_to(Path(output) if output else sys.stdout, paths, report, track, options, jobs, run_report)
    console.show_reading(report, number)
    raise typer.Exit(SKIPPED if report.skips else 0)
