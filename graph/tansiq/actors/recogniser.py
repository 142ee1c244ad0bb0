"""Finds the mentions of a sentence: at each word the ways of naming an actor are tried, the longest mention wins."""

from __future__ import annotations

from tansiq.actors.composed import composed_actors
from tansiq.actors.context import Context
from tansiq.actors.counterparts import counterpart
from tansiq.actors.delegates import take_in_delegates
from tansiq.actors.described import described_person
from tansiq.actors.doubtful import without_vague
from tansiq.actors.entities import ActorMention, Nationality
from tansiq.actors.home import IN_PERSON, leads_delegation
from tansiq.actors.listed import known_person, listed_actor, titled_person
from tansiq.actors.members import gather_members
from tansiq.actors.nationalities import nationality_at, people_at
from tansiq.actors.nobody import end_of_dateline, end_of_nobody
from tansiq.actors.onset import Onset
from tansiq.actors.openings import Opening
from tansiq.actors.prepositions import inherit_prepositions
from tansiq.actors.shared_offices import take_in_shared_offices
from tansiq.model import Kind
from tansiq.tokens import Sentence


def read_sentence(context: Context, sentence: Sentence) -> tuple[list[ActorMention], list[Nationality]]:
    """The mentions of one sentence in order, and the adjectives of states outside of them.

    The context's registry takes up who is introduced, and its `recent` actor moves on.
    """
    mentions: list[ActorMention] = []
    adjectives: list[Nationality] = []
    openings = context.openings.of(sentence)
    if not openings:
        return mentions, adjectives
    end = end_of_dateline(sentence)  # of what has been read
    barren: list[int] = []
    for position, opening in openings.items():
        if position < end:
            continue
        nobody = end_of_nobody(sentence, position) if opening.nobody else position
        if nobody > position:
            end = nobody
            continue
        found = _mentions_at(context, sentence, position, opening, mentions)
        if found:
            mentions.extend(found)
            end = found[-1].end
            continue
        adjective = nationality_at(context, sentence, position) if opening.adjective else None
        if adjective is None:
            if _is_barren(sentence, position, opening):
                barren.append(position)
            continue
        people = people_at(context, sentence, adjective)
        if people is not None:
            mentions.append(people)
        else:
            adjectives.append(adjective)
        end = position + adjective.length
    context.openings.drop(sentence, barren)
    mentions = without_vague(sentence, mentions)
    _take_in_conjunctions(sentence, mentions)
    take_in_delegates(sentence, mentions)
    take_in_shared_offices(context.registry, sentence, mentions)
    mentions = gather_members(sentence, _in_person(sentence, mentions))
    inherit_prepositions(sentence, mentions)
    for mention in mentions:
        if mention.entity.kind in (Kind.PERSON, Kind.ORGANIZATION):
            context.recent = mention.entity
    return mentions, adjectives


def _is_barren(sentence: Sentence, position: int, opening: Opening) -> bool:
    """Whether nothing will begin either where nothing did, when more is known of the article."""
    return opening.is_settled and all(sentence.phrases.get((position, reading)) is None for reading, _ in opening.ways)


def _in_person(sentence: Sentence, mentions: list[ActorMention]) -> list[ActorMention]:
    """«المغرب في شخص عبد اللطيف حموشي», «وفد تركي برئاسة …»: the person stands for whom he represents or leads."""
    kept: list[ActorMention] = []
    for mention in mentions:
        is_in_person = kept and sentence.folded[kept[-1].end : mention.start] == IN_PERSON
        if is_in_person or (kept and leads_delegation(sentence, kept[-1], mention)):
            represented = kept.pop()
            mention.start, mention.conjunction = represented.start, represented.conjunction
            mention.preposition, mention.proclitics = represented.preposition, represented.proclitics
        kept.append(mention)
    return kept


def _take_in_conjunctions(sentence: Sentence, mentions: list[ActorMention]) -> None:
    """A و that is written apart belongs to what it joins: «ترامب و بوتين»."""
    for mention in mentions:
        if mention.start and sentence.words[mention.start - 1].text == "و" and not mention.preposition:
            mention.start -= 1
            mention.conjunction = True


def _mentions_at(
    context: Context, sentence: Sentence, position: int, opening: Opening, before: list[ActorMention]
) -> list[ActorMention]:
    """The mentions that begin at a word, in the way and reading that reach farthest; of equals the first."""
    best: list[ActorMention] = []
    for reading, ways in opening.ways:
        onset = Onset(sentence, position, reading)
        other = counterpart(context, onset, before) if "counterpart" in ways else None
        if other is not None:
            return [other]
        # all ways are tried: each may tell the registry of an actor
        listed = listed_actor(context, onset) if "name" in ways else None
        known = known_person(context, onset) if "known" in ways else None
        composed = composed_actors(context, onset, before) if "head" in ways else []
        titled = titled_person(context, onset) if "title" in ways else None
        described = described_person(context, onset, before) if "calling" in ways else None
        for found in (listed and [listed], known and [known], described and [described], composed, titled and [titled]):
            if found and (not best or found[-1].end > best[-1].end):
                best = found
    return best
