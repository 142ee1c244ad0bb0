"""What one article tells, as RDF: the article, its events, their evidence, its actors as it names them.

In a store these triples are the article's named graph. Nothing here depends on any other article.
"""

from __future__ import annotations

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version

import pyoxigraph as ox

from tansiq import edtf
from tansiq.errors import DataError
from tansiq.identity.facts import known_names
from tansiq.ids import actor_key, event_id, path_segment
from tansiq.model import Actor, Article, Event, Evidence, Kind
from tansiq.ontology import EDTF, ID, LANGUAGES, OA, OWL, PROV, RDFS, SCHEMA, SEM, SKOS, TQ, XSD, relations
from tansiq.rdf import terms
from tansiq.rdf.about import about
from tansiq.rdf.marks import marks
from tansiq.rdf.terms import iri, is_a, link, text, value

KINDS = {
    Kind.STATE: "State",
    Kind.ORGANIZATION: "Organization",
    Kind.INTERNATIONAL: "InternationalOrganization",
    Kind.GROUP: "Group",
    Kind.PERSON: "Person",
}
CONTEXT = 160  # characters of its paragraph that are kept before and after a quote


def told(article: Article, events: Iterable[Event]) -> set[ox.Triple]:
    """All that one article tells.

    Raises:
        DataError: an event is of another article or has an unknown topic; a quote does not stand at its offsets in the
            article's text or title; no sentence is given at all.
    """
    triples = set(_article(article))
    names = _Names(article.lang)
    for event in events:
        if event.doc != article.id:
            raise DataError("events", None, "doc", f"event {event_id(event)} is of {event.doc!r}, not {article.id!r}")
        if not event.evidences:
            raise DataError("events", None, "sentence", f"event {event_id(event)} has no sentence that tells it")
        triples.update(_event(event, article))
        claimants = (evidence.claimed_by for evidence in event.evidences)
        for actor in (event.subject, event.object, *filter(None, claimants)):
            triples.update(_actor(actor))
            names.add(actor)
    triples.update(names.triples())
    return triples


def _article(article: Article) -> Iterator[ox.Triple]:
    node = iri(terms.article_iri(article.id))
    yield is_a(node, TQ + "Article")
    yield value(node, SCHEMA + "identifier", article.id)
    yield value(node, SCHEMA + "sha256", hashlib.sha256(article.text.encode()).hexdigest())
    if article.title:
        yield ox.Triple(node, iri(SCHEMA + "headline"), text(article.title, article.lang))
    if article.published:
        day = edtf.precision(article.published) == "day"
        yield value(node, SCHEMA + "datePublished", article.published, XSD + "date" if day else EDTF)
    if article.publisher:
        yield value(node, SCHEMA + "publisher", article.publisher)
    if article.lang:
        yield value(node, SCHEMA + "inLanguage", article.lang)
    if url := terms.web_address(article.url):
        yield ox.Triple(node, iri(SCHEMA + "url"), url)


def _event(event: Event, article: Article) -> Iterator[ox.Triple]:
    node = iri(terms.event_iri(event))
    yield is_a(node, SEM + "Event")
    yield value(node, SCHEMA + "identifier", event_id(event))
    yield link(node, TQ + "subject", terms.actor_iri(event.subject))
    yield link(node, TQ + "object", terms.actor_iri(event.object))
    yield link(node, TQ + "relation", relations()[event.relation].iri)
    yield link(node, TQ + "status", TQ + event.status.value)
    if event.date:
        yield value(node, TQ + "date", event.date, EDTF)
    yield from about(node, event)
    # one node a sentence: reversed, so that of several readings of one sentence the first stays
    sentences = {(evidence.start, evidence.end): evidence for evidence in reversed(event.evidences)}
    for evidence in sentences.values():
        yield from _evidence(evidence, event, article)


def _evidence(evidence: Evidence, event: Event, article: Article) -> Iterator[ox.Triple]:
    start, end = evidence.start, evidence.end
    whole = evidence.stands_in(article)
    if whole[start:end] != evidence.sentence:
        part = "title" if evidence.in_title else "text"
        problem = f"the quote of event {event_id(event)} does not stand at {start} to {end} of the {part}"
        raise DataError(f"article {article.id}", None, "start", problem)
    node = iri(terms.evidence_iri(event_id(event), start, end))
    yield link(iri(terms.event_iri(event)), TQ + "evidence", node.value)
    for kind in (TQ + "Evidence", OA + "TextQuoteSelector", OA + "TextPositionSelector"):
        yield is_a(node, kind)
    yield value(node, OA + "exact", evidence.sentence)
    for name, words in zip(("prefix", "suffix"), _context(whole, start, end), strict=True):
        if words:
            yield value(node, OA + name, words)
    yield terms.number(node, OA + "start", start)
    yield terms.number(node, OA + "end", end)
    if evidence.in_title:
        yield value(node, TQ + "inTitle", "true", XSD + "boolean")
    yield link(node, PROV + "wasDerivedFrom", terms.article_iri(article.id))
    yield from _extractor(node)
    if event.date:
        yield value(node, TQ + "date", event.date, EDTF)
    if evidence.trigger:
        yield value(node, TQ + "trigger", evidence.trigger)
    yield from marks(node, evidence)
    if evidence.rule:
        yield value(node, TQ + "rule", evidence.rule)
    if evidence.confidence is not None:
        yield terms.confidence(node, evidence.confidence)
    if evidence.claimed_by is not None:
        yield link(node, TQ + "claimedBy", terms.actor_iri(evidence.claimed_by))


def _context(whole: str, start: int, end: int) -> tuple[str, str]:
    """What stands in the paragraph before and after a quote: to find it again in a page that has changed."""
    before = whole[max(0, start - CONTEXT) : start].rpartition("\n")[2]
    after = whole[end : end + CONTEXT].partition("\n")[0]
    return before, after


@cache
def _release() -> str:
    return version("tansiq")


def _extractor(node: ox.NamedNode) -> Iterator[ox.Triple]:
    name, release = "tansiq", _release()
    agent = iri(f"{ID}extractor/{path_segment(f'{name}-{release}')}")
    yield link(node, PROV + "wasAttributedTo", agent.value)
    yield is_a(agent, PROV + "SoftwareAgent")
    yield value(agent, RDFS + "label", name)
    yield value(agent, OWL + "versionInfo", release)


def _actor(actor: Actor) -> Iterator[ox.Triple]:
    node = iri(terms.actor_iri(actor))
    yield is_a(node, SEM + "Actor")
    yield is_a(node, TQ + KINDS[actor.kind])
    yield value(node, SCHEMA + "identifier", actor_key(actor))
    if actor.country:
        yield value(node, TQ + "country", actor.country)


class _Names:
    """What the article calls its actors: one rdfs:label each, one skos:prefLabel a language, then skos:altLabel.

    Names that the authority file gives are left out: they are its own to tell.
    """

    def __init__(self, lang: str | None) -> None:
        self._lang = lang
        self._labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._preferred: defaultdict[tuple[str, str], Counter[str]] = defaultdict(Counter)
        self._others: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, actor: Actor) -> None:
        node, known = terms.actor_iri(actor), known_names(actor_key(actor))
        self._labels[node][actor.label] += 1
        for language, label in actor.labels.items():
            if label and language in LANGUAGES and label not in known:
                self._preferred[node, language][label] += 1
        self._others[node].update({name for name in (*actor.names, *actor.labels.values()) if name} - known)

    def triples(self) -> Iterator[ox.Triple]:
        chosen: defaultdict[str, set[str]] = defaultdict(set)
        for address, labels in self._labels.items():
            label = _most_frequent(labels)
            chosen[address].add(label)
            yield ox.Triple(iri(address), iri(RDFS + "label"), text(label, self._lang))
        for (address, language), names in self._preferred.items():
            label = _most_frequent(names)
            chosen[address].add(label)
            yield ox.Triple(iri(address), iri(SKOS + "prefLabel"), text(label, language))
        for address, others in self._others.items():
            for name in others | set(self._labels[address]):
                if name not in chosen[address]:
                    yield value(iri(address), SKOS + "altLabel", name)


def _most_frequent(counts: Counter[str]) -> str:
    return min(counts, key=lambda name: (-counts[name], name))
