"""Who claims what a sentence tells: «قال الوزير إن …», «بحسب وزارة الدفاع»; the writer, where nobody else does."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Entity
from tansiq.clauses.arguments import said_by
from tansiq.clauses.headings import headed_by
from tansiq.clauses.quotations import OPENING, quoted_at
from tansiq.clauses.structure import Clauses
from tansiq.clauses.words import PUNCTUATION, clause_words
from tansiq.lang.ar.closed import closed
from tansiq.surface import CLOSED_BY

# words between a verb of speech with its subject and the clause that it reports: «قال الوزير في باريس أمس إن»
_REACH_OF_SPEECH = 25
# words between a participle of speech and what it reports: «مؤكدا في كلمته أن»
_REACH_OF_PARTICIPLE = 12


def claimant_of(clauses: Clauses, position: int) -> Entity | None:
    """The actor in whose mouth the sentence puts what stands at `position`; None where the writer says it."""
    speeches = [verb for verb in clauses.verbs if "speech" in verb.features and verb.position < position]
    while speeches and not _reports(clauses, speeches[-1].position, position, _REACH_OF_SPEECH):
        speeches.pop()  # «قال الوزير إن إيران أعلنت الحرب وانتهكت …»
    if not speeches:
        return _otherwise(clauses, position)
    if not said_by(clauses, speeches[-1]) and speeches[-1].conjoined:  # «أعلنت الرباط … وأضافت أن»
        speeches.pop()
    speaker = said_by(clauses, speeches[-1]) if speeches else None
    return speaker[0].entity if speaker else None


def _otherwise(clauses: Clauses, position: int) -> Entity | None:
    """Who claims it where no verb of speech in the sentence does: who is still quoted, acts or is named as a source."""
    acting = quoted_at(clauses, position) or headed_by(clauses, position) or _by_participle(clauses, position)
    acting = acting or _told_behind(clauses, position)
    return acting[0].entity if acting else _source(clauses)


def _by_participle(clauses: Clauses, position: int) -> list[ActorMention] | None:
    """Who acts in the clause that a participle of speech goes on from («استقبل الوزير السفير، مؤكدا أن …»)."""
    reporting = clause_words().reporting
    participles = [at for at in range(position) if clauses.words[at] in reporting]
    if not participles or not _reports(clauses, participles[-1], position, _REACH_OF_PARTICIPLE):
        return None
    acting = [verb for verb in clauses.verbs if verb.position < participles[-1] and not clauses.is_relative(verb)]
    return acting[0].subject if acting else clauses.inherited


def _told_behind(clauses: Clauses, position: int) -> list[ActorMention] | None:
    """Who is told to have said it behind what is quoted («"موسكو تكذب"، قال الوزير»)."""
    speech = next((verb for verb in clauses.verbs if "speech" in verb.features and verb.position > position), None)
    if speech is None or speech.how != "after" or speech.conjoined:
        return None
    opening = next((at for at in range(position - 1, -1, -1) if clauses.words[at] in OPENING), None)
    if opening is None:
        return None
    marks = CLOSED_BY[clauses.words[opening]]
    closing = next((at for at in range(opening + 1, speech.position) if clauses.words[at] in marks), opening)
    is_right_behind = all(clauses.words[at] in PUNCTUATION for at in range(closing, speech.position))
    return speech.subject if closing > position and is_right_behind else None


def _reports(clauses: Clauses, speech: int, position: int, reach: int) -> bool:
    """Whether what stands at `position` is in the clause that the word of speech reports."""
    return any(
        _opens(clauses, at) or clauses.words[at] in OPENING or clauses.words[at] == ":"
        for at in range(speech + 1, min(position, speech + reach))
    )


def _opens(clauses: Clauses, at: int) -> bool:
    """Whether what is said begins with the word: a complementiser, but for «بعد أن», which tells when."""
    return clauses.words[at] in closed().complementisers and clauses.words[at - 1] not in clause_words().before_when


def _source(clauses: Clauses) -> Entity | None:
    """The actor named as the source of the whole sentence."""
    words = clause_words()
    for mention in clauses.mentions:
        before = mention.start - 1
        while before >= 0 and not clauses.forms(before).isdisjoint(words.sources):  # «بحسب بيان لوزارة الدفاع»
            before -= 1
        if before >= 0 and not clauses.forms(before).isdisjoint(words.attributions):
            return mention.entity
    return None
