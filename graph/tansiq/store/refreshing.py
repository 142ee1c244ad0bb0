"""The picture kept true: after articles have changed, only what they touch is drawn anew.

The named graphs hold what each article tells; the default graph, the picture, is computed from them. A refresh takes
some of the articles that are marked as pending, computes how their part of the picture should look, and writes the
difference and the removal of the marks in one update. Killed at any moment, it leaves the picture as it was before a
batch or after it, and the marks say what is still to do.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Set

import pyoxigraph as ox

from tansiq.coreference import MergedEvent, Settings, merge
from tansiq.ontology import PROV, RDF, TQ
from tansiq.rdf.events import event_node, holder
from tansiq.rdf.marks import turned
from tansiq.rdf.terms import actor_iri, evidence_iri, key_of, object_, subject
from tansiq.store.actors import Cast, named
from tansiq.store.blocks import Told, drawn, told, touched
from tansiq.store.bookkeeping import DATASET, PENDING, marks_removed
from tansiq.store.dataset import Dataset
from tansiq.store.identities import Identities
from tansiq.store.nodes import described, drawn_events, told_of_articles, told_of_extractors
from tansiq.store.selecting import addresses, data

_CLASS = RDF + "type"
_EXTRACTOR = PROV + "wasAttributedTo"
BATCH = 200  # articles whose part of the picture is drawn in one go
Validate = Callable[[Iterable[ox.Triple], Set[str]], None]


def refresh(dataset: Dataset, identities: Identities, settings: Settings, validate: Validate) -> None:
    """Draw what pending articles touch.

    Args:
        dataset: with the articles as they are now.
        identities: which keys are one actor.
        settings: how events of different articles are taken for one.
        validate: raises where changed nodes would break the contract; it is given the triples around them as well.

    Raises:
        StoreError: the dataset cannot be read or written.
    """
    listed = f"SELECT ?g {{ GRAPH <{DATASET}> {{ ?g <{PENDING}> true }} }} ORDER BY ?g LIMIT {BATCH}"
    while articles := addresses(dataset, listed):
        before, after = _change(dataset, articles, identities, settings)
        changed = set(map(subject, before ^ after))
        validate(_around(after, changed), changed)
        dataset.update(f"""DELETE DATA {{ {data(before - after)} }} ; INSERT DATA {{ {data(after - before)} }} ;
            {marks_removed(articles)}""")


def _change(
    dataset: Dataset, articles: Set[str], identities: Identities, settings: Settings
) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """The part of the picture as it stands, and as it should: whole nodes, with all to which they refer."""
    blocks = touched(dataset, articles, identities)
    replaced = drawn(dataset, articles, blocks)
    found = told(dataset, blocks, identities)
    merged = [
        event
        for event in merge(found.events, found.published, identities.of, settings)
        # two sides that are judged to be one actor are no pair
        if identities.of(event.subject) != identities.of(event.object)
    ]
    claimants = {identities.of(e.claimed_by) for event in found.events for e in event.evidences if e.claimed_by}
    cast = Cast(dataset, named(dataset, articles, replaced, identities) | claimants, identities)
    holders = set(_holders(merged, cast, identities))
    presumed = {key_of(object_(triple).value) for triple in holders}
    cast.add(presumed)
    evidence = set(_evidence(merged, found, identities))
    # other articles that tell of the same may be pending themselves, and not be in the picture yet
    sources = articles | found.graphs
    after = holders | evidence | cast.wanted(replaced, presumed) | told_of_articles(dataset, sources)
    for event in merged:
        after.update(event_node(event, identities.of))
    before = drawn_events(dataset, replaced) | cast.drawn() | described(dataset, sources)
    extractors = {object_(triple).value for triple in before | after if triple.predicate.value == _EXTRACTOR}
    before |= described(dataset, extractors)
    after |= told_of_extractors(dataset, extractors)
    return before, after


def _around(after: Iterable[ox.Triple], changed: Set[str]) -> list[ox.Triple]:
    """The triples of changed nodes, those that refer to them, and the classes of all nodes."""
    return [
        triple
        for triple in after
        if triple.predicate.value == _CLASS or subject(triple) in changed or object_(triple).value in changed
    ]


def _holders(merged: Iterable[MergedEvent], cast: Cast, identities: Identities) -> Iterator[ox.Triple]:
    """Who is presumed behind the offices among subjects and objects, at the date of the event; of none without one."""
    for event in merged:
        for role, actor in (("subject", event.subject), ("object", event.object)):
            # an event without a date may lie long before its article, in another's time of office
            if event.date and (person := cast.presume(identities.of(actor), event.date)):
                yield holder(event.id, role, person)


def _evidence(merged: Iterable[MergedEvent], found: Told, identities: Identities) -> Iterator[ox.Triple]:
    """The evidence of the events as their articles give it, its claimants by the keys that stand for them.

    Where an article tells a symmetric relation the other way round, its marks are those of the event's sides.
    """
    shown = {
        evidence_iri(one.id or "", e.start, e.end): identities.of(one.subject) != identities.of(event.subject)
        for event in merged
        for one in event.events
        for e in one.evidences
    }
    for triple in found.evidence:
        if subject(triple) not in shown:
            continue
        if shown[subject(triple)]:
            triple = turned(triple)
        if triple.predicate.value == TQ + "claimedBy":
            claimant = actor_iri(identities.canonical(key_of(object_(triple).value)))
            yield ox.Triple(triple.subject, triple.predicate, ox.NamedNode(claimant))
        else:
            yield triple
