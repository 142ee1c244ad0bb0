"""Stage 4: البلدان، الطرفان، بلاده، الوزيران، المملكة: words that stand for actors named before."""

from __future__ import annotations

from collections import Counter
from functools import cache

import yaml
from spacy.language import Language
from spacy.tokens import Doc

from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.registry import Registry
from tansiq.lang.ar.clitics import Reading, without_article
from tansiq.model import Kind
from tansiq.phrases import governing_preposition
from tansiq.resources import PACKAGE
from tansiq.text import fold, fold_phrase
from tansiq.tokens import Sentence

# under these a state is a place as often as an actor
_LOCATIVE = frozenset(fold(word) for word in ("في", "إلى", "ب", "من", "ل"))
# which states the press calls so without a name
_REALMS = {"kingdom": ("SA", "MA", "JO", "BH"), "emirate": ("QA", "KW")}
_NUMBERS = {fold(word): number for number, word in enumerate(("الثلاث", "الأربع", "الخمس", "الست"), 3)}
_RECENT = 3  # sentences that «الطرفان» looks back


@cache
def anaphors() -> dict[str, str]:
    """Folded word → what it stands for: states, parties, holders, own-state, kingdom, emirate,
    body, authorities, latter."""
    raw = yaml.load((PACKAGE / "lang" / "ar" / "anaphora.yaml").read_text("utf-8"), Loader=yaml.BaseLoader)
    return {fold(word): kind for kind, words in raw.items() for word in words}


@Language.component("tansiq_anaphora", assigns=["doc._.mentions"])
def anaphora(doc: Doc) -> Doc:
    """Add the mentions that such words make; where the article does not say for whom they stand, none is added."""
    history: list[list[ActorMention]] = []
    resolver = _Resolver(doc)
    for sentence in doc._.sentences:
        if not sentence.main:
            continue
        mentions: list[ActorMention] = doc._.mentions[sentence.index]
        inside = {position for mention in mentions for position in range(mention.start, mention.end)}
        added = []
        for position, word in enumerate(sentence.words):
            if position in inside or not word.is_word:
                continue
            for reading in word.readings:
                kind = anaphors().get(reading.word)
                if kind is None:
                    continue
                if kind == "listed":
                    listed = _listed(sentence, position, history, mentions)
                    if listed:
                        mention = _mention(sentence, position, reading, listed, kind)
                        mention.end = position + 2
                        added.append(mention)
                    break
                before = [m for m in mentions if m.end <= position]
                entities = resolver.resolve(kind, without_article(reading.word), sentence, position, before, history)
                if entities:
                    added.append(_mention(sentence, position, reading, entities, kind))
                break
        if added:
            doc._.mentions[sentence.index] = sorted([*mentions, *added], key=lambda mention: mention.start)
        history.append(doc._.mentions[sentence.index])
    return doc


def _mention(
    sentence: Sentence, position: int, reading: Reading, entities: list[Entity], kind: str
) -> ActorMention:
    return ActorMention(
        entities[0],
        position,
        position + 1,
        preposition="بين" if reading.word.startswith("بين") else governing_preposition(sentence, position, reading),
        conjunction=reading.conjunction == "و",
        how="anaphora",
        also=tuple(entities[1:]),
    )


def _listed(
    sentence: Sentence, position: int, history: list[list[ActorMention]], mentions: list[ActorMention]
) -> list[Entity]:
    """«الدول الأربع»: the four states enumerated last."""
    if position + 1 >= len(sentence.words):
        return []
    number = _NUMBERS.get(sentence.folded[position + 1])
    for earlier in [[m for m in mentions if m.end <= position], *history[::-1]]:
        run: list[Entity] = []
        for mention in earlier:
            if mention.entity.kind is not Kind.STATE:
                continue
            run = [*run, mention.entity] if mention.conjunction and run else [mention.entity]
            if number is not None and len(run) == number == len(set(run)):
                return run
    return []


class _Resolver:
    def __init__(self, doc: Doc) -> None:
        self.registry: Registry = doc._.registry
        counts: Counter[str] = Counter()
        for mentions in doc._.mentions.values():
            for mention in mentions:
                counts.update(entity.country for entity in mention.entities if entity.country)
        for adjectives in doc._.nationalities.values():
            counts.update(adjective.country for adjective in adjectives)
        self.counts = counts
        self.nationalities = doc._.nationalities

    def resolve(
        self,
        kind: str,
        word: str,
        sentence: Sentence,
        position: int,
        before: list[ActorMention],
        history: list[list[ActorMention]],
    ) -> list[Entity]:
        recent = [*before[::-1], *(m for mentions in history[::-1][:_RECENT] for m in mentions[::-1])]
        if kind == "states":
            return self._two_states(sentence, position, recent)
        if kind == "parties":
            return self._two_parties(recent) or self._two_states(sentence, position, recent)
        if kind == "holders":
            persons = _distinct([m for m in recent if m.entity.kind is Kind.PERSON])
            return persons[:2] if len(persons) >= 2 and persons[0].country != persons[1].country else []
        if kind == "own-state":
            owner = next((m.entity for m in recent if m.entity.country and m.entity.kind is not Kind.STATE), None)
            return [self.registry.state(owner.country)] if owner and owner.country else []
        if kind in _REALMS:
            known = [(self.counts[code], code) for code in _REALMS[kind] if self.counts[code]]
            return [self.registry.state(max(known)[1])] if known else []
        if kind == "body":
            return self._body(word, before, history)
        if kind == "authorities":
            place = next((m.entity for m in before[::-1] if m.entity.kind is Kind.STATE and m.preposition == "في"), None)
            return [place] if place else []
        if kind == "latter":
            return [recent[0].entity] if recent and recent[0].entity.kind is Kind.PERSON else []
        return []

    def _body(
        self, head: str, before: list[ActorMention], history: list[list[ActorMention]]
    ) -> list[Entity]:
        """The international body or group named last before whose name begins with the head."""
        earlier = [*before[::-1], *(m for mentions in history[::-1] for m in mentions[::-1])]
        for mention in earlier:
            entity = mention.entity
            if entity.kind not in (Kind.INTERNATIONAL, Kind.GROUP):
                continue
            names = (entity.label, *entity.names)
            if any(without_article(words[0]) == head for name in names if (words := fold_phrase(name))):
                return [entity]
        return []

    def _two_states(self, sentence: Sentence, position: int, recent: list[ActorMention]) -> list[Entity]:
        """The two countries named last; of an article about two, those two."""
        codes: list[str] = [
            n.country for n in self.nationalities[sentence.index][::-1] if n.position < position
        ]
        actors = [m for m in recent if not (m.preposition in _LOCATIVE and m.how in ("name", "capital", "city"))]
        codes += [entity.country for mention in actors for entity in mention.entities if entity.country]
        top = [code for code, _ in self.counts.most_common(2)]
        distinct = list(dict.fromkeys(codes))[:2]
        if len(distinct) < 2 or (len(distinct) >= 2 and set(distinct) != set(top) and set(distinct) & set(top) and self._dominates(top)):
            distinct = top
        return [self.registry.state(code) for code in distinct] if len(distinct) == 2 else []

    def _dominates(self, top: list[str]) -> bool:
        """Whether two countries carry the article: no third comes near."""
        ranked = [number for _, number in self.counts.most_common(3)]
        return len(ranked) >= 2 and (len(ranked) == 2 or ranked[2] * 2 <= ranked[1])

    def _two_parties(self, recent: list[ActorMention]) -> list[Entity]:
        """The two persons named last if they stand across a border and no state was named after them."""
        persons = _distinct([m for m in recent[:8] if m.entity.kind is Kind.PERSON])
        if len(persons) >= 2 and persons[0].country != persons[1].country:
            return persons[1::-1]
        return []


def _distinct(mentions: list[ActorMention]) -> list[Entity]:
    return list(dict.fromkeys(entity for mention in mentions for entity in mention.entities))
