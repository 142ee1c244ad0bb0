"""Finding triggers in a sentence, and the words beside one that a rule asks for or excludes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from tansiq.claims import Attempt
from tansiq.clauses.structure import Clauses
from tansiq.frames import Trigger, triggers
from tansiq.lang.ar.clitics import Reading, readings, without_article
from tansiq.text import WORDS_KEPT

# words that `near` and `without`, and those that `around` of a rule look at
_BEFORE = 5
_NEAR = 7
_AROUND = 12
# words of a rule that an outcome quotes
_QUOTED = 3


def find_triggers(clauses: Clauses) -> Iterator[tuple[int, Trigger]]:
    """Every trigger of the sentence with the position of its first word; of one frame the longest at a place."""
    for position, text in enumerate(clauses.sentence.texts):
        possible = possible_triggers(text)
        if not possible or position in clauses.inside:
            continue
        tried: set[str] = set()
        for trigger, form, reading in possible:
            if trigger.frame.id not in tried and _fits(clauses, position, trigger, form, reading):
                tried.add(trigger.frame.id)
                yield position, trigger


@lru_cache(maxsize=WORDS_KEPT)
def possible_triggers(token: str) -> tuple[tuple[Trigger, str, Reading], ...]:
    """The triggers that a token may begin, each with the form and reading in which it does."""
    if not token[0].isalpha():
        return ()
    return tuple(
        (trigger, form, reading)
        for reading in readings(token)
        for form in dict.fromkeys((reading.word, without_article(reading.word)))
        for trigger in triggers().get(form, ())
    )


def _fits(clauses: Clauses, position: int, trigger: Trigger, form: str, reading: Reading) -> bool:
    if tuple(clauses.words[position + 1 : position + 1 + len(trigger.rest)]) != trigger.rest:
        return False
    if trigger.frame.rule.bare and form != reading.word:
        return False
    # folding makes ة and ه one: «استضافة» is no «استضافه»
    if "pronoun:ه" in trigger.features and clauses.sentence.words[position].text.endswith("ة"):
        return False
    is_verb_here = position in clauses.verb_at
    if trigger.part == "verb":
        return is_verb_here and form == reading.word
    return not is_verb_here or trigger.part == "word"


def obstacle(attempt: Attempt, clauses: Clauses) -> str | None:
    """Why the words beside the trigger keep its frame from being tried, in words; None where they do not."""
    frame, start, end = attempt.frame, attempt.start, attempt.end
    if frame.near and not _any_of(frame.near, clauses.words_after(end, _NEAR)):
        return f"none of {_some(frame.rule.near)} near"
    if frame.around and not _any_of(frame.around, [*_words_around(clauses, start, end)]):
        return f"none of {_some(frame.rule.around)} around"
    led_in = clauses.words[max(start - _BEFORE, 0) : start]
    undone = next((word for word in led_in if not frame.not_after.isdisjoint(_stems(word))), None)
    if undone is not None:
        return f"«{undone}» stands before"
    close = clauses.words[end : end + _NEAR]
    stopped = [word for word in close if word in frame.without or without_article(word) in frame.without]
    return f"«{stopped[0]}» stands near" if stopped else None


def _words_around(clauses: Clauses, start: int, end: int) -> list[str]:
    """Twelve words on either side of the trigger and the trigger; the words of an actor before it count as one."""
    before: list[str] = []
    counted = 0
    for position in range(start - 1, -1, -1):
        counted += position not in clauses.inside or position + 1 not in clauses.inside
        if counted > _AROUND:
            break
        before.append(clauses.words[position])
    return [*before, *clauses.words[start : end + _AROUND]]


def _any_of(wanted: frozenset[str], words: Iterable[str]) -> bool:
    return any(not wanted.isdisjoint(_stems(word)) for word in words)


@lru_cache(maxsize=WORDS_KEPT)
def _stems(word: str) -> frozenset[str]:
    """The folded word as a rule may write it: «بمطالبها» → «مطالب», without proclitics, article or attached pronoun."""
    forms = {form for reading in readings(word) for form in (reading.word, without_article(reading.word))}
    return frozenset(
        forms | {form.removesuffix(pronoun) for form in forms for pronoun in ("ها", "ه", "هم", "هما") if len(form) > 4}
    )


def _some(words: tuple[str, ...]) -> str:
    """The first few words of a list, and how many more there are."""
    more = len(words) - _QUOTED
    return ", ".join(words[:_QUOTED]) + (f" and {more} more" if more > 0 else "")
