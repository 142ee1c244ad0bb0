"""What an event is about and where it took place, read off its sentence."""

from __future__ import annotations

from functools import cache

from tansiq import ontology
from tansiq.actors.entities import ActorMention, Entity
from tansiq.errors import DataError
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.data import FOLDER, data
from tansiq.model import Kind
from tansiq.surface import surface_without_proclitics, text_of
from tansiq.text import fold_phrase
from tansiq.tokens import Sentence, Word

# prepositions of place, and the ways of naming a state that name a place as well
_IN = frozenset({"في", "ب"})
_PLACES = frozenset({"capital", "city", "name"})


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """First word without article → phrases and their topics.

    Raises:
        DataError: `topics.yaml` names a topic that the ontology does not have.
    """
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for topic, words in data("topics").items():
        if topic not in ontology.topics():
            raise DataError(FOLDER / "topics.yaml", None, topic, "no such topic in the ontology")
        for word in words:
            bare = tuple(without_article(one) for one in fold_phrase(word))
            table.setdefault(bare[0], []).append((bare, topic))
    return table


def topics_of(sentence: Sentence) -> tuple[str, ...]:
    """Topics of the ontology that the sentence's words tell, sorted."""
    forms = [_bare_forms(word) for word in sentence.words]
    return tuple(
        sorted(
            {
                topic
                for position, at in enumerate(forms)
                for form in at
                for phrase, topic in _phrases().get(form, ())
                if _stands(phrase, forms[position : position + len(phrase)])
            }
        )
    )


def _bare_forms(word: Word) -> list[str]:
    """The word in all its readings without article."""
    return [without_article(reading.word) for reading in word.readings] if word.is_word else []


def _stands(phrase: tuple[str, ...], forms: list[list[str]]) -> bool:
    """Whether the words so read are the phrase, whose first word is among them."""
    return len(forms) == len(phrase) and all(word in at for word, at in zip(phrase[1:], forms[1:], strict=True))


def place_of(
    sentence: Sentence, mentions: list[ActorMention], sides: tuple[Entity, Entity]
) -> tuple[str | None, str | None]:
    """The one place that the sentence puts the event in («في الرباط»), as written, and its country; None of several.

    A state that is a side of the event is no place of it («تستعين بالرباط»).
    """
    places = [m for m in mentions if _is_place(m) and m.entity not in sides]
    if len(places) != 1:
        return None, None
    place = places[0]
    first = sentence.words[place.start]
    # «بالرباط»: the preposition written onto the name is no part of it
    own = next((reading.word for reading in first.readings if reading.preposition == place.preposition == "ب"), None)
    name = text_of(sentence, place.start, place.end, surface_without_proclitics(first, own) if own else None)
    return name, place.entity.country


def _is_place(mention: ActorMention) -> bool:
    return mention.entity.kind is Kind.STATE and mention.how in _PLACES and mention.preposition in _IN
