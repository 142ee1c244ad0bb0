"""The command `tansiq`: each command parses its arguments, calls the package and prints."""

from __future__ import annotations

import sys

import typer

# importing a module of commands registers them
from tansiq.cli import actors, analyse, build, inspect, page, plot, query, score, store  # noqa: F401
from tansiq.cli.app import FATAL, INTERRUPTED, USAGE, app
from tansiq.errors import QueryError, TansiqError


def main() -> None:
    """Run the command line; an expected error is one clear line, not a traceback."""
    try:
        app()
    except SystemExit as end:
        if end.code == INTERRUPTED:
            typer.echo("tansiq: interrupted", err=True)
        raise
    except TansiqError as error:
        typer.echo(f"tansiq: {error}", err=True)
        sys.exit(USAGE if isinstance(error, QueryError) else FATAL)
