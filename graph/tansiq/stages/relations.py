"""Stage 5: frames. A trigger opens slots; two cross-border actors in them make a claim, anything less makes none."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from spacy.language import Language
from spacy.tokens import Doc

from tansiq.actors.entities import ActorMention, Entity
from tansiq.actors.registry import Registry
from tansiq.claims import Attempt, Claim
from tansiq.clauses import Clauses, Memory, Verb
from tansiq.frames import Frame, Slots, Trigger, triggers
from tansiq.lang.ar.clitics import Reading, readings, without_article
from tansiq.model import Kind
from tansiq.tokens import Sentence

# how sure a slot is, by the way in which it was filled; fitted later, ordered now
_TRUST = {"before": 1.0, "after": 1.0, "topic": 0.8, "carried": 0.7, "": 1.0}


@Language.component("tansiq_relations", assigns=["doc._.attempts"])
def relations(doc: Doc) -> Doc:
    """Try every frame whose trigger stands in a main sentence."""
    memory = Memory()
    doc._.attempts = []
    for sentence in doc._.sentences:
        if not sentence.main:
            continue
        date_words = {p for date in doc._.dates[sentence.index] for p in range(date.start, date.end)}
        clauses = Clauses(
            sentence, doc._.mentions[sentence.index], doc._.nationalities[sentence.index], date_words, memory
        )
        for position, trigger, reading in find_triggers(sentence, clauses):
            attempt = Attempt(
                trigger.frame, sentence, position, position + 1 + len(trigger.rest), trigger.part, trigger.features
            )
            attempt.separators = clauses.separators
            doc._.attempts.append(attempt)
            _try(attempt, trigger, reading, clauses, doc._.registry)
        memory.recent = [*memory.recent, *clauses.mentions][-12:]
    return doc


def find_triggers(sentence: Sentence, clauses: Clauses) -> Iterator[tuple[int, Trigger, Reading]]:
    """Every trigger of the sentence with the reading of its word; of one frame the longest at a place."""
    table = triggers()
    for position, word in enumerate(sentence.words):
        if not word.is_word or position in clauses.inside:
            continue
        tried: set[str] = set()
        for reading in word.readings:
            for form in dict.fromkeys((reading.word, without_article(reading.word))):
                for trigger in table.get(form, ()):
                    if trigger.frame.id in tried or not _fits(trigger, form, reading, position, sentence, clauses):
                        continue
                    tried.add(trigger.frame.id)
                    yield position, trigger, reading


def _fits(
    trigger: Trigger, form: str, reading: Reading, position: int, sentence: Sentence, clauses: Clauses
) -> bool:
    rest = tuple(sentence.folded[position + 1 : position + 1 + len(trigger.rest)])
    if rest != trigger.rest:
        return False
    # folding makes ة and ه one: «استضافة» is no «استضافه»
    if "pronoun:ه" in trigger.features and sentence.words[position].text.endswith("ة"):
        return False
    if trigger.part == "verb":
        return position in clauses.verb_positions and form == reading.word
    return position not in clauses.verb_positions or trigger.part == "word"


def _try(attempt: Attempt, trigger: Trigger, reading: Reading, clauses: Clauses, registry: Registry) -> None:
    frame = attempt.frame
    ahead = clauses.words_after(attempt.end, 7)
    if frame.near and not any(_stems(word) & frame.near for word in ahead):
        attempt.outcome = f"none of {', '.join(frame.rule.near)} near"
        return
    around = clauses.words[max(0, attempt.start - 12) : attempt.end + 12]
    if frame.around and not any(_stems(word) & frame.around for word in around):
        attempt.outcome = f"none of {', '.join(frame.rule.around)} around"
        return
    close = clauses.words[attempt.end : attempt.end + 7]
    stopped = [word for word in close if word in frame.without or without_article(word) in frame.without]
    if stopped:
        attempt.outcome = f"«{stopped[0]}» stands near"
        return
    filler = _Filler(attempt, trigger, clauses, registry)
    attempt.reach = filler.light.position + 1 if filler.light else attempt.end
    for slots in frame.slots:
        left, right, trust = filler.fill(slots)
        if not left or (slots.right and not right):
            continue
        pairs = _pairs(left, right) if slots.right else _combinations(left)
        crossing = [
            (a, b)
            for a, b in pairs
            if registry.infer_country(a, b.country) and registry.infer_country(b, a.country) and crosses_border(a, b)
        ]
        if not crossing and slots.right and "subject" in (slots.left, slots.right):
            other = filler.another_subject(right if slots.left == "subject" else left)
            if other is not None:
                crossing = [(other, b) for b in right] if slots.left == "subject" else [(a, other) for a in left]
                left, right, trust = ([other], right, 0.6) if slots.left == "subject" else (left, [other], 0.6)
        if not crossing:
            attempt.outcome = attempt.outcome or "the two sides do not stand across a border"
            continue
        name = f"{slots.left} {'->' if slots.directed else '<>'} {slots.right}" if slots.right else slots.left
        attempt.filled[name] = [entity.label for entity in (*left, *right)]
        for a, b in crossing:
            attempt.claims.append(Claim(a, b, confidence=frame.rule.confidence * trust))
            if frame.rule.both_ways:
                attempt.claims.append(Claim(b, a, confidence=frame.rule.confidence * trust))
        attempt.outcome = "claims"
        return
    attempt.outcome = attempt.outcome or "a side is missing"


# with these attached, a verb after a noun speaks of somebody told before («زيارة قادته»)
_OWN = frozenset({"pronoun:ه", "pronoun:هم"})


@cache
def _stems(word: str) -> frozenset[str]:
    """The folded word as a rule may write it: without proclitics, article or attached pronoun («بمطالبها» → «مطالب»)."""
    forms = {form for reading in readings(word) for form in (reading.word, without_article(reading.word))}
    return frozenset(forms | {form.removesuffix(pronoun) for form in forms for pronoun in ("ها", "ه", "هم", "هما") if len(form) > 4})


class _Filler:
    """Fills the slots of one trigger."""

    def __init__(self, attempt: Attempt, trigger: Trigger, clauses: Clauses, registry: Registry) -> None:
        self.attempt, self.trigger, self.clauses, self.registry = attempt, trigger, clauses, registry
        self.last = attempt.end - 1
        light = clauses.light_verb_after(self.last) if trigger.part == "noun" else None
        # «اتصال جرى أمس» lends nobody: who called stands before
        self.light = light if light is not None and (light.subject or light.how == "unknown" and light.features & _OWN) else None

    def fill(self, slots: Slots) -> tuple[list[Entity], list[Entity], float]:
        """Entities of the left and right side, and how far the way they were found is to be trusted."""
        left, trust = self._side(slots.left)
        if not slots.right:
            return left, [], trust
        right, other = self._side(slots.right)
        if self.attempt.frame.relation == "visits":
            right = self.visited(right)
        return left, [entity for entity in right if entity not in left], min(trust, other)

    def _side(self, name: str) -> tuple[list[Entity], float]:
        method = getattr(self, f"_{name}", None)
        if method is not None:
            found: tuple[list[Entity], float] = method()
            return found
        after = self.light.position if self.light else self.last
        mentions = self.clauses.governed_by(after, frozenset(name.split("|")))
        governor = self._verb() if self.trigger.part == "noun" and self.light is None else None
        if not mentions and governor is not None:  # «أجرى مع نظيره مباحثات»
            mentions = self.clauses.governed_by(governor.position, frozenset(name.split("|")), self.attempt.start)
        if not mentions:
            pronoun = self.clauses.pronoun_after(after, frozenset(name.split("|")))
            verb = self._verb()
            if pronoun is not None and verb is not None:
                return self._antecedent(pronoun, verb)
        return self._entities(mentions), 1.0

    def _entities(self, mentions: list[ActorMention] | None) -> list[Entity]:
        """The actors of mentions; a city is one only as the place of a visit."""
        if self.attempt.frame.relation != "visits":
            mentions = [mention for mention in mentions or () if mention.how != "city"]
        return _entities(mentions)

    def visited(self, entities: list[Entity]) -> list[Entity]:
        """Of those named after «زيارة», only states and organisations are visited: whoever is met there is met."""
        return [entity for entity in entities if entity.kind is not Kind.PERSON]

    def _verb(self) -> Verb | None:
        if self.light is not None:
            return self.light
        if self.trigger.part == "verb":
            return next(verb for verb in self.clauses.verbs if verb.position == self.attempt.start)
        return self.clauses.verb_before(self.attempt.start)

    def _subject(self) -> tuple[list[Entity], float]:
        verb = self._verb()
        if self.trigger.part == "word" and (verb is None or not verb.subject):
            return self._entities(self.clauses.speaker_before(self.attempt.start)), 0.8
        agent = self.clauses.passive_agent_of(verb) if self.trigger.part == "verb" else None
        if agent is not None:  # «اتهمت روسيا من قبل بريطانيا»
            return self._entities(agent), 0.9
        controlled = self._controlled(verb) if self.trigger.part == "noun" and self.light is None else None
        if controlled is not None:
            return self._entities(controlled), 0.8
        undertaker = self.clauses.undertaker_of(self.attempt.start) if self.trigger.part == "noun" else None
        if undertaker is not None:
            return self._entities(undertaker), 0.9
        if verb is None:
            return [], 0.0
        if verb is self.light and any(f in ("pronoun:ه", "pronoun:هم") for f in verb.features):
            return self._carried_person(verb)  # «زيارة قادته إلى باريس»
        if verb.subject is None:
            return [], 0.0
        companions = [e for e in _entities(self.clauses.companions_of(verb)) if e.country == verb.subject[0].entity.country]
        return [*self._entities(verb.subject), *companions], _TRUST[verb.how]

    def _controlled(self, verb: Verb | None) -> list[ActorMention] | None:
        """«اتهمت واشنطن إيران بدعم …», «دعا تونس إلى تسليم …»: who is accused of it or asked for it is to do it."""
        if verb is None:
            return None
        at = self.attempt.start
        word = self.clauses.words[at]
        governed = word.startswith(("ب", "لل")) or (at > 0 and self.clauses.words[at - 1] in ("الي", "علي"))
        forms = {reading.word for reading in self.clauses.sentence.words[verb.position].readings}
        table = triggers()
        controls = any(row.frame.relation in ("accuses", "requests") for form in forms for row in table.get(form, ()))
        if not governed or not controls:
            return None
        if any(position in self.clauses.separators for position in range(verb.position + 1, at)):
            return None
        return (
            verb.object
            or self.clauses.object_of(verb.position, verb.subject)
            or self.clauses.governed_by(verb.position, frozenset({"من"}), at)
        )

    def another_subject(self, facing: list[Entity]) -> Entity | None:
        """Where a carried subject stands on the same side as the other actor: the nearest earlier one that does not.

        «استقبله الرئيس تبون وأجرى محادثات مع عطاف»: it is the guest who held talks.
        """
        verb = self._verb()
        if verb is None or verb.how != "carried":
            return None
        earlier = [m for m in self.clauses.mentions if m.end <= verb.position]
        for mention in [*earlier[::-1], *self.clauses.memory.recent[::-1][:6]]:
            entity = mention.entity
            if entity.kind is Kind.PERSON and all(crosses_border(entity, other) for other in facing):
                return entity
        return None

    def _carried_person(self, verb: Verb) -> tuple[list[Entity], float]:
        earlier = [m for m in self.clauses.mentions if m.end <= verb.position]
        for mention in [*earlier[::-1], *self.clauses.memory.recent[::-1]]:
            if mention.entity.kind is Kind.PERSON:
                return [mention.entity], 0.7
        return [], 0.0

    def _object(self) -> tuple[list[Entity], float]:
        if self.trigger.part == "noun" and self.light is None:
            doer = self.clauses.genitive_of(self.last)
            if doer:  # «استدعاء الخارجية التركية السفير السويدي»
                return self._entities(self.clauses.object_of(doer[-1].end - 1, doer)), 0.9
        verb = self._verb()
        if verb is None:
            return [], 0.0
        if self.trigger.part == "verb" and verb.subject and self.clauses.passive_agent_of(verb) is not None:
            return self._entities(verb.subject), 0.9
        if verb.object is not None:
            return self._entities(verb.object), 1.0
        pronoun = next((f[8:] for f in self.trigger.features if f.startswith("pronoun:")), None)
        if pronoun is not None:
            return self._antecedent(pronoun, verb)
        return self._entities(self.clauses.object_of(self.last, verb.subject)), 1.0

    def _place(self) -> tuple[list[Entity], float]:
        """The state that a verb of going takes as its object."""
        found, trust = self._object()
        return [entity for entity in found if entity.kind in (Kind.STATE, Kind.INTERNATIONAL)], trust

    def _antecedent(self, pronoun: str, verb: Verb) -> tuple[list[Entity], float]:
        """Whom an attached object pronoun means: the nearest earlier actor that fits and is not the subject."""
        subject = _entities(verb.subject)
        if self.clauses.takes_up_noun(verb):  # «مدرسة تدعمها إسبانيا»: the school, not an actor
            return [], 0.0
        earlier = [m for m in self.clauses.mentions if m.end <= verb.position]
        mentions = [m for m in [*earlier[::-1], *self.clauses.memory.recent[::-1]] if m.entity not in subject]
        if pronoun == "ها":  # a capital is feminine, whatever its state is («زار الرباط … وغادرها»)
            city = next((m for m in mentions if m.entity.kind is Kind.STATE), None)
            if city is not None and city.how == "capital" and self._verb_goes():
                return [city.entity], 0.7
        recent = [m.entity for m in mentions]
        if pronoun == "هما":
            two = list(dict.fromkeys(entity for entity in recent if entity.kind is Kind.PERSON))[:2]
            return (two, 0.7) if len(two) == 2 else ([], 0.0)
        if pronoun in ("هم", "نا"):
            return [], 0.0
        # «ه» is a person before it is a state, «ها» the other way round
        recent.sort(key=lambda entity: (entity.kind is not Kind.PERSON) == (pronoun == "ه"))
        return next((([entity], 0.7) for entity in recent if self._may_be(entity, pronoun)), ([], 0.0))

    def _verb_goes(self) -> bool:
        return self.attempt.frame.relation == "visits"

    def _may_be(self, entity: Entity, pronoun: str) -> bool:
        if entity.kind is Kind.PERSON:
            feminine = bool(entity.office) and entity.office.split()[0].endswith("ه")  # type: ignore[union-attr]
            return (pronoun == "ها") == feminine
        if entity.kind is Kind.STATE and entity.country in self.registry.lexicon.masculine_states:
            return pronoun == "ه"
        return pronoun == "ها"

    def _genitive(self) -> tuple[list[Entity], float]:
        return self._entities(self.clauses.genitive_of(self.last)), 1.0

    def _possessor(self) -> tuple[list[Entity], float]:
        pronoun = next((f[8:] for f in self.trigger.features if f.startswith("pronoun:")), None)
        if pronoun is None or pronoun == "نا":
            return [], 0.0
        verb = self.clauses.verb_before(self.attempt.start)
        if pronoun == "هما" and verb is not None and verb.subject and len(_entities(verb.subject)) == 2:
            return _entities(verb.subject), 0.8
        if verb is not None and verb.subject is None:
            return [], 0.0  # his visit: of somebody who is no known actor
        earlier = [m for m in self.clauses.mentions if m.end <= self.attempt.start]
        subject = (verb.subject if verb else None) or ([] if earlier else self.clauses.inherited)
        for mention in [*subject, *earlier[::-1]]:
            if self._may_be(mention.entity, pronoun):
                return [mention.entity], 0.8
        return [], 0.0

    def _both(self) -> tuple[list[Entity], float]:
        """«لقائهما»: the two persons named last."""
        if "pronoun:هما" not in self.trigger.features:
            return [], 0.0
        earlier = [m for m in self.clauses.mentions if m.end <= self.attempt.start]
        persons = [m.entity for m in [*earlier[::-1], *self.clauses.memory.recent[::-1]] if m.entity.kind is Kind.PERSON]
        two = list(dict.fromkeys(persons))[:2]
        return (two, 0.8) if len(two) == 2 else ([], 0.0)

    def _agent(self) -> tuple[list[Entity], float]:
        return self._entities(self.clauses.agent_of(self.last)), 1.0

    def _between(self) -> tuple[list[Entity], float]:
        mentions = self.clauses.between(self.last)
        if mentions and self._another_owns(mentions[0].start):
            return [], 0.0
        return self._entities(mentions), 1.0

    def _another_owns(self, position: int) -> bool:
        """«بحث الاجتماع سبل التعاون بين تونس والجزائر»: the بين is the cooperation's, unless «اتفاق تعاون بين» joins them."""
        table = triggers()
        return any(
            any(row.part == "noun" for row in table.get(without_article(self.clauses.words[at]), ()))
            for at in range(self.last + 2, position)
        )

    def _adjective(self) -> tuple[list[Entity], float]:
        countries = self.clauses.adjectives_of(self.last)
        return [self.registry.state(code) for code in countries[:1]], 0.9

    def _dyad(self) -> tuple[list[Entity], float]:
        countries = list(dict.fromkeys(self.clauses.adjectives_of(self.last)))
        return ([self.registry.state(code) for code in countries] if len(countries) > 1 else []), 0.9

    def _target(self) -> tuple[list[Entity], float]:
        """The object, or whom the object is of («بجهود المغرب», «تصريحات الوزير», «بالدور الجزائري»)."""
        verb = self._verb()
        subject = _entities(verb.subject) if verb else []
        if verb is not None and verb.object is not None:
            return self._entities(verb.object), 0.9
        pronoun = next((f[8:] for f in self.trigger.features if f.startswith("pronoun:")), None)
        if pronoun is not None and verb is not None and self.trigger.part == "verb":
            return self._antecedent(pronoun, verb)
        taken_up = next((w[3:] for w in self.clauses.words[self.last + 1 : self.last + 3] if w in ("اياه", "اياها")), None)
        if taken_up is not None and verb is not None:  # «متهمة إياها»
            return self._antecedent(taken_up, verb)
        mentions, country = self.clauses.target_of(self.last, verb.subject if verb else None)
        if mentions:
            return [entity for entity in _entities(mentions) if entity not in subject], 0.9
        return ([self.registry.state(country)] if country else []), 0.8

    def _origin(self) -> tuple[list[Entity], float]:
        """The state whose adjective what is given bears («طائرات رافال الفرنسية»)."""
        country = self.clauses.origin_after(self.last)
        return ([self.registry.state(country)] if country else []), 0.8

    def _previous(self) -> tuple[list[Entity], float]:
        """Whom the clause before spoke of («فرضت عقوبات على النيجر … وهددت بالتدخل»): the last actor that faces the subject."""
        subject, trust = self._subject()
        if not subject:
            return [], 0.0
        earlier = [m for m in self.clauses.mentions if m.end <= self.attempt.start and m.how != "city"]
        for mention in [*earlier[::-1], *([] if len(earlier) > 1 else self.clauses.memory.recent[::-1][:4])]:
            if all(crosses_border(mention.entity, other) for other in subject):
                found = self._entities(self.clauses.group(mention))
                return [entity for entity in found if entity not in subject], min(trust, 0.7)
        return [], 0.0

    def _topic(self) -> tuple[list[Entity], float]:
        before = [mention for mention in self.clauses.mentions if mention.end <= self.attempt.start]
        start = self.clauses._clause_start(self.attempt.start)
        for mention in reversed(before):
            if mention.start >= start and not mention.preposition and not self.clauses.is_genitive(mention):
                return _entities(self.clauses.group(mention)), 0.8
        return [], 0.0


def _entities(mentions: list[ActorMention] | None) -> list[Entity]:
    return list(dict.fromkeys(entity for mention in mentions or () for entity in mention.entities))


def _pairs(left: list[Entity], right: list[Entity]) -> list[tuple[Entity, Entity]]:
    return [(a, b) for a in left for b in right]


def _combinations(entities: list[Entity]) -> list[tuple[Entity, Entity]]:
    return [(a, b) for number, a in enumerate(entities) for b in entities[number + 1 :]]


def crosses_border(a: Entity, b: Entity) -> bool:
    """Whether the codebook codes the pair: two states' actors, or one international body; no two groups."""
    if a is b or (a.kind is Kind.GROUP and b.kind is Kind.GROUP):
        return False
    if a.country is not None and b.country is not None:
        return a.country != b.country
    # without a country: an international body, a group, an official of a body
    return not (a.kind is b.kind and a.label == b.label)


def frames_of(attempts: list[Attempt]) -> set[Frame]:
    """The frames that were tried."""
    return {attempt.frame for attempt in attempts}
