"""What an Arabic label tells of an office: «وزير الداخلية الفرنسي» is the minister of the interior of France."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from tansiq import authority
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_fields import field_key, plain_key
from tansiq.actors.phrase_parser import parse_phrase
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, readings, without_article
from tansiq.model import Kind
from tansiq.text import fold_phrase
from tansiq.tokens import Sentence

_IN = frozenset({"في", "لدي"})


@dataclass(frozen=True, slots=True)
class Office:
    """An office as a label tells it.

    Attributes:
        head: folded word that heads it, in its first form («وزيره» → «وزير»).
        key: folded words without articles by which offices are compared, those of the state apart.
        role: the same without those of the body: «رئيس [الموساد]».
        country: ISO 3166-1 alpha-2 code of the state that the label names, if it names exactly one.
        body: key of the organisation, international body or group that the label names.
        whole: whether the grammar reads the label to its end, and the office is held now, by one person.
        feminine: whether it is told of a woman.
    """

    head: str
    key: str
    role: str
    country: str | None
    body: str | None
    whole: bool
    feminine: bool

    @property
    def field(self) -> frozenset[str]:
        """The words of the key behind its head."""
        return frozenset(self.key.split()[1:])


@lru_cache(maxsize=50_000)
def office_of(label: str, country: str | None = None) -> Office | None:
    """The office with which an Arabic label begins; None where it begins with none.

    Args:
        country: the state that the holder serves, where it is known without the label.
    """
    words = list(re.finditer(r"\w+|\S", label))
    if not words or not words[0][0][0].isalpha():
        return None
    sentence = Sentence([word[0] for word in words], [word.start() for word in words])
    phrase = parse_phrase(Onset(sentence, 0, Reading(sentence.folded[0])))
    if phrase is None or phrase.category != "office":
        return None
    countries = sorted({code for code in (*phrase.countries, country) if code})
    body = phrase.body
    if body is not None and body.country is not None:
        countries = countries or [body.country]
    elif body is not None and countries and body.kind is not Kind.GROUP:
        body = None  # «أمين مجلس الأمن الروسي»: a state has a council of that name
    key = _key(phrase, sentence.folded)
    better = actor_words().same_offices.get(key)
    whole = phrase.end == len(words) and phrase.number == "singular" and len(countries) < 2
    return Office(
        head=better.split()[0] if better else phrase.lemma,
        key=common_gender(better or key),
        role=common_gender(phrase.key),
        country=countries[0] if len(countries) == 1 else None,
        body=body.key if body is not None else None,
        whole=whole and not (phrase.former or phrase.of_somebody or phrase.of_two_states),
        feminine=without_article(sentence.folded[0]).endswith("ه"),
    )


def common_gender(words: str) -> str:
    """Folded words without the feminine ending: «المديرة العامة» and «المدير العام» are one office."""
    return " ".join(word.removesuffix("ه") if len(word) > 3 else word for word in words.split())


def _key(phrase: Phrase, folded: list[str]) -> str:
    """The words of a phrase without those of its state.

    Unlike `phrase.key` it keeps honorifics: «الوزير الأول» is no «الوزير», «مستشار الملك» no «المستشار».
    """
    head = without_article(folded[phrase.start])
    # a prince is no king, though «العاهل» is: both have one first form
    key = [head if common_gender(head) in _titles() else phrase.key.split()[0]]
    position = phrase.start + 1
    while position < phrase.label_end:
        length = _owner(folded, position) if phrase.countries else 0
        if not length:
            key.append(field_key(folded[position]))
        position += length or 1
    return " ".join(plain_key(key))


def _owner(folded: list[str], position: int) -> int:
    """How many words tell the state from a position on: «الفرنسي», «كوريا الجنوبية», «بفرنسا», «في فرنسا»."""
    word = folded[position]
    if word in _IN and position + 1 < len(folded):
        found = gazetteer().state(folded[position + 1], folded, position + 2)
        return 1 + found.length if found is not None else 0
    adjective = gazetteer().adjective(word, folded, position + 1)
    if adjective is not None:
        return adjective.length
    states = (gazetteer().state(reading.word, folded, position + 1) for reading in readings(word))
    return next((state.length for state in states if state is not None), 0)


@cache
def _titles() -> frozenset[str]:
    """The offices of one word in the authority file: «الملك», «الأمير», «الرئيس»."""
    posts = (fold_phrase(post.office["ar"]) for person in authority.load().persons for post in person.posts)
    return frozenset(common_gender(without_article(words[0])) for words in posts if len(words) == 1)
