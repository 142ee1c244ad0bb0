"""Stage 3: mentions of actors, composed by the grammar of phrases, found in the authority file, or introduced before."""

from __future__ import annotations

from collections import Counter

from spacy.language import Language
from spacy.tokens import Doc

from tansiq.actors.entities import ActorMention, Entity, Nationality
from tansiq.actors.registry import Registry, name_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.lang.ar.closed import closed
from tansiq.lexicon import Lexicon, Named, lexicon
from tansiq.model import Kind
from tansiq.phrases import Phrase, governing_preposition, parse_phrase
from tansiq.stages.names import is_nameable, name_run
from tansiq.surface import surface_without_proclitics, text_of
from tansiq.text import fold, fold_phrase
from tansiq.tokens import Sentence

# titles that go with a given name alone
_ROYAL = frozenset(fold(word) for word in ("الشيخ", "الأمير", "الأميرة", "الملك"))
_OPENERS = frozenset("«\"“(،,:")
# «لورنر، الذي يشغل منصب المدير العام…»: between a name and the office held
_HOLDS = frozenset(fold(w) for w in ["الذي", "التي", "يشغل", "تشغل", "شغل", "كان", "يتولى", "تولى", "منصب", "مهام", "مهمة", "بصفته", "بصفتها"])


class Recogniser:
    """Finds the mentions of an article's sentences; knows more persons at every pass."""

    def __init__(self, lex: Lexicon, registry: Registry) -> None:
        self.lexicon, self.registry = lex, registry
        self._known: dict[str, list[tuple[tuple[str, ...], Entity]]] = {}
        self._seen: frozenset[str] = frozenset()
        self.stated: set[str] = set()
        self.dominant: list[str] = []
        """the countries that the article names most, most first"""
        self._actor_before: Entity | None = None

    def learn(self) -> None:
        """Take up the names of the persons introduced so far: whole names, and family names alone."""
        rows: dict[tuple[str, ...], Entity] = {}
        families: dict[str, list[Entity]] = {}
        for person in self.registry.persons:
            if not person.named:
                continue
            for name in person.names:
                words = fold_phrase(name)
                if len(words) > 1:
                    rows.setdefault(words, person)
                    family = words[-2:] if words[-2] in self.lexicon.name_links else words[-1:]
                    families.setdefault(" ".join(family), []).append(person)
                elif words and len(words[0]) > 2:
                    families.setdefault(words[0], []).append(person)
        for family, persons in families.items():
            if len({id(person) for person in persons}) > 1:
                continue
            bare = without_article(family)
            if family in closed().all:
                continue
            for form in {family, bare, "ال" + bare}:
                if form not in self.lexicon.common or form == family:
                    rows.setdefault(tuple(form.split()), persons[0])
        self._known = {}
        for words, person in rows.items():
            self._known.setdefault(words[0], []).append((words, person))
        for group in self._known.values():
            group.sort(key=lambda row: (-len(row[0]), row[0]))
        self._seen = frozenset(word for words in rows for word in words)

    def _counterpart(
        self, sentence: Sentence, position: int, reading: Reading, before: list[ActorMention]
    ) -> list[ActorMention]:
        """«نظيره المغربي ناصر بوريطة»: the same office in another country; of several, that state."""
        if reading.word not in self.lexicon.counterparts:
            return []
        words = sentence.folded
        end, country = position + 1, None
        while end < len(words) and country is None:
            country, length = self._country_at(words, end)
            if country is None and words[end] not in self.lexicon.domains and words[end] not in ("في", "ب"):
                break
            end += length
        if country is None:
            body = self._body_at(words, position + 1)
            if body is not None and reading.word.startswith("نظرا"):
                entity = self.registry.known(body[1])
                return [self._mention(sentence, entity, position, body[0], reading, "counterpart")]
            return []
        others = [m.entity for m in before[::-1] if m.entity.kind is Kind.PERSON and m.entity.country != country]
        own = next((person for person in others if person.office), others[0] if others else self._actor_before)
        if reading.word.startswith("نظيرت"):  # «المخابرات المغربية نظيرتها البلجيكية»: as often an organ's as a woman's
            nearest = next((m.entity for m in before[::-1] if m.entity.country != country), None)
            own = nearest if nearest is not None and nearest.kind is not Kind.PERSON else own
        shared = self._shared_counterparts(sentence, position, end, country, own, reading)
        if shared:
            return shared
        if reading.word.startswith("نظرا") or own is None:
            name_start, name_end = self._name_after(sentence, end, False)
            if own is None and name_end - name_start >= 2:
                person = self.registry.person(text_of(sentence, name_start, name_end), country)
                return [self._mention(sentence, person, position, name_end, reading, "introduced")]
            state = self.registry.state(country)
            return [self._mention(sentence, state, position, end, reading, "counterpart")]
        office = own.office or "نظير"
        name_start, name_end = self._name_after(sentence, end, True)
        if name_end > name_start:
            introduced = self._introduce(text_of(sentence, name_start, name_end), country, office, True)
            if introduced is not None:
                return [self._mention(sentence, introduced, position, name_end, reading, "introduced")]
        if own.kind is Kind.STATE:
            return [self._mention(sentence, self.registry.state(country), position, end, reading, "counterpart")]
        if own.kind is not Kind.PERSON:
            own_mention = next((m for m in before[::-1] if m.entity is own), None)
            head = sentence.words[own_mention.start].text if own_mention else own.label.split()[0]
            label = f"{head} {text_of(sentence, end - 1, end)}"
            return [self._mention(sentence, self.registry.organization(label, country), position, end, reading, "counterpart")]
        holder = self.registry.office_holder(office, country)
        if holder is None:
            label = self.lexicon.office_label(office, country)
            holder = self.registry.unnamed_office(label, office, country)
        return [self._mention(sentence, holder, position, end, reading, "counterpart")]

    def _shared_counterparts(
        self, sentence: Sentence, position: int, end: int, country: str, own: Entity | None, reading: Reading
    ) -> list[ActorMention]:
        """«ونظيريه الإسباني والبرتغالي»: one counterpart for each country."""
        if own is None or own.office is None:
            return []
        codes = [country]
        while end < len(sentence.words) and sentence.folded[end].startswith("وال"):
            code, length = self._country_at([sentence.folded[end][1:], *sentence.folded[end + 1 : end + 3]], 0)
            if code is None:
                break
            codes.append(code)
            end += length
        if len(codes) < 2:
            return []
        holders = [
            self.registry.unnamed_office(self.lexicon.office_label(own.office, code), own.office, code)
            for code in codes
        ]
        mention = self._mention(sentence, holders[0], position, end, reading, "counterpart")
        mention.also = tuple(holders[1:])
        return [mention]

    def _body_at(self, words: list[str], position: int) -> tuple[int, Named] | None:
        """End and entry of an international body named within three words («في دول مجلس التعاون»)."""
        for start in range(position, min(position + 3, len(words))):
            found = self.lexicon.names.match(words[start], words[start + 1 :])
            if found is not None and found[1].kind is Kind.INTERNATIONAL:
                return start + found[0], found[1]
        return None

    def _country_at(self, words: list[str], position: int) -> tuple[str | None, int]:
        """Country and length of an adjective or name of a state (with في, ب) at a word."""
        long = self.lexicon.long_nisba.match(words[position], words[position + 1 : position + 3])
        if long is not None:
            return long[1][0], long[0]
        found = self.lexicon.nisba.get(without_article(words[position]))
        if found is not None:
            return found[0], 1
        for form in (words[position], words[position].removeprefix("ب")):
            named = self.lexicon.names.match(form, words[position + 1 :])
            if named is not None and named[1].kind is Kind.STATE:
                return named[1].country, named[0]
        return None, 1

    def mentions(self, sentence: Sentence) -> tuple[list[ActorMention], list[Nationality]]:
        """The mentions of one sentence in order, and the adjectives of states outside of them."""
        found: list[ActorMention] = []
        adjectives: list[Nationality] = []
        position = 0
        while position < len(sentence.words):
            word = sentence.words[position]
            if not word.is_word:
                position += 1
                continue
            best: list[ActorMention] = []
            for reading in word.readings:
                counterpart = self._counterpart(sentence, position, reading, found)
                if counterpart:
                    best = counterpart
                    break
                candidate = self._at(sentence, position, reading, found)
                if candidate and (not best or candidate[-1].end > best[-1].end):
                    best = candidate
            if best:
                found.extend(best)
                position = best[-1].end
                continue
            nationality = self._nationality(sentence, position)
            if nationality is not None:
                plural = self._plural_people(sentence, position, nationality)
                if plural is not None:
                    found.append(plural)
                else:
                    adjectives.append(nationality)
                position += nationality.length
                continue
            position += 1
        _inherit_prepositions(sentence, found)
        persons = [m.entity for m in found if m.entity.kind in (Kind.PERSON, Kind.ORGANIZATION)]
        self._actor_before = persons[-1] if persons else self._actor_before
        return found, adjectives

    # ------------------------------------------------------------ one place
    def _at(self, sentence: Sentence, position: int, reading: Reading, found: list[ActorMention]) -> list[ActorMention]:
        options = [
            self._name(sentence, position, reading),
            self._known_person(sentence, position, reading),
            self._phrase(sentence, position, reading, found),
            self._titled(sentence, position, reading),
        ]
        best: list[ActorMention] = []
        for option in options:
            if option and (not best or option[-1].end > best[-1].end):
                best = option
        return best

    def _mention(self, sentence: Sentence, entity: Entity, start: int, end: int, reading: Reading, how: str) -> ActorMention:
        return ActorMention(
            entity,
            start,
            end,
            preposition=governing_preposition(sentence, start, reading),
            conjunction=bool(reading.conjunction == "و"),
            how=how,
        )

    def _name(self, sentence: Sentence, position: int, reading: Reading) -> list[ActorMention]:
        found = self.lexicon.names.match(reading.word, sentence.folded[position + 1 :])
        if found is None:
            return []
        length, named = found
        split = bool(reading.preposition or reading.conjunction)
        if named.way == "city" and (len(reading.word) <= 3 or (split and len(reading.word) <= 4)):
            return []
        if split and length == 1 and len(reading.word) <= 3 and named.kind is not Kind.STATE:
            return []
        if named.kind is Kind.PERSON and length == 1 and sentence.words[position].fold in self.lexicon.common:
            return []
        entity = self.registry.known(named)
        if entity.kind is Kind.ORGANIZATION:
            first = surface_without_proclitics(sentence.words[position], reading.word)
            entity.names.setdefault(text_of(sentence, position, position + length, first))
        mention = self._mention(sentence, entity, position, position + length, reading, named.way)
        return [mention]

    def _known_person(self, sentence: Sentence, position: int, reading: Reading) -> list[ActorMention]:
        rest = sentence.folded[position + 1 :]
        for words, person in self._known.get(reading.word, ()):
            if tuple(rest[: len(words) - 1]) == words[1:]:
                end = position + len(words)
                # «محمد بن سلمان» is no mention of a سلمان, nor «عبد الله صالح» of a عبد الله
                if len(words) == 1 and end < len(sentence.words) and is_nameable(sentence.words[end], self.lexicon):
                    run = name_run(sentence, position, self.lexicon, self._seen)
                    if run > end and not self._starts_person(sentence, end):
                        return []
                if position and sentence.words[position - 1].fold in self.lexicon.name_links and len(words) == 1:
                    return []
                return [self._mention(sentence, person, position, end, reading, "known")]
        return []

    def _starts_person(self, sentence: Sentence, position: int) -> bool:
        return bool(self._known.get(sentence.words[position].fold))

    def _titled(self, sentence: Sentence, position: int, reading: Reading) -> list[ActorMention]:
        """«الرئيس بوتين», «الملك محمد السادس»: a title, then the name of somebody known."""
        if reading.word not in self.lexicon.titles and reading.word not in self.lexicon.honorifics:
            return []
        after = position + 1
        while after < len(sentence.words) and sentence.words[after].fold in self.lexicon.honorifics:
            after += 1
        if after >= len(sentence.words):
            return []
        whole = Reading(sentence.words[after].fold)
        person = self._known_person(sentence, after, whole) or [
            mention for mention in self._name(sentence, after, whole) if mention.entity.kind is Kind.PERSON
        ]
        if not person:
            return self._given_name(sentence, position, after, reading)
        return [self._mention(sentence, person[0].entity, position, person[0].end, reading, "titled")]

    def _given_name(self, sentence: Sentence, position: int, after: int, reading: Reading) -> list[ActorMention]:
        """«الشيخ تميم», «الأمير محمد»: the one person of the article with that given name."""
        if reading.word not in _ROYAL or (
            after + 1 < len(sentence.words) and is_nameable(sentence.words[after + 1], self.lexicon)
        ):
            return []
        given = sentence.folded[after]
        found = [p for p in self.registry.persons if p.named and any(name_words(n)[:1] == (given,) for n in (p.label, *p.names))]
        if len(found) != 1:
            return []
        return [self._mention(sentence, found[0], position, after + 1, reading, "titled")]

    # ------------------------------------------------------------ composed phrases
    def _phrase(self, sentence: Sentence, position: int, reading: Reading, found: list[ActorMention]) -> list[ActorMention]:
        phrase = parse_phrase(sentence, position, reading, self.lexicon)
        if phrase is None:
            return []
        if phrase.both:
            return self._of_both(sentence, phrase, reading)
        countries = [code for code in dict.fromkeys(phrase.countries) if self._is_supported(sentence, phrase, code)]
        if phrase.category == "office":
            return self._office(sentence, phrase, reading, countries, found)
        if phrase.category in ("state", "people"):
            if phrase.body is not None and phrase.category == "state":
                return [self._mention(sentence, self.registry.known(phrase.body), position, phrase.end, reading, "body")]
            if not countries:
                return []
            label = text_of(sentence, position, phrase.end, surface_without_proclitics(sentence.words[position], reading.word))
            if phrase.category == "state" and phrase.specific and phrase.lemma in ("سلطات", "اداره", "قياده"):
                entities = [self.registry.organization(label, countries[0])]
            else:
                entities = [self.registry.state(code) for code in countries]
            how = "capital" if phrase.lemma == "عاصمه" else phrase.category  # «العاصمة الفرنسية» is a place too
            mention = self._mention(sentence, entities[0], position, phrase.end, reading, how)
            mention.also = tuple(entities[1:])
            return [mention]
        if phrase.body is not None:
            return [self._mention(sentence, self.registry.known(phrase.body), position, phrase.end, reading, "body")]
        if not countries:
            return []
        label = text_of(
            sentence,
            position,
            phrase.core_end or phrase.end,
            surface_without_proclitics(sentence.words[position], reading.word),
        )
        if len(countries) > 1:
            return self._several_organs(sentence, phrase, reading, countries)
        known = self.lexicon.names.match(reading.word, sentence.folded[position + 1 : phrase.end])
        if known is not None and known[0] == phrase.end - position and known[1].kind is Kind.ORGANIZATION:
            entity = self.registry.known(known[1])
        else:
            entity = self.registry.organization(label, countries[0])
        entity.names.setdefault(label)
        mention = self._mention(sentence, entity, position, phrase.end, reading, "institution")
        return [mention]

    def _several_organs(
        self, sentence: Sentence, phrase: Phrase, reading: Reading, countries: list[str]
    ) -> list[ActorMention]:
        """«الجيشان التركي والأمريكي», «وزارتا داخلية تونس وإيطاليا»: an organ of each state."""
        head = self.lexicon.spelled.get(phrase.lemma, phrase.lemma)
        feminine = "ة" if head.endswith(("ة", "ات")) else ""
        first = phrase.start + 1
        fields = []
        while first < phrase.end and self._country_at([sentence.folded[first]], 0)[0] is None:
            fields.append(sentence.words[first].text)
            first += 1
        name = " ".join([head if fields else f"ال{head}", *(f if f.startswith("ال") else f"ال{f}" for f in fields)])
        entities = [
            self.registry.organization(f"{name} ال{self.lexicon.state_adjectives[code]}{feminine}", code) for code in countries
        ]
        mention = self._mention(sentence, entities[0], phrase.start, phrase.end, reading, "several")
        mention.also = tuple(entities[1:])
        return [mention]

    def _of_both(self, sentence: Sentence, phrase: Phrase, reading: Reading) -> list[ActorMention]:
        """«أجهزة الأمن في البلدين», «وزيرا داخلية البلدين»: one actor in each of the two states of the article."""
        if len(self.dominant) < 2:
            return []
        end = phrase.end - 1
        while end > phrase.start + 1 and sentence.folded[end - 1] in ("في", "لدي", "كلا"):
            end -= 1
        head = text_of(sentence, phrase.start, end, surface_without_proclitics(sentence.words[phrase.start], reading.word))
        entities: list[Entity] = []
        for code in self.dominant[:2]:
            adjective = self.lexicon.state_adjectives[code]
            if phrase.category == "state":
                entities.append(self.registry.state(code))
            elif phrase.category == "office":
                entities.append(self.registry.unnamed_office(self.lexicon.office_label(phrase.key, code), phrase.key, code))
            else:
                organization = self.registry.organization(f"{head} ال{adjective}ة", code)
                organization.names.setdefault(f"{head} ال{adjective}")
                entities.append(organization)
        mention = self._mention(sentence, entities[0], phrase.start, phrase.end, reading, "both")
        mention.also = tuple(entities[1:])
        return [mention]

    def _is_supported(self, sentence: Sentence, phrase: Phrase, code: str) -> bool:
        """An adjective that is an ordinary word too (مالي) counts only where the article names the state."""
        forms = {without_article(word) for word in sentence.folded[phrase.start : phrase.end]}
        return code in self.stated or not (forms & self.lexicon.ambiguous)

    def _office(
        self, sentence: Sentence, phrase: Phrase, reading: Reading, countries: list[str], found: list[ActorMention]
    ) -> list[ActorMention]:
        start, end = phrase.start, phrase.end
        country = countries[0] if countries else (phrase.body.country if phrase.body else None)
        label = text_of(
            sentence, start, phrase.core_end or end, surface_without_proclitics(sentence.words[start], reading.word)
        )
        if phrase.number != "singular":
            return self._several_holders(sentence, phrase, reading, countries, label)
        anchored = bool(countries) or phrase.body is not None
        office = phrase.key + (f" {phrase.body.key}" if phrase.body else "")
        holder = self._named_before(sentence, start, reading, country, found)
        if holder is not None:
            if anchored:
                holder.posts.setdefault(label)
            holder.office = holder.office or office
            return [ActorMention(holder, start, end, how="apposition")]
        name_start, name_end = self._name_after(sentence, end, anchored)
        if name_end > name_start:
            name = text_of(sentence, name_start, name_end)
            person = self._introduce(name, country, office, anchored)
            if person is None:
                return []
            if anchored:
                person.posts.setdefault(label)
            return [self._mention(sentence, person, start, name_end, reading, "introduced")]
        if anchored:
            before = self._name_before(sentence, start, reading, found[-1].end if found else 0)
            if before < start:
                name = text_of(sentence, before, self._strip_comma(sentence, start))
                introduced = self._introduce(name, country, office, True)
                if introduced is not None:
                    introduced.posts.setdefault(label)
                    # the name itself was or will be found at its own place; the apposition repeats it
                    mention = self._mention(sentence, introduced, start, end, reading, "apposition")
                    mention.preposition, mention.conjunction = "", False
                    return [mention]
        double = self._double_office(sentence, end, country)
        if double is not None:
            if anchored:
                double[0].entity.posts.setdefault(label)
            double[0].start = start
            double[0].preposition = governing_preposition(sentence, start, reading)
            double[0].conjunction = reading.conjunction == "و"
            return double
        holder = self.registry.office_holder(office, country) if not phrase.former else None
        if holder is None and not phrase.former:
            holder = self._holder_of_short_title(phrase, country)
        if holder is not None:
            if anchored:
                holder.posts.setdefault(label)
            return [self._mention(sentence, holder, start, end, reading, "office")]
        if not anchored or phrase.former:
            return []
        person = self.registry.unnamed_office(label, office, country)
        return [self._mention(sentence, person, start, end, reading, "office")]

    def _named_before(
        self, sentence: Sentence, start: int, reading: Reading, country: str | None, found: list[ActorMention]
    ) -> Entity | None:
        """«عبد اللطيف حموشي، المدير العام للأمن الوطني»: the person named right before an office."""
        if not found or reading.preposition or reading.conjunction:
            return None
        last = found[-1]
        gap = [word.text for word in sentence.words[last.end : start] if word.fold not in _HOLDS]
        if last.entity.kind is not Kind.PERSON or gap not in ([], ["،"], [","]) or last.how == "office":
            return None
        if country is not None and last.entity.country not in (None, country):
            return None
        # «استقبل محمد السادس وزير الخارجية الفرنسي»: without a comma another person may follow
        if not gap and country is None:
            return None
        return last.entity

    def _double_office(self, sentence: Sentence, position: int, country: str | None) -> list[ActorMention] | None:
        """«ولي العهد السعودي وزير الداخلية الأمير محمد بن نايف»: a second office of the same, named person."""
        if position >= len(sentence.words):
            return None
        second = parse_phrase(sentence, position, Reading(sentence.folded[position]), self.lexicon)
        if second is None or second.category != "office" or second.number != "singular":
            return None
        if country is not None and second.countries and second.countries[0] != country:
            return None
        start, end = self._name_after(sentence, second.end, country is not None)
        if end <= start:
            return None
        person = self._introduce(text_of(sentence, start, end), country or (second.countries or [None])[0], second.key, True)
        return [self._mention(sentence, person, position, end, Reading(""), "introduced")] if person else None

    def _holder_of_short_title(self, phrase: Phrase, country: str | None) -> Entity | None:
        """«الوزير السعودي», «الوزير»: the one person of the article whose office begins with that word."""
        if " " in phrase.key:
            if country is None:
                found = [p for p in self.registry.persons if p.office == phrase.key and p.named]
                return found[0] if len(found) == 1 else None
            return None
        found = [
            person
            for person in self.registry.persons
            if person.office and person.office.split()[0] == phrase.key and person.named
            and (country is None or person.country == country)
        ]  # fmt: skip
        return found[0] if len(found) == 1 else None

    def _several_holders(
        self, sentence: Sentence, phrase: Phrase, reading: Reading, countries: list[str], label: str
    ) -> list[ActorMention]:
        """«وزيرا داخلية تونس وإيطاليا» are two persons; «القادة الأوروبيون», «وزراء دول الخليج» their body or states."""
        if phrase.body is not None:
            return [self._mention(sentence, self.registry.known(phrase.body), phrase.start, phrase.end, reading, "body")]
        shared = self._distributed(sentence, phrase, reading)
        if shared:
            return shared
        if not countries:
            return []
        if phrase.number == "plural":
            entities = [self.registry.state(code) for code in countries]
        else:
            end = phrase.end
            while end < len(sentence.words) and len(countries) < 2:  # «تونس وإيطاليا»
                after = next((r for r in sentence.words[end].readings if r.conjunction == "و"), None)
                found = self.lexicon.names.match(after.word, sentence.folded[end + 1 :]) if after else None
                if found is None or found[1].country is None:
                    break
                countries.append(found[1].country)
                end += found[0]
            phrase.end = end
            office = phrase.key
            entities = [
                self.registry.unnamed_office(self.lexicon.office_label(office, code), office, code)
                for code in countries
            ]
        mention = self._mention(sentence, entities[0], phrase.start, phrase.end, reading, "several")
        mention.also = tuple(entities[1:])
        return [mention]

    def _distributed(self, sentence: Sentence, phrase: Phrase, reading: Reading) -> list[ActorMention]:
        """«الرئيسان الروسي فلاديمير بوتين والتركي رجب طيب أردوغان»: one office, each country with its holder."""
        position = phrase.start + 1
        while position < phrase.end and self._country_at([sentence.folded[position]], 0)[0] is None:
            position += 1
        found: list[ActorMention] = []
        while position < len(sentence.words):
            word = sentence.folded[position]
            conjoined = word.startswith("وال") and bool(found)
            if not word.startswith("ال") and not conjoined:
                break
            rest = [word.removeprefix("و") if conjoined else word, *sentence.folded[position + 1 : position + 3]]
            country, length = self._country_at(rest, 0)
            if country is None or self.lexicon.names.match(rest[0], rest[1:]) is not None:
                break
            name_start, name_end = self._name_after(sentence, position + length, True)
            label = self.lexicon.office_label(phrase.key, country)
            if name_end > name_start:
                person = self._introduce(text_of(sentence, name_start, name_end), country, phrase.key, True)
            else:
                name_end = position + length
                person = self.registry.unnamed_office(label, phrase.key, country)
            if person is None:
                break
            start = phrase.start if not found else position
            mention = self._mention(sentence, person, start, name_end, reading, "several")
            mention.conjunction = conjoined or mention.conjunction
            found.append(mention)
            position = name_end
        return found if len(found) > 1 else []

    # ------------------------------------------------------------ names beside offices
    def _name_after(self, sentence: Sentence, position: int, anchored: bool) -> tuple[int, int]:
        words = sentence.words
        start = position
        comma = False
        while start < len(words):
            if words[start].text in _OPENERS and not comma:
                comma = True
            elif words[start].fold not in self.lexicon.honorifics and words[start].fold not in self.lexicon.former:
                break
            start += 1
        if start >= len(words):
            return position, position
        end = name_run(sentence, start, self.lexicon, self._seen)
        if end == start:
            return position, position
        if comma and (words[start].fold.startswith("و") or (end - start < 2 and not self._known.get(words[start].fold))):
            return position, position
        if not anchored and start == position:  # «وزير الداخلية محمد …» without a country: two words at least
            return (start, end) if end - start >= 2 else (position, position)
        return start, end

    def _name_before(self, sentence: Sentence, start: int, reading: Reading, floor: int) -> int:
        """Where a name begins that ends right before the office («أشتون كارتر وزير الدفاع الأمريكي»); `start` if none."""
        if reading.preposition or reading.conjunction:
            return start
        last = self._strip_comma(sentence, start)
        for begin in range(max(floor, last - 5, 0), last - 1):
            if begin and is_nameable(sentence.words[begin - 1], self.lexicon) and begin > floor:
                continue
            if name_run(sentence, begin, self.lexicon, self._seen) == last:
                return begin
        return start

    @staticmethod
    def _strip_comma(sentence: Sentence, start: int) -> int:
        return start - 1 if start and sentence.words[start - 1].text in ("،", ",") else start

    def _introduce(self, name: str, country: str | None, office: str, anchored: bool) -> Entity | None:
        known = self.lexicon.names.match(fold_phrase(name)[0], list(fold_phrase(name)[1:]))
        if known is not None and known[1].kind is Kind.PERSON:
            if country is not None and known[1].country not in (None, country):
                known = None
            else:
                country = known[1].country or country
        return self.registry.person(name, country, office)

    # ------------------------------------------------------------ adjectives
    def _nationality(self, sentence: Sentence, position: int) -> Nationality | None:
        words = sentence.folded
        word = words[position]
        for candidate in dict.fromkeys((word, word[1:] if word.startswith("و") else word, *self._after_preposition(sentence, position))):
            long = self.lexicon.long_nisba.match(candidate, words[position + 1 : position + 3])
            if long is not None:
                return Nationality(long[1][0], position, long[0])
            found = self.lexicon.nisba.get(without_article(candidate))
            if found is not None:
                if without_article(candidate) in self.lexicon.ambiguous and found[0] not in self.stated:
                    continue
                return Nationality(found[0], position)
        return None

    @staticmethod
    def _after_preposition(sentence: Sentence, position: int) -> list[str]:
        return [r.word for r in sentence.words[position].readings if r.preposition and r.word.startswith("ال")]

    def _plural_people(self, sentence: Sentence, position: int, found: Nationality) -> ActorMention | None:
        """«الفرنسيون», «المغاربة» standing by themselves are the state; after a noun they modify it."""
        for reading in sentence.words[position].readings:
            entry = self.lexicon.nisba.get(without_article(reading.word))
            if entry is None or not reading.word.startswith("ال") or "plural" not in entry[1]:
                continue
            if not reading.preposition and not reading.conjunction and position:
                before = sentence.words[position - 1].fold
                if before.startswith(("ال", "بال", "لل", "وال")) and before not in closed().all:
                    return None
                if before not in closed().all and before.endswith(("ين", "ون", "ات")):
                    return None
            state = self.registry.state(found.country)
            return self._mention(sentence, state, position, position + found.length, reading, "people")
        return None


def _inherit_prepositions(sentence: Sentence, found: list[ActorMention]) -> None:
    """A mention joined by و (or a comma within a list) stands under the preposition of the one before it."""
    for before, mention in zip(found, found[1:], strict=False):
        between = [word.text for word in sentence.words[before.end : mention.start]]
        if (not mention.preposition and mention.conjunction and len(between) <= 2 and all(t in "،,)»\"”" for t in between)) or (mention.how == "apposition" and len(between) <= 1):
            mention.preposition = before.preposition


@Language.component("tansiq_actors", assigns=["doc._.mentions", "doc._.nationalities", "doc._.registry"])
def actors(doc: Doc) -> Doc:
    """Read the article twice: first to learn who is introduced, then to mark every mention."""
    lex = lexicon()
    registry = Registry(lex)
    recogniser = Recogniser(lex, registry)
    main = [sentence for sentence in doc._.sentences if sentence.main]
    recogniser.stated = _stated(main, lex)
    counts: Counter[str] = Counter()
    for sentence in main:
        mentions, adjectives = recogniser.mentions(sentence)
        counts.update(entity.country for mention in mentions for entity in mention.entities if entity.country)
        counts.update(adjective.country for adjective in adjectives)
    recogniser.dominant = registry.dominant = [code for code, _ in counts.most_common()]
    ranked = [number for _, number in counts.most_common(3)] + [0, 0]
    registry.is_about_one = bool(counts) and ranked[0] * 2 > counts.total() and ranked[0] >= 3
    registry.is_about_two = ranked[1] >= 3 and ranked[2] * 3 <= ranked[1]
    recogniser.learn()
    recogniser._actor_before = None
    registry.persons = [person for person in registry.persons if person.named]
    doc._.mentions, doc._.nationalities = {}, {}
    for sentence in main:
        mentions, adjectives = recogniser.mentions(sentence)
        doc._.mentions[sentence.index] = mentions
        doc._.nationalities[sentence.index] = adjectives
    doc._.registry = registry
    return doc


def _stated(sentences: list[Sentence], lex: Lexicon) -> set[str]:
    """Countries that the article names by a name or capital, not by an adjective alone."""
    codes = set()
    for sentence in sentences:
        for position, word in enumerate(sentence.words):
            for reading in word.readings if word.is_word else ():
                found = lex.names.match(reading.word, sentence.folded[position + 1 :])
                if found is not None and found[1].kind is Kind.STATE and found[1].country:
                    codes.add(found[1].country)
    return codes
