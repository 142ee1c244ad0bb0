"""Parameters of queries: values become RDF terms and are bound by VALUES, never pasted into the text.

A query says which parameters it takes by lines that are commented out; as it is it runs in any store, unrestricted:

    # VALUES ?actor { } ?event sem:hasActor ?actor .
    # VALUES (?country ?otherCountry) { } ?from tq:country ?country . ?to tq:country ?otherCountry .

Where a parameter is given, its lines are uncommented and the braces filled. pyoxigraph's own `substitutions` would not
do: it refuses variables that are not in the SELECT clause, and an endpoint has no such thing.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation

import pyoxigraph as ox

from tansiq import edtf, ontology
from tansiq.errors import QueryError
from tansiq.model import Status
from tansiq.ontology import TQ, XSD

Row = tuple[ox.NamedNode | ox.Literal, ...]

VARIABLES: Mapping[str, tuple[str, ...]] = {
    "actor": ("actor",),
    "other": ("other",),
    "dyad": ("country", "otherCountry"),
    "relation": ("relationIri",),
    "family": ("familyIri",),
    "status": ("statusIri",),
    "since": ("since",),
    "until": ("until",),
    "min_confidence": ("minConfidence",),
    "event": ("event",),
}
"""The variables that each parameter binds."""

_NAMES = {variables: name for name, variables in VARIABLES.items()}
_MARKER = re.compile(r"^([ \t]*)#[ \t]*VALUES[ \t]+(\?\w+|\([ \t]*\?\w+[ \t]+\?\w+[ \t]*\))[ \t]*\{[ \t]*\}(.*)$", re.M)


def parameters_of(text: str) -> tuple[str, ...]:
    """Names of the parameters that a query takes, in the order of `VARIABLES`."""
    taken = {_name(marker) for marker in _MARKER.finditer(text)}
    return tuple(name for name in VARIABLES if name in taken)


def bound(text: str, values: Mapping[str, Iterable[Row]]) -> str:
    """The query with the lines of the given parameters filled; no line moves, so that errors name the right one.

    Raises:
        QueryError: the query does not take a parameter.
    """
    taken = parameters_of(text)
    for name in values:
        if name not in taken:
            raise QueryError(f"the query takes no {name}; it takes: {', '.join(taken) or 'no parameters'}")

    def filled(marker: re.Match[str]) -> str:
        name = _name(marker)
        if name is None or name not in values:
            return marker[0]
        # str() of a term is its escaped SPARQL: quotes and line breaks of a value stay inside it
        rows = " ".join(f"({' '.join(map(str, row))})" for row in values[name])
        variables = " ".join(f"?{variable}" for variable in VARIABLES[name])
        return f"{marker[1]}VALUES ({variables}) {{ {rows} }}{marker[3]}"

    return _MARKER.sub(filled, text)


def terms(name: str, value: object) -> list[Row]:
    """What a parameter other than an actor or an event is bound to.

    Args:
        name: of the parameter.
        value: dyad: "MA-FR" or a pair of country codes; relation, family, status: their names; since, until: a year,
            a month or a day in EDTF, or a date; min_confidence: a number from 0 to 1.

    Raises:
        QueryError: the value does not suit the parameter.
    """
    return _READERS[name](value)


def _name(marker: re.Match[str]) -> str | None:
    return _NAMES.get(tuple(re.findall(r"\?(\w+)", marker[2])))


def _dyad(value: object) -> list[Row]:
    parts = value.split("-") if isinstance(value, str) else value
    codes = [str(part).strip().upper() for part in parts] if isinstance(parts, list | tuple) else []
    if len(codes) != 2 or codes[0] == codes[1] or not all(re.fullmatch("[A-Z]{2}", code) for code in codes):
        raise QueryError(f"{value!r} is no pair of countries, such as MA-FR (ISO 3166-1 alpha-2)")
    one, two = (ox.Literal(code) for code in codes)
    return [(one, two), (two, one)]  # the query finds the pair whoever is the subject


def _concept(what: str, known: Callable[[], Iterable[str]]) -> Callable[[object], list[Row]]:
    def read(value: object) -> list[Row]:
        name = str(value).removeprefix(TQ).removeprefix("tq:")
        if name not in known():
            raise QueryError(f"there is no {what} {name!r}; there are: {', '.join(known())}")
        return [(ox.NamedNode(TQ + name),)]

    return read


def _day(last: bool) -> Callable[[object], list[Row]]:
    def read(value: object) -> list[Row]:
        text = value.isoformat() if isinstance(value, dt.date) else str(value)
        try:
            day = edtf.interval(text[:10] if isinstance(value, dt.datetime) else text)[last]
        except ValueError:
            day = None
        if day is None:
            raise QueryError(f"{text!r} is no date: give a year (2014), a month (2014-02) or a day (2014-02-26)")
        return [(ox.Literal(day.isoformat(), datatype=ox.NamedNode(XSD + "date")),)]

    return read


def _confidence(value: object) -> list[Row]:
    try:
        number = Decimal(str(value))
        inside = 0 <= number <= 1
    except InvalidOperation:
        inside = False
    if not inside:
        raise QueryError(f"{value!r} is no confidence: give a number from 0 to 1")
    return [(ox.Literal(f"{number:f}", datatype=ox.NamedNode(XSD + "decimal")),)]


_READERS: Mapping[str, Callable[[object], list[Row]]] = {
    "dyad": _dyad,
    "relation": _concept("relation", lambda: ontology.relations()),
    "family": _concept("family", lambda: sorted({relation.family for relation in ontology.relations().values()})),
    "status": _concept("status", lambda: [status.value for status in Status]),
    "since": _day(last=False),
    "until": _day(last=True),
    "min_confidence": _confidence,
}
