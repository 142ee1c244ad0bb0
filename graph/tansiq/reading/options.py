"""What the user says of all inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Options:
    """How inputs are read.

    Args:
        columns: which column of a table holds a field of Article, by the field's name; other fields are looked for
            under their own names.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
