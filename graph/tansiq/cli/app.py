"""The application: what all commands share."""

from __future__ import annotations

from typing import Annotated

import typer

import tansiq

FATAL, USAGE, SKIPPED, INTERRUPTED = 1, 2, 3, 130
CODES = "Exit code: 0 all read, 1 fatal error, 2 wrong usage, 3 done, but something was skipped."

app = typer.Typer(no_args_is_help=True, add_completion=False, rich_markup_mode="rich", pretty_exceptions_enable=False)


def examples(*lines: str, codes: bool = False) -> str:
    """The end of a help text; empty lines keep its lines apart."""
    return "\n\n".join(("Examples:", *(f"  {line}" for line in lines), *([CODES] if codes else [])))


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"tansiq {tansiq.__version__}")
        raise typer.Exit


@app.callback(
    epilog=examples("tansiq build articles/ -o output/", "tansiq explain 'زار وزير الداخلية الفرنسي الرباط.'")
)
def root(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and leave.")
    ] = False,
) -> None:
    """Knowledge graphs of security-cooperation relations, read from Arabic news (تنسيق)."""
