"""Where a mention may begin."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.prepositions import governing_preposition
from tansiq.lang.ar.clitics import Reading
from tansiq.surface import surface_without_proclitics, text_of
from tansiq.tokens import Sentence


class Onset:
    """A word of a sentence in one reading of its proclitics."""

    __slots__ = ("folded", "next", "position", "reading", "sentence", "word")

    def __init__(self, sentence: Sentence, position: int, reading: Reading) -> None:
        self.sentence, self.position, self.reading = sentence, position, reading
        self.folded = sentence.folded
        """all folded words of the sentence"""
        self.word = reading.word
        """the folded word without proclitics"""
        self.next = position + 1
        """position of the word after it"""

    def text(self, end: int) -> str:
        """The words up to `end` as written, the first without its proclitics."""
        first = surface_without_proclitics(self.sentence.words[self.position], self.word)
        return text_of(self.sentence, self.position, end, first)

    def mention(self, entity: Entity, end: int, how: str, also: tuple[Entity, ...] = ()) -> ActorMention:
        """The entity mentioned from here up to the word `end`."""
        preposition = governing_preposition(self.sentence, self.position, self.reading)
        conjunction = self.reading.conjunction == "و"
        return ActorMention(entity, self.position, end, preposition, conjunction, how, also, self.reading.proclitics)

    def mention_of_several(self, entities: list[Entity], end: int, how: str) -> ActorMention:
        """Several entities for which the words up to `end` stand together."""
        return self.mention(entities[0], end, how, tuple(entities[1:]))
