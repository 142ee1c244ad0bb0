"""Files of the file systems that Hadoop knows, as far as Spark's DataFrames do not handle them."""

from __future__ import annotations

from typing import Any

from pyspark.sql import SparkSession

from tansiq.errors import TansiqError


class Folder:
    """A folder on any file system.

    Args:
        spark: whose settings say what file systems there are.
        address: path of the folder.
    """

    def __init__(self, spark: SparkSession, address: str) -> None:
        jvm: Any = spark.sparkContext._jvm
        self.address = address
        self._new = jvm.org.apache.hadoop.fs.Path
        self._path = self._new(address)
        self._files = self._path.getFileSystem(spark.sparkContext._jsc.hadoopConfiguration())

    def make(self) -> None:
        """Make the folder.

        Raises:
            TansiqError: there is something of that name, which is not touched.
        """
        if self._files.exists(self._path):
            raise TansiqError(f"{self.address} exists; remove it, or write to another folder")
        self._files.mkdirs(self._path)

    def delete(self, name: str | None = None) -> None:
        """Delete a file or folder in it with all below, or the folder itself."""
        self._files.delete(self._below(name) if name else self._path, True)

    def write(self, name: str, text: str) -> None:
        """Write a small file (UTF-8)."""
        out = self._files.create(self._below(name), True)
        try:
            out.write(bytearray(text.encode()))
        finally:
            out.close()

    def rename(self, old: str, new: str) -> None:
        """Give the files with one suffix another; both suffixes begin with a dot."""
        for status in self._files.listStatus(self._path):
            name = status.getPath().getName()
            if name.endswith(old):
                self._files.rename(status.getPath(), self._below(name.removesuffix(old) + new))

    def _below(self, name: str) -> Any:
        return self._new(self._path, name)
