"""What recognition yields: actors of one article, their mentions, and adjectives of states outside of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from tansiq.model import Actor, Kind


@dataclass(eq=False)
class Entity:
    """An actor of the article; grows as the article tells more names and offices of it."""

    kind: Kind
    country: str | None
    """ISO 3166-1 alpha-2 code of the state to which the actor belongs"""
    label: str
    names: dict[str, None] = field(default_factory=dict)
    posts: dict[str, None] = field(default_factory=dict)
    """descriptions by office: «وزير الداخلية الفرنسي»; they name the actor, but have no family name"""
    key: str | None = None
    """id in the authority file"""
    labels: dict[str, str] = field(default_factory=dict)
    office: str | None = None
    """folded head and fields of the office held, e.g. "وزير داخليه", articles apart"""
    feminine: bool | None = None
    """whether the head of an office tells a woman; None where no office is told"""
    named: bool = True
    """False for an office whose holder has no name yet"""

    def actor(self) -> Actor:
        """The record that events carry."""
        names = tuple(name for name in {**self.names, **self.posts} if name != self.label)
        return Actor(
            label=self.label, names=names, kind=self.kind, country=self.country, id=self.key, labels=self.labels
        )


@dataclass(eq=False, slots=True)
class ActorMention:
    """An entity at words `start` to `end` of a sentence.

    `preposition` governs it (inherited along a coordination), `conjunction` tells that و joins it to what stands
    before. `how` says in which way it was recognised, for explanation and confidence.
    """

    entity: Entity
    start: int
    end: int
    preposition: str = ""
    conjunction: bool = False
    how: str = "name"
    also: tuple[Entity, ...] = ()
    """further entities that one phrase stands for: the two ministers, the two states"""
    proclitics: int = 0
    """how many letters of its first word are not of the actor: a conjunction, a preposition («[ول]تونس»)"""

    @property
    def entities(self) -> tuple[Entity, ...]:
        return (self.entity, *self.also)

    def names(self, entity: Entity) -> bool:
        """Whether it stands for the entity, alone or among others."""
        return entity in self.entities


@dataclass(slots=True)
class Nationality:
    """An adjective of a state that belongs to no actor phrase: it modifies a trigger («زيارة أمريكية»).

    `position` is the index of its first word, `length` its number of words («كوري جنوبي»).
    """

    country: str
    position: int
    length: int = 1
    proclitics: int = 0
    """as of ActorMention"""

    @property
    def start(self) -> int:
        """Its first word, as of ActorMention."""
        return self.position

    @property
    def end(self) -> int:
        """The word after its last, as of ActorMention."""
        return self.position + self.length

    def names(self, entity: Entity) -> bool:
        """Whether the entity is its state."""
        return entity.kind is Kind.STATE and entity.country == self.country


Naming = ActorMention | Nationality
"""Words of a sentence that name an actor."""


def entities_of(mentions: Iterable[ActorMention] | None) -> list[Entity]:
    """The entities of mentions, each once, in order."""
    return list(dict.fromkeys(entity for mention in mentions or () for entity in mention.entities))
