"""`tansiq extract --spark`: the events of articles by the workers of a cluster."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated

import typer

from tansiq.cli.app import SKIPPED
from tansiq.reading import STDIN, Options
from tansiq.reading.web.settings import is_address

Master = Annotated[
    str | None,
    typer.Option(
        "--spark",
        metavar="MASTER",
        help="Extract on Apache Spark: local[4], spark://host:7077, yarn … Paths may then be of any Hadoop file "
        "system; --output is a new folder that ends in .parquet (events), .ttl or .nq (triples).",
    ),
]


def extract(master: str, paths: Sequence[str], output: str | None, options: Options, alone: bool) -> int:
    """Extract on a cluster, tell what was read and found, and return the exit code.

    Args:
        alone: whether options were given that say how one machine works.
    """
    if output is None:
        raise typer.BadParameter("--spark writes a folder: it needs --output")
    if alone:
        raise typer.BadParameter("--jobs and --report are for one machine, --spark is for many")
    for path in paths:
        if path == STDIN or is_address(path):
            raise typer.BadParameter(f"--spark reads files and folders, not {path}")
    from tansiq import console
    from tansiq.spark.session import session
    from tansiq.spark.writing import ARTICLES, output_of, write

    output_of(output)  # a wrong name is told before Spark starts, which takes a while
    with session(master) as spark:
        written = write(spark, paths, output, options)
    for message in written.messages:
        console.say(message)
    console.say(f"{written.articles} articles read, {sum(written.events.values())} events found")
    if written.skipped:
        reasons = ", ".join(f"{reason}: {number}" for reason, number in written.skipped.items())
        console.say(f"skipped {sum(written.skipped.values())} ({reasons}), all of them listed in {output}/{ARTICLES}")
    return SKIPPED if written.skipped else 0
