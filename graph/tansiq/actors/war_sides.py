"""Parties to a war that the press calls by a common noun: «المعارضة», «فصائل المعارضة», «الانقلابيون», «النظام»."""

from __future__ import annotations

from functools import cache

from tansiq.actors.census import Census
from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.registry import Registry
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.anaphors import anaphors
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.text import fold_phrase
from tansiq.verb_kinds import known_verbs

_REGIME = "النظام"
_ADJECTIVE_ENDINGS = ("ي", "يه", "ون", "ين")


def side_of_war(word: str, registry: Registry, census: Census) -> list[Entity]:
    """Whom the folded word means in an article that is about the state whose war it is; nobody elsewhere."""
    for code in census.leading:
        name = anaphors().sides.get(code, {}).get(word)
        if name is not None and census[code] > 1:
            found = gazetteer().names.match(*_split(name))
            return [registry.known(found[1])] if found is not None else []
    return []


@cache
def home_of_party(key: str) -> str | None:
    """Code of the state whose war the group of that key fights, where it is such a party: what both do stays inside."""
    named = ((code, name) for code, names in anaphors().sides.items() for name in names.values())
    found = ((code, gazetteer().names.match(*_split(name))) for code, name in named)
    return next((code for code, entry in found if entry is not None and entry[1].key == key), None)


def _split(name: str) -> tuple[str, tuple[str, ...]]:
    first, *rest = fold_phrase(name)
    return first, tuple(rest)


def is_no_side(onset: Onset) -> bool:
    """«النظام الدولي», «الأحزاب المعارضة», «زعيم المعارضة»: a word for a party to a war that is none here."""
    following = onset.folded[onset.next] if onset.next < len(onset.folded) else ""
    is_modified = following.startswith("ال") and following.endswith(_ADJECTIVE_ENDINGS)
    if is_modified and following not in anaphors().of_same_side | closed().all:
        return True
    is_regime = onset.word == _REGIME
    if is_regime and following == "في" and gazetteer().state(*_after(onset)) is not None:  # «النظام في طهران»
        return True
    if onset.reading.preposition or onset.reading.conjunction or not onset.position:
        return False
    before = onset.sentence.words[onset.position - 1]
    forms = {reading.word for reading in before.readings}
    is_verb = not forms.isdisjoint(known_verbs())
    is_definite = any(form.startswith("ال") for form in forms)
    is_office = any(form in actor_words().offices.lemmas for form in forms)
    return not is_verb and before.fold not in closed().all and (is_definite or is_office)


def _after(onset: Onset) -> tuple[str, list[str], int]:
    """The word behind the one that follows, all words, and the position after it."""
    at = onset.next + 1
    return (onset.folded[at] if at < len(onset.folded) else ""), onset.folded, at + 1


def with_people_before(onset: Onset, mention: ActorMention) -> ActorMention:
    """The mention, begun at the noun for people of the party before it: «[فصائل] المعارضة»."""
    if onset.reading.preposition or onset.reading.conjunction or not onset.position:
        return mention
    for reading in onset.sentence.words[onset.position - 1].readings:
        if without_article(reading.word) in anaphors().of_sides and not reading.word.startswith("ال"):
            head = Onset(onset.sentence, onset.position - 1, reading)
            mention.entity.names.setdefault(head.text(mention.end))
            return head.mention(mention.entity, mention.end, mention.how)
    return mention
