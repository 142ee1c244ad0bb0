"""Actors as they are compared: what each is called, its names and offices taken apart once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from tansiq import authority
from tansiq.actors.gazetteer import gazetteer
from tansiq.authority_records import Person
from tansiq.identity.names import Name, name_of
from tansiq.identity.office_labels import office_of
from tansiq.identity.skeleton import is_arabic, letters, plain
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.text import fold_phrase

Office = tuple[str, str]
"""country or body, and key of the office"""


@dataclass(frozen=True, slots=True)
class ActorProfile:
    """An actor of a graph.

    Attributes:
        key: as in `tansiq.ids.actor_key`.
        country: ISO 3166-1 alpha-2 code; None where it is not known.
        names: label and every other name, in any script.
        articles: ids of the articles in which it takes part in an event.
    """

    key: str
    kind: Kind
    country: str | None
    names: tuple[str, ...]
    articles: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Compared:
    """A profile with its names taken apart.

    Attributes:
        names: of persons, without offices.
        offices: those that its names and its record tell, with their words: «وزير الداخلية الفرنسي».
        words: of bodies, the words of each name without articles, links and what tells the state.
        listed: whether the authority file has a record of it.
    """

    actor: ActorProfile
    names: tuple[Name, ...]
    offices: Mapping[Office, str]
    words: tuple[tuple[str, ...], ...]
    listed: bool


def compared(actor: ActorProfile) -> Compared:
    """The profile, ready for comparison."""
    record = authority.load().by_key.get(actor.key)
    names: dict[Name, None] = {}
    offices: dict[Office, str] = {}
    words: dict[tuple[str, ...], None] = {}
    for text in actor.names:
        if actor.kind is not Kind.PERSON:
            words.setdefault(_words(text))
        elif (office := _office(text, actor.country)) is not None:
            offices.setdefault(office, text)
        else:
            names.setdefault(name_of(text))
    if isinstance(record, Person):
        for post in (term.office["ar"] for term in record.posts):
            if (held := _office(post, record.country)) is not None:
                offices.setdefault(held, post)
    named = tuple(name for name in names if name.parts)
    return Compared(actor, named, offices, tuple(filter(None, words)), record is not None)


def _office(text: str, country: str | None) -> Office | None:
    office = office_of(text, country) if is_arabic(text) else None
    if office is None or not office.whole:
        return None
    if office.body is not None:
        return office.body, office.role
    return (office.country, office.key) if office.country is not None else None


def _words(text: str) -> tuple[str, ...]:
    """Plain words of a body's name: «الشرطة الإسبانية» is شرطة, the rest is its state."""
    folded = fold_phrase(text)
    found: list[str] = []
    position = 0
    while position < len(folded):
        adjective = gazetteer().adjective(folded[position], folded, position + 1)
        state = gazetteer().state(folded[position], folded, position + 1)
        if adjective is not None:
            position += adjective.length
            continue
        if state is not None and state.way == "name":  # «شرطة دبي» is not that of its state
            position += state.length
            continue
        word = without_article(folded[position].removeprefix("لل") or folded[position])
        if word not in letters().little_words:
            found.append(plain(word))
        position += 1
    return tuple(found)
