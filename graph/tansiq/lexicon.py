"""Everything that names an actor, compiled for look-up by folded words: states, bodies, persons, adjectives, heads."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Generic, TypeVar

import yaml

from tansiq import authority
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.nisba import nisba_forms
from tansiq.model import Kind
from tansiq.resources import PACKAGE
from tansiq.text import fold, fold_phrase

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Named:
    """A name that the lexicon knows: whose it is, and in which way it names (its name, its capital, a city of it)."""

    kind: Kind
    country: str | None
    key: str
    labels: tuple[tuple[str, str], ...]
    names: tuple[str, ...]
    way: str = "name"


class Phrases(Generic[T]):
    """Phrases of folded words → value, longest match first."""

    def __init__(self) -> None:
        self._by_first: dict[str, list[tuple[tuple[str, ...], T]]] = {}

    def add(self, phrase: str, value: T) -> None:
        words = fold_phrase(phrase)
        if not words:
            return
        rows = self._by_first.setdefault(words[0], [])
        if all(known != words for known, _ in rows):
            rows.append((words, value))
            rows.sort(key=lambda row: -len(row[0]))

    def match(self, first: str, rest: list[str]) -> tuple[int, T] | None:
        """Length in words and value of the longest phrase that `first` and then `rest` begin with."""
        for words, value in self._by_first.get(first, ()):
            if len(words) == 1 or tuple(rest[: len(words) - 1]) == words[1:]:
                return len(words), value
        return None

    def __contains__(self, phrase: str) -> bool:
        words = fold_phrase(phrase)
        return any(known == words for known, _ in self._by_first.get(words[0], ()))


@dataclass
class Lexicon:
    """The compiled lexicon. Keys are folded; heads and adjectives are without article."""

    names: Phrases[Named] = field(default_factory=Phrases)
    nisba: dict[str, tuple[str, frozenset[str]]] = field(default_factory=dict)
    long_nisba: Phrases[tuple[str, frozenset[str]]] = field(default_factory=Phrases)
    body_nisba: dict[str, Named] = field(default_factory=dict)
    """adjectives of international bodies («أوروبي», «أممي»)"""
    ambiguous: frozenset[str] = frozenset()
    offices: dict[str, str] = field(default_factory=dict)
    office_numbers: dict[str, str] = field(default_factory=dict)
    office_phrases: Phrases[str] = field(default_factory=Phrases)
    institutions: dict[str, str] = field(default_factory=dict)
    spelled: dict[str, str] = field(default_factory=dict)
    """folded lemma of a head → as it is written"""
    spelled_fields: dict[str, str] = field(default_factory=dict)
    """folded word of a field, without article → as it is written, with it"""
    institution_phrases: Phrases[str] = field(default_factory=Phrases)
    state_heads: frozenset[str] = frozenset()
    state_people: frozenset[str] = frozenset()
    domains: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    titles: frozenset[str] = frozenset()
    name_links: frozenset[str] = frozenset()
    former: frozenset[str] = frozenset()
    counterparts: frozenset[str] = frozenset()
    common: frozenset[str] = frozenset()
    person_words: frozenset[str] = frozenset()
    """words of the names of known persons: what is a verb as well (أشرف, ناصر) may be a name"""
    masculine_states: frozenset[str] = frozenset()
    state_labels: dict[str, dict[str, str]] = field(default_factory=dict)
    state_adjectives: dict[str, str] = field(default_factory=dict)
    state_names: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def office_label(self, office: str, country: str) -> str:
        """An office of a country as it is written: "وزير داخليه", "ES" → «وزير الداخلية الإسباني»."""
        head, *fields = office.split()
        words = [self.spelled.get(head, head), *(self.spelled_fields.get(word, self.spelled.get(word, word)) for word in fields)]
        if not fields:
            words[0] = "ال" + words[0]
        return " ".join((*words, "ال" + self.state_adjectives[country]))


def _heads(entries: list[str]) -> tuple[dict[str, str], Phrases[str]]:
    words: dict[str, str] = {}
    phrases: Phrases[str] = Phrases()
    for entry in entries:
        forms = entry.split("/")
        for form in forms:
            if " " in form:
                phrases.add(form, fold(forms[0]))
            else:
                words.setdefault(without_article(fold(form)), fold(forms[0]))
    return words, phrases


def _folded(text: str) -> frozenset[str]:
    return frozenset(fold(word) for word in text.split())


@cache
def lexicon() -> Lexicon:
    """The lexicon of Arabic, built once from `seeds/actors/` and `lang/ar/`."""
    folder = PACKAGE / "lang" / "ar"
    grammar = yaml.load((folder / "actors.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    lines = (folder / "common_words.txt").read_text("utf-8").splitlines()
    offices, office_phrases = _heads(grammar["offices"])
    institutions, institution_phrases = _heads(grammar["institutions"])
    result = Lexicon(
        offices=offices,
        office_numbers={
            without_article(fold(word)): number for number in ("dual", "plural") for word in grammar[f"{number}_offices"].split()
        },
        office_phrases=office_phrases,
        institutions=institutions,
        spelled={fold(e.split("/")[0]): e.split("/")[0] for e in (*grammar["offices"], *grammar["institutions"])},
        spelled_fields={
            without_article(fold(word)): word for word in grammar["domains"].split() if word.startswith("ال")
        },
        institution_phrases=institution_phrases,
        state_heads=frozenset(_heads(grammar["state_heads"])[0]),
        state_people=frozenset(_heads(grammar["state_people"])[0]),
        domains=_folded(grammar["domains"]),
        honorifics=_folded(grammar["honorifics"]),
        titles=_folded(grammar["titles"]),
        name_links=_folded(grammar["name_links"]),
        former=_folded(grammar["former"]),
        counterparts=frozenset(fold(form) for form in grammar["counterparts"].split("/")),
        common=_folded(grammar["relatives"]) | frozenset(fold(line) for line in lines if line and not line.startswith("#")),
    )
    result.person_words = frozenset(
        word
        for person in authority.load().persons
        for name in (person.label["ar"], *person.names.get("ar", ()))
        for word in fold_phrase(name)
    )
    _add_states(result)
    for kind, records in (
        (Kind.ORGANIZATION, authority.load().organizations),
        (Kind.INTERNATIONAL, authority.load().international),
        (Kind.GROUP, authority.load().groups),
        (Kind.PERSON, authority.load().persons),
    ):
        for record in records:
            names = tuple(name for group in record.names.values() for name in group)
            named = Named(
                kind=kind,
                country=record.country,
                key=record.key,
                labels=tuple(sorted(record.label.items())),
                names=(*record.label.values(), *names),
            )
            for name in named.names:
                # an acronym that is a word (آفاد: «he said») names nobody
                if len(fold(name)) > 2 and fold(name) not in result.common:
                    result.names.add(name, named)
            for adjective, key in grammar["body_adjectives"].items():
                if named.key == key:
                    result.body_nisba.update(dict.fromkeys(nisba_forms(adjective), named))
    return result


def _add_states(result: Lexicon) -> None:
    states = authority.load().states
    for code, state in states.items():
        names = tuple(dict.fromkeys((*state.label.values(), *(n for group in state.aliases.values() for n in group))))
        result.state_labels[code] = dict(state.label)
        result.state_names[code] = names
        result.state_adjectives[code] = next(iter(state.adjectives), state.label["ar"])

        def named(way: str, names: tuple[str, ...] = names, code: str = code) -> Named:
            labels = tuple(sorted(states[code].label.items()))
            return Named(Kind.STATE, code, states[code].key, labels, names, way)

        for name in names:
            result.names.add(name, named("name"))
        for name in (n for group in state.capital.values() for n in group):
            if fold(name) not in result.common:  # ماليه is written like «مالية»
                result.names.add(name, named("capital"))
        for seat in state.seats:
            result.names.add(seat, named("seat"))
        for city in state.cities:
            if fold(city) not in result.common:  # إطار, الجديدة: ordinary words
                result.names.add(city, named("city"))
        for adjective in state.adjectives:
            for form, features in nisba_forms(adjective).items():
                if " " in form:
                    result.long_nisba.add(form, (code, features))
                    result.long_nisba.add(" ".join("ال" + word for word in form.split()), (code, features))
                else:
                    result.nisba.setdefault(form, (code, features))
        for plural in state.plurals:
            result.nisba.setdefault(fold(plural), (code, frozenset({"plural"})))
    result.masculine_states = frozenset(code for code, state in states.items() if state.gender == "m")
    result.ambiguous = frozenset(form for word in authority.load().ambiguous for form in nisba_forms(word))
