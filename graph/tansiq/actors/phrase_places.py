"""Places in an actor phrase that a preposition brings: whose it is, or where an envoy serves."""

from __future__ import annotations

from tansiq.actors.gazetteer import Entry, StateName, gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.openings import OPENING_MARKS
from tansiq.actors.phrase import Phrase
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.tokens import Sentence

# what a person may be named behind in place of his state
_GOVERNMENTS = frozenset({"نظام", "حكومه", "اداره"})
AIDES = frozenset({"نايب", "مبعوث", "مستشار", "مساعد"})
"""those who serve a person, by the first form of their head"""
_MOST_UNKNOWN = 2
_OF_EMBASSIES = frozenset({"سفير", "سفاره"})
# organs that are what others are for: «المركز الوطني الإسباني [للاستخبارات]»
_INTELLIGENCE = frozenset({"استخبارات", "مخابرات"})
_BODIES = (Kind.INTERNATIONAL, Kind.GROUP, Kind.ORGANIZATION)
_CLOSING = frozenset("\"»”'")


def owner_at(sentence: Sentence, position: int, phrase: Phrase) -> tuple[int, str] | None:
    """«المدير العام للأمن الداخلي [بفرنسا]»: length and country of the state that a preposition brings."""
    word = sentence.folded[position]
    if phrase.lemma in actor_words().seated and word == "في":
        seat = _state_after(sentence, position)  # «النيابة العامة [في بروكسل]», «السلطات [في الأردن]»
        return (1 + seat.length, seat.country) if seat is not None and seat.way in ("name", "capital") else None
    if phrase.lemma in _OF_EMBASSIES and word.startswith("ل"):
        return _state_served(sentence, position)
    if phrase.lemma in actor_words().envoys or not (phrase.specific or phrase.category == "institution"):
        return None
    if phrase.category == "institution" and word == "في":
        return None  # «القوات في العراق» stands there, it need not be Iraq's
    for reading in _with_preposition(sentence, position):
        state = gazetteer().state(reading.word, sentence.folded, position + 1)
        if state is not None and state.way in ("name", "capital"):
            return state.length, state.country
        if without_article(reading.word) in actor_words().state_heads and position + 1 < len(sentence.words):
            adjective = state_adjective_at(sentence.folded, position + 1)  # «بالجمهورية الفرنسية»
            if adjective is not None:
                return 1 + adjective[0], adjective[1]
            named = _state_after(sentence, position)  # «بجمهورية بولندا»
            if named is not None and named.way == "name" and not reading.word.startswith("ال"):
                return 1 + named.length, named.country
    if word in ("في", "لدي"):
        state = _state_after(sentence, position)
        if state is not None and state.way == "name":
            return 1 + state.length, state.country
    return None


def _state_served(sentence: Sentence, position: int) -> tuple[int, str] | None:
    """«القنصل العام [للمغرب] بمدريد»: right behind an ambassador or consul ل tells whom he serves."""
    for reading in _with_preposition(sentence, position):
        state = gazetteer().state(reading.word, sentence.folded, position + 1)
        if state is not None and state.way == "name":
            return state.length, state.country
    return None


def ends_name_before(onset: Onset, phrase: Phrase, word: str) -> bool:
    """«قدمت المديرية العامة للأمن الوطني [للشرطة] الإسبانية …»: behind a whole name, ل brings another organ."""
    if phrase.category != "institution" or not word.startswith("لل"):
        return False
    listed = gazetteer().names.match(onset.word, onset.folded, onset.next)
    return listed is not None and phrase.start + listed[0] == phrase.end


def post_at(sentence: Sentence, position: int) -> int:
    """Length of the place where an envoy serves («بتونس», «لدى القاهرة», «في باريس»); 0 where none begins."""
    if sentence.folded[position] in ("في", "لدي", "الي") and position + 1 < len(sentence.words):
        place = _state_after(sentence, position)
        if place is not None and place.way == "capital" and sentence.folded[position] == "الي":
            return 0  # «وصل المبعوث الأممي إلى صنعاء»: an envoy is sent to a state by its name
        if place is not None:
            return _with_second(sentence, position, 1 + place.length)
        body = gazetteer().names.match(sentence.folded[position + 1], sentence.folded, position + 2)
        region = actor_words().regions.match(sentence.folded[position + 1], sentence.folded, position + 2)
        found = body if body is not None and body[1].kind is Kind.INTERNATIONAL else region
        return 1 + found[0] if found is not None else 0
    for reading in _with_preposition(sentence, position):
        place = gazetteer().state(reading.word, sentence.folded, position + 1)
        if place is not None:
            return _with_second(sentence, position, place.length)
        region = actor_words().regions.match(reading.word, sentence.folded, position + 1)
        if region is not None:  # «المبعوث الأممي للصحراء»
            return region[0]
    return 0


def goes_to(onset: Onset, word: str) -> bool:
    """«عودة السفير الفرنسي [إلى] النيجر»: where an envoy goes, rather than where he serves."""
    before = onset.folded[onset.position - 1] if onset.position else ""
    forms = {before, before.removeprefix("و"), before.removeprefix("ب")}
    return word == "الي" and not forms.isdisjoint(actor_words().returning)


def body_at(sentence: Sentence, position: int) -> tuple[int, Entry] | None:
    """Length and entry of the body that ل or في brings («لحلف شمال الأطلسي», «لـ"حزب الله"», «في الاتحاد الأوروبي»)."""
    folded = sentence.folded
    for reading in _with_preposition(sentence, position):
        found = gazetteer().names.match(reading.word, folded, position + 1)
        if found is not None and found[1].kind in _BODIES:
            return found
    if folded[position] not in ("في", "لدي", "ل"):
        return None
    start = position + 1
    quoted = folded[position] == "ل" and start < len(folded) and folded[start] in OPENING_MARKS
    start += quoted
    found = gazetteer().names.match(folded[start], folded, start + 1) if start < len(folded) else None
    if found is None or found[1].kind not in _BODIES:
        return None
    end = start + found[0]
    end += quoted and end < len(folded) and folded[end] in _CLOSING
    return end - position, found[1]


def quoted_name(sentence: Sentence, position: int, first: str) -> tuple[int, Entry] | None:
    """Length and entry of a name whose end stands in quotation marks: «تنظيم "الدولة الإسلامية"»."""
    folded, opening = sentence.folded, position + 1
    if opening + 1 >= len(folded) or folded[opening] not in OPENING_MARKS:
        return None
    found = gazetteer().names.match(first, folded, opening + 1)
    end = opening + found[0] if found is not None else 0
    if found is None or found[0] < 2 or end >= len(folded) or folded[end] not in _CLOSING:
        return None
    return found[0] + 2, found[1]


def unknown_fields(sentence: Sentence, position: int) -> int:
    """How many words with article stand at `position` before the adjective of a state with article; 0 for none."""
    folded = sentence.folded
    for length in range(_MOST_UNKNOWN + 1):
        at = position + length
        if at >= len(folded) or not sentence.words[at].is_word or not folded[at].startswith("ال"):
            return 0
        if folded[at] in closed().all or gazetteer().names.match(folded[at], folded, at + 1) is not None:
            return 0
        if state_adjective_at(folded, at) is not None:
            return length
    return 0


def purpose_at(sentence: Sentence, position: int, phrase: Phrase) -> int:
    """Length of what an organ is for («الهيئة السعودية [للفضاء]», «… [للسلامة المرورية]»); 0 where none begins."""
    folded = sentence.folded
    bare = folded[position][2:]
    words = actor_words()
    heads = words.offices.lemmas.keys() | words.state_heads | words.state_people | words.institutions.lemmas.keys()
    if phrase.lemma not in words.fielded or not folded[position].startswith("لل"):
        return 0
    is_field = bare in _INTELLIGENCE and state_adjective_at(folded, position + 1) is None
    if (bare in heads and not is_field) or gazetteer().adjective(bare, ()) is not None:
        return 0
    if any(gazetteer().names.match(r.word, folded, position + 1) for r in _with_preposition(sentence, position)):
        return 0
    following = folded[position + 1] if position + 1 < len(folded) else ""
    return (
        2
        if following.startswith("ال") and following.endswith("يه") and not state_adjective_at(folded, position + 1)
        else 1
    )


def serves_person(phrase: Phrase) -> bool:
    """«نظام [الأسد]», «نائب [ترامب]»; not «نائبه فلان», «مستشار الأمن القومي فلان»."""
    right_before = phrase.end == phrase.start + 1 and not phrase.of_somebody
    return phrase.lemma in _GOVERNMENTS or (right_before and phrase.lemma in AIDES)


def is_realm(sentence: Sentence, position: int) -> bool:
    """Whether «المملكة» at `position` owns what stands before it: «سفير [المملكة]», not «المملكة المتحدة»."""
    if sentence.folded[position] != "المملكه" or not sentence.realm:
        return False
    following = sentence.folded[position + 1] if position + 1 < len(sentence.folded) else ""
    return not following.startswith("ال") and not sentence.folded[position - 1].startswith("ال")


def is_people(word: str) -> bool:
    """Whether the word is the people of a state: «التونسيين»."""
    adjective = gazetteer().adjective(word, ())
    return adjective is not None and "plural" in adjective.features and "fem" not in adjective.features


def _with_second(sentence: Sentence, position: int, length: int) -> int:
    """The length with a second place of service joined to it: «لدى أستراليا [ونيوزيلندا]»."""
    folded = sentence.folded
    after = position + length
    if after >= len(folded) or not folded[after].startswith("و"):
        return length
    second = gazetteer().state(folded[after][1:], folded, after + 1)
    return length + second.length if second is not None and second.way == "name" else length


def state_adjective_at(folded: list[str], position: int) -> tuple[int, str] | None:
    """Length and country of the adjective of a state at `position` (a leading و is read off)."""
    word = folded[position]
    is_accusative = position > 0 and folded[position - 1].endswith("ا")
    if word.endswith("ا") and not is_accusative and gazetteer().state(word, ()):
        return None  # «معارضة [بريطانيا]» names her, «مسؤولا [بريطانيا]» is British
    for form in (word, word[1:]) if word.startswith("و") else (word,):
        found = gazetteer().adjective(form, folded, position + 1)
        if found is not None:
            return found.length, found.country
    return None


def states_at(folded: list[str], position: int) -> tuple[int, list[str]]:
    """Length and countries of the states listed by name at `position`: «كندا [وأستراليا ونيوزيلندا]»."""
    end = position
    countries: list[str] = []
    while end < len(folded) and (not countries or folded[end].startswith("و")):
        state = gazetteer().state(folded[end].removeprefix("و") if countries else folded[end], folded, end + 1)
        if state is None or state.way != "name":
            break
        countries.append(state.country)
        end += state.length
    return end - position, countries


def _with_preposition(sentence: Sentence, position: int) -> list[Reading]:
    readings = sentence.words[position].readings
    if sentence.folded[position] in actor_words().doubtful:  # «رئيس الأركان باكرا»
        return []
    return [reading for reading in readings if reading.preposition in ("ب", "ل") and not reading.conjunction]


def _state_after(sentence: Sentence, position: int) -> StateName | None:
    folded = sentence.folded
    return gazetteer().state(folded[position + 1], folded, position + 2) if position + 1 < len(folded) else None
