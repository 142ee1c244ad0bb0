"""The actors of one article while it is being read: who was introduced how, and who is meant again."""

from __future__ import annotations

from tansiq.actors.census import Census
from tansiq.actors.entities import Entity
from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.actors.person_names import is_same_name, name_words
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.text import fold_name

PENALISED = "معاقب"
"""the office of those whom a list of sanctions names: it is another state that imposes them"""


class Registry:
    """All entities of one article, each once."""

    def __init__(self) -> None:
        self.persons: list[Entity] = []
        """in the order in which they were introduced; with them offices whose holder has no name"""
        self.census = Census()
        """the countries that the article names, once it has been read"""
        self._states: dict[str, Entity] = {}
        self._bodies: dict[str, Entity] = {}
        self._by_word: dict[str, dict[Entity, None]] = {}
        """first and last words of names → the persons that bear them"""
        self._order: dict[Entity, int] = {}
        """persons → their numbers, in the order in which they were introduced"""
        # looked up for each office that the text mentions: who bears one is not looked for among all persons
        self._holders: dict[tuple[str, str | None], Entity] = {}
        """office and country (None: any) → the first named person that holds it"""
        self._unnamed: dict[tuple[str, str | None], Entity] = {}
        """likewise, those without a name"""
        self._titled: dict[tuple[str, str | None], dict[Entity, None]] = {}
        """first words of an office and country (None: any) → the named persons that hold it"""

    def state(self, code: str) -> Entity:
        """The state of a country code."""
        if code not in self._states:
            self._states[code] = _entity(gazetteer().states[code])
        return self._states[code]

    def known(self, entry: Entry) -> Entity:
        """The entity of an entry of the gazetteer."""
        if entry.country is not None and entry.kind is Kind.STATE:
            return self.state(entry.country)
        if entry.kind is Kind.PERSON:
            return self._person(dict(entry.labels)["ar"], entry.country, None, entry)
        if entry.key not in self._bodies:
            self._bodies[entry.key] = _entity(entry)
        return self._bodies[entry.key]

    def organization(self, label: str, country: str) -> Entity:
        """An organ of a state, by the words of its phrase without articles, with or without the state's adjective."""
        listed = _listed_organ(label, country)
        if listed is not None:
            entity = self.known(listed)
            entity.names.setdefault(label)
            return entity
        key = f"{country}:{' '.join(without_article(word) for word in fold_name(label))}"
        entity = self._bodies.setdefault(key, Entity(Kind.ORGANIZATION, country, label))
        entity.names.setdefault(label)
        return entity

    def introduce(self, name: str, country: str | None, office: str) -> Entity:
        """The person whom the article names beside an office; of a listed person the country is known without it."""
        listed = _listed_person(name)
        if listed is not None and (country is None or listed[1].country in (None, country)):
            country = listed[1].country or country
        return self.person(name, country, office)

    def person(self, name: str, country: str | None, office: str | None = None) -> Entity:
        """The person of a name, merged with who bears it or a longer or shorter form of it."""
        entry = None
        listed = _listed_person(name)
        if listed is not None and listed[0] == len(fold_name(name)) and country in (None, listed[1].country):
            entry = listed[1]
        return self._person(name, country or (entry.country if entry else None), office, entry)

    def unnamed_office(self, label: str, office: str, country: str | None) -> Entity:
        """An office held by somebody whom the article does not name."""
        holder = self.office_holder(office, country)
        if holder is None:
            holder = Entity(Kind.PERSON, country, label, named=False)
            self._add(holder)
            self.learn(holder, office=office)
        holder.posts.setdefault(label)
        return holder

    def forget_unnamed(self) -> None:
        """Drop the offices whose holder has no name yet: by now he may have one."""
        self.persons = [person for person in self.persons if person.named]
        self._order = {person: number for number, person in enumerate(self.persons)}
        self._unnamed.clear()

    def office_holder(self, office: str, country: str | None) -> Entity | None:
        """Who holds an office in the article, named persons first; the office is folded, without articles."""
        return self._holders.get((office, country)) or self._unnamed.get((office, country))

    def holder_of_title(self, title: str, country: str | None) -> Entity | None:
        """«الوزير السعودي», «وزير الدولة الإماراتي»: the one named person whose office begins with these words.

        Without words («المسؤول السعودي») it is the one named person of the country who holds an office.
        """
        found = self._titled.get((title, country), {})
        return next(iter(found)) if len(found) == 1 else None

    def by_given_name(self, given: str) -> Entity | None:
        """The one named person with a given name (folded); None where there are several."""
        found = [
            person
            for person in self._by_word.get(given, {})
            if person.named and any(name_words(name)[:1] == (given,) for name in (person.label, *person.names))
        ]
        return found[0] if len(found) == 1 else None

    def learn(self, person: Entity, country: str | None = None, office: str | None = None) -> None:
        """Note the country and the office (folded, without articles) of a person of whom they are not known yet."""
        is_of_body = office is not None and "/" in office and "/" not in (person.office or "/")
        if is_of_body and person.country is None:  # «السفير فلان», then «سفير الاتحاد الأوروبي»
            person.office = office
        person.country, person.office = person.country or country, person.office or office
        if not person.office or person not in self._order:
            return
        first_of = self._holders if person.named else self._unnamed
        for of in (None, person.country):
            first = first_of.setdefault((person.office, of), person)
            if self._order[person] < self._order[first]:
                first_of[person.office, of] = person
            if person.named:
                words = person.office.split()
                for length in range(len(words) + 1):
                    self._titled.setdefault((" ".join(words[:length]), of), {})[person] = None

    def infer_country(self, person: Entity, facing: str | None) -> bool:
        """Give a minister or head without a country that of the other side, where two states carry the article.

        Returns:
            whether the person has a country, or needs none (an official of an international body, a leader of a group).
        """
        if person.country is not None or person.kind is not Kind.PERSON:
            return True
        if person.office and ("int/" in person.office or "group/" in person.office):
            return True
        if person.office == PENALISED:
            return True
        if person.key is not None:  # the authority file says that it serves an international body
            return True
        if not person.office or person.office.split()[0] not in actor_words().national_heads:
            return False
        pair = self.census.leading
        if facing in pair and self.census.is_about_two:
            self.learn(person, next(code for code in pair if code != facing))
            return True
        if facing is None and self.census.is_about_one:
            self.learn(person, pair[0])
            return True
        return False

    def _add(self, person: Entity) -> None:
        self._order[person] = len(self._order)
        self.persons.append(person)

    def _person(self, name: str, country: str | None, office: str | None, entry: Entry | None) -> Entity:
        entity = self._bearer(name, country)
        if entity is None:
            entity = Entity(Kind.PERSON, country, name)
            self._add(entity)
        if entry is None and len(name_words(name)) > len(name_words(entity.label)):
            entity.names.setdefault(entity.label)
            entity.label = name
        entity.names.setdefault(name)
        self.learn(entity, country, office)
        if entry is not None and entity.key is None:
            entity.key, entity.labels, entity.label = entry.key, dict(entry.labels), dict(entry.labels)["ar"]
            entity.names.update(dict.fromkeys(entry.names))
        for words in map(name_words, (entity.label, *entity.names)):
            for word in (words[0], words[-1]) if words else ():
                self._by_word.setdefault(word, {})[entity] = None
        return entity

    def _bearer(self, name: str, country: str | None) -> Entity | None:
        """Who bears a name, or a longer or shorter form of it."""
        words = name_words(name)
        sharing = {**self._by_word.get(words[0], {}), **self._by_word.get(words[-1], {})} if words else {}
        for person in sharing:
            if country and person.country and person.country != country:
                continue
            if any(is_same_name(words, name_words(other)) for other in person.names):
                return person
        return None


def _entity(entry: Entry) -> Entity:
    labels = dict(entry.labels)
    return Entity(entry.kind, entry.country, labels["ar"], dict.fromkeys(entry.names), key=entry.key, labels=labels)


def _listed_person(name: str) -> tuple[int, Entry] | None:
    """Length in words and entry of the listed person with whose name the name begins."""
    first, *rest = fold_name(name)
    found = gazetteer().names.match(first, rest)
    return found if found is not None and found[1].kind is Kind.PERSON else None


def _listed_organ(label: str, country: str) -> Entry | None:
    """«المديرية العامة لمراقبة التراب الوطني [المغربية]»: the organ that is listed without its state."""
    *name, last = fold_name(label)
    adjective = gazetteer().adjective(last, ()) if name else None
    if adjective is None or adjective.country != country:
        return None
    found = gazetteer().names.match(name[0], name[1:])
    if found is None or found[0] != len(name):
        return None
    return found[1] if found[1].kind is Kind.ORGANIZATION and found[1].country == country else None
