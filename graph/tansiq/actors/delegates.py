"""Whom a body sends or employs stands for it: «وفد من وزارة الدفاع التركية», «مسؤول كبير في حلف شمال الأطلسي»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.actors.prepositions import governing_preposition
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.text import fold
from tansiq.tokens import Sentence

_OF, _IN = frozenset({"من", "عن"}), frozenset({"في", "لدي"})
_FIRST = frozenset({"اول", "ثاني", "اكبر", "اعلي", "ارفع"})
_SENDING = frozenset({Kind.ORGANIZATION, Kind.INTERNATIONAL, Kind.GROUP})
# who serves in an organ of a state need not speak for it
_EMPLOYING = frozenset({Kind.STATE, Kind.INTERNATIONAL, Kind.GROUP})
_NAMED = frozenset({"name", "capital", "seat"})
# the first form of the heads that tell of people: «خبراء», «ضباط»
_PEOPLE = "وحدات"
# words of what a delegation is like: «وفد عسكري رفيع المستوى من …»
_MOST_BETWEEN = 3


def take_in_delegates(sentence: Sentence, mentions: list[ActorMention]) -> None:
    """Begin every mention of a body at the people of it, under the preposition that governs those."""
    floor, sending = 0, False
    for mention in mentions:
        found = _people_before(sentence, mention, floor)
        if sending and mention.conjunction and mention.start == floor and mention.entity.kind is Kind.STATE:
            mention.how = "delegates"  # «وفود من مصر [والأردن]»
        floor, sending = mention.end, found is not None or mention.how == "delegates"
        if found is not None:
            position, reading = found
            mention.start, mention.proclitics, mention.how = position, reading.proclitics, "delegates"
            mention.conjunction = bool(reading.conjunction)
            mention.preposition = governing_preposition(sentence, position, reading)


def _people_before(sentence: Sentence, mention: ActorMention, floor: int) -> tuple[int, Reading] | None:
    """Position and reading of the noun for people of whom the mention tells where they come from, or serve."""
    last = mention.start - 1
    if last < floor:
        return None
    words = actor_words()
    if mention.entity.kind is Kind.PERSON:  # «مكتب نتنياهو»
        offices = (reading for reading in sentence.words[last].readings if reading.word in words.chanceries)
        return next(((last, reading) for reading in offices), None)
    if last == floor:
        return None
    people = words.serving
    if sentence.folded[last] in _OF:
        if mention.how in ("capital", "city") and sentence.folded[last - 1].startswith("ال"):
            return None  # «وصلت البعثة من بيروت»: where she left
        last, people = last - 1, words.delegates
    elif sentence.folded[last] in _IN:
        last -= 1
    elif mention.preposition != "ب" or not mention.proclitics:
        return None
    is_state = mention.entity.kind is Kind.STATE
    if people is words.serving and _is_parliament(mention):  # «أعضاء في الكونغرس»
        people = words.parliamentary
    elif people is words.delegates and is_state:
        # «وفد من مصر» is sent by her, «خبراء من فرنسا» need not speak for theirs
        people = words.delegations | words.parliamentary if mention.how in _NAMED else frozenset()
    elif people is words.delegates:
        people = people if mention.entity.kind in _SENDING and not _is_people(sentence, mention) else frozenset()
    # «مسؤولون في إسبانيا»; a capital is where they are as often as whose they are
    elif mention.entity.kind not in _EMPLOYING or (is_state and mention.how != "name"):
        return None
    for at in range(last, max(last - 1 - _MOST_BETWEEN, floor - 1), -1):
        for reading in sentence.words[at].readings:
            if at and sentence.folded[at - 1] in _FIRST:
                return None  # «أول مسؤول في إدارة فلان» is somebody
            is_any = people is not words.delegates
            if reading.word in people or (is_any and without_article(reading.word) in people):
                return at, reading
        if without_article(sentence.folded[at]) not in words.of_delegations | words.vague:
            return None
    return None


def _is_people(sentence: Sentence, mention: ActorMention) -> bool:
    """«فريق من [الخبراء المغاربة]»: whether an organ is but people of a state."""
    institutions = actor_words().institutions.lemmas
    return institutions.get(without_article(sentence.folded[mention.start])) == _PEOPLE


def _is_parliament(mention: ActorMention) -> bool:
    """Whether an organ of a state is a parliament, by the first word of its name."""
    first = without_article(fold(mention.entity.label.split()[0]))
    return mention.entity.kind is Kind.ORGANIZATION and first in actor_words().houses
