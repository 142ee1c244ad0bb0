"""Addresses and literals: how ids, dates and texts become RDF terms."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from typing import cast
from urllib.parse import unquote

import pyoxigraph as ox

from tansiq.ids import actor_key, event_id, path_segment
from tansiq.model import Actor, Event
from tansiq.ontology import EDTF, ID, OA, ORG, OWL, PROV, RDF, RDFS, SCHEMA, SEM, SKOS, TQ, XSD

PREFIXES = {
    "tq": TQ, "sem": SEM, "prov": PROV, "oa": OA, "org": ORG, "owl": OWL, "schema": SCHEMA, "skos": SKOS, "rdfs": RDFS,
    "xsd": XSD, "actor": ID + "actor/", "article": ID + "article/", "event": ID + "event/",
    "evidence": ID + "evidence/", "post": ID + "post/", "membership": ID + "membership/",
}  # fmt: skip

_WEB_ADDRESS = re.compile(r"https?://[^/?#]", re.IGNORECASE)


def actor_iri(actor: Actor | str) -> str:
    """Stable address of an actor, or of the actor with this key."""
    key = actor if isinstance(actor, str) else actor_key(actor)
    return ID + "actor/" + colons(key)


def article_iri(article_id: str) -> str:
    """Stable address of an article; in a store, of the named graph that holds what it tells as well."""
    return ID + "article/" + path_segment(article_id)


def event_iri(event: Event | str) -> str:
    """Stable address of an event, or of the event with this id."""
    return ID + "event/" + path_segment(event if isinstance(event, str) else event_id(event))


def evidence_iri(event: str, start: int, end: int) -> str:
    """Stable address of a sentence that tells the event with this id."""
    return f"{ID}evidence/{path_segment(event)}-{start}-{end}"


def post_iri(post: str) -> str:
    """Stable address of a post by its id."""
    return ID + "post/" + colons(post)


def membership_iri(membership: str) -> str:
    """Stable address of a person's time in a post by its id."""
    return ID + "membership/" + colons(membership)


def colons(key: str) -> str:
    """A key such as `state/ma` as one segment: Turtle and SPARQL need an escape for a slash, for a colon none."""
    return ":".join(map(path_segment, key.split("/")))


def iri(address: str) -> ox.NamedNode:
    """The address as a term."""
    return ox.NamedNode(address)


def is_a(node: ox.NamedNode, kind: str) -> ox.Triple:
    """The triple that gives a node its class."""
    return ox.Triple(node, iri(RDF + "type"), iri(kind))


def link(node: ox.NamedNode, predicate: str, address: str) -> ox.Triple:
    """A triple whose object is an address."""
    return ox.Triple(node, iri(predicate), iri(address))


def value(node: ox.NamedNode, predicate: str, text: str, datatype: str = XSD + "string") -> ox.Triple:
    """A triple whose object is a literal."""
    return ox.Triple(node, iri(predicate), ox.Literal(text, datatype=iri(datatype)))


def number(node: ox.NamedNode, predicate: str, count: int) -> ox.Triple:
    """A triple whose object is a whole number."""
    return value(node, predicate, str(count), XSD + "integer")


def confidence(node: ox.NamedNode, share: float) -> ox.Triple:
    """The confidence of an event or evidence (0 to 1)."""
    # without trailing zeros, as stores write decimals back
    return value(node, TQ + "confidence", f"{share:.3f}".rstrip("0").rstrip("."), XSD + "decimal")


def period(node: ox.NamedNode, date: str | None, begin: dt.date | None, end: dt.date | None) -> Iterator[ox.Triple]:
    """A date as it is told (EDTF), where it is told as one, with its first and last day, where they are known."""
    if date:
        yield value(node, TQ + "date", date, EDTF)
    for name, day in (("begin", begin), ("end", end)):
        if day:
            yield value(node, TQ + name, day.isoformat(), XSD + "date")


def text(words: str, lang: str | None) -> ox.Literal:
    """Text in its language; without one where the tag is unknown or malformed."""
    try:
        return ox.Literal(words, language=lang) if lang else ox.Literal(words)
    except ValueError:
        return ox.Literal(words)


def web_address(url: str | None) -> ox.NamedNode | None:
    """The address if it is a well-formed http(s) one; others (javascript:, broken ones) are left out."""
    try:
        return iri(url) if url and _WEB_ADDRESS.match(url) else None
    except ValueError:
        return None


def subject(triple: ox.Triple) -> str:
    """Address of the subject; there are no blank nodes in our graphs."""
    return cast(ox.NamedNode, triple.subject).value


def object_(triple: ox.Triple) -> ox.NamedNode | ox.Literal:
    """The object; there are no blank nodes in our graphs."""
    return cast(ox.NamedNode | ox.Literal, triple.object)


def key_of(address: str) -> str:
    """The key of the actor with this address."""
    return "/".join(map(unquote, address.removeprefix(ID + "actor/").split(":")))
