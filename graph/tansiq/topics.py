"""What an event is about and where it took place, read off its sentence."""

from __future__ import annotations

from functools import cache

import yaml

from tansiq import ontology
from tansiq.actors.entities import ActorMention, Entity
from tansiq.errors import DataError
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.resources import PACKAGE
from tansiq.surface import surface_without_proclitics, text_of
from tansiq.text import fold, fold_phrase
from tansiq.tokens import Sentence

_IN = frozenset(fold(word) for word in ("في", "ب"))


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word without article → phrases and their topics.

    Raises:
        DataError: `topics.yaml` names a topic that the ontology does not have.
    """
    path = PACKAGE / "lang" / "ar" / "topics.yaml"
    raw: dict[str, list[str]] = yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader)
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic, words in raw.items():
        if topic not in ontology.topics():
            raise DataError(path, None, topic, "no such topic in the ontology")
        for word in words:
            bare = tuple(without_article(one) for one in fold_phrase(word))
            table.setdefault(bare[0], []).append((bare, topic))
    return table


def topics_of(sentence: Sentence) -> tuple[str, ...]:
    """Topics of the ontology that the sentence's words tell, in the ontology's order of names."""
    found: set[str] = set()
    table = _phrases()
    bare = [[without_article(reading.word) for reading in word.readings] if word.is_word else [] for word in sentence.words]
    for position, forms in enumerate(bare):
        for form in forms:
            for phrase, topic in table.get(form, ()):
                rest = bare[position + 1 : position + len(phrase)]
                if len(rest) == len(phrase) - 1 and all(w in r for w, r in zip(phrase[1:], rest, strict=True)):
                    found.add(topic)
    return tuple(sorted(found))


def place_of(sentence: Sentence, mentions: list[ActorMention], sides: tuple[Entity, Entity]) -> str | None:
    """The one place that the sentence puts the event in («في الرباط», «بمدينة طنجة»), as written; None of several.

    A state that is a side of the event is no place of it («تستعين بالرباط»).
    """
    places = [
        mention
        for mention in mentions
        if mention.entity.kind is Kind.STATE and mention.how in ("capital", "city", "name") and mention.preposition in _IN
        and mention.entity not in sides
    ]
    if len(places) != 1:
        return None
    start, end = places[0].start, places[0].end
    first = sentence.words[start]
    # «بالرباط»: the preposition written onto the name is no part of it
    own = [r.word for r in first.readings if r.preposition == "ب"] if places[0].preposition == "ب" else []
    return text_of(sentence, start, end, surface_without_proclitics(first, own[0]) if own else None)
