"""Which organ of a state is meant by «الوزارة», «السفارة», «الجيش», where one was named in full before."""

from __future__ import annotations

from collections.abc import Iterable

from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.onset import Onset
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.anaphors import anaphors
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.text import fold_phrase
from tansiq.verb_kinds import known_verbs

_ADJECTIVE_ENDINGS = ("ي", "يه", "ين")


def organ_meant(word: str, recent: Iterable[ActorMention]) -> list[Entity]:
    """The organ named last whose name begins with the folded word with article: «وزارة الدفاع اليابانية» for «الوزارة».

    Args:
        recent: mentions before the word, the last first.
    """
    head = without_article(word)
    for mention in recent:
        entity = mention.entity
        is_organ = entity.kind is Kind.ORGANIZATION and not mention.also
        if is_organ and any(_is_called(name, head) for name in (entity.label, *entity.names)):
            return [entity]
    return []


def begins_with(name: str, head: str) -> bool:
    """Whether a name begins with the folded word without article."""
    words = fold_phrase(name)
    return bool(words) and without_article(words[0]) == head


def is_other_organ(onset: Onset) -> bool:
    """«العلاقات الخارجية», «رئيس البرلمان», «الجيش الحر»: the word of the onset means no organ by itself here."""
    following = onset.folded[onset.next] if onset.next < len(onset.folded) else ""
    if following.startswith("ال") and following.endswith(_ADJECTIVE_ENDINGS) and following not in closed().all:
        return following not in anaphors().same_body
    if onset.reading.conjunction or not onset.position:
        return bool(onset.position)
    word = onset.sentence.words[onset.position - 1]
    nouns = {reading.word for reading in word.readings}
    if onset.reading.preposition or not word.is_word or word.fold in closed().all or nouns & known_verbs().keys():
        return False
    # «بيان الوزارة», «مقر السفارة»; not «السياسة الخارجية», «قائد الجيش»
    is_field = without_article(onset.word) in anaphors().fields_too
    offices, institutions = actor_words().offices.lemmas, actor_words().institutions.lemmas
    return is_field or any(noun.startswith("ال") or noun in offices or noun in institutions for noun in nouns)


def _is_called(name: str, head: str) -> bool:
    """Whether an organ of that name may be called by the head alone."""
    words = [without_article(word) for word in fold_phrase(name)[:3]]
    words = [word for word in words if word != "شوون"]
    return words[:1] == [head] or (words[:1] == ["وزاره"] and words[1:2] == [head])
