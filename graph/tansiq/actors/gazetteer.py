"""The names of the authority file, compiled for look-up by folded words: states, their adjectives, bodies, persons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from tansiq import authority
from tansiq.authority_records import Named, State
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.common import common_words
from tansiq.lang.ar.nisba import nisba_forms
from tansiq.model import Kind
from tansiq.phrase_table import PhraseTable
from tansiq.text import fold, fold_phrase

# where the family name stands first: «كيم جونغ أون» is known again as «كيم»
FAMILY_FIRST = frozenset({"CN", "KP", "KR", "TW", "VN"})
_FAMILY_AND_GIVEN = 3


@dataclass(frozen=True, slots=True)
class Entry:
    """Whose a name is, and in which way it names: "name", or of a state its "capital", "seat" of power or "city"."""

    kind: Kind
    country: str | None
    key: str
    labels: tuple[tuple[str, str], ...]
    """label by language"""
    names: tuple[str, ...]
    way: str = "name"


@dataclass(frozen=True, slots=True)
class StateName:
    """A name of a state found in a sentence; `length` in words."""

    length: int
    country: str
    way: str


@dataclass(frozen=True, slots=True)
class Adjective:
    """An adjective of a state found in a sentence; `length` in words, `features` as in `nisba_forms`."""

    length: int
    country: str
    features: frozenset[str]


class Gazetteer:
    """Every actor known by name, and the adjectives of states and international bodies."""

    def __init__(self) -> None:
        records = authority.load()
        self.names: PhraseTable[Entry] = PhraseTable()
        self.states: dict[str, Entry] = {}
        """by country code"""
        self.masculine_states = frozenset(code for code, state in records.states.items() if state.gender == "m")
        self.ambiguous = frozenset(form for word in records.ambiguous for form in nisba_forms(word))
        """adjectives that are ordinary words too (مالي)"""
        self.person_words = frozenset(
            word
            for person in records.persons
            for name in (person.label["ar"], *person.names.get("ar", ()))
            for word in fold_phrase(name)
        )
        """words of the names of known persons: what is a verb as well (أشرف, ناصر) may be a name"""
        self.body_adjectives: dict[str, Entry] = {}
        """folded forms, without article («اوروبي», «اممي») → international body"""
        self._adjectives: dict[str, Adjective] = {}
        self._long_adjectives: PhraseTable[Adjective] = PhraseTable()
        self._first_adjectives: dict[str, str] = {}
        for state in records.states.values():
            self._add_state(state)
        for kind, bodies in (
            (Kind.ORGANIZATION, records.organizations),
            (Kind.INTERNATIONAL, records.international),
            (Kind.GROUP, records.groups),
            (Kind.PERSON, records.persons),
        ):
            for body in bodies:
                self._add_record(kind, body)

    def state(self, first: str, words: Sequence[str], start: int = 0) -> StateName | None:
        """The state whose name, capital, seat of power or city is `first`, then the words from `start` on."""
        found = self.names.match(first, words, start)
        if found is None or found[1].kind is not Kind.STATE:
            return None
        return StateName(found[0], found[1].country or "", found[1].way)

    def adjective(self, first: str, words: Sequence[str], start: int = 0) -> Adjective | None:
        """The adjective of a state (with or without article) that is `first`, then the words from `start` on."""
        long = self._long_adjectives.match(first, words, start)
        if long is not None:
            return long[1]
        return self._adjectives.get(first) or self._adjectives.get(without_article(first))  # ألماني has no article

    @property
    def adjective_words(self) -> Iterable[str]:
        """The folded words with which adjectives of states begin, with or without article."""
        return (*self._adjectives, *self._long_adjectives.first_words)

    def begins_adjective(self, word: str) -> bool:
        """Whether an adjective of a state may begin with the folded word."""
        known = self._adjectives
        return word in known or without_article(word) in known or self._long_adjectives.begins(word)

    def is_adjective(self, bare: str) -> bool:
        """Whether a word without article is an adjective of a state."""
        return bare in self._adjectives

    def adjective_of(self, country: str) -> str:
        """The state's adjective in the masculine singular, as it is written: "MA" → «مغربي»; without one, its name."""
        return self._first_adjectives[country]

    def _add_state(self, state: State) -> None:
        common = common_words()
        aliases = (name for group in state.aliases.values() for name in group)
        names = tuple(dict.fromkeys((*state.label.values(), *aliases)))
        entry = Entry(Kind.STATE, state.code, state.key, tuple(sorted(state.label.items())), names)
        self.states[state.code] = entry
        for name in names:
            self.names.add(name, entry)
        capitals = [name for group in state.capital.values() for name in group if fold(name) not in common]
        cities = [city for city in state.cities if fold(city) not in common]
        for way, places in (("capital", capitals), ("seat", state.seats), ("city", cities)):
            for place in places:
                self.names.add(place, replace(entry, way=way))
        self._first_adjectives[state.code] = next(iter(state.adjectives), state.label["ar"])
        for adjective in state.adjectives:
            for form, features in nisba_forms(adjective).items():
                self._add_adjective(form, state.code, features)
        for plural in state.plurals:
            for form in (plural, plural + "ا"):  # «دبلوماسيين روسا»
                self._add_adjective(fold(form), state.code, frozenset({"plural"}))

    def _add_adjective(self, form: str, country: str, features: frozenset[str]) -> None:
        words = form.split()
        adjective = Adjective(len(words), country, features)
        if len(words) == 1:
            self._adjectives.setdefault(form, adjective)
            return
        self._long_adjectives.add(form, adjective)
        self._long_adjectives.add(" ".join("ال" + word for word in words), adjective)

    def _add_record(self, kind: Kind, record: Named) -> None:
        names = (*record.label.values(), *(name for group in record.names.values() for name in group))
        entry = Entry(kind, record.country, record.key, tuple(sorted(record.label.items())), names)
        for name in names:
            if len(fold(name)) > 2:
                self.names.add(name, entry)
                self._add_hyphenated(name, entry)
        for adjective, key in actor_words().body_adjectives.items():
            if record.key == key:
                self.body_adjectives.update(dict.fromkeys(nisba_forms(adjective), entry))

    def _add_hyphenated(self, name: str, entry: Entry) -> None:
        """«كيم جونغ-أون»: the given name of two syllables, where the family name stands first."""
        words = fold_phrase(name)
        if entry.kind is Kind.PERSON and entry.country in FAMILY_FIRST and len(words) == _FAMILY_AND_GIVEN:
            self.names.add_words([*words[:-1], "-", words[-1]], entry)


@cache
def gazetteer() -> Gazetteer:
    """The gazetteer of `seeds/actors/`, built once."""
    return Gazetteer()
