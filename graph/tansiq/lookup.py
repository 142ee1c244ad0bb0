"""Actors and events of a graph by what people call them."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

import pyoxigraph as ox
from rapidfuzz import fuzz, process

from tansiq.errors import QueryError
from tansiq.ids import path_segment
from tansiq.ontology import ID
from tansiq.sparql import Queryable, select
from tansiq.text import fold_phrase

NEAREST = 5  # names that an error proposes
_ADDRESS = re.compile(r"<?(https?://[^>]*)>?\Z", re.IGNORECASE)
_NAMES = """SELECT ?found ?name { ?found a sem:Actor ; rdfs:label|skos:prefLabel|skos:altLabel ?name }
    ORDER BY ?found ?name"""
_COUNTRY = re.compile(r"[A-Za-z]{2}\Z")


def actors(source: Queryable, wanted: str) -> tuple[ox.NamedNode, ...]:
    """The actors meant by an IRI, a key, the code of a country (its state) or a name, whichever fits first.

    A name is any label of the graph, in any of its languages; case, accents, vowel marks and the spelling variants
    that `text.fold` knows make no difference.

    Args:
        wanted: `https://w3id.org/tansiq/id/actor/state:ma`, `actor:state:ma`, `state/ma`, `MA`, `المغرب`, `Maroc` …

    Returns:
        in the order of their IRIs; several where several actors bear the name.

    Raises:
        QueryError: there is none; the nearest names are told.
    """
    text = wanted.strip()
    address = _address(text, "actor:")
    if address is not None:
        if found := _matching(source, "?found", address):
            return found
        raise QueryError(f"the graph has no actor {address}")
    # a graph may keep more than one key of an actor: those that were merged into it
    if "/" in text and (found := _matching(source, "?found schema:identifier|tq:mergedKey", ox.Literal(text))):
        return found
    if _COUNTRY.match(text) and (
        found := _matching(source, "?found a tq:State ; tq:country", ox.Literal(text.upper()))
    ):
        return found
    return _named(source, text)


def key(source: Queryable, wanted: str) -> str:
    """The key of the one actor that is meant, as in `actors`.

    Raises:
        QueryError: there is none, or several actors bear the name; their keys are told.
    """
    found = " ".join(map(str, actors(source, wanted)))
    answer = select(
        source, f"SELECT ?key {{ VALUES ?found {{ {found} }} ?found schema:identifier ?key }} ORDER BY ?key"
    )
    keys = [value for row in answer.texts for value in row if value]
    if len(keys) != 1:
        raise QueryError(f"several actors are called {wanted!r}; give the key of one: {', '.join(keys)}")
    return keys[0]


def event(source: Queryable, wanted: str) -> ox.NamedNode:
    """The event meant by an IRI, by `event:…` or by an id, its own or that of an event of an article which it joins.

    Raises:
        QueryError: the graph has no such event.
    """
    text = wanted.strip()
    address = _address(text, "event:") or ox.NamedNode(f"{ID}event/{path_segment(text)}")
    answer = select(source, f"SELECT ?found {{ VALUES ?found {{ {address} }} ?found a sem:Event }}")
    if not answer.rows:
        key = ox.Literal(text.removeprefix("event:"))
        joined = (
            f"SELECT ?found {{ VALUES ?key {{ {key} }} ?found schema:identifier ?key ; a sem:Event }} ORDER BY ?found"
        )
        answer = select(source, joined)
    if not answer.rows:
        raise QueryError(f"the graph has no event {wanted!r}")
    return _nodes(answer.rows)[0]


def _address(text: str, prefix: str) -> ox.NamedNode | None:
    """The IRI that a text spells out, in full or with our prefix; None where it is something else."""
    written = _ADDRESS.match(text)
    iri = written[1] if written else None
    if text.startswith(prefix):
        iri = ID + prefix.replace(":", "/") + text.removeprefix(prefix)
    try:
        return ox.NamedNode(iri) if iri else None
    except ValueError as error:
        raise QueryError(f"{text!r} is no address: {error}") from None


def _matching(source: Queryable, pattern: str, value: ox.NamedNode | ox.Literal) -> tuple[ox.NamedNode, ...]:
    """The actors that fit a pattern of ours whose last place is the value."""
    given = f"VALUES ?found {{ {value} }}" if pattern == "?found" else f"VALUES ?value {{ {value} }} {pattern} ?value ."
    return _nodes(select(source, f"SELECT DISTINCT ?found {{ {given} ?found a sem:Actor }} ORDER BY ?found").rows)


def _named(source: Queryable, wanted: str) -> tuple[ox.NamedNode, ...]:
    names: defaultdict[str, dict[ox.NamedNode, str]] = defaultdict(dict)
    for found, name in select(source, _NAMES).rows:
        if isinstance(found, ox.NamedNode) and isinstance(name, ox.Literal):
            names[_folded(name.value)].setdefault(found, name.value)
    folded = _folded(wanted)
    if folded in names and folded:
        return tuple(names[folded])
    near = process.extract(folded, sorted(names), scorer=fuzz.WRatio, limit=4 * NEAREST)
    by_actor = {found: name for key, _, _ in reversed(near) for found, name in names[key].items()}
    told = [f"{name} ({found.value.removeprefix(ID)})" for found, name in reversed(by_actor.items())][:NEAREST]
    nearest = f"; the nearest names: {', '.join(told)}" if told else ""
    raise QueryError(f"the graph has no actor called {wanted!r}{nearest}")


def _folded(name: str) -> str:
    """The words of a name as a search compares them: Latin accents make no difference either."""
    bare = "".join(char for char in unicodedata.normalize("NFD", name) if unicodedata.category(char) != "Mn")
    return " ".join(fold_phrase(bare))


def _nodes(rows: Iterable[tuple[object, ...]]) -> tuple[ox.NamedNode, ...]:
    return tuple(row[0] for row in rows if isinstance(row[0], ox.NamedNode))
