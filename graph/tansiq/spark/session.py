"""A session of Spark, and errors of Spark in one line."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import SparkSession

from tansiq.errors import TansiqError

JAVA = 17  # the oldest that Spark 4 runs on
# articles are long for rows: batches between Java and Python are kept small, so that they fit small workers
_BATCH_ROWS, _BATCH_BYTES = "500", str(32 * 1024 * 1024)


@contextmanager
def session(master: str) -> Iterator[SparkSession]:
    """A session at a master (`local[4]`, `spark://host:7077`, `yarn` …), closed at the end.

    What else is to be set is set as for every program of Spark: in `spark-defaults.conf`, by `spark-submit`, in
    `PYSPARK_SUBMIT_ARGS`. Workers use this very Python unless `PYSPARK_PYTHON` names another.

    Raises:
        TansiqError: there is no Java, the master cannot be reached, or anything that Spark reports within the block.
    """
    _check_java()
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    try:
        with warnings.catch_warnings():
            warnings.filterwarnings("ignore", "PySpark does not yet fully support pandas", FutureWarning)
            spark = (
                SparkSession.builder.master(master)
                .appName("tansiq")
                .config("spark.sql.session.timeZone", "UTC")  # a day is the same wherever the driver is
                .config("spark.sql.execution.arrow.maxRecordsPerBatch", _BATCH_ROWS)
                .config("spark.sql.execution.arrow.maxBytesPerBatch", _BATCH_BYTES)
                .getOrCreate()
            )
            spark.sparkContext.setLogLevel("ERROR")
        try:
            yield spark
        finally:
            spark.stop()
    except (PySparkException, Py4JError) as error:
        raise TansiqError(f"Spark: {_told(error)}") from error


def _check_java() -> None:
    home = os.environ.get("JAVA_HOME")
    try:
        command = [str(Path(home, "bin", "java")) if home else "java", "-version"]
        told = subprocess.run(command, capture_output=True, text=True).stderr
    except OSError:
        told = ""
    found = re.search(r'version "(\d+)', told)  # of Java 8 it is 1
    if found is None or int(found[1]) < JAVA:
        raise TansiqError(
            f"Spark needs Java {JAVA} or later; install it (apt-get install default-jre-headless) or set JAVA_HOME"
        )


def _told(error: Exception) -> str:
    """The first line that says what happened; a stack of Java's or of a worker's Python is of no use to the reader."""
    lines = [line.strip() for line in str(error).splitlines() if line.strip()]
    causes = [line for line in lines if line.startswith("Caused by: ")]
    return (causes[-1].removeprefix("Caused by: ") if causes else lines[0]) if lines else type(error).__name__
