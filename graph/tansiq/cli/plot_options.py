"""Options of the commands that draw pictures."""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.arguments import By

SMALLEST, LARGEST = 4, 60  # inches


class Lang(StrEnum):
    """The language of title, labels and caption."""

    AR = "ar"
    EN = "en"
    FR = "fr"


def inches(size: str) -> tuple[float, float]:
    """Width and height of a size such as `11x7`."""
    found = re.fullmatch(r"(\d+(?:\.\d+)?)x(\d+(?:\.\d+)?)", size)
    sides = (float(found[1]), float(found[2])) if found else (0.0, 0.0)
    if not all(SMALLEST <= side <= LARGEST for side in sides):
        raise typer.BadParameter(f"give width and height in inches, from {SMALLEST} to {LARGEST}, such as 11x7")
    return sides


def _size(size: str | None) -> str | None:
    if size:
        inches(size)
    return size


def _picture(path: Path) -> Path:
    from tansiq.plots import FORMATS

    if path.suffix.lower().removeprefix(".") not in FORMATS:
        raise typer.BadParameter(f"{path.name!r} ends in none of: {', '.join('.' + form for form in FORMATS)}")
    return path


Output = Annotated[
    Path,
    typer.Option("--output", "-o", callback=_picture, help="File to write to: its name ends in .png, .svg or .pdf."),
]
Language = Annotated[Lang, typer.Option("--lang", help="Language of the picture.")]
Size = Annotated[
    str | None,
    typer.Option(callback=_size, metavar="WIDTHxHEIGHT", help="In inches, such as 11x7; a PNG has 150 pixels an inch."),
]
Besides = Annotated[
    list[str] | None,
    typer.Option("--with", metavar="STATUS", help="Besides facts: planned, hypothetical or negated; may be repeated."),
]
Level = Annotated[By, typer.Option(help="Actors by themselves, or summed under their states.")]
Top = Annotated[int, typer.Option(min=1, max=200, help="So many at most; the caption tells what is left out.")]
