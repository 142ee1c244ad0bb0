"""A collective with its members is those states: «دول أوروبية، بينها فرنسا وألمانيا,»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.actors.prepositions import governing_preposition
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.tokens import Sentence

# words between the collective noun and its members: «الدول الست الكبرى، ومن بينها …»
_MOST_BETWEEN = 7
_OPENING = frozenset("(،,-–—:")
_CLOSING = frozenset(")،,-–—")


def gather_members(sentence: Sentence, mentions: list[ActorMention]) -> list[ActorMention]:
    """The mentions, with every collective and the states listed behind it made one that stands for them all."""
    gathered: list[ActorMention] = []
    rest = mentions
    while rest:
        listed = _list_of_states(sentence, rest)
        noun = _collective_before(sentence, rest[0].start, gathered) if listed else None
        if noun is None:
            gathered.append(rest[0])
            rest = rest[1:]
            continue
        position, reading = noun
        while gathered and gathered[-1].start >= position:  # «دول أوروبية» is no union here
            gathered.pop()
        position, reading = _with_amount(sentence, position, reading)
        first, *others = [entity for mention in listed for entity in mention.entities]
        end = listed[-1].end
        if end < len(sentence.words) and sentence.words[end].text in _CLOSING:
            end += 1
        preposition = governing_preposition(sentence, position, reading)
        conjunction = bool(reading.conjunction)
        gathered.append(
            ActorMention(first, position, end, preposition, conjunction, "members", tuple(others), reading.proclitics)
        )
        rest = rest[len(listed) :]
    return gathered


def _list_of_states(sentence: Sentence, mentions: list[ActorMention]) -> list[ActorMention]:
    """The states that the mentions begin with, joined by commas and و."""
    listed: list[ActorMention] = []
    for mention in mentions:
        if mention.entity.kind is not Kind.STATE or mention.also:
            break
        if listed:
            between = [word.text for word in sentence.words[listed[-1].end : mention.start]]
            joined = mention.conjunction and not between
            if not joined and between not in (["،"], [","]):
                break
        listed.append(mention)
    if not listed or listed[0].conjunction:  # «وفرنسا وألمانيا» goes on from something else
        return []
    while listed and not listed[-1].conjunction:  # «فرنسا وألمانيا، إيران»: the list ends with what و joins
        listed.pop()
    return listed


def _collective_before(sentence: Sentence, start: int, before: list[ActorMention]) -> tuple[int, Reading] | None:
    """Position and reading of the collective noun whose members begin at `start`; None where none does."""
    words = actor_words()
    inside = {position: mention for mention in before for position in range(mention.start, mention.end)}
    told = False
    for position in range(start - 1, max(-1, start - 2 - _MOST_BETWEEN), -1):
        word, mention = sentence.words[position], inside.get(position)
        if mention is not None and mention.start < position:
            continue  # «دول أوروبية» is a mention, of which the noun comes first
        told = told or word.text in _OPENING or word.fold in words.member_openers
        if told and (mention is None or mention.how != "members"):
            for reading in word.readings:
                if without_article(reading.word) in words.collectives:
                    return position, reading
        if mention is not None:
            return None
    return None


def _with_amount(sentence: Sentence, position: int, reading: Reading) -> tuple[int, Reading]:
    """«عدة دول», «33 دولة»: where the collective begins with the words for how many they are."""
    amounts = actor_words().amounts
    while position and not reading.preposition and not reading.conjunction:
        word = sentence.words[position - 1]
        if word.text.isdigit():
            position -= 1
            continue
        found = next((r for r in word.readings if without_article(r.word) in amounts), None)
        if found is None:
            break
        position, reading = position - 1, found
    return position, reading
