"""An article while it is being read: what every stage of the extraction has found, one field a stage."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from tansiq.actors.registry import Registry

if TYPE_CHECKING:
    from tansiq.actors.entities import ActorMention, Nationality
    from tansiq.claims import Attempt
    from tansiq.dates.finding import DateMention
    from tansiq.model import Event
    from tansiq.tokens import Sentence


@dataclass(slots=True)
class Draft:
    """The text and what the stages leave of it; without events the last stage has not run.

    Attributes:
        text: the title, where there is one, and the article's text.
        id: that of the article.
        published: day of publication, that relative dates count from.
        body: offset of the article's own text: its title stands before it.
        traced: whether what comes to nothing is kept too, for who asks why; if not, it may be left unread.
        mentions: by the index of their sentence, as are `nationalities` and `dates`.
    """

    text: str
    id: str = "text"
    published: dt.date | None = None
    body: int = 0
    traced: bool = False
    sentences: list[Sentence] = field(default_factory=list)
    dates: dict[int, list[DateMention]] = field(default_factory=dict)
    mentions: dict[int, list[ActorMention]] = field(default_factory=dict)
    nationalities: dict[int, list[Nationality]] = field(default_factory=dict)
    registry: Registry = field(default_factory=Registry)
    attempts: list[Attempt] = field(default_factory=list)
    events: list[Event] | None = None

    @property
    def main(self) -> list[Sentence]:
        """The sentences of the title and the main text, without page furniture."""
        return [sentence for sentence in self.sentences if sentence.main]

    @property
    def is_read_on(self) -> bool:
        """Whether relations are looked for: between actors of two countries or bodies, or for who asks why not."""
        return self.traced or self._names_two_sides()

    def _names_two_sides(self) -> bool:
        sides = {
            entity.country or entity.key or entity.label
            for mentions in self.mentions.values()
            for mention in mentions
            for entity in mention.entities
        }
        sides.update(adjective.country for adjectives in self.nationalities.values() for adjective in adjectives)
        return len(sides) > 1
