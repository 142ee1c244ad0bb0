"""The command that measures a graph as a network."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from tansiq.cli.app import app, examples
from tansiq.cli.arguments import By, Dyad, Family, MinConfidence, Relation, Since, Status, Until, Where


class Weighing(StrEnum):
    """What the weight of a tie counts."""

    EVENTS = "events"
    SOURCES = "sources"


@app.command(
    epilog=examples(
        "tansiq analyse -o analysis/",
        "tansiq analyse --by states --from 2014 --to 2016 -o analysis-2014/",
        "tansiq analyse --relation sharesIntelligenceWith --weight sources -o informing/",
        "tansiq analyse --dyad MA-FR --in my-store/ -o morocco-france/",
    )
)
def analyse(
    output: Annotated[Path, typer.Option("--output", "-o", help="Folder to write the tables to.")] = Path("analysis"),
    where: Where = "output",
    by: Annotated[By, typer.Option(help="Actors, or the states that they belong to.")] = By.ACTORS,
    relation: Relation = None,
    family: Family = None,
    status: Status = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = None,
    weight: Annotated[
        Weighing, typer.Option(help="What the weight of a tie counts: events, or the articles that tell them.")
    ] = Weighing.EVENTS,
    dyad: Dyad = None,
) -> None:
    """Measure a graph as a network: who is central, who brokers, who deals with whom, breaks, growth.

    Writes a table (CSV) for each question and shows the most important rows. Only what is told as fact counts, unless
    --status asks for something else. A period leaves out what has no date. With --dyad there are the timeline and the
    phases of two countries, too.
    """
    from tansiq import console_analysis, network, tables
    from tansiq.atomic import replacing
    from tansiq.binding import terms
    from tansiq.knowledge import load

    pair = [str(country.value) for country in terms("dyad", dyad)[0]] if dyad else None
    found = network.analyse(
        load(where).network(), level=by.value, relations=[relation] if relation else None, family=family,
        statuses=[status or "actual"], since=since, until=until, min_confidence=min_confidence, weight=weight.value,
        dyad=(pair[0], pair[1]) if pair else None,
    )  # fmt: skip
    with replacing(output) as scratch:
        for name, frame in found.items():
            with (scratch / f"{name}.csv").open("w", encoding=tables.ENCODING, newline="") as out:
                tables.write_frame(frame, out)
    console_analysis.show(found, output)
