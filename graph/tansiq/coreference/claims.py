"""What one article claims of an event, as coreference compares it: who, when, and when the article appeared."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from tansiq import edtf, ids
from tansiq.coreference.dating import Span, span
from tansiq.model import Actor, Event
from tansiq.ontology import relations

Key = Callable[[Actor], str]
Block = tuple[str, str, str, str]

LAST = "9999"  # an article of unknown date stands behind all others


@dataclass(frozen=True)
class Claim:
    """One event as one article tells it."""

    event: Event
    published: str | None

    @cached_property
    def id(self) -> str:
        """The id of the article's own event."""
        return ids.event_id(self.event)

    @property
    def article(self) -> str:
        """The id of its article."""
        return self.event.doc

    @property
    def order(self) -> tuple[str, str]:
        """Earliest published first, then by id: never the order of input."""
        return self.published or LAST, self.id

    @cached_property
    def span(self) -> Span | None:
        """First and last day of its date; None without one."""
        return span(self.event.date) if self.event.date else None

    @cached_property
    def day(self) -> dt.date | None:
        """The day on which its article was published; None where no day is known."""
        if self.published is None or edtf.precision(self.published) != "day":
            return None
        return edtf.interval(self.published)[0]


def block(event: Event, key: Key = ids.actor_key) -> Block:
    """What two events must share to be one: both actors, relation and status. Order is free where symmetric."""
    subject, object_ = key(event.subject), key(event.object)
    if relations()[event.relation].symmetric:
        subject, object_ = sorted((subject, object_))
    return subject, object_, event.relation, event.status.value
