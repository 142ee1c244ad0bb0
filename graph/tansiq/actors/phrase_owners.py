"""Organs inside an office that tell whose it is: «زعيم [حزب الخضر الألماني]», «رئيس [وفد الحكومة اليمنية]»."""

from __future__ import annotations

from collections.abc import Callable

from tansiq.actors.gazetteer import StateName, gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.tokens import Sentence

_ABROAD = frozenset({"بالخارج", "بالمهجر"})


def owner_organ(sentence: Sentence, at: int, phrase: Phrase, parse: Callable[[Onset], Phrase | None]) -> Phrase | None:
    """The organ that begins inside the phrase of an office, or where it stops at word `at`, and tells whose it is.

    Of a chancery it is the office that it serves.

    Args:
        parse: the grammar, for the organ.
    """
    words = actor_words()
    if phrase.lemma in words.chanceries and phrase.end == at == phrase.start + 1:  # «مكتب [رئيس الوزراء التركي]»
        office = parse(Onset(sentence, at, Reading(sentence.folded[at])))
        return office if office is not None and office.category == "office" and office.countries else None
    if phrase.category != "office" or phrase.number != "singular" or phrase.is_owned:
        return None
    for position in range(phrase.start + 1, at + 1):
        word = sentence.folded[position]
        if word.startswith("ال"):  # «الوزير حكومة …»: no genitive follows the article
            return None
        if word not in words.institutions.lemmas and word not in words.delegates and word not in words.state_heads:
            continue
        organ = parse(Onset(sentence, position, Reading(word)))
        if organ is not None and organ.end > at and organ.is_owned and organ.category in ("institution", "state"):
            return organ
    return None


def emigrants_at(folded: list[str], position: int) -> int:
    """«وزير الشؤون الخارجية [والمغاربة] المقيمين بالخارج»: length of the words at `position`; 0 where they are none."""
    following = folded[position + 1] if position + 1 < len(folded) else ""
    if not folded[position].startswith("وال"):
        return 0
    if following in _ABROAD:  # «والتونسيين بالخارج»
        return 2
    if following not in actor_words().residing:
        return 0
    return 3 if folded[position + 2 : position + 3] == ["بالخارج"] else 2


def end_of_affairs(folded: list[str], position: int) -> int:
    """Length of what ends the affairs that somebody is in charge of: «لشؤون [شمال أفريقيا]», «المصريين [بالخارج]»."""
    if folded[position] in _ABROAD:
        return 1
    region = actor_words().regions.match(folded[position], folded, position + 1)
    return region[0] if region is not None and folded[position - 1].endswith("شوون") else 0


def second_state(folded: list[str], position: int, phrase: Phrase) -> StateName | None:
    """«وزارتا داخلية تونس [وإيطاليا]»: the state that و joins to that of a dual phrase."""
    word = folded[position]
    if len(phrase.countries) != 1 or phrase.number != "dual" or not word.startswith("و"):
        return None
    return gazetteer().state(word[1:], folded, position + 1)


def told_of(sentence: Sentence, at: int, organ: Phrase) -> list[str]:
    """The words of the organ from `at` on, without articles, by which the office is told from others."""
    return [without_article(sentence.folded[position]) for position in range(at, organ.end)]


def two_states_at(folded: list[str], position: int) -> int:
    """«أجهزة الأمن [في البلدين]»: length of the words for the two states at `position`; 0 where they are none."""
    two = actor_words().two_states
    if folded[position] in ("في", "لدي") and position + 1 < len(folded) and folded[position + 1] in two:
        return 2
    return int(folded[position] in two)
