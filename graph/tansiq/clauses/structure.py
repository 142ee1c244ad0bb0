"""One sentence seen as clauses: its verbs, what parts them, how far each reaches."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass, field
from functools import cached_property

from tansiq.actors.entities import ActorMention, Entity, Nationality
from tansiq.clauses.layout import Layout
from tansiq.clauses.verbs import Verb, find_verbs
from tansiq.clauses.words import COMMAS, PUNCTUATION, clause_words
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.tokens import Sentence
from tansiq.verb_kinds import known_verbs

# ways of naming a state that may name a place as well
_PLACES = frozenset({"name", "capital", "city", "seat"})


@dataclass(frozen=True)
class Quotation:
    """Who is quoted, and the mark with which it began."""

    speaker: list[ActorMention]
    mark: str


@dataclass
class Memory:
    """What is carried from sentence to sentence: who acted last, who was spoken of, whose quotation is still open."""

    subject: list[ActorMention] = field(default_factory=list)
    recent: list[ActorMention] = field(default_factory=list)
    quotation: Quotation | None = None
    agreement: str | None = None
    """the state that the agreement binds which was named last («الاتفاق النووي»)"""
    imposing: list[Entity] = field(default_factory=list)
    """who imposed the sanctions that were told last"""


class Clauses(Layout):
    """A layout with its verbs, whose subjects `read_clauses` assigns.

    Attributes:
        inherited: the subject of the sentence before, from which this one may go on.
        memory: whom the sentences before spoke of.
        quotation: the one that a sentence before opened and this one goes on with.
    """

    def __init__(
        self,
        sentence: Sentence,
        mentions: list[ActorMention],
        nationalities: list[Nationality],
        date_words: Set[int],
        memory: Memory,
    ) -> None:
        super().__init__(sentence, mentions, nationalities, date_words)
        self.memory, self.inherited = memory, memory.subject
        self.verbs = find_verbs(self)
        self.verb_at = {verb.position: verb for verb in self.verbs}
        # «وأضاف» begins a speech of its own, whatever mark was forgotten before it
        begins_anew = bool(self.verbs) and self.verbs[0].position == 0 and "speech" in self.verbs[0].features
        self.quotation = None if begins_anew else memory.quotation

    @cached_property
    def separators(self) -> dict[int, str]:
        """Positions of verbs and clause openers → what they part (see Attempt.separators)."""
        words = clause_words()
        found = {at: "soft" if self.words[at] in words.soft_openers else "hard" for at in sorted(self.boundaries)}
        for verb in self.verbs:
            if self.words[verb.position] not in words.auxiliaries:
                found[verb.position] = "joined" if verb.conjoined else "verb"
        return found

    def window_end(self, position: int) -> int:
        """Where the arguments of what stands at `position` end at the latest."""
        for ahead in range(position + 1, len(self.words)):
            if self.is_beyond_aside(ahead, position):
                continue
            if (ahead in self.boundaries or ahead in self.verb_at) and not self.tells_plan(ahead):
                return ahead
        return len(self.words)

    def tells_plan(self, position: int) -> bool:
        """«لقاء [كان مقررا] مع نظيره»: no clause of its own, but that the noun before it was to come."""
        following = self.words[position + 1 : position + 2]
        return self.words[position] in ("كان", "كانت") and not clause_words().scheduled.isdisjoint(following)

    def verb_before(self, position: int) -> Verb | None:
        """The verb that governs the clause of a noun at `position`, if it stands before it."""
        start = self.clause_start(position)
        before = [verb for verb in self.verbs[::-1] if start <= verb.position < position]
        governing = next((verb for verb in before if not self.is_beyond_aside(verb.position, position)), None)
        if position and self.words[position - 1] == "عن" and governing is not None and self.is_relative(governing):
            # «أعرب الملك، الذي يرأس اللجنة عن إدانته»: the verb that takes عن goes on past the relative clause
            earlier = (verb for verb in self.verbs[::-1] if verb.position < governing.position)
            voicing = (verb for verb in earlier if not self.forms(verb.position).isdisjoint(clause_words().voicing))
            return next(voicing, governing)
        return governing

    def is_relative(self, verb: Verb) -> bool:
        """Whether the verb opens a relative clause («الذي زار»)."""
        return bool(verb.position) and self.words[verb.position - 1] in closed().relatives

    def is_genitive(self, mention: ActorMention) -> bool:
        """Whether the mention depends on the noun right before it («زيارة الوزير», «مصادر الخارجية»)."""
        position = mention.start - 1
        honorifics = actor_words().honorifics  # «سمو الأمير»
        while position >= 0 and self.words[position] in (PUNCTUATION - COMMAS) | honorifics:
            position -= 1
        if position < 0 or position in self.inside or position in self.date_words or position in self.verb_at:
            return False
        word = self.words[position]
        if not self.is_word(position) or word in closed().all or word.startswith("ال"):
            return False
        return word not in known_verbs()

    def past_honorifics(self, position: int) -> int:
        """Position after the honorifics that begin there, where behind them an actor is named («صاحب السمو …»)."""
        end = position
        while end < len(self.words) and self.words[end] in actor_words().honorifics:
            end += 1
        mention = self.at.get(end)
        return end if mention is not None and not mention.preposition else position

    def ends_clause(self, mentions: list[ActorMention]) -> bool:
        """Whether no bare noun follows the last of the mentions, which might be the object of its verb."""
        if not mentions:
            return False
        position = mentions[-1].end
        named = self.words[mentions[-1].start : position]
        if self.words[position : position + 1] and self.words[position] in COMMAS and not COMMAS.isdisjoint(named):
            position += 1  # «واتهم زعيم المعارضة، فلان، [الحكومة]»
        if position >= len(self.words) or not self.is_word(position):
            return True
        if position in self.date_words or position in self.verb_at:
            return True
        word, classes = self.words[position], closed()
        if word in classes.prepositions or word in classes.barriers or word in classes.relatives:
            return True
        return word.startswith(("و", "ب", "ل", "ف")) and self.has_proclitic(position)

    def has_proclitic(self, position: int) -> bool:
        """Whether the word may be read with a conjunction or preposition written onto it."""
        return any(reading.preposition or reading.conjunction for reading in self.sentence.words[position].readings)


def names_place(mention: ActorMention) -> bool:
    """Whether a state is named as a place is («بالرباط», «في المغرب»)."""
    return mention.how in _PLACES and mention.entity.kind is Kind.STATE
