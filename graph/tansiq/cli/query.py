"""The command that asks a graph."""

from __future__ import annotations

from enum import StrEnum
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


class Format(StrEnum):
    """How the answer to a query is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command(
    epilog=examples(
        "tansiq query --list",
        "tansiq query dyad-timeline --dyad MA-FR --from 2014",
        "tansiq query events --actor 'Abdellatif Hammouchi' --min-confidence 0.8 --format csv",
        "tansiq query my.rq --in graph.ttl",
        "tansiq query 'SELECT ?s ?o { ?s tq:visits ?o } LIMIT 5' --in http://127.0.0.1:7878/query --format json",
    )
)
def query(
    question: Annotated[
        str | None,
        typer.Argument(metavar="QUERY", help="Name of a ready query, a file (.rq) or SPARQL itself."),
    ] = None,
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
    event: Annotated[str | None, typer.Option(metavar="EVENT", help="One event: event:…, its id or IRI.")] = None,
    form: Annotated[Format, typer.Option("--format", help="How to print the answer.")] = Format.TABLE,
    listed: Annotated[bool, typer.Option("--list", help="List the ready queries with their parameters.")] = False,
) -> None:
    """Ask a graph: a ready query with parameters, or SPARQL.

    A period leaves out what has no date. Which parameters a query takes, --list shows.
    """
    from tansiq import console
    from tansiq.query import query as answer
    from tansiq.query import ready_queries
    from tansiq.sources import opened

    if listed:
        console.show_queries(ready_queries().values())
        return
    if question is None:
        raise typer.BadParameter("a query is needed, or --list")
    parameters = {
        "actor": actor, "other": other, "dyad": dyad, "relation": relation, "family": family, "status": status,
        "since": since, "until": until, "min_confidence": min_confidence, "event": event,
    }  # fmt: skip
    with opened(where) as source:
        console.show_answer(answer(source, question, parameters), form)
