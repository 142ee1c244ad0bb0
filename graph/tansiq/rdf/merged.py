"""Articles and events read back from a graph as it is queried: from Turtle, a store or an endpoint alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeVar, cast
from urllib.parse import unquote

import pyoxigraph as ox

from tansiq.coreference import EvidenceKey, MergedEvent
from tansiq.coreference.claims import Claim
from tansiq.errors import CheckError
from tansiq.ids import actor_key
from tansiq.model import Actor, Article, Event, Evidence, Status
from tansiq.ontology import ID, OA, PROV, RDF, RDFS, SCHEMA, SEM, SKOS, TQ
from tansiq.rdf.marks import PREDICATES
from tansiq.rdf.reading import Node, evidence, nodes, one, share, topic_names
from tansiq.rdf.terms import evidence_iri, key_of
from tansiq.rdf.told import KINDS
from tansiq.sparql import Queryable, select

_Read = TypeVar("_Read")
_KIND_OF = {TQ + name: kind for kind, name in KINDS.items()}


def _named(prefix: str, *names: str) -> tuple[str, ...]:
    return tuple(prefix + name for name in names)


_EVENT = (
    *_named(TQ, "subject", "object", "relation", "status", "date", "otherDate", "place", "placeCountry", "topic"),
    *_named(TQ, "confidence", "corroboration", "claimedBy", "joinedBecause", "evidence"),
    SCHEMA + "identifier",
)
_EVIDENCE = (
    *_named(OA, "exact", "start", "end"),
    *_named(TQ, "trigger", "rule", "confidence", "claimedBy", "date", "repeats"),
    *chain.from_iterable(PREDICATES.values()),
    PROV + "wasDerivedFrom",
)
_ARTICLE = _named(SCHEMA, "identifier", "headline", "datePublished", "url", "publisher", "inLanguage")
_ACTOR = (RDF + "type", RDFS + "label", *_named(SKOS, "prefLabel", "altLabel"), TQ + "country")


def read(source: Queryable) -> tuple[list[Article], list[MergedEvent]]:
    """The articles and the events of a graph, each sorted by id.

    An actor is called as the graph calls it, whatever an article does; its key is its id. An article's own event has
    what its evidence tells: the sentences in the order of the text, the date that it gives. Place and topics are those
    of the event for all articles. No graph has the text of an article: `text` is empty.

    Raises:
        CheckError: the graph breaks the shapes, so that an event cannot be read.
        QueryError: the graph cannot be asked.
        StoreError: the graph cannot be reached.
    """
    sources = _each(_nodes(source, TQ + "Article", _ARTICLE), _article)
    actors = _each(_nodes(source, SEM + "Actor", _ACTOR), _actor)
    graph = _Graph(actors, sources, _nodes(source, TQ + "Evidence", _EVIDENCE))
    events = _each(_nodes(source, SEM + "Event", _EVENT), graph.event)
    return sorted(sources.values(), key=lambda one: one.id), sorted(events.values(), key=lambda one: one.id)


def _each(nodes: Mapping[str, Node], reader: Callable[[str, Node], _Read]) -> dict[str, _Read]:
    found = {}
    for address, node in nodes.items():
        try:
            found[address] = reader(address, node)
        except (LookupError, ValueError) as error:
            raise CheckError(f"<{address}> cannot be read: it breaks the shapes; `tansiq check` tells how") from error
    return found


@dataclass(frozen=True)
class _Graph:
    """What events refer to, by address."""

    actors: Mapping[str, Actor]
    articles: Mapping[str, Article]
    quotes: Mapping[str, Node]

    def event(self, address: str, node: Node) -> MergedEvent:
        """The event with this address."""
        told: defaultdict[str, list[str]] = defaultdict(list)
        places = self._places(node)
        for quote, (own, _, _) in places.items():
            told[own].append(quote)
        claims = [Claim(*self._told(own, quotes, node)) for own, quotes in told.items()]
        events = tuple(claim.event for claim in sorted(claims, key=lambda claim: claim.order))
        repeats = {place: self.quotes[quote].get(TQ + "repeats", ()) for quote, place in places.items()}
        return MergedEvent(
            id=unquote(address.removeprefix(ID + "event/")),
            events=events,
            subject=events[0].subject,
            relation=events[0].relation,
            object=events[0].object,
            status=events[0].status,
            date=one(node, TQ + "date"),
            other_dates=_all(node, TQ + "otherDate"),
            place=one(node, TQ + "place"),
            place_country=one(node, TQ + "placeCountry"),
            topics=tuple(sorted(topic_names()[topic] for topic in _all(node, TQ + "topic"))),
            confidence=share(node),
            corroboration=int(node[TQ + "corroboration"][0].value),
            repeats={place: places[other.value] for place, others in repeats.items() for other in others},
            claimed_by=tuple(sorted(map(self.actors.__getitem__, _all(node, TQ + "claimedBy")), key=actor_key)),
            reasons=_all(node, TQ + "joinedBecause"),
        )

    def _places(self, node: Node) -> dict[str, EvidenceKey]:
        """The address of each evidence of an event, with the own event of its article that it belongs to."""
        places = {}
        for quote in _all(node, TQ + "evidence"):
            start, end = (int(self.quotes[quote][OA + name][0].value) for name in ("start", "end"))
            homes = (own for own in _all(node, SCHEMA + "identifier") if evidence_iri(own, start, end) == quote)
            # in a graph of other hands, whose addresses do not tell it, an article tells an event once
            places[quote] = (next(homes, None) or self._article(quote).id, start, end)
        return places

    def _told(self, own: str, quotes: list[str], node: Node) -> tuple[Event, str | None]:
        """The event with this id as its article tells it by these quotes, and when the article was published."""
        first, *further = sorted(map(self._evidence, quotes), key=lambda quote: (quote.start, quote.end))
        article = self._article(quotes[0])
        event = Event(
            id=own,
            doc=article.id,
            subject=self.actors[node[TQ + "subject"][0].value],
            relation=node[TQ + "relation"][0].value.removeprefix(TQ),
            object=self.actors[node[TQ + "object"][0].value],
            date=one(self.quotes[quotes[0]], TQ + "date"),
            status=Status(node[TQ + "status"][0].value.removeprefix(TQ)),
            evidence=tuple(further),
            **dict(first),
        )
        return event, article.published

    def _evidence(self, quote: str) -> Evidence:
        found = evidence(self.quotes[quote])
        claimants = self.quotes[quote].get(TQ + "claimedBy", ())
        return found.model_copy(update={"claimed_by": self.actors[claimants[0].value]}) if claimants else found

    def _article(self, quote: str) -> Article:
        return self.articles[self.quotes[quote][PROV + "wasDerivedFrom"][0].value]


def _nodes(source: Queryable, kind: str, predicates: Iterable[str]) -> dict[str, Node]:
    """By address, what these predicates say of each node of a class."""
    wanted = " ".join(f"<{predicate}>" for predicate in predicates)
    text = f"SELECT ?node ?p ?value {{ VALUES ?p {{ {wanted} }} ?node a <{kind}> ; ?p ?value }}"
    rows = cast("tuple[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal], ...]", select(source, text).rows)
    return nodes((node.value, predicate.value, value) for node, predicate, value in rows)


def _actor(address: str, node: Node) -> Actor:
    kinds = sorted(_KIND_OF[kind.value] for kind in node[RDF + "type"] if kind.value in _KIND_OF)
    preferred = cast("Iterable[ox.Literal]", node.get(SKOS + "prefLabel", ()))
    return Actor(
        label=node[RDFS + "label"][0].value,
        names=_all(node, SKOS + "altLabel"),
        kind=kinds[0],
        country=one(node, TQ + "country"),
        id=key_of(address),
        labels={name.language: name.value for name in preferred if name.language},
    )


def _article(_: str, node: Node) -> Article:
    return Article(
        id=node[SCHEMA + "identifier"][0].value,
        text="",
        title=one(node, SCHEMA + "headline"),
        published=one(node, SCHEMA + "datePublished"),
        url=one(node, SCHEMA + "url"),
        publisher=one(node, SCHEMA + "publisher"),
        lang=one(node, SCHEMA + "inLanguage"),
    )


def _all(node: Node, predicate: str) -> tuple[str, ...]:
    return tuple(sorted(value.value for value in node.get(predicate, ())))
