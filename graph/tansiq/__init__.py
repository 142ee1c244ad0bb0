"""Knowledge graphs of security-cooperation relations, read from news.

    tansiq.build("articles/", "output/")      articles in; Turtle, tables and an interactive page out
    tansiq.extract("articles/")               the events alone, one by one
    tansiq.load("output/")                    a built graph: its events, their sentences, SPARQL
    tansiq.pipeline("ar")                     the extractor as a spaCy pipeline

The names are looked up when they are used, so that `import tansiq` stays fast.
"""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.metadata import version
from types import ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from tansiq.builder import build
    from tansiq.corpus import extract
    from tansiq.knowledge import load
    from tansiq.pipeline import pipeline

__all__ = ["__version__", "build", "extract", "load", "pipeline"]

_HOMES = {
    "build": "tansiq.builder",
    "extract": "tansiq.corpus",
    "load": "tansiq.knowledge",
    "pipeline": "tansiq.pipeline",
}


def __getattr__(name: str) -> Any:
    if name == "__version__":
        return version("tansiq")
    if name not in _HOMES:
        raise AttributeError(f"module 'tansiq' has no attribute {name!r}")
    return getattr(import_module(_HOMES[name]), name)


def __dir__() -> list[str]:
    return __all__


class _Package(ModuleType):
    """Keeps `tansiq.pipeline` the function: importing the submodule of that name would put the module in its place."""

    def __setattr__(self, name: str, value: object) -> None:
        if not (name in _HOMES and isinstance(value, ModuleType)):
            super().__setattr__(name, value)


sys.modules[__name__].__class__ = _Package
