"""Answers as pandas tables."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from tansiq.ontology import XSD
from tansiq.sparql import Answer, Term, text_of

if TYPE_CHECKING:
    from pandas import DataFrame

# by the type that all literals of a column have: what pandas calls it, and how a literal is read
_TYPES: dict[str, tuple[str, Any]] = {
    XSD + "integer": ("Int64", int),
    XSD + "decimal": ("float64", float),
    XSD + "double": ("float64", float),
    XSD + "boolean": ("boolean", lambda text: text in ("true", "1")),
    XSD + "date": ("datetime64[s]", str),  # seconds reach further back than the nanoseconds of pandas
}


def dataframe(answer: Answer) -> DataFrame:
    """The answer as a table: whole numbers, decimals, booleans and days typed, all else text, unbound cells missing."""
    import pandas as pd

    cells: Sequence[Sequence[Term | None]] = list(zip(*answer.rows, strict=True)) or [[] for _ in answer.columns]
    series = [_typed(column) for column in cells]
    frame = pd.concat([pd.Series(values, dtype=kind) for values, kind in series], axis=1) if series else pd.DataFrame()
    frame.columns = pd.Index(answer.columns)
    return frame


def _typed(column: Sequence[Term | None]) -> tuple[list[Any], Any]:
    bound = [term for term in column if term is not None]
    kinds = {term.datatype.value if isinstance(term, ox.Literal) else None for term in bound}
    kind = kinds.pop() if len(kinds) == 1 else None
    if kind not in _TYPES:
        return [text_of(term) for term in column], "object" if not bound else "str"
    name, read = _TYPES[kind]
    return [None if term is None else read(text_of(term)) for term in column], name
