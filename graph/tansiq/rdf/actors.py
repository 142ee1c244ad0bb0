"""Actors as they stand in the knowledge graph: what the authority file knows of them, else what articles call them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

import pyoxigraph as ox

from tansiq import authority
from tansiq.identity.facts import Background, Membership, background, known_names, record_label
from tansiq.identity.posts import Post, all_posts
from tansiq.identity.presumption import Presumed, presumed
from tansiq.ids import kind_of
from tansiq.model import Actor, Kind
from tansiq.ontology import LANGUAGES, ORG, RDF, RDFS, SCHEMA, SEM, SKOS, TQ
from tansiq.rdf import terms
from tansiq.rdf.terms import iri, is_a, link, text, value
from tansiq.rdf.told import KINDS

Told = Counter[tuple[str, ox.NamedNode | ox.Literal]]
"""What articles tell of an actor: predicate and object → number of articles."""

NAMES = (RDFS + "label", SKOS + "prefLabel", SKOS + "altLabel")


def actor(key: str, told: Told, merged: Iterable[str] = ()) -> Iterator[ox.Triple]:
    """The node of an actor with its posts and memberships.

    It has one rdfs:label, at most one skos:prefLabel a language, and all other names as skos:altLabel.

    Args:
        key: of the actor.
        told: empty where no article names it, and it only stands behind others.
        merged: keys judged the same, for which this actor stands.
    """
    node, record = iri(terms.actor_iri(key)), authority.load().by_key.get(key)
    yield is_a(node, SEM + "Actor")
    yield is_a(node, _kind(key, told))
    yield value(node, SCHEMA + "identifier", key)
    for other in merged:
        yield value(node, TQ + "mergedKey", other)
    if country := country_of(key, told):
        yield value(node, TQ + "country", country)
        if _state(country):
            yield link(node, TQ + "ofState", terms.actor_iri(_state(country)))
    yield from _names(node, key, told)
    if record is not None:
        yield from _background(node, key, background(key))
    elif office := presumed_of(key, told, None):
        yield from _office(node, office)


def behind(key: str, told: Told) -> set[str]:
    """Keys of the actors that the node of this one refers to: its state, its services, what replaced them."""
    if key in authority.load().by_key:
        known = background(key)
        return {*known.states, *(body.key for body in known.organizations)} - {key}
    office = presumed_of(key, told, None)
    within = all_posts()[office.post].within if office is not None and office.post else None
    places = {place for place in (within, office and office.organization) if place}
    state = _state(country_of(key, told) or "")
    return {*places, *(other for place in places for other in behind(place, Counter()))} | ({state} if state else set())


def presumed_of(key: str, told: Told, date: str | None) -> Presumed | None:
    """Who and what is meant by an office that is named without its holder, at a date (EDTF); None for all else."""
    label = _most_told(told, RDFS + "label")
    if label is None or key in authority.load().by_key or not key.startswith("person/"):
        return None
    return presumed(Actor(label=label.value, kind=Kind.PERSON, country=country_of(key, told)), date)


def country_of(key: str, told: Told) -> str | None:
    """ISO 3166-1 alpha-2 code of the state of an actor; None for international bodies and groups."""
    record = authority.load().by_key.get(key)
    if record is not None:
        return record.country
    country = _most_told(told, TQ + "country")
    return country.value if country else None


def _kind(key: str, told: Told) -> str:
    """The class of an actor: as its articles tell, else by the key of its record."""
    classes = {TQ + name for name in KINDS.values()}
    found = {
        term.value: n for (predicate, term), n in told.items() if predicate == RDF + "type" if term.value in classes
    }
    if found:
        return min(found, key=lambda kind: (-found[kind], kind))
    kind = kind_of(key)
    assert kind is not None, f"{key} is of no article and of no record"
    return TQ + KINDS[kind]


def _state(country: str) -> str:
    key = f"state/{country.lower()}"
    return key if key in authority.load().by_key else ""


def _names(node: ox.NamedNode, key: str, told: Told) -> Iterator[ox.Triple]:
    if (record := authority.load().by_key.get(key)) is not None:
        label = text(record_label(record), "ar")
        preferred = {language: text(record.label[language], language) for language in LANGUAGES}
        known = known_names(key)
    else:
        label = _most_told(told, RDFS + "label") or ox.Literal(node.value)
        chosen = {language: _most_told(told, SKOS + "prefLabel", language) for language in LANGUAGES}
        preferred = {language: name for language, name in chosen.items() if name}
        known = frozenset()
    yield ox.Triple(node, iri(RDFS + "label"), label)
    for name in preferred.values():
        yield ox.Triple(node, iri(SKOS + "prefLabel"), name)
    called = {term.value for predicate, term in told if predicate in NAMES}
    for other in (known | called) - {label.value, *(name.value for name in preferred.values())}:
        yield value(node, SKOS + "altLabel", other)


def _background(node: ox.NamedNode, key: str, known: Background) -> Iterator[ox.Triple]:
    for body in known.organizations:
        if body.key == key:
            if body.sector:
                yield value(node, TQ + "sector", body.sector)
            yield from terms.period(node, None, body.begin, body.end)
            if body.replaced_by:
                yield link(node, TQ + "replacedBy", terms.actor_iri(body.replaced_by))
    for post in known.posts:
        yield link(node, ORG + "holds", terms.post_iri(post.id))
        yield from _post(post)
    for membership in known.memberships:
        yield from _membership(node, membership)


def _post(post: Post) -> Iterator[ox.Triple]:
    node = iri(terms.post_iri(post.id))
    yield is_a(node, ORG + "Post")
    yield ox.Triple(node, iri(RDFS + "label"), text(post.labels["ar"], "ar"))
    for language in LANGUAGES:
        yield ox.Triple(node, iri(SKOS + "prefLabel"), text(post.labels[language], language))
    if post.within:
        yield link(node, ORG + "postIn", terms.actor_iri(post.within))


def _membership(person: ox.NamedNode, membership: Membership) -> Iterator[ox.Triple]:
    node = iri(terms.membership_iri(membership.id))
    yield link(person, ORG + "hasMembership", node.value)
    yield is_a(node, ORG + "Membership")
    yield link(node, ORG + "member", person.value)
    yield link(node, TQ + "post", terms.post_iri(membership.post))
    if membership.within:
        yield link(node, ORG + "organization", terms.actor_iri(membership.within))
    yield from terms.period(node, membership.date, membership.begin, membership.end)


def _office(node: ox.NamedNode, office: Presumed) -> Iterator[ox.Triple]:
    if office.post is not None:
        yield link(node, TQ + "presumedPost", terms.post_iri(office.post))
        yield from _post(all_posts()[office.post])
    if office.organization is not None:
        yield link(node, TQ + "presumedOrganization", terms.actor_iri(office.organization))


def _most_told(told: Told, predicate: str, language: str | None = None) -> ox.Literal | None:
    found = {
        term: number
        for (told_predicate, term), number in told.items()
        if told_predicate == predicate and isinstance(term, ox.Literal) and language in (None, term.language)
    }
    return min(found, key=lambda term: (-found[term], term.value, term.language or ""), default=None)
