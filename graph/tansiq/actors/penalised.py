"""Persons whom a list of sanctions names, without any office: «وشملت العقوبات فلان الفلاني وعلان العلاني»."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from tansiq.actors.context import Context
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.names import name_run
from tansiq.actors.registry import PENALISED
from tansiq.clauses.words import COMMAS, clause_words
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.closed import closed
from tansiq.surface import text_of
from tansiq.tokens import Sentence

# words between the verb that tells whom sanctions reach and the first name
_REACH = 10
# words of the shortest name that somebody unknown goes by
_SHORTEST = 2
_AND = "و"
# behind a name they tell more of the same person
_ENDINGS = frozenset('،,.-–—()؛:"»')


def introduce_penalised(context: Context, sentence: Sentence) -> None:
    """Take up the persons of a list; the sanctioner is another state, so that of the person need not be told."""
    if clause_words().sanctions.isdisjoint(sentence.folded):
        return
    for start in _openings(sentence):
        for first, end, conjoined in _names(sentence, start):
            opening = sentence.words[first].text.removeprefix(_AND) if conjoined else None
            context.registry.introduce(text_of(sentence, first, end, opening), None, PENALISED)


def _openings(sentence: Sentence) -> Iterator[int]:
    """Positions at which the first name of a list begins."""
    folded, words = sentence.folded, sentence.words
    for at, word in enumerate(folded):
        if word.removeprefix(_AND) not in actor_words().listing:
            continue
        for position in range(at + 1, min(at + 1 + _REACH, len(words))):
            if words[position].text in COMMAS:  # «وشملت العقوبات القياديين في الحركة، فلانا وفلانا»
                if _is_list(sentence, position + 1):
                    yield position + 1
                break
            if not words[position].text.startswith("ال") and _name_end(sentence, position) > position:
                yield position
                break
            if not (words[position].is_word or words[position].text == ":"):
                break


def _is_list(sentence: Sentence, start: int) -> bool:
    """Whether names begin there, of which و joins a second one to the first."""
    return len(list(islice(_names(sentence, start), _SHORTEST))) == _SHORTEST


def _names(sentence: Sentence, start: int) -> Iterator[tuple[int, int, bool]]:
    """First word, end, and whether و is written onto the first, of each name of a list."""
    position, conjoined = start, False
    while position < len(sentence.words):
        end = _end_of_joined(sentence, position) if conjoined else _name_end(sentence, position)
        if end == position:
            return
        yield position, end, conjoined
        position = end + (end < len(sentence.words) and sentence.words[end].text in COMMAS)
        conjoined = position < len(sentence.words) and sentence.folded[position].startswith(_AND)


def _name_end(sentence: Sentence, start: int) -> int:
    """End of a name of two words and more, behind which nothing goes on; `start` where there is none."""
    end = _before_next(sentence, start, name_run(sentence, start))
    return end if end - start >= _SHORTEST and _is_whole(sentence, end) else start


def _end_of_joined(sentence: Sentence, start: int) -> int:
    """End of a name onto whose first word و is written («ومحمد الفلاني»)."""
    bare = sentence.folded[start].removeprefix(_AND)
    if gazetteer().state(bare, ()) is not None or bare in closed().all:
        return start
    end = _before_next(sentence, start, name_run(sentence, start + 1))
    return end if end > start + 1 and _is_whole(sentence, end) else start


def _before_next(sentence: Sentence, start: int, end: int) -> int:
    """Where a run of names ends at which و joins another one to the first («ومحمد كشلاف [وعبد …]»)."""
    ahead = range(start + _SHORTEST, end)
    return next((at for at in ahead if sentence.folded[at].startswith(_AND) and len(sentence.folded[at]) > 3), end)


def _is_whole(sentence: Sentence, end: int) -> bool:
    """Whether behind a name the sentence ends, another one is joined, or more is told of the person."""
    if end >= len(sentence.words):
        return True
    return sentence.words[end].text in _ENDINGS or sentence.folded[end].startswith((_AND, "الذي", "المسؤول"))
