"""Finding triggers in a sentence, and the words beside one that a rule asks for or excludes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import chain

from tansiq.claims import Attempt
from tansiq.clauses.structure import Clauses
from tansiq.frames import Trigger, triggers
from tansiq.lang.ar.clitics import readings, without_article
from tansiq.lang.ar.stems import stems
from tansiq.text import WORDS_KEPT
from tansiq.tokens import Sentence

# words that `near` and `without`, and those that `around` of a rule look at
_BEFORE = 5
_NEAR = 7
_AROUND = 12
# words of a rule that an outcome quotes
_QUOTED = 3


def may_tell(sentence: Sentence) -> bool:
    """Whether a trigger stands in the sentence and what it asks for beside it, by the words alone.

    If not, every trigger of it meets an obstacle.
    """
    asked = set(chain.from_iterable(map(_asked_for, sentence.texts)))
    return () in asked or any(not any(map(sentence.stems.isdisjoint, one)) for one in asked)


@lru_cache(maxsize=WORDS_KEPT)
def _asked_for(token: str) -> tuple[tuple[frozenset[str], ...], ...]:
    """Of each trigger that the token may begin the sets of words of each of which one must stand in its sentence."""
    asked = {
        (*(frozenset({word}) for word in trigger.rest), *filter(None, (trigger.frame.near, trigger.frame.around)))
        for trigger in possible_triggers(token)
    }
    return ((),) if () in asked else tuple(asked)


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


def obstacle(attempt: Attempt, clauses: Clauses) -> str | None:
    """Why the words beside the trigger keep its frame from being tried, in words; None where they do not."""
    frame, start, end = attempt.frame, attempt.start, attempt.end
    told = attempt.sentence.stems  # most frames ask for what stands nowhere in the sentence
    if frame.near and (frame.near.isdisjoint(told) or not _any_of(frame.near, clauses.words_after(end, _NEAR))):
        return f"none of {_some(frame.rule.near)} near"
    if frame.around and (
        frame.around.isdisjoint(told) or not _any_of(frame.around, _words_around(clauses, start, end))
    ):
        return f"none of {_some(frame.rule.around)} around"
    led_in = clauses.words[max(start - _BEFORE, 0) : start]
    undone = next((word for word in led_in if not frame.not_after.isdisjoint(stems(word))), None)
    if undone is not None:
        return f"«{undone}» stands before"
    close = clauses.words[end : end + _NEAR]
    stopped = [word for word in close if word in frame.without or without_article(word) in frame.without]
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
    return any(not wanted.isdisjoint(stems(word)) for word in words)


def _some(words: tuple[str, ...]) -> str:
    """The first few words of a list, and how many more there are."""
    more = len(words) - _QUOTED
    return ", ".join(words[:_QUOTED]) + (f" and {more} more" if more > 0 else "")
