"""Arguments and options that several commands take."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tansiq.reading.formats import suffixes
from tansiq.reading.options import Options, columns_of
from tansiq.reading.web import Settings

PAUSE = Settings().pause


class By(StrEnum):
    """Who is in the network."""

    ACTORS = "actors"
    STATES = "states"


_ACTOR = "a name in any language, a key (org/ma-dgsn), the code of a country or an IRI"

Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH…",
        help=f"Files ({' '.join(suffixes())}), folders of them, addresses of pages and feeds (https://…), "
        "or - for standard input.",
    ),
]
Columns = Annotated[
    str | None,
    typer.Option(
        metavar="FIELD=COLUMN,…",
        help="What the columns of CSV and parquet files are called: text=body,published=date. Columns that are called "
        "like the field (id, text, title, published, url, publisher, lang) need no word.",
    ),
]
Pause = Annotated[
    float,
    typer.Option(
        min=0, max=60, metavar="SECONDS", help="Between two requests to a host; its robots.txt may ask for more."
    ),
]
Cache = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Keep pages here, so that only what has changed is fetched the next time."),
]
AllowPrivate = Annotated[
    bool, typer.Option("--allow-private", help="Read addresses of this machine and of private networks, too.")
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", metavar="N", min=1, help="How many processes analyse articles; the result is the same."
    ),
]
Where = Annotated[
    str, typer.Option("--in", metavar="WHERE", help="Output folder, Turtle file, store folder or endpoint URL.")
]
TakesPart = Annotated[str | None, typer.Option(metavar="ACTOR", help=f"Who takes part: {_ACTOR}.")]
Other = Annotated[str | None, typer.Option(metavar="ACTOR", help="Who else takes part.")]
Dyad = Annotated[str | None, typer.Option(metavar="MA-FR", help="The two countries of the two sides.")]
Relation = Annotated[str | None, typer.Option(metavar="NAME", help="meets, visits, accuses …")]
Family = Annotated[str | None, typer.Option(metavar="NAME", help="cooperation or tension.")]
Status = Annotated[str | None, typer.Option(metavar="NAME", help="actual, planned, hypothetical or negated.")]
Since = Annotated[
    str | None, typer.Option("--from", "--since", metavar="DATE", help="Not over before this day, month or year.")
]
Until = Annotated[
    str | None, typer.Option("--to", "--until", metavar="DATE", help="Begun by the end of this day, month or year.")
]
MinConfidence = Annotated[
    float | None, typer.Option(metavar="NUMBER", help="Leave out what has a lower confidence, 0 to 1.")
]


def reading(columns: str | None, pause: float, cache: Path | None, allow_private: bool) -> Options:
    """How inputs are read, as the user says."""
    try:
        return Options(columns_of(columns) if columns else {}, Settings(pause, cache, allow_private))
    except ValueError as error:
        raise typer.BadParameter(str(error), param_hint="--columns") from None
