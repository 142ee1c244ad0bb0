"""Who stands in the picture: the actors that articles name, and those behind them (their states, services, holders)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Set

import pyoxigraph as ox

from tansiq.ontology import ORG, SEM, TQ, relations
from tansiq.rdf.actors import Told, actor, behind, presumed_of
from tansiq.rdf.terms import actor_iri, key_of
from tansiq.store.bookkeeping import DATASET, NAMED
from tansiq.store.dataset import Dataset
from tansiq.store.identities import Identities
from tansiq.store.nodes import described
from tansiq.store.selecting import addresses, each, rows

_PRESUMED = f"<{TQ}presumedSubject>|<{TQ}presumedObject>"


def named(dataset: Dataset, articles: Set[str], drawn: Set[str], identities: Identities) -> set[str]:
    """Keys of the actors whom these articles name or named, and of those in these events of the picture."""
    graphs = each("?g", articles)
    now = f"SELECT DISTINCT ?actor {{ {graphs} GRAPH ?g {{ ?actor a <{SEM}Actor> }} }}"
    once = f"SELECT DISTINCT ?actor {{ {graphs} GRAPH <{DATASET}> {{ ?g <{NAMED}> ?actor }} }}"
    ways = f"<{SEM}hasActor>|{_PRESUMED}|<{TQ}evidence>/<{TQ}claimedBy>"
    before = f"SELECT DISTINCT ?actor {{ {each('?event', drawn)} ?event {ways} ?actor }}"
    found = {key_of(address) for text in (now, once, before) for address in addresses(dataset, text)}
    # a key that was judged to be another may stand for itself now: both are looked at
    return found | {identities.canonical(key) for key in found}


class Cast:
    """The actors that a change touches: how the picture shows them, and how it should.

    Args:
        dataset: with the articles as they are now.
        keys: of the actors touched.
        identities: which keys are one actor.
    """

    def __init__(self, dataset: Dataset, keys: Set[str], identities: Identities) -> None:
        self._dataset, self._identities = dataset, identities
        self._told = self._ask(keys)
        self._keys = set(keys)
        self._add_those_behind()

    def presume(self, key: str, date: str | None) -> str | None:
        """Key of the person who held an office that is named without its holder at a date (EDTF)."""
        office = presumed_of(key, self._told[key], date) if key in self._told else None
        return office.person if office is not None else None

    def add(self, keys: Iterable[str]) -> None:
        """Touch further actors."""
        new = set(keys) - self._keys
        self._told |= self._ask(new)
        self._keys |= new
        self._add_those_behind()

    def drawn(self) -> set[ox.Triple]:
        """The nodes of these actors, their posts and memberships, as the picture shows them."""
        nodes = each("?actor", map(actor_iri, self._keys))
        own = described(self._dataset, map(actor_iri, self._keys))
        direct = {relation.iri for relation in relations().values()}
        found = {triple for triple in own if triple.predicate.value not in direct}
        ways = f"<{ORG}holds>|<{TQ}presumedPost>"
        posts = addresses(self._dataset, f"SELECT DISTINCT ?post {{ {nodes} ?actor {ways} ?post }}")
        holders = rows(self._dataset, f"SELECT ?post ?actor {{ {each('?post', posts)} ?actor {ways} ?post }}")
        # a post whose other holders stay untouched stays too
        shared = {post.value for post, other in holders if key_of(other.value) not in self._keys}
        members = addresses(self._dataset, f"SELECT ?member {{ {nodes} ?actor <{ORG}hasMembership> ?member }}")
        return found | described(self._dataset, (posts - shared) | members)

    def wanted(self, replaced: Set[str], presumed: Set[str]) -> set[ox.Triple]:
        """The same nodes as the picture should show them.

        Args:
            replaced: addresses of the events of the picture that the change replaces.
            presumed: keys of the persons whom the new events presume behind an office.
        """
        found: set[ox.Triple] = set()
        for key in self._needed(replaced, presumed):
            found.update(actor(key, self._told.get(key, Counter()), self._identities.members(key)[1:]))
        return found

    def _add_those_behind(self) -> None:
        waiting = set(self._keys)
        while waiting:
            waiting = self._behind(waiting) - self._keys
            self._told |= self._ask(waiting)
            self._keys |= waiting

    def _behind(self, keys: Iterable[str]) -> set[str]:
        return {other for key in keys for other in behind(key, self._told.get(key, Counter()))}

    def _needed(self, replaced: Set[str], presumed: Set[str]) -> set[str]:
        """Those whom an article names, or to whom something that stays or comes refers."""
        needed = set(self._told) | presumed | self._held_from_outside(replaced)
        waiting = needed
        while waiting:
            waiting = self._behind(waiting) - needed
            needed = needed | waiting
        # a key that is judged to be another has no node
        return {key for key in needed if self._identities.canonical(key) == key}

    def _held_from_outside(self, replaced: Set[str]) -> set[str]:
        """Those to whom actors and events of the picture refer that the change leaves alone."""
        unsure = each("?actor", (actor_iri(key) for key in self._keys - set(self._told)))
        holding = f"""SELECT DISTINCT ?actor ?holder {{ {unsure}
            {{ ?holder <{TQ}ofState>|<{TQ}replacedBy>|<{TQ}presumedOrganization> ?actor }}
            UNION {{ ?membership <{ORG}organization> ?actor ; <{ORG}member> ?holder }} }}"""
        found = {held.value for held, holder in rows(self._dataset, holding) if key_of(holder.value) not in self._keys}
        presuming = f"SELECT DISTINCT ?actor ?event {{ {unsure} ?event {_PRESUMED} ?actor }}"
        found |= {held.value for held, event in rows(self._dataset, presuming) if event.value not in replaced}
        return {key_of(address) for address in found}

    def _ask(self, keys: Iterable[str]) -> dict[str, Told]:
        """What articles tell of actors; those that none names, or that are judged to be others, are left out."""
        standing = [key for key in keys if self._identities.canonical(key) == key]
        own = {actor_iri(member): key for key in standing for member in self._identities.members(key)}
        text = (
            f"""SELECT ?s ?p ?o (COUNT(?g) AS ?n) {{ {each("?s", own)} GRAPH ?g {{ ?s ?p ?o }} }} GROUP BY ?s ?p ?o"""
        )
        found: defaultdict[str, Told] = defaultdict(Counter)
        for subject, predicate, object_, number in rows(self._dataset, text):
            found[own[subject.value]][predicate.value, object_] += int(number.value)
        return dict(found)
