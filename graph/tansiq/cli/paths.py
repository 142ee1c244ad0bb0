"""Arguments that several commands take."""

from __future__ import annotations

from typing import Annotated

import typer

Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATH…", help="Files (.jsonl, .txt, .md), folders of them, or - for JSON Lines on stdin."),
]
