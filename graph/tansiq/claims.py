"""What the relations stage finds in a sentence, and why: every firing of a frame, made an event or not."""

from __future__ import annotations

from dataclasses import dataclass, field

from tansiq.actors.entities import ActorMention, Entity, Naming
from tansiq.frames import Frame
from tansiq.model import Status
from tansiq.tokens import Sentence, Word


@dataclass
class Claim:
    """Two actors under a relation, told by one sentence."""

    subject: Entity
    object: Entity
    status: Status = Status.ACTUAL
    date: str | None = None
    dated_by: str | None = None
    """the words that tell the date; where they stand elsewhere, why they hold for it"""
    is_dated_by_story: bool = False
    """its own sentence does not date it"""
    subject_words: Naming | None = None
    """by what the subject was found; it may stand in an earlier sentence, which a pronoun takes up"""
    object_words: Naming | None = None
    """by what the object was found, likewise"""
    trust: float = 1.0
    """how direct the way was in which its sides were found (0 to 1)"""
    signs: tuple[str, ...] = ()
    """what speaks for and against it (`tansiq.confidence`)"""
    cue: str | None = None
    """the words that decided the status"""


@dataclass
class Attempt:
    """A trigger met in a sentence: the frame tried, the slots that were filled, and what came of it."""

    frame: Frame
    sentence: Sentence
    start: int
    end: int
    part: str
    features: frozenset[str]
    separators: dict[int, str] = field(default_factory=dict)
    """positions of verbs and clause openers in the sentence → "verb", "joined" (a verb after و), "soft" (حين، حيث، كما:
    what follows still belongs to the time told before) or "hard" """
    names: frozenset[int] = frozenset()
    """positions of the words of actors in the sentence"""
    date_words: frozenset[int] = frozenset()
    """positions of the words of dates"""
    reach: int = 0
    """word index from which what follows is the trigger's: past the verb that lends a noun its subject"""
    filled: dict[str, list[str]] = field(default_factory=dict)
    claims: list[Claim] = field(default_factory=list)
    claimant: Entity | None = None
    """who says so, where the writer only reports it"""
    outcome: str = ""

    @property
    def first(self) -> Word:
        """The first word of the trigger."""
        return self.sentence.words[self.start]

    def distance(self, mention: ActorMention) -> int:
        """Words between the trigger and a mention of its sentence."""
        return max(mention.start - self.end, self.start - mention.end)

    @property
    def trigger(self) -> str:
        """The trigger as written."""
        return " ".join(word.text for word in self.sentence.words[self.start : self.end])
