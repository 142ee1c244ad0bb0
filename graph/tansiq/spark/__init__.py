"""Extraction on Apache Spark, for more articles than one machine can read: the only caller of PySpark.

    import tansiq.spark

    events = tansiq.spark.extract(articles)       # a DataFrame with columns id and text, and maybe title, published …
    outcomes = tansiq.spark.outcomes(articles)    # one row an article: its events, or why it was skipped

Both are lazy, as everything in Spark. `tansiq extract --spark MASTER` reads files and writes them
(`tansiq.spark.writing.write`). The workers need tansiq, too: docs/guide/spark.md.
"""

from importlib.util import find_spec

from tansiq.errors import TansiqError

if find_spec("pyspark") is None:
    raise TansiqError("Apache Spark is not installed; install it with: pip install 'tansiq[spark]'")

from tansiq.spark.dataframes import extract, outcomes  # behind the check, which is clearer than an ImportError

__all__ = ["extract", "outcomes"]
