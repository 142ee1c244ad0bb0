"""What the user says of all inputs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from tansiq.model import Article
from tansiq.reading.web.settings import Settings


@dataclass(frozen=True)
class Options:
    """How inputs are read.

    Args:
        columns: which column of a table holds a field of Article, by the field's name; other fields are looked for
            under their own names.
        web: how addresses are read.
    """

    columns: Mapping[str, str] = field(default_factory=dict)
    web: Settings = field(default_factory=Settings)


def columns_of(given: str) -> dict[str, str]:
    """Which column holds which field, from `text=body,published=date`.

    Raises:
        ValueError: a part is no `field=column`, names no field of Article, or one that another part names too.
    """
    columns: dict[str, str] = {}
    for part in given.split(","):
        field_name, equals, column = (side.strip() for side in part.partition("="))
        if not (field_name and equals and column):
            raise ValueError(f"{part.strip()!r} is not FIELD=COLUMN, as in text=body,published=date")
        if field_name not in Article.model_fields:
            raise ValueError(f"{field_name!r} is no field of an article; fields: {', '.join(Article.model_fields)}")
        if field_name in columns:
            raise ValueError(f"{field_name!r} is given twice")
        columns[field_name] = column
    return columns
