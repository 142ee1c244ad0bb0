"""Commands that look closely: at a sentence, at a graph."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.app import app, examples


@app.command(epilog=examples("tansiq explain 'زار وزير الداخلية الفرنسي الرباط في 14 أبريل 2025.'"))
def explain(sentence: Annotated[str, typer.Argument(help="An Arabic sentence.")]) -> None:
    """Show how a sentence is read: actors, dates, triggers, slots, status, and why events were made or not."""
    from tansiq import console
    from tansiq.explain import explain as explained

    console.plain(str(explained(sentence)))


@app.command(epilog=examples("tansiq check output/graph.ttl"))
def check(graph: Annotated[Path, typer.Argument(metavar="GRAPH", help="Graph to check (.ttl).")]) -> None:
    """Check a graph against the shapes of the ontology; exit code 1 where it breaks them."""
    from tansiq import console
    from tansiq.check import check as checked
    from tansiq.errors import CheckError

    report = checked(graph)
    for message in report.messages:
        console.plain(message)
    if not report.conforms:
        raise CheckError(f"{graph}: {len(report.messages)} places break the shapes")
    console.plain(f"{graph} conforms")
