"""Stage 3: البلدان، الطرفان، بلاده، الوزيران، المملكة: words that stand for actors named before."""

from __future__ import annotations

from tansiq.actors.anaphoric import is_ordinary
from tansiq.actors.antecedents import Antecedents
from tansiq.actors.census import Census
from tansiq.actors.entities import ActorMention
from tansiq.actors.nobody import end_of_dateline
from tansiq.actors.onset import Onset
from tansiq.actors.ranks import ranks_told
from tansiq.actors.war_sides import with_people_before
from tansiq.draft import Draft
from tansiq.lang.ar.anaphors import anaphor_of, anaphors
from tansiq.tokens import Sentence


def anaphora(draft: Draft) -> None:
    """Add the mentions that such words make; where the article does not say for whom they stand, none is added."""
    census = Census()
    for mentions in draft.mentions.values():
        census.add(mentions)
    for adjectives in draft.nationalities.values():
        census.add(adjectives=adjectives)
    antecedents = Antecedents(draft.registry, census, draft.nationalities)
    for sentence in draft.main:
        mentions = draft.mentions[sentence.index]
        antecedents.ranks.update(ranks_told(sentence, mentions))
        mentions = sorted([*mentions, *_anaphoric(sentence, mentions, antecedents)], key=lambda mention: mention.start)
        draft.mentions[sentence.index] = mentions
        antecedents.history.append(mentions)


def _anaphoric(sentence: Sentence, mentions: list[ActorMention], antecedents: Antecedents) -> list[ActorMention]:
    """What such words mention, outside of the mentions found so far."""
    if not any(map(anaphor_of, sentence.texts)):
        return []
    anaphoric = [(position, reading) for position, text in enumerate(sentence.texts) if (reading := anaphor_of(text))]
    inside = {position for mention in mentions for position in range(mention.start, mention.end)}
    found = []
    dateline = end_of_dateline(sentence)
    for position, reading in anaphoric:
        if position < dateline or position in inside:
            continue
        onset, kind = Onset(sentence, position, reading), anaphors().kinds[reading.word]
        if is_ordinary(kind, onset):
            continue
        entities = antecedents.of(kind, onset, mentions)
        if entities:
            end = onset.next + (kind in ("listed", "neighbour"))  # «الدول الأربع», «جارتها الجنوبية»
            mention = onset.mention_of_several(entities, end, "anaphora")
            if kind == "side":
                mention = with_people_before(onset, mention)
            if onset.word.startswith("بين"):  # «بينهما»
                mention.preposition = "بين"
            found.append(mention)
    return found
