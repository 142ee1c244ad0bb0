"""Words of a field in an actor phrase: «وزير [الخارجية والتعاون]», «المدير العام [للأمن الوطني]»."""

from __future__ import annotations

from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.actors.phrase import Phrase
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article

# joined by و they begin another organ, though they are words of fields too
_ORGANS = frozenset({"جيش", "شرطه", "قوات"})
_DELEGATIONS = frozenset({"وفد", "وفدا", "بعثه"})
_FOR_FIELD = frozenset({"لمكافحه", "لمراقبه"})
# ministries that are called by these fields alone, whatever else they are in charge of
_MINISTRIES = frozenset({"خارجيه", "داخليه", "دفاع", "عدل"})
# organs that are fields as well: «البعثة الدبلوماسية», «القوات البحرية»
_FIELDS_TOO = frozenset({"امن", "دفاع", "دبلوماسيه", "بحريه", "خارجيه", "داخليه"})
# offices that are no field of the office before them: «استقبل الملك السفير»
_NO_FIELDS = frozenset({"سفير", "سفيره", "وزير", "وزيره", "رييس", "رييسه", "ملك", "مبعوث", "قنصل"})
_INTERNATIONAL, _OF_UN = frozenset({"دولي", "دوليه"}), "اممي"
_ADJECTIVE_ENDINGS = ("ي", "يه", "يين", "يون", "خاصه", "مسلحه", "مشتركه")
# organs of several kinds are told by two adjectives: «الأجهزة [الأمنية والاستخباراتية]»
_OF_SEVERAL_KINDS = frozenset({"جهاز", "مصلحه", "قوات", "سلطات", "قياده", "وحدات", "عناصر", "موسسه"})


def body_adjective(word: str, head: str) -> Entry | None:
    """The body whose adjective the folded word is; behind that head: the United Nations send «المبعوث [الدولي]»."""
    bare = without_article(word)
    return gazetteer().body_adjectives.get(_OF_UN if head == "مبعوث" and bare in _INTERNATIONAL else bare)


def continues_field(word: str, phrase: Phrase) -> bool:
    """Whether the folded word, met at the end of the phrase, tells its field or qualifies its head."""
    words = actor_words()
    bare = without_article(word)
    if word in words.fields or word in words.former or (phrase.category == "office" and own_field(word)):
        return True
    if bare in words.institutions.lemmas or (bare in words.state_heads and word != bare):
        return True
    if phrase.lemma in _DELEGATIONS and word in words.of_delegations:
        return True
    if phrase.category == "office" and (word == "الدوله" if phrase.lemma == "وزير" else bare in words.offices.lemmas):
        return True
    if word.startswith("لل") and ("ال" + word[2:] in words.fields or word[2:] in words.institutions.lemmas):
        return True
    if phrase.lemma == "مبعوث" and word.startswith("لل") and word[2:] in words.offices.lemmas:
        return True  # «المبعوث الخاص للأمين العام»
    if word.startswith("ول") and word[2:] in words.fields:  # «للأمن الوطني ولمراقبة التراب الوطني»
        return True
    if word.startswith("لشو") or word in _FOR_FIELD:
        return True
    return phrase.lemma in words.joining_heads and joins_field(word)


def joins(word: str, before: str, phrase: Phrase, key: list[str]) -> bool:
    """Whether the word is a second field of a ministry or committee, or a second adjective of a plural organ.

    «الناطق باسم وزارة التربية [والتعليم]», «رئيس لجنة الأمن [والسياسة] الخارجية», «المصالح الأمنية [والاستخباراتية]».
    """
    if ("وزاره" in key or "لجنه" in key) and joins_field(word):
        return True
    if phrase.lemma not in _OF_SEVERAL_KINDS or not word.startswith("وال") or without_article(before) in _FIELDS_TOO:
        return False
    is_noun = without_article(word[1:]) in _FIELDS_TOO
    return is_field_adjective(before) and is_field_adjective(word[1:]) and not is_noun


def joins_field(word: str) -> bool:
    """Whether the folded word is a second field joined by و: «وزير الخارجية [والتعاون]»."""
    return word.startswith("و") and _is_joined_field(word[1:])


def _is_joined_field(word: str) -> bool:
    words = actor_words()
    bare = without_article(word)
    if word not in words.fields or bare in words.offices.lemmas or bare in _ORGANS:
        return False
    return word.startswith("ال") or word in words.works


def is_other(word: str, phrase: Phrase) -> bool:
    """Whether the word begins another actor behind a head with article: no genitive, only an adjective can follow.

    «حملت الوزارة [الحكومة] …», «استقبل الملك [السفير] …».
    """
    words, bare = actor_words(), without_article(word)
    if not word.startswith("ال"):
        return False
    if phrase.category == "office":
        return phrase.end == phrase.start + 1 and bare in _NO_FIELDS
    return bare not in _FIELDS_TOO and (bare in words.institutions.lemmas or bare in words.state_heads)


def is_another_person(word: str, phrase: Phrase) -> bool:
    """«استدعت وزارة الخارجية [السفير] الفرنسي»: an officer behind an organ; not «مكتب [الرئيس] الفرنسي»."""
    words, bare = actor_words(), without_article(word)
    is_one = bare in words.offices.lemmas and bare not in words.office_numbers
    return is_one and phrase.lemma not in words.chanceries


def disagrees(word: str, phrase: Phrase, folded: list[str]) -> bool:
    """«عميل الاستخبارات [الروسي] السابق»: an adjective that does not agree with an organ of one word."""
    feminine = phrase.category == "institution" and folded[phrase.start].endswith(("ه", "ات"))
    return feminine and phrase.end == phrase.start + 1 and word.startswith("ال") and word.endswith("ي")


def is_field_adjective(word: str) -> bool:
    """Whether the word may qualify a phrase after its country: «القوات الأمريكية [الخاصة]»."""
    return word in actor_words().fields and word.startswith("ال") and word.endswith(_ADJECTIVE_ENDINGS)


def own_field(word: str) -> str | None:
    """The ministry, without article, whose folded word bears a pronoun («وزير [خارجيته]», «وزيرة [دفاعها]»)."""
    pronoun = next((ending for ending in ("ها", "هم", "ه") if word.endswith(ending)), "")
    bare = word.removesuffix(pronoun)
    fields = (bare, bare.removesuffix("ت") + "ه") if pronoun else ()
    return next((field for field in fields if field in _MINISTRIES and field != word), None)


def field_key(word: str) -> str:
    """The word as offices are compared by it: «والتعاون», «للتعاون» → «تعاون», «خارجيته» → «خارجيه»."""
    if (own := own_field(word)) is not None:
        return own
    for prefix in ("وال", "لل"):
        if word.startswith(prefix):
            return word[len(prefix) :]
    return without_article(word)


def plain_key(key: list[str]) -> list[str]:
    """«وزير الشؤون الخارجية والتعاون», «وزير الخارجية»: the same office."""
    if key[:2] == ["رييس", "دبلوماسيه"]:
        return ["وزير", "خارجيه"]
    head, *fields = key
    fields = [field for field in fields if field != "شوون"] if head == "وزير" else fields
    return [head, fields[0]] if head == "وزير" and fields and fields[0] in _MINISTRIES else [head, *fields]


def offices_of(key: list[str], joined_field: int, phrase: Phrase) -> list[str]:
    """Keys of the offices of a phrase: «وزيري الداخلية والدفاع» hold one each.

    Args:
        joined_field: where in the key the field begins that و joins; 0 without one.
    """
    split = phrase.number == "dual" and joined_field > 1
    parts = [key[:joined_field], key[:1] + key[joined_field:]] if split else [key]
    return [" ".join(plain_key(part)) for part in parts]
