"""Queries by name, from files or as text, with parameters."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from tansiq import binding, lookup
from tansiq.errors import DataError, QueryError
from tansiq.ontology import LANGUAGES
from tansiq.resources import resource
from tansiq.sparql import Answer, Queryable, select

_NAME = re.compile(r"[\w-]+\Z")
_TITLE = re.compile(r"#\s*title@(\w+):\s*(.*\S)")


@dataclass(frozen=True)
class ReadyQuery:
    """A query that ships with tansiq: `titles` by language (ar, en, fr), `text` in SPARQL 1.1, its `parameters`."""

    name: str
    titles: Mapping[str, str]
    text: str

    @property
    def parameters(self) -> tuple[str, ...]:
        return binding.parameters_of(self.text)


def query(source: Queryable, sparql_or_name: str, parameters: Mapping[str, object] | None = None) -> Answer:
    """Ask a graph.

    Args:
        source: what answers.
        sparql_or_name: name of a ready query, path of a `.rq` file, or the text of a SELECT, ASK or CONSTRUCT query.
        parameters: values by name; see `binding.terms` and `lookup.actors`. None stands for a parameter not given.

    Raises:
        QueryError: no such ready query or file; a parameter that the query does not take, or a value that does not
            suit it; the query does not parse or run, or would change the graph.
    """
    text = _text(sparql_or_name)
    given = {name: value for name, value in (parameters or {}).items() if value is not None}
    taken = binding.parameters_of(text)
    rows = {name: _rows(source, name, value) for name, value in given.items() if name in taken}
    if "since" in rows and "until" in rows and rows["since"][0][0].value > rows["until"][0][0].value:
        raise QueryError(f"the period ends before it begins: {given['since']} to {given['until']}")
    return select(source, binding.bound(text, {name: rows.get(name, []) for name in given}))


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


def _rows(source: Queryable, name: str, value: object) -> list[binding.Row]:
    if name in ("actor", "other"):
        return [(actor,) for actor in lookup.actors(source, str(value))]
    if name == "event":
        return [(lookup.event(source, str(value)),)]
    return binding.terms(name, value)


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
