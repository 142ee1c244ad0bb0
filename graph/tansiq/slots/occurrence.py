"""A trigger where it stands: the words, the verb that governs it, the actors told before it."""

from __future__ import annotations

from functools import cached_property
from typing import NamedTuple

from tansiq.actors.entities import ActorMention, Entity, Naming, Nationality, entities_of
from tansiq.actors.registry import Registry
from tansiq.claims import Attempt
from tansiq.clauses.nouns import light_verb_after
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import PUNCTUATION
from tansiq.frames import Trigger
from tansiq.lang.ar.forms import attached_pronoun

# with these attached, a verb after a noun speaks of somebody told before («زيارة قادته»)
_OWN = frozenset({"ه", "هم"})


class Side(NamedTuple):
    """Who fills one side of a relation, and how far the way they were found is to be trusted (0 to 1)."""

    entities: list[Entity]
    trust: float
    blocs: tuple[tuple[Entity, ...], ...] = ()
    """those who stand on one side together: the members of «مجموعة 5+1» against Iran"""
    words: tuple[Naming, ...] = ()
    """by what they were found; of a pronoun, what it takes up, which may stand in an earlier sentence"""

    def naming(self, entity: Entity) -> Naming | None:
        """By what the entity was found; None where no words of its own tell it."""
        return next((words for words in self.words if words.names(entity)), None)

    def without(self, others: list[Entity]) -> Side:
        """The side, these actors apart."""
        return self._replace(entities=[entity for entity in self.entities if entity not in others])


NOBODY = Side([], 0.0)


class Occurrence:
    """One trigger in its clause.

    Attributes:
        start: position of its first word; last: of its last.
        light: the verb that lends a noun its subject («زيارة قام بها الوزير»), if there is one.
    """

    def __init__(self, attempt: Attempt, trigger: Trigger, clauses: Clauses, registry: Registry) -> None:
        self.trigger, self.clauses, self.registry = trigger, clauses, registry
        self.start, self.last = attempt.start, attempt.end - 1
        self.relation = attempt.frame.relation
        light = light_verb_after(clauses, self.last) if trigger.part == "noun" else None
        # «اتصال جرى أمس» lends nobody: who called stands before
        lends = light is not None and (bool(light.subject) or (light.how == "unknown" and takes_up_person(light)))
        self.light = light if lends else None
        # but what follows it is told of the noun all the same («محادثات جرت مع …»)
        self._told_by = light

    @property
    def is_verb(self) -> bool:
        """Whether the trigger is a verb."""
        return self.trigger.part == "verb"

    @property
    def is_bare_noun(self) -> bool:
        """Whether it is a noun without a verb of its own."""
        return self.trigger.part == "noun" and self.light is None

    @property
    def is_adverbial(self) -> bool:
        """Whether it is a participle behind a comma, which belongs to the main verb («، مشيدا بدور المغرب»)."""
        is_parted = self.start > 0 and self.clauses.words[self.start - 1] in PUNCTUATION
        return self.trigger.part == "word" and is_parted

    @property
    def pronoun(self) -> str | None:
        """The object or possessor written onto the trigger."""
        return attached_pronoun(self.trigger.features)

    @cached_property
    def verb(self) -> Verb | None:
        """The verb of the clause: the trigger itself, the one that lends it a subject, or the one before it."""
        if self.light is not None:
            return self.light
        if self.is_verb:
            return self.clauses.verb_at[self.start]
        return self.clauses.verb_before(self.start)

    @property
    def reach(self) -> int:
        """Position from which what follows is the trigger's: past the verb that tells of it («زيارة استمرت»)."""
        return (self._told_by.position if self._told_by else self.last) + 1

    def side(self, mentions: list[ActorMention] | None, trust: float) -> Side:
        """The actors of mentions; a city is one only as the place of a visit."""
        told = [mention for mention in mentions or () if self.relation == "visits" or mention.how != "city"]
        return Side(entities_of(told), trust, words=tuple(told))

    def states(self, adjectives: list[Nationality], trust: float) -> Side:
        """The states of adjectives."""
        states = [self.registry.state(adjective.country) for adjective in adjectives]
        return Side(states, trust, words=tuple(adjectives))

    def mentions_before(self, position: int) -> list[ActorMention]:
        """The mentions of the sentence that end before the position, then those of earlier sentences, nearest first."""
        return [*self.clauses.mentions_before(position)[::-1], *self.clauses.memory.recent[::-1]]


def takes_up_person(verb: Verb) -> bool:
    """Whether the verb's pronoun stands for somebody told before («زيارة قادته»)."""
    return attached_pronoun(verb.features) in _OWN
