"""SPARQL on an exported graph: ready queries by name, files, or text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

import pyoxigraph as ox

from tansiq.errors import DataError, QueryError, ReadError
from tansiq.ontology import LANGUAGES
from tansiq.rdf import PREFIXES
from tansiq.resources import resource

_NAME = re.compile(r"[\w-]+\Z")
_TITLE = re.compile(r"#\s*title@(\w+):\s*(.*\S)")
_PROLOGUE = re.compile(r"(?:\s+|#[^\n]*|(?:BASE|PREFIX\s+[^\s:]*:)\s*<[^>]*>)*", re.IGNORECASE)
_UPDATE = re.compile(r"(INSERT|DELETE|LOAD|CLEAR|CREATE|DROP|COPY|MOVE|ADD|WITH)\b", re.IGNORECASE)
_WHERE_IT_BREAKS = re.compile(r"error at (\d+):(\d+)")


@dataclass(frozen=True)
class ReadyQuery:
    """A query that ships with tansiq: `titles` by language (ar, en, fr), `text` in SPARQL 1.1."""

    name: str
    titles: Mapping[str, str]
    text: str


@dataclass(frozen=True)
class QueryResult:
    """A table. Cells are text (an IRI or the value of a literal), or None where a variable is unbound.

    ASK gives one column `answer` with "true" or "false", CONSTRUCT the columns subject, predicate and object.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]


def query(turtle: Path, sparql_or_name: str) -> QueryResult:
    """Runs a query on a Turtle file.

    Args:
        turtle: the exported graph.
        sparql_or_name: name of a ready query, path of a `.rq` file, or the text of a SELECT, ASK or CONSTRUCT query.

    Raises:
        QueryError: no such ready query or file, or the query does not parse or run.
        ReadError: the graph cannot be read or is not Turtle.
    """
    text = _text(sparql_or_name)
    store = ox.Store()
    try:
        store.bulk_load(path=str(turtle), format=ox.RdfFormat.TURTLE)
    except OSError as error:
        raise ReadError(f"{turtle}: {error.strerror or error}") from error
    except SyntaxError as error:
        raise ReadError(f"{turtle} is not Turtle: {error.msg}") from error
    try:
        return _table(store.query(text, prefixes=PREFIXES))
    except SyntaxError as error:
        raise QueryError(_explained(text, error.msg)) from error
    except (OSError, RuntimeError, ValueError) as error:
        raise QueryError(f"the query cannot be run: {error}") from error


@cache
def ready_queries() -> Mapping[str, ReadyQuery]:
    """The queries of `ontology/queries/` by name.

    Raises:
        DataError: a query lacks a title in one of the languages.
    """
    found = {}
    for path in sorted(resource("ontology", "queries").glob("*.rq")):
        text = path.read_text(encoding="utf-8")
        titles = {match[1]: match[2] for line in text.splitlines() if (match := _TITLE.match(line))}
        if sorted(titles) != sorted(LANGUAGES):
            raise DataError(path, None, None, f"needs a comment `# title@…:` in each of {', '.join(LANGUAGES)}")
        found[path.stem] = ReadyQuery(path.stem, MappingProxyType(titles), text)
    return MappingProxyType(found)


def _text(sparql_or_name: str) -> str:
    """The SPARQL meant: one word is a name, what ends in .rq a file, all else the query itself."""
    given = sparql_or_name.strip()
    if _NAME.match(given):
        if given not in ready_queries():
            raise QueryError(f"no ready query is called {given!r}; there are: {', '.join(ready_queries())}")
        return ready_queries()[given].text
    if given.endswith(".rq"):
        try:
            return Path(given).read_text(encoding="utf-8")
        except (OSError, ValueError) as error:
            raise QueryError(f"{given}: the query cannot be read: {error}") from error
    return sparql_or_name


def _table(result: ox.QuerySolutions | ox.QueryBoolean | ox.QueryTriples) -> QueryResult:
    if isinstance(result, ox.QueryBoolean):
        return QueryResult(("answer",), (("true" if result else "false",),))
    if isinstance(result, ox.QueryTriples):
        return QueryResult(("subject", "predicate", "object"), tuple(_row(triple) for triple in result))
    return QueryResult(tuple(variable.value for variable in result.variables), tuple(_row(row) for row in result))


def _row(terms: Iterable[object]) -> tuple[str | None, ...]:
    return tuple(_cell(term) for term in terms)


def _cell(term: object) -> str | None:
    if term is None:
        return None
    return term.value if isinstance(term, ox.NamedNode | ox.Literal) else str(term)


def _explained(text: str, problem: str) -> str:
    """A parse error in words: an update by name, else the line and column that break."""
    prologue = _PROLOGUE.match(text)
    if update := _UPDATE.match(text, prologue.end() if prologue else 0):
        return f"{update[1].upper()} would change the graph: only queries that read are run (SELECT, ASK, CONSTRUCT)"
    place = _WHERE_IT_BREAKS.match(problem)
    lines = text.splitlines()
    if not place or int(place[1]) > len(lines):  # at the very end of the text
        return f"the query does not parse: {'it ends too early' if place else problem}"
    # the parser's guess at what it expected is left out: it misleads more than it helps
    return f"the query does not parse at line {place[1]}, column {place[2]}: {lines[int(place[1]) - 1].strip()}"
