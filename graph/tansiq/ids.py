"""Stable names: what an actor and an event are called in every output, whatever the order they were read in."""

from __future__ import annotations

import hashlib
import json
from urllib.parse import quote

from tansiq.model import Actor, Event, Kind
from tansiq.ontology import relations
from tansiq.text import fold, fold_phrase

ID_LENGTH = 20  # hexadecimal digits: 80 bits, a collision is not to be expected below a billion events

# keys of records shorten two of the kinds
_KINDS = {**{kind.value: kind for kind in Kind}, "org": Kind.ORGANIZATION, "int": Kind.INTERNATIONAL}


def actor_key(actor: Actor) -> str:
    """Key by which two mentions are the same actor, e.g. `org/ma-dgst`, `state/ma`, `person/fr/نيكولا-لورنر`.

    The record of the authority file decides where there is one; a state is its country; any other actor is
    its kind, country and folded label.
    """
    if actor.id:
        return actor.id
    if actor.kind is Kind.STATE and actor.country:
        return f"state/{actor.country.lower()}"
    parts = (actor.kind.value, (actor.country or "").lower(), _folded_label(actor.label))
    return "/".join(part for part in parts if part)


def kind_of(key: str) -> Kind | None:
    """What an actor is, by how its key begins; None for an id that is not one of ours."""
    return _KINDS.get(key.partition("/")[0])


def event_id(event: Event) -> str:
    """The event's own id, else one computed from its article, actors, relation, date and status.

    A symmetric relation has one id in either order of its actors.
    """
    if event.id:
        return event.id
    actors = [actor_key(event.subject), actor_key(event.object)]
    if relations()[event.relation].symmetric:
        actors.sort()
    identity = json.dumps([event.doc, *actors, event.relation, event.date, event.status.value], ensure_ascii=False)
    return hashlib.sha256(identity.encode()).hexdigest()[:ID_LENGTH]


def path_segment(name: str) -> str:
    """The name as one segment of an IRI path: letters and digits of any script stay, all else is percent-encoded."""
    encoded = "".join(char if char.isalnum() or char in "-_.~" else quote(char, safe="") for char in name)
    # a segment of dots alone would mean "this folder" or "the one above", and in Turtle not every parser reads a name
    # that ends in one (rdflib does not)
    before = encoded.rstrip(".")
    return before + "%2E" * (len(encoded) - len(before))


def _folded_label(label: str) -> str:
    """Words of the label without spelling variants; a label of signs alone stays as it is."""
    return "-".join(fold_phrase(label)) or fold(label) or label
