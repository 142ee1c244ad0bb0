"""The grammar of actor phrases: institution or office + of what + of which country."""

from __future__ import annotations

from dataclasses import dataclass, field

from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.lang.ar.closed import closed
from tansiq.lexicon import Lexicon, Named
from tansiq.model import Kind
from tansiq.text import fold
from tansiq.tokens import Sentence

# an envoy's «في تونس» or «لدى القاهرة» tells where he serves, not whom
_POSTED_ABROAD = frozenset(fold(word) for word in ("سفير", "سفارة", "قنصل", "قنصلية", "مبعوث", "مندوب", "موفد", "ممثل"))
# only names of ministries join two fields by و; elsewhere و begins another actor
_JOINS_FIELDS = frozenset(fold(word) for word in ("وزير", "وزارة", "كاتب الدولة", "نائب", "مفوض", "مدير"))
_BOTH = frozenset(fold(word) for word in ("البلدين", "الدولتين", "البلدان", "بالبلدين", "كلا البلدين", "المملكتين"))
_BOTH_NEXT = [[word] for word in _BOTH]
_COME_FROM = frozenset(fold(word) for word in "مسؤول مسؤولون مسؤولين دبلوماسيون دبلوماسيين وفد بعثة وحدات خبراء ضباط قوات جنود عناصر عسكريون عسكريين".split())
# «الشؤون الداخلية» is no ministry, «وكالة الأنباء» no organ of the state
_AFFAIRS = frozenset(fold(word) for word in "الشؤون شؤون للشؤون بالشؤون الشأن".split())
_NEWS = frozenset(fold(word) for word in "أنباء الأنباء للأنباء صحافة الصحافة للصحافة".split())
# fields that stand without an article before what they work on: «الأمن الوطني ومراقبة التراب الوطني»
_WORKS = frozenset(fold(word) for word in "مراقبة مكافحة محاربة حماية شؤون".split())
_AMOUNTS = frozenset(fold(word) for word in ("عدد", "عددا", "كل", "كلا", "مجموعة", "بعض", "كثير", "عديد", "ثلة", "كبار"))
_MAX_WORDS = 14


@dataclass
class Phrase:
    """A head with what follows it.

    `end` is the word index past it; `key` the folded words without articles that identify an office.
    """

    category: str
    """office, institution, state, people"""
    lemma: str
    start: int
    end: int
    key: str
    number: str = "singular"
    countries: list[str] = field(default_factory=list)
    body: Named | None = None
    specific: bool = False
    """it has words of a field (أمنية، الدفاع) beside its head"""
    former: bool = False
    core_end: int = 0
    """end of the phrase without the place where an envoy serves; 0 where there is none"""
    both: bool = False
    """of «the two countries»"""


def parse_phrase(sentence: Sentence, start: int, reading: Reading, lexicon: Lexicon) -> Phrase | None:
    """The longest actor phrase whose head is the word at `start` in the given reading, or None."""
    words = sentence.folded
    head = _head(words, start, reading, lexicon)
    if head is None:
        return None
    category, lemma, length, number = head
    definite = reading.word.startswith("ال")
    key = [without_article(reading.word), *(without_article(w) for w in words[start + 1 : start + length])]
    if category == "office":
        key[0] = lemma if length == 1 else key[0]
    phrase = Phrase(category, lemma, start, start + length, "", number)
    position = phrase.end
    while position < len(words) and position - start < _MAX_WORDS:
        word = words[position]
        if not sentence.words[position].is_word:
            break
        body = lexicon.body_nisba.get(without_article(word))
        if body is not None and not phrase.countries and phrase.category != "institution":
            phrase.body = body  # «المفوض الأوروبي», «المسؤولون الأوروبيون», «المبعوث الأممي»
            position += 1
            phrase.end = position
            continue
        step = _nisba(words, position, lexicon)
        if step is not None and (not definite or word.startswith(("ال", "وال")) or not phrase.countries):
            length, codes = step
            if phrase.countries and not (
                word.startswith("و") and (phrase.number != "singular" or phrase.category == "institution")
            ):
                break
            if word.startswith("و") and not phrase.countries:
                break
            phrase.countries.extend(codes)
            position += length
            phrase.end = position
            continue
        if phrase.countries and phrase.number == "dual" and word.startswith("و"):  # «وزارتا داخلية تونس وإيطاليا»
            second = lexicon.names.match(word[1:], words[position + 1 :])
            if second is not None and second[1].kind is Kind.STATE and len(phrase.countries) == 1:
                phrase.countries.append(second[1].country or "")
                position += second[0]
                phrase.end = position
                continue
        if (phrase.countries or phrase.body) and phrase.lemma in _POSTED_ABROAD:  # «سفير الولايات المتحدة بتونس»
            place = _post_of(sentence, position, lexicon)
            if place:
                phrase.core_end = phrase.core_end or position
                position += place
                phrase.end = position
                continue
        if phrase.countries or phrase.body:
            if word in lexicon.former:
                phrase.former = True
                position += 1
                phrase.end = position
                continue
            if phrase.category == "office" and word.startswith("ل") and _field(words, position, phrase, lexicon):
                position += 1  # «المفوضة الأوروبية للشؤون الداخلية»
                phrase.end = position
                continue
            # «القوات الأمريكية الخاصة»: a field may follow the country, in adjective form only
            if word in lexicon.domains and word.startswith("ال") and word.endswith(("ي", "يه", "ين", "ون", "خاصه", "مسلحه")):
                key.append(without_article(word))
                phrase.specific = True
                position += 1
                phrase.end = position
                continue
            break
        step_both = 1 if word in _BOTH else 2 if word in ("في", "لدي") and words[position + 1 : position + 2] in _BOTH_NEXT else 0
        if step_both and phrase.category in ("institution", "office", "state"):
            phrase.both = True
            phrase.end = position + step_both
            break
        named = lexicon.names.match(word, words[position + 1 :])
        if named is not None and named[1].kind is not Kind.PERSON and (named[0] > 1 or word not in lexicon.domains):
            length, entry = named
            if entry.kind is Kind.STATE:
                phrase.countries.append(entry.country or "")
            else:
                phrase.body = entry
            position += length
            phrase.end = position
            continue
        if word == "من" and phrase.category in ("people", "state", "institution") and position + 1 < len(words):
            origin = lexicon.names.match(words[position + 1], words[position + 2 :])
            # «مسؤولون كبار من كوريا الجنوبية», «وفد من تونس»
            if origin is not None and origin[1].kind is Kind.STATE and origin[1].way == "name" and phrase.lemma in _COME_FROM:
                phrase.countries.append(origin[1].country or "")
                phrase.category = "people"  # «قوات من بريطانيا وفرنسا»: the states that send them
                position += 1 + origin[0]
                phrase.end = position
                break
        consumed = _field(words, position, phrase, lexicon)
        if consumed:
            if word in lexicon.former:
                phrase.former = True
            elif word not in lexicon.honorifics:
                key.append(_field_key(word))
                phrase.specific = True
            position += consumed
            phrase.end = position
            continue
        seat = _of_place(sentence, position, phrase, lexicon)
        if seat is not None:
            length, code = seat
            phrase.countries.append(code)
            position += length
            phrase.end = position
            continue
        break
    phrase.key = " ".join(key)
    return None if _is_no_actor(phrase, words) else phrase


def _is_no_actor(phrase: Phrase, words: list[str]) -> bool:
    head = without_article(words[phrase.start])
    if phrase.start and words[phrase.start - 1] in _AFFAIRS and head in ("داخليه", "خارجيه"):
        return True
    if phrase.lemma == fold("وكالة") and any(word in _NEWS for word in words[phrase.start : phrase.end + 3]):
        return True
    if phrase.lemma == fold("مساعد") and not phrase.specific and words[phrase.start].endswith("ه"):
        return True  # «مساعدة المغرب» is help
    # «أمن إسرائيل» is her security, «الأمن المغربي» her police
    return phrase.end - phrase.start == 2 and words[phrase.start].endswith("امن") and not words[phrase.start + 1].startswith("ال")


def _head(words: list[str], start: int, reading: Reading, lexicon: Lexicon) -> tuple[str, str, int, str] | None:
    rest = words[start + 1 : start + 4]
    for phrases, category in ((lexicon.office_phrases, "office"), (lexicon.institution_phrases, "institution")):
        found = phrases.match(reading.word, rest)
        if found is not None:
            return category, found[1], found[0], "singular"
    bare = without_article(reading.word)
    number = "singular"
    if bare in lexicon.offices:
        return "office", lexicon.offices[bare], 1, lexicon.office_numbers.get(bare, "singular")
    if bare in lexicon.state_people:
        return "people", bare, 1, "plural"
    if bare in lexicon.state_heads:
        return "state", bare, 1, "singular"
    if bare.endswith(("ين", "ان")) and (bare[:-2] in lexicon.state_heads or bare[:-3] + "ه" in lexicon.state_heads):
        return "state", bare, 1, "dual"
    if bare in lexicon.institutions:
        number = "dual" if bare.endswith(("تا", "تي", "ان", "ين", "يشي", "يشا")) else "singular"
        return "institution", lexicon.institutions[bare], 1, number
    return None


def _nisba(words: list[str], position: int, lexicon: Lexicon) -> tuple[int, list[str]] | None:
    """Length and countries of the adjective(s) of states at `position` (a leading و is read off)."""
    word = words[position]
    for candidate in (word, word[1:] if word.startswith("و") else ""):
        if not candidate:
            continue
        long = lexicon.long_nisba.match(candidate, words[position + 1 : position + 3])
        if long is not None:
            return long[0], [long[1][0]]
        found = lexicon.nisba.get(without_article(candidate))
        if found is not None:
            return 1, [found[0]]
    return None


def _field_key(word: str) -> str:
    for prefix in ("وال", "لل"):
        if word.startswith(prefix):
            return word[len(prefix) :]
    return without_article(word)


def _field(words: list[str], position: int, phrase: Phrase, lexicon: Lexicon) -> int:
    """How many words at `position` continue the phrase as its field: «للأمن الوطني», «الخارجية والتعاون»."""
    word = words[position]
    bare = without_article(word)
    if word in lexicon.domains or word in lexicon.former:
        return 1
    if bare in lexicon.institutions or (bare in lexicon.state_heads and word != bare):
        return 1
    if phrase.category == "office" and bare in lexicon.offices and phrase.lemma != fold("وزير"):
        return 1
    if phrase.category == "office" and phrase.lemma == fold("وزير") and word == fold("الدولة"):
        return 1
    if word.startswith("لل") and ("ال" + word[2:] in lexicon.domains or word[2:] in lexicon.institutions):
        return 1
    if word.startswith("ول") and word[2:] in lexicon.domains:  # «للأمن الوطني ولمراقبة التراب الوطني»
        return 1
    if word.startswith("لشو") or word == fold("لمكافحة") or word == fold("لمراقبة"):
        return 1
    if word.startswith("و") and phrase.lemma in _JOINS_FIELDS:
        rest = word[1:]
        joins = rest in lexicon.domains and without_article(rest) not in lexicon.offices and (
            rest.startswith("ال") or rest in _WORKS
        )
        return 1 if joins and without_article(rest) not in ("جيش", "شرطه", "قوات") else 0
    return 0


def _of_place(sentence: Sentence, position: int, phrase: Phrase, lexicon: Lexicon) -> tuple[int, str] | None:
    """«المدير العام للأمن الداخلي بفرنسا»: length and country of the state that a preposition brings."""
    if phrase.lemma in _POSTED_ABROAD or not phrase.specific and phrase.category != "institution":
        return None
    words = sentence.folded
    word = sentence.words[position]
    if phrase.category == "institution" and word.fold == "في":
        return None  # «القوات في العراق» stands there, it need not be Iraq's
    for reading in word.readings:
        if reading.preposition in ("ب", "ل") and not reading.conjunction:
            found = lexicon.names.match(reading.word, words[position + 1 :])
            if found is not None and found[1].kind is Kind.STATE and found[1].way in ("name", "capital"):
                return found[0], found[1].country or ""
            head = without_article(reading.word)
            if head in lexicon.state_heads and position + 1 < len(words):  # «بالجمهورية الفرنسية»
                nisba = _nisba(words, position + 1, lexicon)
                if nisba is not None:
                    return 1 + nisba[0], nisba[1][0]
    if word.fold in ("في", fold("لدى")) and position + 1 < len(words):
        found = lexicon.names.match(words[position + 1], words[position + 2 :])
        if found is not None and found[1].kind is Kind.STATE and found[1].way == "name":
            return 1 + found[0], found[1].country or ""
    return None


def _post_of(sentence: Sentence, position: int, lexicon: Lexicon) -> int:
    """Length of the place where an envoy serves («بتونس», «لدى القاهرة», «في باريس»)."""
    words = sentence.folded
    if words[position] in ("في", fold("لدى"), fold("إلى")) and position + 1 < len(words):
        found = lexicon.names.match(words[position + 1], words[position + 2 :])
        return 1 + found[0] if found is not None and found[1].kind is Kind.STATE else 0
    for reading in sentence.words[position].readings:
        if reading.preposition in ("ب", "ل") and not reading.conjunction:
            found = lexicon.names.match(reading.word, words[position + 1 :])
            if found is not None and found[1].kind is Kind.STATE:
                return found[0]
    return 0


def governing_preposition(sentence: Sentence, start: int, reading: Reading) -> str:
    """The preposition that governs what begins at `start`: its own clitic, or one before it and its carriers."""
    if reading.preposition:
        return reading.preposition
    if reading.conjunction:
        return ""
    classes = closed()
    position = start - 1
    while position >= 0:
        word = sentence.words[position]
        if word.fold == "من" and position and without_article(sentence.folded[position - 1]) in _AMOUNTS:
            position -= 1  # «مع عدد من المسؤولين»
            continue
        if word.fold in classes.prepositions and not (word.fold == "عبر" and position == 0):
            return word.fold
        if word.fold in classes.carriers or word.text in "«\"“(":
            position -= 1
            continue
        for split in word.readings:
            if split.preposition and split.word in classes.carriers:
                return split.preposition
        return ""
    return ""
