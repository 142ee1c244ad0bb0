"""By which rank persons are told («صاحب السمو الأمير …»), so that «سموه» may mean them later."""

from __future__ import annotations

from collections.abc import Iterable

from tansiq.actors.entities import ActorMention, Entity
from tansiq.lang.ar.anaphors import anaphors
from tansiq.model import Kind
from tansiq.tokens import Sentence

# words before a name among which the rank stands («معالي السيد»)
_REACH = 2


def ranks_told(sentence: Sentence, mentions: Iterable[ActorMention]) -> list[tuple[Entity, str]]:
    """Each person of the sentence with the words («سموه») by which he may be spoken of."""
    found = []
    for mention in mentions:
        if mention.entity.kind is not Kind.PERSON or mention.how == "anaphora":
            continue
        words = {word.lstrip("ول") for word in sentence.folded[max(mention.start - _REACH, 0) : mention.end]}
        words.update(sentence.folded[max(mention.start - _REACH, 0) : mention.end])
        found += [(mention.entity, word) for word, told in anaphors().ranks.items() if not told.isdisjoint(words)]
    return found
