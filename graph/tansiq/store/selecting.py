"""Small SPARQL questions about lists of nodes, and updates as differences of triples."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import cast

import pyoxigraph as ox

from tansiq.store.dataset import Dataset

Term = ox.NamedNode | ox.Literal


def rows(dataset: Dataset, text: str) -> list[tuple[Term, ...]]:
    """The answer to a SELECT query whose variables are all bound."""
    return [cast("tuple[Term, ...]", tuple(solution)) for solution in cast(ox.QuerySolutions, dataset.query(text))]


def addresses(dataset: Dataset, text: str) -> set[str]:
    """The answer to a SELECT query of one variable whose values are addresses."""
    return {row[0].value for row in rows(dataset, text)}


def triples(dataset: Dataset, pattern: str) -> set[ox.Triple]:
    """All ?s ?p ?o that match a pattern."""
    return set(cast(Iterable[ox.Triple], dataset.query(f"CONSTRUCT {{ ?s ?p ?o }} WHERE {{ {pattern} }}")))


def values(variables: str, lines: Iterable[Sequence[str]]) -> str:
    """A VALUES block of addresses, one or more a line, in a fixed order."""
    listed = " ".join(sorted("(" + " ".join(f"<{address}>" for address in line) + ")" for line in lines))
    return f"VALUES ({variables}) {{ {listed} }}"


def each(variable: str, nodes: Iterable[str]) -> str:
    """A VALUES block that binds one variable to each address."""
    return values(variable, ((node,) for node in nodes))


def data(found: Iterable[ox.Triple]) -> str:
    """Triples as the body of INSERT DATA or DELETE DATA, in a fixed order."""
    return "\n".join(sorted(f"{triple} ." for triple in found))
