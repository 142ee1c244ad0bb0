"""The command that asks a graph."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.app import app, examples


class Format(StrEnum):
    """How the answer to a query is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command(
    epilog=examples(
        "tansiq query --list",
        "tansiq query output/graph.ttl most-active-actors",
        "tansiq query output/graph.ttl my.rq --format csv",
        "tansiq query output/graph.ttl 'SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 5' --format json",
    )
)
def query(
    graph: Annotated[Path | None, typer.Argument(metavar="GRAPH", help="Graph to ask (.ttl).")] = None,
    question: Annotated[
        str | None, typer.Argument(metavar="QUERY", help="A file (.rq), SPARQL itself, or the name of a ready query.")
    ] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print the answer.")] = Format.TABLE,
    listed: Annotated[bool, typer.Option("--list", help="List the ready queries.")] = False,
) -> None:
    """Ask a graph with SPARQL."""
    from tansiq import console
    from tansiq.query import query as answer
    from tansiq.query import ready_queries

    if listed:
        console.show_queries(ready_queries().values())
    elif graph is None or question is None:
        raise typer.BadParameter("a graph and a query are needed, or --list")
    else:
        console.show_answer(answer(graph, question), form)
