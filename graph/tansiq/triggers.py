"""Finding triggers in a sentence, and the words beside one that a rule asks for or excludes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from itertools import chain

from tansiq.claims import Attempt
from tansiq.clauses.structure import Clauses
from tansiq.frames import Frame, Trigger, all_frames, triggers
from tansiq.lang.ar.clitics import readings, without_article
from tansiq.lang.ar.stems import stems
from tansiq.text import WORDS_KEPT
from tansiq.tokens import Sentence

# words that `near` and `without`, and those that `around` of a rule look at
_BEFORE = 5
_NEAR = 7
# words that `not_of` of a rule looks at
_BESIDE = 2
_AROUND = 12
# letters of what may be written onto a word: «ولل», «وبال»; «هما»
_LONGEST_LEAD, _LONGEST_PRONOUN = 4, 3
_NONE: frozenset[str] = frozenset()
# words of a rule that an outcome quotes
_QUOTED = 3


def words_told(sentence: Sentence) -> frozenset[str]:
    """The words of the sentence that rules ask for, however they are written there."""
    return frozenset().union(*map(asked_as, sentence.folded))


def may_tell(sentence: Sentence, told: frozenset[str]) -> bool:
    """Whether a trigger stands in the sentence and what it asks for beside it, by the words alone.

    If not, every trigger of it meets an obstacle.

    Args:
        told: what `words_told` gives for the sentence.
    """
    asked = set(chain.from_iterable(map(asked_by, sentence.texts)))
    return () in asked or any(not any(map(told.isdisjoint, one)) for one in asked)


@lru_cache(maxsize=WORDS_KEPT)
def asked_by(token: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Of each trigger that a token may begin the sets of words of each of which one must stand in its sentence."""
    asked = {_asked_of(trigger) for trigger in possible_triggers(token)}
    return ((),) if () in asked else tuple(asked)


def _asked_of(trigger: Trigger) -> tuple[frozenset[str], ...]:
    rest = (frozenset({word}) for word in trigger.rest)
    return (*rest, *filter(None, (trigger.frame.near, trigger.frame.around)))


@lru_cache(maxsize=WORDS_KEPT)
def asked_as(word: str) -> frozenset[str]:
    """As which of the words that rules ask for a folded word may be read; most words as none."""
    ends = [len(word) - pronoun for pronoun in range(_LONGEST_PRONOUN + 1)]
    parts = {word[start:end] for start in range(_LONGEST_LEAD + 1) for end in ends}
    return _NONE if bare_asked().isdisjoint(parts) else stems(word) & all_asked()


@cache
def all_asked() -> frozenset[str]:
    """Every word that must, or must not, stand beside some trigger."""
    asked = {_asked_of(trigger) for rows in triggers().values() for trigger in rows}
    return frozenset().union(*chain.from_iterable(asked), *(frame.not_after for frame in all_frames()))


@cache
def bare_asked() -> frozenset[str]:
    """Those words with their article and without."""
    return all_asked() | frozenset(map(without_article, all_asked()))


def find_triggers(clauses: Clauses) -> Iterator[tuple[int, Trigger]]:
    """Every trigger of the sentence with the position of its first word; of one frame the longest at a place."""
    for position, text in enumerate(clauses.sentence.texts):
        possible = possible_triggers(text)
        if not possible or position in clauses.inside:
            continue
        is_verb_here = position in clauses.verb_at
        tried: set[str] = set()
        for trigger in possible:
            if trigger.frame.id in tried or not _goes_on(clauses.words, position, trigger):
                continue
            if trigger.part == "word" or (trigger.part == "verb") == is_verb_here:
                tried.add(trigger.frame.id)
                yield position, trigger


@lru_cache(maxsize=WORDS_KEPT)
def possible_triggers(token: str) -> tuple[Trigger, ...]:
    """The triggers that a token may begin."""
    if not token[0].isalpha():
        return ()
    return tuple(
        trigger
        for reading in readings(token)
        for form in dict.fromkeys((reading.word, without_article(reading.word)))
        for trigger in triggers().get(form, ())
        if _fits(trigger, token, has_article=form != reading.word)
    )


def _fits(trigger: Trigger, token: str, has_article: bool) -> bool:
    """Whether a token that is read as the first word of a trigger may be it."""
    if has_article and (trigger.part == "verb" or trigger.frame.rule.bare):
        return False
    # folding makes ة and ه one: «استضافة» is no «استضافه»
    return not ("pronoun:ه" in trigger.features and token.endswith("ة"))


def _goes_on(words: list[str], position: int, trigger: Trigger) -> bool:
    """Whether the further words of a trigger stand behind its first one."""
    rest = trigger.rest
    return not rest or tuple(words[position + 1 : position + 1 + len(rest)]) == rest


def asks_in_vain(frame: Frame, told: frozenset[str]) -> bool:
    """Whether what a frame asks for stands nowhere in a sentence in which `words_told` gives `told`."""
    near, around = frame.near, frame.around
    return bool((near and near.isdisjoint(told)) or (around and around.isdisjoint(told)))


def obstacle(attempt: Attempt, clauses: Clauses) -> str | None:
    """Why the words beside the trigger keep its frame from being tried, in words; None where they do not."""
    frame, start, end = attempt.frame, attempt.start, attempt.end
    if frame.near and not _any_of(frame.near, clauses.words_after(end, _NEAR)):
        return f"none of {_some(frame.rule.near)} near"
    if frame.around and not _any_of(frame.around, _words_around(clauses, start, end)):
        return f"none of {_some(frame.rule.around)} around"
    led_in = clauses.words[max(start - _BEFORE, 0) : start] if frame.not_after else []
    undone = next((word for word in led_in if not frame.not_after.isdisjoint(asked_as(word))), None)
    if undone is not None:
        return f"«{undone}» stands before"
    close = clauses.words[end : end + _NEAR]
    stopped = [word for word in close if word in frame.without or without_article(word) in frame.without]
    stopped += [word for word in close[:_BESIDE] if without_article(word) in frame.not_of]
    return f"«{stopped[0]}» stands near" if stopped else None


def _words_around(clauses: Clauses, start: int, end: int) -> list[str]:
    """Twelve words on either side of the trigger and the trigger; the words of an actor count as one."""
    before, after = range(start - 1, -1, -1), range(end, len(clauses.words))
    return [*clauses.words[start:end], *_counted(clauses, before, 1), *_counted(clauses, after, -1)]


def _counted(clauses: Clauses, positions: range, back: int) -> list[str]:
    """The words at the positions, up to the twelfth; `back` leads to the position before each."""
    found: list[str] = []
    counted = 0
    for position in positions:
        counted += position not in clauses.inside or position + back not in clauses.inside
        if counted > _AROUND:
            break
        found.append(clauses.words[position])
    return found


def _any_of(wanted: frozenset[str], words: Iterable[str]) -> bool:
    return any(not wanted.isdisjoint(asked_as(word)) for word in words)


def _some(words: tuple[str, ...]) -> str:
    """The first few words of a list, and how many more there are."""
    more = len(words) - _QUOTED
    return ", ".join(words[:_QUOTED]) + (f" and {more} more" if more > 0 else "")
