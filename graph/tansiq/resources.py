"""Where the data that ships with tansiq is: inside an installed package, else in the checkout."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

PACKAGE = Path(__file__).parent
CHECKOUT = PACKAGE.parents[1]
YAML_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
"""Strings, lists and mappings, nothing executable; that of libyaml, where there is one, is seven times as fast."""


def resource(folder: str, *parts: str) -> Path:
    """Path of a shipped file or folder.

    Args:
        folder: top-level folder, "seeds" or "ontology".
        parts: path below it.

    Raises:
        FileNotFoundError: it is neither in the package nor in the checkout.
    """
    for root in (PACKAGE / "_data", CHECKOUT):
        path = root.joinpath(folder, *parts)
        if path.exists():
            return path
    raise FileNotFoundError(f"{'/'.join((folder, *parts))} is neither in the package nor in the checkout")
