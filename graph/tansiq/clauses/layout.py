"""Where things stand in a sentence: actors, dates, the words that open clauses, asides."""

from __future__ import annotations

from collections.abc import Set
from functools import cache, cached_property
from itertools import pairwise

from tansiq.actors.entities import ActorMention, Nationality
from tansiq.clauses.groups import coordinate
from tansiq.clauses.place_line import end_of_place_line
from tansiq.clauses.words import COMMAS, clause_words
from tansiq.lang.ar.closed import closed
from tansiq.tokens import Sentence

# words of the longest aside
_LONGEST_ASIDE = 12
_BRACKETS = frozenset("()")


@cache
def _opening_words() -> frozenset[str]:
    """The words and marks at which a clause of its own opens."""
    classes = closed()
    return classes.barriers | classes.complementisers | classes.relatives | {":", "؛", "."}


class Layout:
    """A sentence with what earlier stages found in it; positions are word indices.

    Args:
        mentions: its actors, in order; coordinated ones come to share their preposition.
        nationalities: adjectives of states that belong to no actor.
        date_words: positions of the words of dates.

    Attributes:
        place_line: position after the place that it opens with («دبي (CNN) --»), 0 where it opens with none.
    """

    def __init__(
        self,
        sentence: Sentence,
        mentions: list[ActorMention],
        nationalities: list[Nationality],
        date_words: Set[int],
    ) -> None:
        self.sentence, self.mentions, self.date_words = sentence, mentions, date_words
        self.words = sentence.folded
        self.nationalities = {nationality.position: nationality for nationality in nationalities}
        self.place_line = end_of_place_line(sentence, mentions)
        for mention in mentions:
            if mention.start < self.place_line:
                mention.preposition = "في"
        self.at = {mention.start: mention for mention in mentions}
        self.told = frozenset(mentions)
        self.inside = {position for mention in mentions for position in range(mention.start, mention.end)}
        self._clause_starts: dict[int, int] = {}
        self._groups = {id(mention): group for group in coordinate(sentence, mentions) for mention in group}

    def group(self, mention: ActorMention) -> list[ActorMention]:
        """The mention with what is coordinated with it."""
        return self._groups.get(id(mention), [mention])

    def mentions_before(self, position: int) -> list[ActorMention]:
        """The mentions that end before the word, in order."""
        return [mention for mention in self.mentions if mention.end <= position]

    def is_word(self, position: int) -> bool:
        """Whether it is a word, no punctuation and no number."""
        return self.sentence.words[position].is_word

    def forms(self, position: int) -> set[str]:
        """The folded word in all its readings."""
        return {reading.word for reading in self.sentence.words[position].readings}

    @cached_property
    def boundaries(self) -> frozenset[int]:
        """Positions of the words at which a clause of its own opens."""
        opening = _opening_words()
        return frozenset(
            position
            for position, word in enumerate(self.words)
            if word in opening and position not in self.inside and not self._opens_nothing(position)
        )

    def _opens_nothing(self, position: int) -> bool:
        """«التصريحات غير المسؤولة» is no «غير أن», «حتى الآن» no «حتى» of purpose."""
        word, following = self.words[position], self.words[position + 1 : position + 2]
        if word == "حتي":
            return position + 1 in self.date_words or not clause_words().moments.isdisjoint(following)
        return word == "غير" and closed().complementisers.isdisjoint(following)

    def clause_start(self, position: int) -> int:
        """Position of the first word of the clause that the word stands in."""
        if position not in self._clause_starts:  # asked again and again of the same words
            before = (at for at in self.boundaries if at < position and not self.is_beyond_aside(at, position))
            self._clause_starts[position] = max((boundary + 1 for boundary in before), default=0)
        return self._clause_starts[position]

    @cached_property
    def asides(self) -> set[int]:
        """Positions in brackets, or between commas: a date, or what a preposition or source opens («، في تغريدة،»)."""
        openers = closed().prepositions | clause_words().attributions
        return self._between_commas(openers) | self._dates_between_commas | self.relative_asides | self._in_brackets

    @cached_property
    def _dates_between_commas(self) -> set[int]:
        """«التقى الوزير، مساء أمس الاثنين، نظيره»."""
        commas = [position for position, word in enumerate(self.words) if word in COMMAS] if self.date_words else []
        return {
            position
            for first, last in pairwise(commas)
            if last - first > 1 and all(at in self.date_words for at in range(first + 1, last))
            for position in range(first, last + 1)
        }

    @cached_property
    def _in_brackets(self) -> set[int]:
        """Positions in brackets («حركة التحرير (فتح)», «الأستاذ (أمس)»)."""
        marks = [position for position, word in enumerate(self.words) if word in _BRACKETS]
        return {
            position
            for first, last in pairwise(marks)
            if self.words[first] == "(" and self.words[last] == ")" and last - first <= _LONGEST_ASIDE
            for position in range(first, last + 1)
        }

    @cached_property
    def relative_asides(self) -> set[int]:
        """Positions of what is told of somebody between two commas («، الذي زار تونس،», «، وهو رئيس الحزب،»)."""
        relatives = (word for word in closed().relatives if not word.startswith("و"))
        return self._between_commas(clause_words().who_is.union(relatives))

    def _between_commas(self, openers: frozenset[str]) -> set[int]:
        """Positions from one comma to the next where one of the words opens what they enclose."""
        commas = [position for position, word in enumerate(self.words) if word in COMMAS]
        return {
            position
            for first, last in pairwise(commas)
            if last - first <= _LONGEST_ASIDE
            and self.words[first + 1] in openers
            and first + 1 not in self.inside  # «، علي حسن، …» is no «على»
            for position in range(first, last + 1)
        }

    def is_told_aside(self, position: int, seen_from: int) -> bool:
        """Whether the word stands in a relative clause between commas that what is at `seen_from` does not stand in."""
        return position in self.relative_asides and seen_from not in self.relative_asides

    def is_beyond_aside(self, position: int, seen_from: int) -> bool:
        """Whether the word stands in an aside that what is at `seen_from` does not stand in."""
        return position in self.asides and seen_from not in self.asides

    def words_after(self, position: int, number: int) -> list[str]:
        """The folded words up to the `number`th that belongs to no actor, date or aside.

        Long titles and asides must not push a rule's words out of sight.
        """
        last, counted = position, 0
        while last < len(self.words) and counted < number:
            is_plain = last not in self.inside and last not in self.date_words and self.is_word(last)
            counted += is_plain and not self.is_beyond_aside(last, position - 1)
            last += 1
        return self.words[position:last]
