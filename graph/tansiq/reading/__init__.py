"""Articles from files and folders: `.jsonl`, `.txt`, `.md`, or JSON Lines on standard input."""

from tansiq.reading.options import Options
from tansiq.reading.report import Reason, Skip, SkipReport
from tansiq.reading.sources import STDIN, Source, read_articles

__all__ = ["STDIN", "Options", "Reason", "Skip", "SkipReport", "Source", "read_articles"]
