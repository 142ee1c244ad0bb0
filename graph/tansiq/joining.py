"""The events of all articles as the graph has them: actors as they are judged, one event for all articles that tell it.

A kept graph computes the same from what it holds, block by block (`tansiq.store.refreshing`).
"""

from __future__ import annotations

from collections.abc import Iterable

from tansiq import authority
from tansiq.coreference import MergedEvent, Settings, merge
from tansiq.identity.facts import record_label
from tansiq.ids import actor_key, event_id
from tansiq.model import Actor, Article, Event, Evidence
from tansiq.store.identities import Identities


def joined(
    articles: Iterable[Article],
    events: Iterable[Event],
    identities: Identities | None = None,
    settings: Settings | None = None,
) -> list[MergedEvent]:
    """The events of the graph, sorted by id, whatever the order given.

    Their actors are those that stand for them; an event whose two sides are judged to be one actor is left out.

    Args:
        articles: in which the events were read.
        events: of any number of articles, each id once.
        identities: which keys are one actor; by default each is an actor of its own.
        settings: how readily events of different articles are taken for one, `Settings()` by default.
    """
    identities = identities or Identities()
    judged = [_judged(event, identities) for event in events]
    merged = merge(judged, {article.id: article.published for article in articles}, settings=settings)
    return [event for event in merged if actor_key(event.subject) != actor_key(event.object)]


def _judged(event: Event, identities: Identities) -> Event:
    """The event between the actors that stand for its own; its id stays that of the event as it was read."""

    def stands_for(actor: Actor) -> Actor:
        return _standing(actor, identities.of(actor))

    def told(evidence: Evidence) -> Evidence:
        return evidence.model_copy(update={"claimed_by": evidence.claimed_by and stands_for(evidence.claimed_by)})

    return event.model_copy(
        update={
            "id": event_id(event),
            "subject": stands_for(event.subject),
            "object": stands_for(event.object),
            "claimed_by": event.claimed_by and stands_for(event.claimed_by),
            "evidence": tuple(map(told, event.evidence)),
        }
    )


def _standing(actor: Actor, key: str) -> Actor:
    """The actor with this key, under the names of a mention and of its record, where the key has one."""
    if actor_key(actor) == key:
        return actor
    record = authority.load().by_key.get(key)
    if record is None:
        return actor.model_copy(update={"id": key})
    return Actor(
        label=record_label(record),
        names=(actor.label, *actor.names),
        kind=actor.kind,
        country=record.country,
        id=key,
        labels=dict(record.label),
    )
