"""For whom a word like «البلدان», «الوزيران», «بلاده» stands: the actors named before that fit it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice

from tansiq.actors.beside import COMMAS
from tansiq.actors.census import Census
from tansiq.actors.entities import ActorMention, Entity, Nationality, entities_of
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.organs_again import begins_with, organ_meant
from tansiq.actors.phrase_places import states_at
from tansiq.actors.registry import Registry
from tansiq.actors.war_sides import side_of_war
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.anaphors import anaphors
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.text import fold_phrase
from tansiq.verb_kinds import known_verbs

_RECENT_SENTENCES = 3
"""how far «الطرفان» looks back"""
_RECENT_MENTIONS = 8
"""among how many mentions two persons are the parties"""
# what some call a body that others call otherwise: «تنظيم قسد»
_BY_LABEL = frozenset({"تنظيم"})
# mentions of these kinds may name a place
_NAMES = ("name", "capital", "city")


class Antecedents:
    """Finds antecedents in one article, sentence by sentence.

    Args:
        census: how often the article names each country.
        nationalities: adjectives of states by index of the sentence.
    """

    def __init__(self, registry: Registry, census: Census, nationalities: Mapping[int, list[Nationality]]) -> None:
        self.registry, self.census, self.nationalities = registry, census, nationalities
        self.history: list[list[ActorMention]] = []
        """mentions of the sentences before, one list a sentence"""
        self.ranks: set[tuple[Entity, str]] = set()
        """persons with the words («سموه») that their ranks allow"""

    def of(self, kind: str, onset: Onset, mentions: list[ActorMention]) -> list[Entity]:
        """The actors for which the word of the onset stands; none where the article does not tell.

        Args:
            kind: what such a word stands for, as in `Anaphors.kinds`.
            mentions: all mentions of its sentence.
        """
        before = [mention for mention in mentions if mention.end <= onset.position]
        recent = list(_backwards([*self.history[-_RECENT_SENTENCES:], before]))
        match kind:
            case "states":
                return self._two_states(onset, before, recent)
            case "parties":
                return self._two_parties(recent) or self._with_group(recent) or self._two_states(onset, before, recent)
            case "holders":
                return self._two_holders([m for m in recent if _may_hold(m.entity, without_article(onset.word))])
            case "own-state":
                return self._own_state([*_speaker_of(onset, before), *recent])
            case "kingdom" | "emirate":
                return self._realm(kind)
            case "body":
                return self._body(without_article(onset.word), before) or organ_meant(onset.word, recent)
            case "side":
                named = self._body(without_article(onset.word), before)
                return named or side_of_war(onset.word, self.registry, self.census)
            case "organ":
                return organ_meant(onset.word, recent)
            case "listed":
                return self._listed(onset, before)
            case "honoured":
                return self._honoured(onset, before)
            case "half":
                return self._halves(anaphors().halves[onset.word])
            case "neighbour":
                return self._halves(_half_beside(onset))
            case "latter":
                return self._latter(onset, recent)
            case "authorities":
                return self._state_of_place(before)
            case "occupier":
                return self._occupier(onset)
        raise ValueError(f"anaphora.yaml: unknown kind {kind!r}")

    def _two_states(self, onset: Onset, before: list[ActorMention], recent: list[ActorMention]) -> list[Entity]:
        """Those named right behind or as a pair before, else those named last; of an article about two, those two."""
        paired = _named_behind(onset) or _named_together(before)
        if paired:
            return [self.registry.state(code) for code in paired]
        adjectives = self.nationalities[onset.sentence.index][::-1]
        codes = [adjective.country for adjective in adjectives if adjective.position < onset.position]
        actors = [m for m in recent if not (m.preposition in anaphors().locative and m.how in _NAMES)]
        codes += [entity.country for entity in entities_of(actors) if entity.country]
        nearest = list(dict.fromkeys(codes))[:2]
        leading = self.census.leading
        shared = len(set(nearest) & set(leading))
        if len(nearest) < 2 or (shared == 1 and self.census.two_lead):
            nearest = leading
        return [self.registry.state(code) for code in nearest] if len(nearest) == 2 else []

    def _two_parties(self, recent: list[ActorMention]) -> list[Entity]:
        """The two persons named last, in the order of naming, if they stand across a border."""
        return self._two_holders(recent[:_RECENT_MENTIONS])[::-1]

    def _two_holders(self, recent: list[ActorMention]) -> list[Entity]:
        """The two persons named last, the last first, if they stand across a border."""
        persons = entities_of(m for m in recent if m.entity.kind is Kind.PERSON)[:2]
        return persons if len(persons) == 2 and persons[0].country != persons[1].country else []

    def _with_group(self, recent: list[ActorMention]) -> list[Entity]:
        """The two sides named last, if one of them is a group or body: «خاض حزب الله حربا مع إسرائيل»."""
        sides = []
        for mention in recent[:_RECENT_MENTIONS]:
            entity = mention.entity
            if entity.kind in (Kind.GROUP, Kind.INTERNATIONAL):
                sides.append(entity)
            elif entity.country is not None and not (
                mention.preposition in anaphors().locative and mention.how in _NAMES
            ):
                sides.append(self.registry.state(entity.country))
        two = list(dict.fromkeys(sides))[:2]
        return two if len(two) == 2 and any(side.kind is not Kind.STATE for side in two) else []

    def _own_state(self, recent: list[ActorMention]) -> list[Entity]:
        """The state of whoever is said to speak of it, else of the person or organ named last."""
        owners = (mention.entity.country for mention in recent if mention.entity.kind is not Kind.STATE)
        country = next(filter(None, owners), None)
        return [self.registry.state(country)] if country is not None else []

    def _honoured(self, onset: Onset, before: list[ActorMention]) -> list[Entity]:
        """«سموه», «معاليه»: the person of such an office or rank who was named last; of two in a sentence the first."""
        for mentions in (before[::-1], *self.history[::-1]):
            persons = (m.entity for m in mentions if m.entity.kind is Kind.PERSON)
            honoured = next((person for person in persons if self._is_honoured(person, onset.word)), None)
            if honoured is not None:
                return [honoured]
        return []

    def _is_honoured(self, person: Entity, word: str) -> bool:
        head = (person.office or "").split(" ")[0]
        return head in anaphors().honours[word] or (person, word) in self.ranks

    def _halves(self, codes: Sequence[str]) -> list[Entity]:
        """«الشمال», «الكوريتان», «جارتها الجنوبية»: halves of a country, where the article names one."""
        named = any(self.census[code] for halves in anaphors().halves.values() for code in halves)
        return [self.registry.state(code) for code in codes] if named else []

    def _latter(self, onset: Onset, recent: list[ActorMention]) -> list[Entity]:
        """The actor named last, if it fits in gender; after a noun («الأيام الأخيرة») it is an adjective."""
        if not recent or _modifies(onset, recent[0]):
            return []
        entity = recent[0].entity
        if entity.kind is Kind.PERSON:
            feminine = bool(entity.feminine)
        elif entity.kind is Kind.STATE:
            feminine = entity.country not in gazetteer().masculine_states
        else:
            feminine = fold_phrase(entity.label)[0].endswith("ه")
        return [entity] if feminine == onset.word.endswith("ه") else []

    def _realm(self, kind: str) -> list[Entity]:
        """Of the states that are called so, the one that the article names most."""
        code = self.census.most_named(anaphors().realms[kind])
        return [self.registry.state(code)] if code is not None else []

    def _body(self, head: str, before: list[ActorMention]) -> list[Entity]:
        """The international body or group named last whose name begins with the head."""
        for mention in _backwards([*self.history, before]):
            entity = mention.entity
            if entity.kind in (Kind.INTERNATIONAL, Kind.GROUP):
                names = (entity.label,) if head in _BY_LABEL else (entity.label, *entity.names)
                if any(begins_with(name, head) for name in names):
                    return [entity]
        return []

    def _occupier(self, onset: Onset) -> list[Entity]:
        """«الاحتلال»: Israel, where the article names it or the Palestinians; not «الاحتلال الأمريكي»."""
        of_another = onset.next < len(onset.folded) and gazetteer().adjective(onset.folded[onset.next], ()) is not None
        spoken_of = self.census["IL"] or self.census["PS"]
        return [self.registry.state("IL")] if spoken_of and not of_another else []

    def _listed(self, onset: Onset, before: list[ActorMention]) -> list[Entity]:
        """«الدول الأربع»: the four states enumerated last."""
        number = anaphors().numbers.get(onset.folded[onset.next]) if onset.next < len(onset.folded) else None
        if number is None:
            return []
        for mentions in (before, *self.history[::-1]):
            run: list[Entity] = []
            for mention in mentions:
                if mention.entity.kind is not Kind.STATE:
                    continue
                run = [*run, mention.entity] if mention.conjunction else [mention.entity]
                if len(run) == number == len(set(run)):
                    return run
        return []

    @staticmethod
    def _state_of_place(before: list[ActorMention]) -> list[Entity]:
        """«في مالي، طردت السلطات …»: the state named last under في."""
        places = [m.entity for m in before if m.entity.kind is Kind.STATE and m.preposition == "في"]
        return places[-1:]


def _speaker_of(onset: Onset, before: list[ActorMention]) -> list[ActorMention]:
    """«أكد [الوزير] بعد لقائه نظيره أن بلاده …»: who says it, told right behind the verb of speech."""
    if not onset.position or onset.folded[onset.position - 1] not in closed().complementisers:
        return []
    told = [m for m in before if m.start and not m.preposition and m.entity.kind is not Kind.STATE]
    verbs = known_verbs()
    speakers = (
        mention
        for mention in told[::-1]
        for reading in onset.sentence.words[mention.start - 1].readings
        if "speech" in verbs.get(reading.word, ())
    )
    return list(islice(speakers, 1))


def _named_behind(onset: Onset) -> list[str]:
    """«البلدين الشقيقين [إيران والجزائر]», «البلدين (تونس وليبيا)»: the codes of the two states named in apposition."""
    folded, at = onset.folded, onset.next
    while at < len(folded) and folded[at].startswith("ال") and folded[at].endswith("ين"):
        at += 1
    at += folded[at : at + 1] in (["،"], ["("], [":"])
    codes = states_at(folded, at)[1][:2]
    return codes if len(codes) == 2 else []


def _named_together(before: list[ActorMention]) -> list[str]:
    """«يجمع [الرباط ومدريد] … بين البلدين»: the two countries that the sentence joins and names last."""
    states = [mention for mention in before if mention.entity.kind is Kind.STATE][-3:]
    if len(states) < 2 or not _is_joined(*states[-2:]) or (len(states) == 3 and _is_joined(*states[:2])):
        return []
    codes = [mention.entity.country for mention in states[-2:]]
    return [code for code in codes if code is not None] if codes[0] != codes[1] else []


def _is_joined(first: ActorMention, second: ActorMention) -> bool:
    return second.conjunction and second.start == first.end


def _may_hold(entity: Entity, word: str) -> bool:
    """Whether somebody may be one of «الرئيسان», «الوزيران»: his office is not told, or begins with that head."""
    lemma = actor_words().offices.lemmas.get(word)
    return lemma is None or not entity.office or entity.office.split()[0] == lemma


def _modifies(onset: Onset, last: ActorMention) -> bool:
    """Whether a noun that the word of the onset may modify stands right before it."""
    if onset.reading.preposition or onset.reading.conjunction or not onset.position:
        return False
    word = onset.sentence.words[onset.position - 1]
    if not word.is_word or last.end == onset.position:
        return word.text not in COMMAS
    definite = any(reading.word.startswith("ال") for reading in word.readings)
    return word.fold not in closed().all and (definite or word.text.endswith(("ه", "ها", "هم", "هما", "نا")))


def _half_beside(onset: Onset) -> list[str]:
    """The half of a country that the adjective behind the word tells («جارتها [الجنوبية]»)."""
    beside = onset.folded[onset.next : onset.next + 1]
    halves = anaphors().half_adjectives
    return [halves[bare] for word in beside if (bare := without_article(word)) in halves and bare != word]


def _backwards(sentences: Iterable[list[ActorMention]]) -> Iterator[ActorMention]:
    """The mentions of the sentences, the last first."""
    return chain.from_iterable(mentions[::-1] for mentions in list(sentences)[::-1])
