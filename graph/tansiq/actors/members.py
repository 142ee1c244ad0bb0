"""A collective with its members is those states or persons.

«دول أوروبية، بينها فرنسا وألمانيا», «مع مسؤولين ألمان، بينهم وزير الداخلية»
"""

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
    """The mentions, with every collective and who is listed behind it made one that stands for them all."""
    gathered: list[ActorMention] = []
    rest = mentions
    while rest:
        listed = _list_of_states(sentence, rest) or _list_of_persons(sentence, rest)
        noun = _collective_before(sentence, listed[0], gathered) if listed else None
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
    listed = _row(sentence, mentions, Kind.STATE)
    if not listed or listed[0].conjunction:  # «وفرنسا وألمانيا» goes on from something else
        return []
    while listed and not listed[-1].conjunction:  # «فرنسا وألمانيا، إيران»: the list ends with what و joins
        listed.pop()
    return listed


def _list_of_persons(sentence: Sentence, mentions: list[ActorMention]) -> list[ActorMention]:
    """The persons that the mentions begin with, where a word right before them says that they are some of many."""
    start = mentions[0].start
    if mentions[0].conjunction or not start or not sentence.folded[start - 1].endswith("هم"):
        return []
    if sentence.folded[start - 1] not in actor_words().member_openers:
        return []
    return [mention for mention in _row(sentence, mentions, Kind.PERSON) if not mention.preposition]


def _row(sentence: Sentence, mentions: list[ActorMention], kind: Kind) -> list[ActorMention]:
    """The actors of a kind that the mentions begin with, joined by commas and و."""
    row: list[ActorMention] = []
    for mention in mentions:
        if mention.entity.kind is not kind or mention.also:
            break
        if row:
            between = [word.text for word in sentence.words[row[-1].end : mention.start]]
            joined = mention.conjunction and not between
            if not joined and between not in (["،"], [","]):
                break
        row.append(mention)
    return row


def _collective_before(
    sentence: Sentence, first: ActorMention, before: list[ActorMention]
) -> tuple[int, Reading] | None:
    """Position and reading of the noun whose members begin with the mention; None where there is none."""
    words, start = actor_words(), first.start
    nouns = words.officials if first.entity.kind is Kind.PERSON else words.collectives
    inside = {position: mention for mention in before for position in range(mention.start, mention.end)}
    told = False
    for position in range(start - 1, max(-1, start - 2 - _MOST_BETWEEN), -1):
        word, mention = sentence.words[position], inside.get(position)
        if mention is not None and mention.start < position:
            continue  # «دول أوروبية» is a mention, of which the noun comes first
        if mention is not None and not _may_be_of(first, mention):
            return None
        told = told or word.text in _OPENING or word.fold in words.member_openers
        if told and (mention is None or mention.how != "members"):
            for reading in word.readings:
                if without_article(reading.word) in nouns:
                    return position, reading
        if mention is not None:
            return None
    return None


def _may_be_of(member: ActorMention, people: ActorMention) -> bool:
    """Whether a person may be one of the people: no Palestinian is of «قادة الإمارات»."""
    country = people.entity.country
    return member.entity.kind is not Kind.PERSON or country is None or country == member.entity.country


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
