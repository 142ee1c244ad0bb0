"""From files of articles to a folder of events, all by the workers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import PurePosixPath

from pyspark.sql import DataFrame, SparkSession
from pyspark.sql import functions as F

import tansiq
from tansiq.errors import TansiqError
from tansiq.reading import Options
from tansiq.spark import files, triples
from tansiq.spark.dataframes import between, events_of, mapped
from tansiq.spark.hadoop import Folder
from tansiq.spark.work import Output

# Spark and other readers of a folder of parquet pass over names that begin so
OUTCOMES, ARTICLES, COUNTS = "_outcomes", "_articles", "_counts.json"
SHOWN = 20  # messages that a screen takes; all of them are in ARTICLES


@dataclass(frozen=True)
class Written:
    """What was written.

    Attributes:
        articles: number of articles read.
        skipped: number of skips by reason.
        events: number of events by relation.
        messages: the first messages on what was skipped, and remarks, sorted.
    """

    articles: int
    skipped: dict[str, int]
    events: dict[str, int]
    messages: tuple[str, ...]


def output_of(address: str) -> Output:
    """What a folder of this name is to hold.

    Raises:
        TansiqError: its suffix says nothing of the kind.
    """
    suffix = PurePosixPath(address).suffix
    if suffix not in list(Output):
        raise TansiqError(
            f"{address}: the name of the folder must end in {', '.join(Output)}: that says what is written"
        )
    return Output(suffix)


def write(spark: SparkSession, paths: Sequence[str], address: str, options: Options) -> Written:
    """Read articles, extract their events and write them as a folder of files, one a partition.

    Besides, `_articles` (parquet) tells what became of each article, and `_counts.json`, which is written last, how
    many were read, skipped and found. On an error the folder is deleted.

    Args:
        spark: the session.
        paths: files and folders, on any file system that Hadoop knows.
        address: the folder, which must not exist: `.parquet` for events, `.ttl` or `.nq` for triples.
        options: how inputs are read.

    Raises:
        ReadError: an input does not exist, or a table has not the columns of articles.
        TansiqError: the folder exists, or its suffix is unknown.
    """
    output = output_of(address)
    articles = files.read(spark, paths, options)
    folder = Folder(spark, address)
    folder.make()
    try:
        # Extracted once and kept in files: what a worker has finished is not lost with it, and is not counted twice
        between(articles, output).write.parquet(f"{address}/{OUTCOMES}")
        outcomes = spark.read.parquet(f"{address}/{OUTCOMES}")
        if output is Output.PARQUET:
            events_of(outcomes).write.mode("append").parquet(address)
        else:
            _write_triples(outcomes, address, output)
            folder.rename(".txt", output.value)
        about = outcomes.select("id", "where", F.size("events").alias("events"), "reason", "message")
        about.write.parquet(f"{address}/{ARTICLES}")
        written = _counted(outcomes)
        folder.delete(OUTCOMES)
        counts = {"tansiq": tansiq.__version__, **asdict(written)}
        del counts["messages"]
        folder.write(COUNTS, json.dumps(counts, ensure_ascii=False, indent=1) + "\n")
    except BaseException:
        folder.delete()
        raise
    return written


def _write_triples(outcomes: DataFrame, address: str, output: Output) -> None:
    lines = outcomes.where(F.col("triples").isNotNull()).select("triples")
    if output is Output.TURTLE:
        lines = mapped(lines, triples.below_prefixes, triples.LINES)
    lines.write.mode("append").text(address)


def _counted(outcomes: DataFrame) -> Written:
    skipped = outcomes.where(F.col("reason").isNotNull()).groupBy("reason").count().collect()
    events = outcomes.select(F.explode("events.relation").alias("relation")).groupBy("relation").count().collect()
    messages = outcomes.where(F.col("message").isNotNull()).select("message").sort("message").take(SHOWN)
    return Written(
        outcomes.where(F.col("events").isNotNull()).count(),
        {row["reason"]: row["count"] for row in sorted(skipped)},
        {row["relation"]: row["count"] for row in sorted(events)},
        tuple(row["message"] for row in messages),
    )
