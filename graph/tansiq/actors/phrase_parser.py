"""The grammar of actor phrases: institution or office + of what + of which country."""

from __future__ import annotations

from collections.abc import Callable

from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Head, Phrase, head_at
from tansiq.actors.phrase_fields import (
    body_adjective,
    continues_field,
    disagrees,
    field_key,
    is_another_person,
    is_field_adjective,
    is_other,
    joins,
    offices_of,
    plain_key,
)
from tansiq.actors.phrase_owners import emigrants_at, end_of_affairs, owner_organ, second_state, told_of, two_states_at
from tansiq.actors.phrase_places import (
    AIDES,
    body_at,
    ends_name_before,
    goes_to,
    is_people,
    is_realm,
    owner_at,
    post_at,
    purpose_at,
    quoted_name,
    serves_person,
    state_adjective_at,
    states_at,
    unknown_fields,
)
from tansiq.actors.phrase_refused import is_no_actor
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind

_MAX_WORDS = 14
# behind an aide a title is whose he is: «نائب [الرئيس]»
_WITH_AIDES = frozenset({"الرييس", "الملك", "الامير", "السفير"})


def parse_phrase(onset: Onset) -> Phrase | None:
    """The longest actor phrase whose head is the word of the onset, or None."""
    parsed, place = onset.sentence.phrases, (onset.position, onset.reading)
    if place not in parsed:
        parsed[place] = _parse(onset)
    phrase: Phrase | None = parsed[place]
    return phrase


def _parse(onset: Onset) -> Phrase | None:
    head = head_at(onset)
    if head is None:
        return None
    phrase = _Parser(onset, head).parse()
    return None if is_no_actor(phrase, onset) else phrase


class _Parser:
    """Reads a phrase word by word.

    At each word the steps of the grammar are tried in order. A step returns how many words it takes: 0 where it does
    not apply, None where the phrase ends before the word.
    """

    def __init__(self, onset: Onset, head: Head) -> None:
        self.onset, self.sentence, self.folded = onset, onset.sentence, onset.folded
        self.phrase = Phrase(head.category, head.lemma, onset.position, onset.position + head.length, head.number)
        self.phrase.of_somebody = head.pronoun
        self.definite = onset.word.startswith("ال")
        self.complete = False
        self.joined_field = 0  # where in the key the field begins that و joins
        state = actor_words().offices_of_states.match(onset.word, self.folded, onset.next)
        if state is not None:
            self.phrase.countries.append(state[1])
        first = head.lemma if head.category == "office" and head.length == 1 else without_article(onset.word)
        self.key = [first, *(without_article(word) for word in self.folded[onset.next : self.phrase.end])]

    @property
    def at(self) -> int:
        """Position of the word that is read."""
        return self.phrase.end

    def parse(self) -> Phrase:
        """The phrase, as far as the grammar goes."""
        end = min(len(self.folded), self.phrase.start + _MAX_WORDS)
        words = self.sentence.words
        while not self.complete and self.at < end and words[self.at].is_word and (taken := self._step()):
            self.phrase.end += taken
        self.phrase.key = " ".join(plain_key(self.key))
        self.phrase.offices = offices_of(self.key, self.joined_field, self.phrase)
        return self.phrase

    def _step(self) -> int | None:
        word = self.folded[self.at]
        ended = ends_name_before(self.onset, self.phrase, word)
        return None if ended else next((taken for step in _STEPS if (taken := step(self, word)) != 0), None)

    def _body_adjective(self, word: str) -> int:
        """«المفوض الأوروبي», «المسؤولون الأوروبيون», «المبعوث الأممي»; «الجانبان الإيراني [والأوروبي]»."""
        is_second = len(self.phrase.countries) == 1 and self.phrase.is_two_sides and word.startswith("و")
        body = body_adjective(word[1:] if is_second else word, self.phrase.lemma)
        if body is None or (self.phrase.countries and not is_second) or self.phrase.category == "institution":
            return 0
        self.phrase.body = body
        return 1

    def _state_adjective(self, word: str) -> int | None:
        """«الفرنسي»; joined by و only in «الوزيران الفرنسي والإسباني»."""
        found = state_adjective_at(self.folded, self.at)
        countries = self.phrase.countries
        if found is None or (countries and self.definite and not word.startswith(("ال", "وال"))):
            return 0
        if self.phrase.lemma in ("وزير", "وزاره") and word in actor_words().fields:
            return 0  # «وزير المالية» is no Malian
        if not word.startswith(("ال", "و")) and self.folded[self.at - 1].startswith("ال"):
            return None  # «الأمير تركي بن …»
        if self.phrase.lemma in actor_words().of_people and is_people(word):
            return None  # «مصالح التونسيين» are interests
        if disagrees(word, self.phrase, self.folded):
            return None
        joined = word.startswith("و")
        takes_several = self.phrase.number != "singular" or self.phrase.category == "institution"
        follows_body = self.phrase.body is not None and self.phrase.is_two_sides  # «الجانبان الأوروبي والإيراني»
        if (countries and not (joined and takes_several)) or (joined and not countries and not follows_body):
            return None
        length, country = found
        countries.append(country)
        return length

    def _emigrants(self, word: str) -> int:
        """«وزير الشؤون الخارجية [والمغاربة] المقيمين بالخارج»: they tell whose minister he is."""
        length = emigrants_at(self.folded, self.at) if self.phrase.category == "office" else 0
        if length and (people := gazetteer().adjective(word[1:], ())):
            self.phrase.countries.append(people.country)
        return length

    def _second_state(self, word: str) -> int:
        """«وزارتا داخلية تونس [وإيطاليا]»."""
        state = second_state(self.folded, self.at, self.phrase)
        if state is None:
            return 0
        self.phrase.countries.append(state.country)
        return state.length

    def _post_abroad(self, word: str) -> int:
        """«سفير الولايات المتحدة [بتونس]»."""
        if not self.phrase.is_owned or self.phrase.lemma not in actor_words().envoys or goes_to(self.onset, word):
            return 0
        length = post_at(self.sentence, self.at)
        if length:
            self.phrase.core_end = self.phrase.core_end or self.at
        return length

    def _after_owner(self, word: str) -> int | None:
        """What may follow once it is told whose the phrase is: «السابق», a field in adjective form or with ل."""
        if not self.phrase.is_owned:
            return 0
        if word in actor_words().former:
            self.phrase.former = True
            return 1
        if is_field_adjective(word):
            self.key.append(without_article(word))
            self.phrase.specific = True
            return 1
        if self.definite and (length := purpose_at(self.sentence, self.at, self.phrase)):
            return length
        if length := end_of_affairs(self.folded, self.at):
            return length
        if self.folded[self.at - 1].endswith("شوون") and word.startswith("ال"):  # «وزير الدولة القطري لشؤون [الطاقة]»
            self.key.append(without_article(word))
            return 1
        # «المفوضة الأوروبية [للشؤون] الداخلية»
        is_purpose = self.phrase.category == "office" and word.startswith("ل") and continues_field(word, self.phrase)
        return 1 if is_purpose else None

    def _two_states(self, word: str) -> int:
        """«أجهزة الأمن [في البلدين]»."""
        length = two_states_at(self.folded, self.at)
        if not length or self.phrase.category == "people":
            return 0
        self.phrase.of_two_states = self.complete = True
        return length

    def _name_of_owner(self, word: str) -> int:
        """«وزير خارجية [فرنسا]», «الأمين العام [لحلف شمال الأطلسي]»."""
        fixed = actor_words().offices_of_states.match(word, self.folded, self.at + 1)
        if fixed is not None:  # «سفير [خادم الحرمين الشريفين]»
            self.phrase.countries.append(fixed[1])
            return fixed[0]
        if is_realm(self.sentence, self.at):  # «سفير [المملكة]»
            self.phrase.countries.append(self.sentence.realm)
            self.phrase.by_name = True
            return 1
        found = gazetteer().names.match(word, self.folded, self.at + 1) or quoted_name(self.sentence, self.at, word)
        of_person = not self.definite and serves_person(self.phrase)
        if found is None or (found[1].kind is Kind.PERSON and not (of_person and found[1].country)):
            return 0
        if found[0] == 1 and word in actor_words().fields:
            return 0
        if self.phrase.number == "dual" and found[1].kind is Kind.ORGANIZATION:
            return 0  # «وزارتا [الداخلية الإسبانية] والمغربية»
        length, entry = found
        if entry.kind is Kind.STATE and self.folded[self.at - 1].startswith("ال"):
            return 0  # «زار الوزير مصر», «أبلغ وزير الخارجية مصر»: no genitive follows the article
        before = self.folded[self.phrase.start : self.at]
        if self.phrase.category == "office" and all(word.startswith("ال") for word in before):
            return 0
        if entry.country is not None and (entry.kind is Kind.STATE or of_person):
            self.phrase.countries.append(entry.country)
            self.phrase.by_name = True
        else:
            self.phrase.body = entry
        return length

    def _origin(self, word: str) -> int:
        """«مسؤولون كبار [من كوريا الجنوبية]», «أجهزة المخابرات [من كندا وأستراليا]»: the states that send them."""
        people = self.phrase.lemma in actor_words().senders
        if word != "من" or not (people or self.phrase.lemma in actor_words().of_each):
            return 0
        length, countries = states_at(self.folded, self.at + 1)
        if not countries or not (people or len(countries) > 1):
            return 0
        self.phrase.countries.extend(countries)
        if people:
            self.phrase.category = "people"
        self.complete = True
        return 1 + length

    def _field(self, word: str) -> int:
        """«وزير [الخارجية] [والتعاون]»."""
        goes_on = continues_field(word, self.phrase) or joins(word, self.folded[self.at - 1], self.phrase, self.key)
        if not goes_on or (self.definite and is_other(word, self.phrase)):
            return 0
        if word in actor_words().former:
            self.phrase.former = True
        elif word not in actor_words().honorifics or (self.phrase.lemma in AIDES and word in _WITH_AIDES):
            if word.startswith("و") and not self.joined_field:
                self.joined_field = len(self.key)
            self.key.append(field_key(word))
            self.phrase.specific |= word not in actor_words().vague
        return 1

    def _owner_by_preposition(self, word: str) -> int:
        """«المدير العام للأمن الداخلي [بفرنسا]»."""
        found = owner_at(self.sentence, self.at, self.phrase)
        if found is None:
            return 0
        length, country = found
        self.phrase.countries.append(country)
        return length

    def _owner_organ(self, word: str) -> int:
        """«زعيم [حزب الخضر الألماني]»."""
        organ = owner_organ(self.sentence, self.at, self.phrase, parse_phrase)
        if organ is None:
            return 0
        self.phrase.countries, self.phrase.body = organ.countries[:1], organ.body
        self.key += told_of(self.sentence, self.at, organ)
        return organ.end - self.at

    def _unknown_field(self, word: str) -> int:
        """«نقابة [الصحفيين] المصريين»: words with article between the head and the adjective of its state."""
        if self.phrase.category != "institution" or self.definite or self.phrase.number != "singular":
            return 0
        length = 0 if is_another_person(word, self.phrase) else unknown_fields(self.sentence, self.at)
        self.phrase.specific |= length > 0
        return length

    def _body_by_preposition(self, word: str) -> int:
        """«الأمين العام [لحلف شمال الأطلسي]», «منسق السياسة الخارجية [في الاتحاد الأوروبي]»."""
        phrase = self.phrase
        if phrase.category != "office" or phrase.is_owned:
            return 0
        if not (phrase.specific or phrase.lemma in actor_words().speakers):
            return 0
        found = body_at(self.sentence, self.at)
        if found is None:
            return 0
        length, phrase.body = found
        return length


_STEPS: tuple[Callable[[_Parser, str], int | None], ...] = (
    _Parser._body_adjective, _Parser._emigrants, _Parser._state_adjective, _Parser._second_state,
    _Parser._post_abroad, _Parser._after_owner, _Parser._two_states, _Parser._name_of_owner, _Parser._origin,
    _Parser._body_by_preposition, _Parser._field, _Parser._owner_by_preposition, _Parser._unknown_field,
    _Parser._owner_organ,
)  # fmt: skip
"""The steps of the grammar in the order in which they are tried at a word."""
