"""The command that draws a graph as a page."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.app import app, examples
from tansiq.cli.arguments import (
    Dyad,
    Family,
    MinConfidence,
    Other,
    Relation,
    Since,
    Status,
    TakesPart,
    Until,
    Where,
)


@app.command(
    epilog=examples(
        "tansiq page --in my-store/ -o graph.html",
        "tansiq page --dyad MA-FR --from 2014 --to 2025 -o morocco-france.html",
        "tansiq page --in http://127.0.0.1:7878/query --family tension -o tension.html",
    )
)
def page(
    output: Annotated[Path, typer.Option("--output", "-o", help="File to write to.")] = Path("graph.html"),
    where: Where = "output",
    actor: TakesPart = None,
    other: Other = None,
    dyad: Dyad = None,
    relation: Relation = None,
    family: Family = None,
    status: Status = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = None,
) -> None:
    """Write a graph, or a part of it, as the interactive page that a build writes.

    A period leaves out what has no date.
    """
    from tansiq import console
    from tansiq.knowledge import load

    written = load(where).page(
        output, actor=actor, other=other, dyad=dyad, relation=relation, family=family, status=status,
        since=since, until=until, min_confidence=min_confidence,
    )  # fmt: skip
    console.say(f"open {written.resolve()} in a browser")
