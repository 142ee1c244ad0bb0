"""What tables of measures share: figures that are the same on every processor, names of actors beside their keys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import networkx as nx
import pandas as pd

DIGITS = 6  # of the measures: beyond them they say nothing
EXACT = 12  # digits that the same sums have on every processor and in any order


def rounded(value: float) -> float:
    """A figure as tables hold it: what lies halfway between two of them falls to the same side everywhere."""
    return round(round(value, EXACT), DIGITS)


def label(graph: nx.Graph, actor: str) -> str:
    """What an actor is called."""
    return str(graph.nodes[actor]["label"])


def side(graph: nx.Graph, actor: str) -> str:
    """The side on which an actor stands: its country, or itself where it has none."""
    return str(graph.nodes[actor].get("country", actor))


def table(columns: Sequence[str], rows: Iterable[Sequence[Any]]) -> pd.DataFrame:
    """A table of these rows; it has its columns even when it is empty."""
    return pd.DataFrame(list(rows), columns=list(columns))
