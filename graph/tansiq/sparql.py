"""Queries that read, run on whatever can answer SPARQL: a file in memory, a store on disk, an endpoint far away."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

import pyoxigraph as ox

from tansiq.errors import QueryError
from tansiq.rdf import PREFIXES

Term = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_PART_OF_PROLOGUE = re.compile(r"\s+|#[^\n]*|BASE\s*<[^>]*>|PREFIX\s+[^\s:]*:\s*<[^>]*>", re.IGNORECASE)
# strings, addresses, comments and names with a prefix, in which a keyword is none
_NO_KEYWORDS = re.compile(
    r'"""[\s\S]*?"""|"(?:[^"\\\n]|\\.)*"|'
    r"'''[\s\S]*?'''|'(?:[^'\\\n]|\\.)*'|<[^<>\s]*>|#[^\n]*|[\w-]*:[\w.-]*|[?$]\w+"
)
_SERVICE = re.compile(r"\bSERVICE\b", re.IGNORECASE)
_READS = re.compile(r"(SELECT|ASK|CONSTRUCT|DESCRIBE)\b", re.IGNORECASE)
_UPDATES = re.compile(r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_WHERE_IT_BREAKS = re.compile(r"error at (\d+):(\d+)")


class Queryable(Protocol):
    """What answers queries in SPARQL 1.1; the prefixes of our graphs need no declaration. See `store.Dataset`.

    Raises:
        QueryError: a query does not parse or cannot be run.
    """

    def query(self, text: str) -> ox.QuerySolutions | ox.QueryBoolean | Iterator[ox.Triple]: ...


@dataclass(frozen=True)
class Answer:
    """A table of RDF terms, None where a variable is unbound.

    ASK gives one column `answer` with a boolean, CONSTRUCT the columns subject, predicate and object.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[Term | None, ...], ...]

    @property
    def texts(self) -> tuple[tuple[str | None, ...], ...]:
        """The rows with IRIs and the values of literals as text."""
        return tuple(tuple(map(text_of, row)) for row in self.rows)


def text_of(term: Term | None) -> str | None:
    """An IRI or the value of a literal as text."""
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else None if term is None else str(term)


def select(source: Queryable, text: str) -> Answer:
    """The answer to a query that reads; one that would change the graph is not sent.

    Raises:
        QueryError: the query would change the graph, does not parse or cannot be run.
    """
    _must_read(text)
    if _SERVICE.search(_NO_KEYWORDS.sub(" ", text)):
        raise QueryError("SERVICE would ask another server: queries are answered from this graph alone")
    try:
        return _table(source.query(text))
    except QueryError as error:
        raise QueryError(_explained(text) or str(error)) from error
    except (OSError, RuntimeError, ValueError) as error:  # while the rows are read
        raise QueryError(f"the query cannot be run: {error}") from error


def _must_read(text: str) -> None:
    begin = 0
    while part := _PART_OF_PROLOGUE.match(text, begin):
        begin = part.end()
    if _READS.match(text, begin):
        return
    if update := _UPDATES.match(text, begin):
        raise QueryError(
            f"{update[1].upper()} would change the graph: only queries that read are run (SELECT, ASK, CONSTRUCT)"
        )
    before = text[:begin].split("\n")
    raise QueryError(_broken_at(text, len(before), len(before[-1]) + 1))


def _table(result: ox.QuerySolutions | ox.QueryBoolean | Iterator[ox.Triple]) -> Answer:
    if isinstance(result, ox.QueryBoolean):
        return Answer(("answer",), ((ox.Literal(bool(result)),),))
    if isinstance(result, ox.QuerySolutions):
        return Answer(tuple(variable.value for variable in result.variables), tuple(_row(row) for row in result))
    return Answer(("subject", "predicate", "object"), tuple(_row(triple) for triple in result))


def _row(terms: Iterable[Term | None]) -> tuple[Term | None, ...]:
    return tuple(terms)


def _explained(text: str) -> str | None:
    """Where a query that failed does not parse; None where it does."""
    try:
        ox.Store().query(text, prefixes=PREFIXES)
    except SyntaxError as error:
        # a server counts its own lines; the parser's guess at what it expected misleads more than it helps
        place = _WHERE_IT_BREAKS.search(error.msg)
        return _broken_at(text, int(place[1]), int(place[2])) if place else f"the query does not parse: {error.msg}"
    except (OSError, RuntimeError, ValueError):
        pass
    return None


def _broken_at(text: str, line: int, column: int) -> str:
    lines = text.splitlines()
    if line > len(lines):  # at the very end of the text
        return "the query does not parse: it ends too early"
    return f"the query does not parse at line {line}, column {column}: {lines[line - 1].strip()}"
