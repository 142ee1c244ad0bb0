"""Articles of files on any file system that Hadoop knows, read by the workers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial, reduce
from operator import or_

from pyspark.errors import AnalysisException
from pyspark.sql import Column, DataFrame, DataFrameReader, SparkSession
from pyspark.sql import functions as F

from tansiq.errors import ReadError
from tansiq.reading import Options
from tansiq.reading.formats import JSON_LINES, PACKED, PARQUET, suffixes
from tansiq.spark import reading
from tansiq.spark.dataframes import columns_in, mapped, row_of
from tansiq.spark.schema import ARTICLE

LINES, TABLES = (*JSON_LINES.suffixes, *PACKED.suffixes), PARQUET.suffixes
WHOLE = tuple(suffix for suffix in suffixes() if suffix not in (*LINES, *TABLES))
_PATH = "_metadata.file_path AS path"


def read(spark: SparkSession, paths: Sequence[str], options: Options) -> DataFrame:
    """Articles of files and of all files below folders, in no order (`tansiq.spark.schema.ARTICLE`).

    JSON Lines (UTF-8) and parquet are read in blocks, as Spark reads them. Every other file is read whole and must fit
    the memory of a worker. Empty files and those whose names begin with `_` or `.` are passed over, as Spark does.

    Raises:
        ReadError: a path does not exist, there is no file, or a table has not the columns of articles.
    """
    try:
        names = _reader(spark, ("",)).format("binaryFile").load(list(paths)).select("path")
    except AnalysisException as error:
        raise ReadError(str(error).partition("\n")[0]) from None
    unread = ~_ends((*LINES, *TABLES, *WHOLE))
    kinds = {"lines": _ends(LINES), "tables": _ends(TABLES), "whole": _ends(WHOLE), "unread": unread}
    there = names.select(*(F.coalesce(F.max(is_so), F.lit(False)).alias(kind) for kind, is_so in kinds.items())).first()
    found = {kind for kind in kinds if there and there[kind]}
    if not found:
        raise ReadError(f"{', '.join(paths)}: no files")
    frames = []
    if "lines" in found:
        text = _reader(spark, LINES).option("lineSep", "\n").text(list(paths))
        # as bytes, so that a damaged letter reaches our reader
        raw = text.selectExpr(_PATH, "_metadata.file_block_start AS start", "CAST(value AS binary) AS content")
        frames.append(mapped(raw, reading.lines, ARTICLE))
    if "tables" in found:
        table = _reader(spark, TABLES).option("mergeSchema", "true").parquet(*paths)
        columns = columns_in(table, ", ".join(paths), options)
        rows = table.select(F.expr(_PATH), F.expr("_metadata.row_index AS start"), row_of(columns))
        frames.append(mapped(rows, partial(reading.records, columns=columns, options=options), ARTICLE))
    if "whole" in found:
        whole = _reader(spark, WHOLE).format("binaryFile").load(list(paths)).selectExpr(_PATH, "content")
        frames.append(mapped(whole, partial(reading.files, options=options), ARTICLE))
    if "unread" in found:
        frames.append(mapped(names.where(unread), reading.unread, ARTICLE))
    return reduce(DataFrame.unionAll, frames)


def _reader(spark: SparkSession, endings: Sequence[str]) -> DataFrameReader:
    """A reader of the files whose names end so, in large or small letters, however deep they lie."""
    globs = ("".join(f"[{char}{char.upper()}]" if char.isalpha() else char for char in end) for end in endings)
    return spark.read.option("recursiveFileLookup", "true").option("pathGlobFilter", f"*{{{','.join(globs)}}}")


def _ends(endings: Sequence[str]) -> Column:
    return reduce(or_, (F.lower("path").endswith(ending) for ending in endings))
