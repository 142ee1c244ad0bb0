"""The YAML files of the language, each read once."""

from __future__ import annotations

from functools import cache
from typing import Any

import yaml

from tansiq.resources import PACKAGE, YAML_LOADER
from tansiq.text import fold

FOLDER = PACKAGE / "lang" / "ar"


@cache
def data(name: str) -> Any:
    """Content of `{name}.yaml`: strings, lists and mappings of them; shared, so not to be changed.

    Raises:
        FileNotFoundError: there is no such file.
        yaml.YAMLError: it is no YAML.
    """
    return yaml.load((FOLDER / f"{name}.yaml").read_text("utf-8"), Loader=YAML_LOADER)


def word_set(words: list[str]) -> frozenset[str]:
    """A word class of such a file, folded."""
    return frozenset(fold(word) for word in words)
