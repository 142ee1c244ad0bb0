"""The actors of one article while it is being read: who was introduced how, and who is meant again."""

from __future__ import annotations

from tansiq.actors.entities import Entity
from tansiq.lang.ar.clitics import without_article
from tansiq.lexicon import Lexicon, Named
from tansiq.model import Kind
from tansiq.text import fold, fold_phrase

# heads of offices that speak for their own state
_NATIONAL = frozenset(fold(word) for word in ("وزير", "رئيس", "نائب", "ملك", "قائد", "مدير", "كاتب"))


def name_words(name: str) -> tuple[str, ...]:
    """Folded words of a person's name without articles, عبد joined to what follows it."""
    words: list[str] = []
    for word in fold_phrase(name):
        bare = without_article(word)
        if words and words[-1] == "عبد":
            words[-1] = "عبد" + bare
        else:
            words.append("عبد" + without_article(word[3:]) if word.startswith("عبدال") else bare)
    return tuple(words)


class Registry:
    """All entities of one article, each once."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.lexicon = lexicon
        self._states: dict[str, Entity] = {}
        self._bodies: dict[str, Entity] = {}
        self.persons: list[Entity] = []
        self._by_word: dict[str, dict[int, Entity]] = {}
        self.dominant: list[str] = []
        """countries that the article names, most first"""
        self.is_about_one = False
        """whether one country is named more often than all others together"""
        self.is_about_two = False
        """whether two countries carry the article, and no third comes near"""

    def state(self, code: str) -> Entity:
        """The state of a country code."""
        if code not in self._states:
            labels = self.lexicon.state_labels[code]
            entity = Entity(Kind.STATE, code, labels["ar"], key=f"state/{code.lower()}", labels=dict(labels))
            entity.names = dict.fromkeys(self.lexicon.state_names[code])
            self._states[code] = entity
        return self._states[code]

    def known(self, named: Named) -> Entity:
        """The entity of a lexicon entry."""
        if named.kind is Kind.STATE:
            assert named.country is not None
            return self.state(named.country)
        if named.kind is Kind.PERSON:
            return self.person(dict(named.labels)["ar"], named.country, known=named)
        if named.key not in self._bodies:
            labels = dict(named.labels)
            entity = Entity(named.kind, named.country, labels["ar"], key=named.key, labels=labels)
            entity.names = dict.fromkeys(named.names)
            self._bodies[named.key] = entity
        return self._bodies[named.key]

    def organization(self, label: str, country: str | None) -> Entity:
        """An organ of a state, by the words of its phrase without articles."""
        key = f"{country}:{' '.join(without_article(word) for word in fold_phrase(label))}"
        if key not in self._bodies:
            entity = Entity(Kind.ORGANIZATION, country, label)
            self._bodies[key] = entity
        self._bodies[key].names.setdefault(label)
        return self._bodies[key]

    def person(self, name: str, country: str | None, office: str | None = None, known: Named | None = None) -> Entity:
        """The person of a name, merged with who bears it or a longer or shorter form of it."""
        if known is None:
            match = self.lexicon.names.match(fold_phrase(name)[0], list(fold_phrase(name)[1:]))
            if match and match[1].kind is Kind.PERSON and match[0] == len(fold_phrase(name)):
                known = match[1] if country in (None, match[1].country) else None
        country = country or (known.country if known else None)
        entity = self._find_person(name, country)
        if entity is None:
            entity = Entity(Kind.PERSON, country, name)
            self.persons.append(entity)
        if len(name_words(name)) > len(name_words(entity.label)) and known is None:
            entity.names.setdefault(entity.label)
            entity.label = name
        entity.names.setdefault(name)
        entity.country = entity.country or country
        entity.office = entity.office or office
        if known is not None and entity.key is None:
            entity.key, entity.labels, entity.label = known.key, dict(known.labels), dict(known.labels)["ar"]
            entity.names.update(dict.fromkeys(known.names))
        self._note(entity)
        return entity

    def _find_person(self, name: str, country: str | None) -> Entity | None:
        words = name_words(name)
        for entity in self._sharing(words):
            if not entity.named or (country and entity.country and entity.country != country):
                continue
            for other in entity.names:
                theirs = name_words(other)
                short, long = sorted((words, theirs), key=len)
                # سلمان بن عبد العزيز is no محمد بن سلمان بن عبد العزيز: the given name decides
                same_given = len(short) == 1 or short[0] == long[0]
                if short == long or (
                    same_given and set(short) <= set(long) and short[-1] == long[-1] and len(short[-1]) > 2
                ):
                    return entity
        return None

    def _note(self, person: Entity) -> None:
        """Keep a person where its names are looked up."""
        for name in (person.label, *person.names):
            words = name_words(name)
            for word in {words[0], words[-1]} if words else ():
                self._by_word.setdefault(word, {})[id(person)] = person

    def _sharing(self, words: tuple[str, ...]) -> list[Entity]:
        """The persons one of whose names begins or ends with the first or last of the words, as they were introduced."""
        found = {**self._by_word.get(words[0], {}), **self._by_word.get(words[-1], {})} if words else {}
        return list(found.values())

    def infer_country(self, person: Entity, facing: str | None) -> bool:
        """Give a minister or head without a country that of the other side, where two states carry the article.

        Returns:
            whether the person has a country, or needs none (an official of an international body).
        """
        if person.country is not None or person.kind is not Kind.PERSON or (person.office and "int/" in person.office):
            return True
        pair = self.dominant[:2]
        if person.key is not None:  # the authority file says that it serves an international body
            return True
        if person.office and person.office.split()[0] in _NATIONAL and facing in pair and self.is_about_two:
            person.country = next(code for code in pair if code != facing)
            return True
        if person.office and person.office.split()[0] in _NATIONAL and facing is None and self.is_about_one:
            person.country = pair[0]
            return True
        return False

    def office_holder(self, office: str, country: str | None) -> Entity | None:
        """Who holds an office in the article; the office is folded, without articles."""
        found = [p for p in self.persons if p.office == office and (country is None or p.country == country)]
        named = [p for p in found if p.named]
        return (named or found or [None])[0]

    def unnamed_office(self, label: str, office: str, country: str) -> Entity:
        """An office held by somebody whom the article does not name."""
        holder = self.office_holder(office, country)
        if holder is None:
            holder = Entity(Kind.PERSON, country, label, office=office, named=False)
            self.persons.append(holder)
        holder.posts.setdefault(label)
        return holder

