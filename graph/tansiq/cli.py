"""The command `tansiq`: each command parses its arguments, calls the package and prints."""

from __future__ import annotations

import json
import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

import tansiq
from tansiq.errors import TansiqError

FATAL, SKIPPED = 1, 3
CODES = "Exit code: 0 all read, 1 fatal error, 2 wrong usage, 3 done, but something was skipped."


app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode="rich", pretty_exceptions_enable=False)


def main() -> None:
    """Run the command line; an expected error is one clear line, not a traceback."""
    try:
        app()
    except TansiqError as error:
        typer.echo(f"tansiq: {error}", err=True)
        sys.exit(FATAL)


def _examples(*lines: str, codes: bool = False) -> str:
    """The end of a help text; empty lines keep its lines apart."""
    return "\n\n".join(("Examples:", *(f"  {line}" for line in lines), *([CODES] if codes else [])))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tansiq {tansiq.__version__}")
        raise typer.Exit


@app.callback(
    epilog=_examples("tansiq build articles/ -o output/", "tansiq explain 'زار وزير الداخلية الفرنسي الرباط.'")
)
def _root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Knowledge graphs of security-cooperation relations, read from Arabic news (تنسيق)."""


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH…", help="Files (.jsonl, .txt, .md), folders of them, or - for JSON Lines on stdin."),
]


@app.command(epilog=_examples("tansiq build articles/ -o output/", "tansiq build a.jsonl b.txt -o graph/", codes=True))
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
    epilog=_examples(
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


class Format(StrEnum):
    """How the answer to a query is printed."""

    TABLE = "table"
    CSV = "csv"
    JSON = "json"


@app.command(
    epilog=_examples(
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


@app.command(epilog=_examples("tansiq explain 'زار وزير الداخلية الفرنسي الرباط في 14 أبريل 2025.'"))
def explain(sentence: Annotated[str, typer.Argument(help="An Arabic sentence.")]) -> None:
    """Show how a sentence is read: actors, dates, triggers, slots, status, and why events were made or not."""
    from tansiq import console
    from tansiq.explain import explain as explained

    console.plain(str(explained(sentence)))


@app.command(epilog=_examples("tansiq check output/graph.ttl"))
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


class By(StrEnum):
    """What the score can be split by."""

    RELATION = "relation"
    DOC = "doc"


@app.command(
    epilog=_examples(
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


@app.command(epilog=_examples("tansiq schema > event.schema.json"))
def schema() -> None:
    """Print the JSON Schema of an event."""
    from tansiq.events import json_schema

    typer.echo(json.dumps(json_schema(), ensure_ascii=False, indent=2))
