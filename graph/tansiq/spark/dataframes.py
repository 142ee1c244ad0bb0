"""From a DataFrame of articles to DataFrames of what they tell."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from io import BytesIO

import pyarrow as pa
from pyspark.sql import Column, DataFrame
from pyspark.sql import functions as F
from pyspark.sql.pandas.types import from_arrow_schema

from tansiq.errors import ReadError
from tansiq.reading import Options
from tansiq.reading.raw import Raw
from tansiq.reading.tables import matched
from tansiq.spark import work
from tansiq.spark.schema import ARTICLE, OUTCOME, Batches
from tansiq.spark.work import Output


def extract(articles: DataFrame) -> DataFrame:
    """The events of articles, one a row; what is skipped is left out, see `outcomes`.

    Columns are the fields of a line of `events.jsonl` (`doc` is the article's id; actors and further evidence are
    nested), and `position`, which counts the events of an article from 0. Sorted by `doc` and `position`, the same
    articles give the same rows.

    Args:
        articles: the columns `id` and `text`, and maybe `title`, `published` (a date, a time or text), `url`,
            `publisher`, `lang`; others are ignored.

    Raises:
        ReadError: `id` or `text` is missing.
    """
    return events_of(outcomes(articles))


def outcomes(articles: DataFrame) -> DataFrame:
    """What each article gave: its `id`, its `events`, or the `reason` and `message` why it was skipped.

    Articles stand for themselves: an id that occurs twice is neither skipped nor told apart. A row with neither events
    nor reason is a remark. Arguments and errors as in `extract`.
    """
    if "id" not in articles.columns:
        raise ReadError(f"the articles have no column 'id'; columns: {', '.join(articles.columns)}")
    columns = columns_in(articles, "the articles", Options())
    rows = articles.select(row_of(columns))
    return mapped(rows, partial(work.of_table, columns=columns), OUTCOME).drop("triples", "where")


def events_of(found: DataFrame) -> DataFrame:
    """The events of outcomes, one a row, as `extract` gives them."""
    told = found.where(F.col("events").isNotNull()).select(F.posexplode("events").alias("position", "event"))
    return told.select("event.*", "position")


def between(found: DataFrame, output: Output) -> DataFrame:
    """Outcomes of articles that were read from files (`tansiq.spark.schema.ARTICLE`).

    Which were read before, and what those are called that share an id, is decided as the local engine does: in the
    order of reading, among articles with the same text first, then among ids that are one but for our endings (`a`,
    `a~2`).
    """
    new = mapped(_gathered(found, F.xxhash64("text")), work.once, ARTICLE)
    named = _gathered(new, F.regexp_replace("id", "(~[0-9]+)+$", ""))
    return mapped(named, partial(work.of_articles, output=output), OUTCOME)


def _gathered(found: DataFrame, by: Column) -> DataFrame:
    """Articles that have something in common in one partition, in the order of reading; messages anywhere."""
    key = F.when(F.col("id").isNotNull(), by.cast("string")).otherwise(F.col("place"))
    return found.repartition(key).sortWithinPartitions("place", "message")


def columns_in(table: DataFrame, name: str, options: Options) -> dict[str, str]:
    """Which column holds which field of an article.

    Raises:
        ReadError: there is none for the text, or one that the user named is missing.
    """
    try:
        return matched(table.columns, Raw(name, BytesIO(), options=options))
    except ReadError as error:
        raise ReadError(f"{name}: {error}") from None


def row_of(columns: Mapping[str, str]) -> Column:
    """The columns that hold fields of an article, as the column `row`."""
    return F.struct(*sorted(set(columns.values()))).alias("row")


def mapped(frame: DataFrame, work_on: Callable[[Batches], Iterator[pa.RecordBatch]], schema: pa.Schema) -> DataFrame:
    """The rows that workers make of all rows of a partition."""
    with warnings.catch_warnings():
        # Arrow batches go through no pandas, but PySpark looks at its version all the same
        warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
        return frame.mapInArrow(work_on, from_arrow_schema(schema))
