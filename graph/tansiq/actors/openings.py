"""Words with which something about actors may begin, by their spelling alone: all others need not be looked at.

Most words of an article begin no mention in any reading. What recognition would find out at each of them, one way of
naming after the other, is asked once for a word and remembered; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.phrase import may_be_head
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, readings, without_article
from tansiq.text import WORDS_KEPT, fold
from tansiq.tokens import Sentence

_PRONOUNS = ("ها", "هم", "هما", "ه")
OPENING_MARKS = frozenset("\"«“'")


# letters of conjunction and preposition that may be written onto a word
_MOST_PROCLITICS = 2
Way = Literal["name", "known", "head", "title", "calling", "counterpart"]
"""how a mention may begin: with a name of the authority file, the name of somebody whom the article has introduced, the
head of a phrase («وزير …»), a title, a noun that describes a person, «نظير»"""


class Opening(NamedTuple):
    """What may begin with a word."""

    ways: tuple[tuple[Reading, frozenset[Way]], ...]
    """its readings with which a mention may begin, in their order"""
    nobody: bool
    """words that name nobody may begin with it"""
    adjective: bool
    """it may be the adjective of a state"""
    followed_by: frozenset[str] | None = None
    """the folded words of which one must follow, where only names of several words begin with it"""
    bears_name: bool = False
    """in one reading it bears the name behind it: «مطار», «قناة»"""

    @property
    def is_settled(self) -> bool:
        """Whether what begins with it does not depend on whom the article introduces, but for what a phrase names."""
        return all(way <= _SETTLED for _, way in self.ways)


class Openings:
    """Where in the sentences of one article something may begin, which is twice asked of each."""

    def __init__(self, sentences: Iterable[Sentence]) -> None:
        self._written: set[str] = set().union(*(sentence.texts for sentence in sentences))
        self._of = {text: opening for text in self._written if (opening := opening_of(text)) is not None}
        self._bearing = {text for text, opening in self._of.items() if opening.bears_name}
        self._known: dict[str, Opening] = {}
        """words with which the name of somebody may begin whom the article has introduced"""
        self._found: dict[int, dict[int, Opening]] = {}
        """what may begin in a sentence, by its index"""

    def of(self, sentence: Sentence) -> dict[int, Opening]:
        """By position what may begin in a sentence, the words behind «مطار» or «قناة» included."""
        found = self._found.get(sentence.index)
        if found is None:
            found = self._found[sentence.index] = self._look(sentence)
        if self._known.keys().isdisjoint(sentence.texts):
            return found
        known = {position: self._known[text] for position, text in enumerate(sentence.texts) if text in self._known}
        for position in known.keys() & found.keys():
            known[position] = known[position]._replace(nobody=found[position].nobody)
        return dict(sorted({**found, **known}.items()))

    def learn(self, known: Set[str]) -> None:
        """Know these words, folded, for the first of names that the article has introduced."""
        ends = known | {"ل" + word.removeprefix("ال") for word in known}  # «للرشيد» is read as «الرشيد»
        self._known = {
            text: _with_known(text, self._of.get(text, _NO_OPENING), known)
            for text in self._written
            if _ends_in(fold(text), ends) and text[0].isalpha() and any(one.word in known for one in readings(text))
        }

    def drop(self, sentence: Sentence, positions: Iterable[int]) -> None:
        """Tell no more of openings with which nothing begins, whomever the article introduces."""
        for position in positions:
            self._found[sentence.index].pop(position, None)

    def renew(self, sentence: Sentence) -> None:
        """Tell of all openings of a sentence again."""
        self._found.pop(sentence.index, None)

    def _look(self, sentence: Sentence) -> dict[int, Opening]:
        openings, words = self._of, sentence.texts
        folded = [*sentence.folded, ""]
        found = {
            position: opening
            for position, text in enumerate(words)
            if (opening := openings.get(text)) is not None
            and (opening.followed_by is None or folded[position + 1] in opening.followed_by)
        }
        if self._bearing.isdisjoint(words):
            return found
        behind = {position + 1 for position, text in enumerate(words) if text in self._bearing}
        behind |= {at + 1 for at in behind if at < len(words) and words[at] in OPENING_MARKS}
        for position in behind:
            if position < len(words) and words[position][0].isalpha():
                found[position] = openings.get(words[position], _NO_OPENING)._replace(nobody=True)
        return dict(sorted(found.items()))


def _ends_in(word: str, ends: Set[str]) -> bool:
    """Whether the word, with up to two letters read off before it, is one of those."""
    return any(word[letters:] in ends for letters in range(_MOST_PROCLITICS + 1))


_NO_OPENING = Opening((), False, False)
_NO_WAY: frozenset[Way] = frozenset()
_SETTLED: frozenset[Way] = frozenset({"name", "head"})
_KNOWN: frozenset[Way] = frozenset({"known"})


def _with_known(text: str, opening: Opening, known: Set[str]) -> Opening:
    ways = dict(opening.ways)
    found = ((one, ways.get(one, _NO_WAY) | (_KNOWN if one.word in known else _NO_WAY)) for one in readings(text))
    return opening._replace(ways=tuple((reading, way) for reading, way in found if way), followed_by=None)


@lru_cache(maxsize=WORDS_KEPT)
def opening_of(token: str) -> Opening | None:
    """What may begin with a token in any article; None for nothing."""
    if not token[0].isalpha():
        return None
    found, words = readings(token), actor_words()
    if not any(_is_worth_a_look(reading.word, token) for reading in found):
        return None
    ways = tuple((reading, way) for reading in found if (way := _ways(reading.word, token)))
    nobody = any(words.nobody.begins(reading.word) for reading in found)
    adjective = any(gazetteer().begins_adjective(reading.word) for reading in found)
    bears_name = any(one.word in words.bearing_names or one.word in words.outlets_and_clubs for one in found)
    if not (ways or nobody or adjective or bears_name):
        return None
    return Opening(ways, nobody, adjective, None if nobody or adjective else _following(ways), bears_name)


def _following(ways: tuple[tuple[Reading, frozenset[Way]], ...]) -> frozenset[str] | None:
    found = OPENING_MARKS  # «تنظيم "الدولة الإسلامية"»
    for reading, way in ways:
        words = gazetteer().names.second_words(reading.word) if way == {"name"} else None
        if words is None:
            return None
        found |= words
    return found


def _is_worth_a_look(form: str, token: str) -> bool:
    """A quick answer for the words of which there are most: no list has them."""
    words = _listed_words()
    return form in words or without_article(form) in words or form.endswith(("ين", "ان")) or token.endswith(_PRONOUNS)


@cache
def _listed_words() -> frozenset[str]:
    """First words of all names and phrases, and all heads of one word."""
    words, names = actor_words(), gazetteer()
    tables = (names.names, words.nobody, words.offices.phrases, words.institutions.phrases)
    heads = (words.offices.lemmas, words.institutions.lemmas, words.state_heads, words.state_people)
    single = (words.titles, words.honorifics, words.callings, words.counterparts)
    bearing = (words.bearing_names, words.outlets_and_clubs)
    return frozenset().union(names.adjective_words, *(table.first_words for table in tables), *heads, *single, *bearing)


def _ways(form: str, token: str) -> frozenset[Way]:
    words = actor_words()
    found: dict[Way, bool] = {
        "name": gazetteer().names.begins(form),
        "head": may_be_head(form, token),
        "title": form in words.titles or form in words.honorifics,
        "calling": without_article(form) in words.callings,
        "counterpart": form in words.counterparts,
    }
    return frozenset(way for way, holds in found.items() if holds)
