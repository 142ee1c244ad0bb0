"""Words with which something about actors may begin, by their spelling alone: all others need not be looked at.

Most words of an article begin no mention in any reading. What recognition would find out at each of them, one ways of
naming after the other, is asked once for a word and remembered; nothing is decided here.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from functools import lru_cache

from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.phrase import may_be_head
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import readings, without_article
from tansiq.tokens import Sentence

OPENING_MARKS = frozenset("\"«“'")


class Openings:
    """The words of one article with which something about actors may begin, each as it is written."""

    def __init__(self, sentences: Iterable[Sentence], known: Set[str] = frozenset()) -> None:
        """Look at every word once; `known` are first words of names that the article has introduced, folded."""
        written = {word.text: word for sentence in sentences for word in sentence.words}
        self._openings = {token for token in written if may_begin(token)}
        self._bearing = {token for token in written if names_what_follows(token)}
        if known:
            self._openings.update(
                token
                for token, word in written.items()
                if word.is_word and any(reading.word in known for reading in word.readings)
            )

    def positions(self, sentence: Sentence) -> list[int]:
        """Positions of such words in a sentence, and of those behind «مطار» or «قناة»."""
        openings, bearing, words = self._openings, self._bearing, sentence.words
        found = [position for position, word in enumerate(words) if word.text in openings]
        if bearing.isdisjoint(sentence.texts):
            return found
        behind = {position + 1 for position, word in enumerate(words) if word.text in bearing}
        behind |= {position + 1 for position in behind if position < len(words) and words[position].text in OPENING_MARKS}
        behind = {position for position in behind if position < len(words) and words[position].is_word}
        return sorted(behind.union(found))


@lru_cache(maxsize=300_000)
def may_begin(token: str) -> bool:
    """Whether a mention, an adjective of a state or words that name nobody may begin with a token."""
    if not token[0].isalpha():
        return False
    words, names = actor_words(), gazetteer()
    return any(
        names.names.begins(form)
        or names.begins_adjective(form)
        or may_be_head(form, token)
        or words.nobody.begins(form)
        or form in words.counterparts
        or form in words.titles
        or form in words.honorifics
        or without_article(form) in words.callings
        for form in (reading.word for reading in readings(token))
    )


@lru_cache(maxsize=300_000)
def may_begin_state(token: str) -> bool:
    """Whether the name of a state, or of one of its cities, may begin with a token."""
    return token[0].isalpha() and any(gazetteer().names.begins(reading.word) for reading in readings(token))


@lru_cache(maxsize=300_000)
def names_what_follows(token: str) -> bool:
    """Whether a token in one reading bears the name behind it: «مطار», «قناة»."""
    words = actor_words()
    return any(form.word in words.bearing_names or form.word in words.outlets_and_clubs for form in readings(token))
