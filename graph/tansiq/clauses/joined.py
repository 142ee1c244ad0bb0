"""Nouns that و joins: what is acted on beside the first, and whose that is."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.structure import Clauses
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed

# what may bring the first owner («دعمه للمغرب وجهود مصر»)
_BRINGING = ("ل", "ب", "الي")


def joined_owners(clauses: Clauses, mentions: list[ActorMention]) -> list[ActorMention]:
    """Whom a second noun is of that و joins to the first («سياسات واشنطن [وتصرفات] طوكيو»)."""
    first, at = mentions[0], mentions[-1].end
    is_owner = clauses.is_genitive(first) or first.preposition in _BRINGING
    if not is_owner or at >= len(clauses.words) or at in clauses.verb_at or at in clauses.inside:
        return []
    word = clauses.words[at]
    noun, second = word.removeprefix("و"), clauses.at.get(at + 1)
    if noun == word or noun.startswith("ال") or not clauses.is_word(at):
        return []
    if second is None or second.preposition or second.conjunction:
        return []
    words = clause_words()
    is_told_of = noun in words.suffered or noun in words.affairs or noun in closed().all
    return [] if is_told_of else clauses.group(second)
