"""An extractor whose process ends before its first article."""

import os


def prepare() -> None:
    """End it, as a lack of memory does."""
    os._exit(9)
