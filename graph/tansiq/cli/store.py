"""Commands on a graph that is kept: add to it, take back, export, serve."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tansiq.cli.app import SKIPPED, app, examples
from tansiq.cli.arguments import PAUSE, AllowPrivate, Cache, Columns, Jobs, Paths, Pause, reading

if TYPE_CHECKING:
    from tansiq.store import Store

Folder = Annotated[Path | None, typer.Option("--store", metavar="DIR", help="Folder in which the graph is kept.")]
Endpoint = Annotated[
    str | None, typer.Option("--endpoint", metavar="URL", help="SPARQL 1.1 endpoint behind which the graph is kept.")
]
Updates = Annotated[
    str | None,
    typer.Option(
        "--update-endpoint", metavar="URL", help="Where it takes updates; without it /update for a final /query."
    ),
]
Verdicts = Annotated[
    Path | None,
    typer.Option("--judgements", metavar="FILE", help="Which actors are the same (YAML); see `tansiq actors --help`."),
]


def opened(folder: Path | None, endpoint: str | None, updates: str | None, new: bool = False) -> Store:
    """The graph in a folder, which may be a new one, or behind an endpoint; exactly one of the two is given."""
    from tansiq.errors import StoreError
    from tansiq.store import RemoteDataset, Store, is_store, local

    if folder is not None and endpoint is None:
        if not new and not is_store(folder):
            raise StoreError(f"{folder} holds no store; `tansiq build … --store {folder}` makes one")
        return Store(local(folder))
    if endpoint is not None and folder is None:
        return Store(RemoteDataset(endpoint, updates))
    raise typer.BadParameter("give either --store DIR or --endpoint URL")


@app.command(
    epilog=examples(
        "tansiq add new/ --store graph/", "tansiq add a.jsonl --endpoint http://localhost:7878/query", codes=True
    )
)
def add(
    paths: Paths,
    store: Folder = None,
    endpoint: Endpoint = None,
    update_endpoint: Updates = None,
    judgements: Verdicts = None,
    columns: Columns = None,
    pause: Pause = PAUSE,
    cache: Cache = None,
    allow_private: AllowPrivate = False,
    jobs: Jobs = 1,
) -> None:
    """Add articles to a kept graph; those that it holds in another version are replaced, all others stay."""
    from tansiq import console, keeping
    from tansiq.console_progress import tracking
    from tansiq.identity.judgements import read
    from tansiq.reading import SkipReport

    report = SkipReport(console.say)
    verdicts = read(judgements) if judgements else None
    with opened(store, endpoint, update_endpoint) as kept:
        options, track = reading(columns, pause, cache, allow_private), tracking(report, paths, console.err)
        console.show_changes(keeping.add(paths, kept, report, track, verdicts, options, jobs))
    raise typer.Exit(SKIPPED if report.skips else 0)


@app.command(epilog=examples("tansiq remove ma-fr-2015-rabat --store graph/"))
def remove(
    articles: Annotated[list[str], typer.Argument(metavar="ARTICLE…", help="Ids of articles.")],
    store: Folder = None,
    endpoint: Endpoint = None,
    update_endpoint: Updates = None,
) -> None:
    """Take articles out of a kept graph, with all that only they tell."""
    from tansiq import console, keeping

    with opened(store, endpoint, update_endpoint) as kept:
        console.show_changes(keeping.remove(articles, kept))


@app.command(epilog=examples("tansiq export --store graph/ -o graph.ttl", "tansiq export --store graph/ | wc -l"))
def export(
    store: Folder = None,
    endpoint: Endpoint = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="File to write to; standard output without it.")
    ] = None,
) -> None:
    """Write a kept graph as Turtle: the same bytes as a build of the same articles gives."""
    from tansiq import atomic

    with opened(store, endpoint, None) as kept:
        turtle = kept.turtle()
    if output is None:
        typer.echo(turtle, nl=False)
    else:
        with atomic.replacing_file(output) as scratch:
            scratch.write_bytes(turtle)


@app.command(epilog=examples("tansiq serve", "tansiq serve graph/ --port 8080"))
def serve(
    graph: Annotated[
        Path, typer.Argument(metavar="GRAPH", help="A kept graph, a Turtle file, or the folder of a build.")
    ] = Path("output"),
    port: Annotated[int, typer.Option(help="Port to listen on, on this machine alone.", min=0, max=65535)] = 7878,
) -> None:
    """Answer SPARQL queries at http://127.0.0.1:7878, with a page to write them in; nothing can be changed there."""
    import contextlib
    import signal

    from tansiq import console
    from tansiq.serving import serving

    # a service manager ends it by SIGTERM, which would leave the server and the snapshot behind
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    with serving(graph, port) as server, contextlib.suppress(KeyboardInterrupt):
        console.say(f"{graph} is served at {server.address} (queries: {server.address}/query); Ctrl-C ends it")
        server.wait()
