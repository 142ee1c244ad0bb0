"""Articles and events as RDF: the only writer of event triples.

The shape is described at the head of `ontology/core.ttl`. Same input, same bytes: addresses are computed from
ids, triples are sorted, there is no clock and no blank node.
"""

from __future__ import annotations

import hashlib
import io
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from typing import TypeVar

import pyoxigraph as ox

from tansiq import edtf
from tansiq.errors import DataError
from tansiq.ids import actor_key, event_id, path_segment
from tansiq.model import Actor, Article, Event, Evidence, Kind, Status
from tansiq.ontology import EDTF, ID, LANGUAGES, OA, OWL, PROV, RDF, RDFS, SCHEMA, SEM, SKOS, TQ, XSD, relations, topics

PREFIXES = {
    "tq": TQ, "sem": SEM, "prov": PROV, "oa": OA, "owl": OWL, "schema": SCHEMA, "skos": SKOS, "rdfs": RDFS, "xsd": XSD,
    "actor": ID + "actor/", "article": ID + "article/", "event": ID + "event/", "evidence": ID + "evidence/",
}  # fmt: skip

KINDS = {
    Kind.STATE: "State",
    Kind.ORGANIZATION: "Organization",
    Kind.INTERNATIONAL: "InternationalOrganization",
    Kind.GROUP: "Group",
    Kind.PERSON: "Person",
}

_T = TypeVar("_T", str, tuple[str, str])
_WEB_ADDRESS = re.compile(r"https?://[^/?#]", re.IGNORECASE)


def graph_of(articles: Iterable[Article], events: Iterable[Event]) -> list[ox.Triple]:
    """All triples of the articles and the events read from them, sorted, each once.

    Args:
        articles: at least every article that an event names in `doc`.
        events: with their evidence; those of different articles stay apart.

    Raises:
        DataError: two articles share an id; an event names an article that is not there or an unknown topic;
            a quote does not stand at its offsets in the article's text.
    """
    by_id: dict[str, Article] = {}
    triples: set[ox.Triple] = set()
    for article in articles:
        if by_id.setdefault(article.id, article) != article:
            raise DataError("articles", None, "id", f"two different articles are called {article.id!r}")
        triples.update(_article(article))
    names = _Names()
    for event in events:
        if event.doc not in by_id:
            raise DataError("events", None, "doc", f"event {event_id(event)} is of the unknown article {event.doc!r}")
        triples.update(_event(event, by_id[event.doc]))
        claimants = (evidence.claimed_by for evidence in event.evidences)
        for actor in (event.subject, event.object, *filter(None, claimants)):
            triples.update(_actor(actor))
            names.add(actor, by_id[event.doc].lang)
    triples.update(names.triples())
    return sorted(triples, key=str)


def write_turtle(triples: Iterable[ox.Triple]) -> bytes:
    """The triples as Turtle (UTF-8), in the order given."""
    buffer = io.BytesIO()
    ox.serialize(triples, buffer, ox.RdfFormat.TURTLE, prefixes=PREFIXES)
    # pyoxigraph writes the prefixes first, a line each, in no fixed order
    lines = buffer.getvalue().splitlines(keepends=True)
    count = len(PREFIXES)
    return b"".join(sorted(lines[:count]) + lines[count:])


def actor_iri(actor: Actor) -> str:
    """Stable address of an actor."""
    # colons, because Turtle and SPARQL write them as they are: actor:state:ma, where a slash needs an escape
    return ID + "actor/" + ":".join(map(path_segment, actor_key(actor).split("/")))


def article_iri(article_id: str) -> str:
    """Stable address of an article."""
    return ID + "article/" + path_segment(article_id)


def event_iri(event: Event) -> str:
    """Stable address of an event."""
    return ID + "event/" + path_segment(event_id(event))


def _article(article: Article) -> Iterator[ox.Triple]:
    node = _iri(article_iri(article.id))
    yield _is_a(node, TQ + "Article")
    yield _triple(node, SCHEMA + "identifier", article.id)
    yield _triple(node, SCHEMA + "sha256", hashlib.sha256(article.text.encode()).hexdigest())
    if article.title:
        yield ox.Triple(node, _iri(SCHEMA + "headline"), _text(article.title, article.lang))
    if article.published:
        day = edtf.precision(article.published) == "day"
        yield _triple(node, SCHEMA + "datePublished", article.published, XSD + "date" if day else EDTF)
    if article.publisher:
        yield _triple(node, SCHEMA + "publisher", article.publisher)
    if article.lang:
        yield _triple(node, SCHEMA + "inLanguage", article.lang)
    if url := _web_address(article.url):
        yield ox.Triple(node, _iri(SCHEMA + "url"), url)


def _event(event: Event, article: Article) -> Iterator[ox.Triple]:
    node, relation = _iri(event_iri(event)), relations()[event.relation]
    subject, object_ = _iri(actor_iri(event.subject)), _iri(actor_iri(event.object))
    yield _is_a(node, SEM + "Event")
    for role, actor in (("subject", subject), ("object", object_)):
        yield ox.Triple(node, _iri(TQ + role), actor)
        # said outright for stores that do not reason: whoever takes part, on either side
        yield ox.Triple(node, _iri(SEM + "hasActor"), actor)
    yield ox.Triple(node, _iri(TQ + "relation"), _iri(relation.iri))
    yield ox.Triple(node, _iri(TQ + "family"), _iri(TQ + relation.family))
    yield ox.Triple(node, _iri(TQ + "status"), _iri(TQ + event.status.value))
    if event.status is Status.ACTUAL:
        yield ox.Triple(subject, _iri(relation.iri), object_)
        if relation.symmetric:
            yield ox.Triple(object_, _iri(relation.iri), subject)
    if event.date:
        yield from _date(node, event.date)
    if event.confidence is not None:
        yield _confidence(node, event.confidence)
    if event.place:
        yield _triple(node, TQ + "place", event.place)
    if event.place_country:
        yield _triple(node, TQ + "placeCountry", event.place_country)
    for topic in event.topics:
        if topic not in topics():
            raise DataError("events", None, "topics", f"unknown topic {topic!r}; known: {', '.join(topics())}")
        yield ox.Triple(node, _iri(TQ + "topic"), _iri(topics()[topic].iri))
    # one node a sentence: reversed, so that of several readings of one sentence the first stays
    sentences = {(evidence.start, evidence.end): evidence for evidence in reversed(event.evidences)}
    for evidence in sentences.values():
        yield from _evidence(evidence, event, article)


def _date(node: ox.NamedNode, date: str) -> Iterator[ox.Triple]:
    yield _triple(node, TQ + "date", date, EDTF)
    yield _triple(node, TQ + "precision", edtf.precision(date))
    for name, day in zip(("begin", "end"), edtf.interval(date), strict=True):
        if day:
            yield _triple(node, TQ + name, day.isoformat(), XSD + "date")


def _evidence(evidence: Evidence, event: Event, article: Article) -> Iterator[ox.Triple]:
    start, end = evidence.start, evidence.end
    if article.text[start:end] != evidence.sentence:
        problem = f"the quote of event {event_id(event)} does not stand at {start} to {end} of the text"
        raise DataError(f"article {article.id}", None, "start", problem)
    node = _iri(f"{ID}evidence/{path_segment(event_id(event))}-{start}-{end}")
    yield ox.Triple(_iri(event_iri(event)), _iri(TQ + "evidence"), node)
    for kind in (TQ + "Evidence", OA + "TextQuoteSelector", OA + "TextPositionSelector"):
        yield _is_a(node, kind)
    yield ox.Triple(node, _iri(OA + "exact"), _text(evidence.sentence, article.lang))
    yield _triple(node, OA + "start", str(start), XSD + "integer")
    yield _triple(node, OA + "end", str(end), XSD + "integer")
    yield ox.Triple(node, _iri(PROV + "wasDerivedFrom"), _iri(article_iri(article.id)))
    yield from _extractor(node)
    if evidence.trigger:
        yield _triple(node, TQ + "trigger", evidence.trigger)
    if evidence.rule:
        yield _triple(node, TQ + "rule", evidence.rule)
    if evidence.confidence is not None:
        yield _confidence(node, evidence.confidence)
    if evidence.claimed_by is not None:
        yield ox.Triple(node, _iri(TQ + "claimedBy"), _iri(actor_iri(evidence.claimed_by)))


@cache
def _release() -> str:
    return version("tansiq")


def _extractor(node: ox.NamedNode) -> Iterator[ox.Triple]:
    name, release = "tansiq", _release()
    agent = _iri(f"{ID}extractor/{path_segment(f'{name}-{release}')}")
    yield ox.Triple(node, _iri(PROV + "wasAttributedTo"), agent)
    yield _is_a(agent, PROV + "SoftwareAgent")
    yield _triple(agent, RDFS + "label", name)
    yield _triple(agent, OWL + "versionInfo", release)


def _actor(actor: Actor) -> Iterator[ox.Triple]:
    node = _iri(actor_iri(actor))
    yield _is_a(node, SEM + "Actor")
    yield _is_a(node, TQ + KINDS[actor.kind])
    if actor.country:
        yield _triple(node, TQ + "country", actor.country)
    if actor.id:
        yield _triple(node, SCHEMA + "identifier", actor.id)


class _Names:
    """What the actors are called, gathered over all events, so that the choice does not depend on their order."""

    def __init__(self) -> None:
        self._labels: defaultdict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        self._preferred: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._others: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, actor: Actor, lang: str | None) -> None:
        node = actor_iri(actor)
        self._labels[node][actor.label, lang or ""] += 1
        for language, label in actor.labels.items():
            if label and language in LANGUAGES:
                self._preferred[node, language][label] += 1
        self._others[node].update(name for name in (actor.label, *actor.names, *actor.labels.values()) if name)

    def triples(self) -> Iterator[ox.Triple]:
        """Exactly one rdfs:label an actor, one skos:prefLabel a language at most, the rest as skos:altLabel."""
        chosen: defaultdict[str, set[str]] = defaultdict(set)
        for address, labels in self._labels.items():
            label, lang = _most_frequent(labels)
            chosen[address].add(label)
            yield ox.Triple(_iri(address), _iri(RDFS + "label"), _text(label, lang))
        for (address, language), names in self._preferred.items():
            label = _most_frequent(names)
            chosen[address].add(label)
            yield ox.Triple(_iri(address), _iri(SKOS + "prefLabel"), _text(label, language))
        for address, others in self._others.items():
            for name in others - chosen[address]:
                yield _triple(_iri(address), SKOS + "altLabel", name)


def _most_frequent(counts: Counter[_T]) -> _T:
    return min(counts, key=lambda value: (-counts[value], value))


def _iri(address: str) -> ox.NamedNode:
    return ox.NamedNode(address)


def _is_a(node: ox.NamedNode, kind: str) -> ox.Triple:
    return ox.Triple(node, _iri(RDF + "type"), _iri(kind))


def _triple(node: ox.NamedNode, predicate: str, value: str, datatype: str = XSD + "string") -> ox.Triple:
    return ox.Triple(node, _iri(predicate), ox.Literal(value, datatype=_iri(datatype)))


def _confidence(node: ox.NamedNode, confidence: float) -> ox.Triple:
    # without trailing zeros, as stores write decimals back
    return _triple(node, TQ + "confidence", f"{confidence:.3f}".rstrip("0").rstrip("."), XSD + "decimal")


def _text(value: str, lang: str | None) -> ox.Literal:
    """Text in its language; without one where the tag is unknown or malformed."""
    try:
        return ox.Literal(value, language=lang) if lang else ox.Literal(value)
    except ValueError:
        return ox.Literal(value)


def _web_address(url: str | None) -> ox.NamedNode | None:
    """The address if it is a well-formed http(s) one; others (javascript:, broken ones) are left out."""
    try:
        return _iri(url) if url and _WEB_ADDRESS.match(url) else None
    except ValueError:
        return None
