"""Commands on files of events."""

from __future__ import annotations

import json
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.app import app, examples


class By(StrEnum):
    """What the score can be split by."""

    RELATION = "relation"
    DOC = "doc"


@app.command(
    epilog=examples(
        "tansiq score gold.jsonl events.jsonl",
        "tansiq score gold.jsonl events.jsonl --articles articles.jsonl --errors --by relation",
    )
)
def score(
    gold: Annotated[Path, typer.Argument(metavar="GOLD", help="Gold events (.jsonl).")],
    extracted: Annotated[Path, typer.Argument(metavar="EXTRACTED", help="Extracted events (.jsonl).")],
    articles: Annotated[
        list[Path] | None,
        typer.Option(help="Articles, for their publication dates: gold without a date accepts them. May be repeated."),
    ] = None,
    errors: Annotated[bool, typer.Option("--errors", help="List missed and spurious events.")] = False,
    by: Annotated[By | None, typer.Option(help="Split by relation or by article.")] = None,
) -> None:
    """Score extracted events against gold events, as the codebook defines it."""
    from tansiq import console
    from tansiq.events import read_events
    from tansiq.reading import SkipReport, read_articles
    from tansiq.score import score as scored

    report = SkipReport(console.say)
    published = {article.id: article.published for article in read_articles(articles or [], report)}
    ours, theirs = read_events(gold), read_events(extracted)
    result = scored(ours, theirs, published)
    if errors:
        console.show_errors(result)
    if by is not None:
        console.show_counts(by, sorted((result.by_relation if by is By.RELATION else result.by_doc).items()))
    console.show_score(result, ours, theirs)


@app.command(epilog=examples("tansiq schema > event.schema.json"))
def schema() -> None:
    """Print the JSON Schema of an event."""
    from tansiq.events import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
