"""Filling the slots of a frame: what each name of a side asks for, and who is found there."""

from __future__ import annotations

from collections.abc import Callable

from tansiq.actors.entities import ActorMention, Entity, entities_of
from tansiq.clauses.arguments import governed_by, pronoun_after, within_governed
from tansiq.clauses.structure import names_place
from tansiq.frames import Slots
from tansiq.slots import acted_on, acting, around, belonging, foregoing, homes, measures, places, reported, serving
from tansiq.slots.agreements import bound
from tansiq.slots.borders import is_of_border
from tansiq.slots.occurrence import NOBODY, Occurrence, Side
from tansiq.slots.pronouns import TAKEN_UP, antecedent, is_person, may_be

# what a rule may name, beside prepositions
SIDES: dict[str, Callable[[Occurrence], Side]] = {
    "subject": acting.subject,
    "leading": acting.leading,
    "home": homes.home,
    "decider": acting.decider,
    "committer": acting.committer,
    "spoken-home": homes.spoken_home,
    "envoy-home": homes.envoy_home,
    "sender": acted_on.envoy,
    "topic": acting.topic,
    "speaker": reported.speaker,
    "teller": reported.teller,
    "reported": reported.reported,
    "theme": reported.theme,
    "obliged": reported.obliged,
    "tied": reported.tied,
    "condition": reported.condition,
    "undertaker": acting.undertaker,
    "accused": acting.accused,
    "accuser": homes.accuser,
    "agent": acting.agent,
    "head": around.head,
    "apposed": around.apposed,
    "dative": around.dative,
    "nearby": around.nearby,
    "ahead": around.ahead,
    "fronted": around.fronted,
    "standing": around.standing,
    "having": around.having,
    "beside": around.beside,
    "bidder": around.bidder,
    "shooter": around.shooter,
    "stirred": around.stirred,
    "doer-before": foregoing.doer_before,
    "voice": around.voice,
    "previous": acting.previous,
    "object": acted_on.object_,
    "guest": acted_on.guest,
    "welcomed": acted_on.welcomed,
    "addressee": acted_on.addressee,
    "place": places.place,
    "host": places.host,
    "target": acted_on.target,
    "visited": places.visited,
    "venue": places.venue,
    "site": places.site,
    "whereabouts": places.whereabouts,
    "bound": bound,
    "stops": places.stops,
    "rounds": places.rounds,
    "spot": places.spot,
    "destination": places.destination,
    "doer": belonging.doer,
    "visitor": belonging.visitor,
    "told": acted_on.told,
    "patient": acted_on.patient,
    "resumed": foregoing.resumed,
    "foregoing": foregoing.foregoing,
    "aim": acted_on.aim,
    "genitive": belonging.genitive,
    "met": belonging.met,
    "possessor": belonging.possessor,
    "both": belonging.both,
    "shared": belonging.shared,
    "between": belonging.between,
    "between-before": belonging.between_before,
    "adjective": belonging.adjective,
    "dyad": belonging.dyad,
    "origin": belonging.origin,
    "imposer": measures.imposer,
    "included": measures.included,
    "again": measures.again,
    "enactor": measures.enactor,
    "service": serving.service,
    "services": serving.services,
    "warner": serving.warner,
    "giver": serving.giver,
    "enabled": serving.enabled,
    "scene": serving.scene,
    "stricken": serving.stricken,
    "helped": serving.helped,
    "headed": serving.headed,
    "speaking": serving.speaking,
    "ours": serving.ours,
}

# what two do together: a border that one has with another one is none of it («تأمين حدود تركيا مع سوريا»)
_MUTUAL = frozenset({"meets", "agreesWith", "cooperatesWith", "operatesWith"})
# whose the noun is, told behind it: then the one with whom it is stands behind it too
_OWNERS = frozenset({"genitive", "possessor", "adjective"})


def fill(occurrence: Occurrence, slots: Slots) -> tuple[Side, Side]:
    """Who stands on the left and on the right side; a pair has nobody on the right."""
    left = _side(occurrence, slots.left)
    if occurrence.relation == "visits" and slots.left != "sender":
        left = left.without([entity for entity in left.entities if _is_only_named(occurrence, entity)])
    if not slots.right:
        return left, Side([], left.trust)
    right = _side(occurrence, slots.right, is_owned=slots.left in _OWNERS)
    right = right.without(left.entities)
    if occurrence.relation == "visits":  # states and organisations are visited: whoever is met there is met
        delegations = [word for word in right.words if isinstance(word, ActorMention) and word.how == "delegates"]
        sent = entities_of(delegations)
        right = right.without([entity for entity in right.entities if is_person(entity) or entity in sent])
    return left, right


def _is_only_named(occurrence: Occurrence, entity: Entity) -> bool:
    """Whether the sentence speaks of a state as of a place and of none of its people: a state does not travel."""
    mentions = [mention for mention in occurrence.clauses.mentions if entity in mention.entities]
    return bool(mentions) and all(names_place(mention) for mention in mentions)


def _side(occurrence: Occurrence, name: str, is_owned: bool = False) -> Side:
    find = SIDES.get(name)
    return find(occurrence) if find else _governed(occurrence, frozenset(name.split("|")), is_owned)


def _past_subject(occurrence: Occurrence, after: int) -> int:
    """«التي قطعت [السعودية ومصر] علاقاتها معها»: from where the pronoun is sought."""
    subject = occurrence.verb.subject if occurrence.verb is not None else None
    return subject[-1].end - 1 if subject and subject[0].start == after + 1 else after


def _own_subject(occurrence: Occurrence, pronoun: str) -> Side | None:
    """«احتجت إيران على العقوبات الأمريكية عليها»: the subject of the clause, where the noun is another one's."""
    acting = occurrence.verb.subject if occurrence.verb is not None else None
    meant = [mention for mention in acting or () if may_be(occurrence, mention, pronoun)]
    return occurrence.side(meant[:1], TAKEN_UP) if meant else None


def _governed(occurrence: Occurrence, names: frozenset[str], is_owned: bool) -> Side:
    """The actors that one of the prepositions brings, or the pronoun beside it means.

    With a plus behind it («على+») whom what the preposition brings is of, where it brings no actor itself.
    """
    prepositions = frozenset(name.removesuffix("+") for name in names)
    clauses, after = occurrence.clauses, occurrence.reach - 1
    mentions = governed_by(clauses, after, prepositions)
    if mentions and occurrence.relation in _MUTUAL and is_of_border(clauses, mentions[0]):
        return NOBODY
    if not mentions and not is_owned and occurrence.is_bare_noun and occurrence.verb is not None:
        # «أجرى مع نظيره مباحثات», not «بحث مع نظيره الاتفاق الإيراني»
        mentions = governed_by(clauses, occurrence.verb.position, prepositions, occurrence.start)
    if not mentions and occurrence.verb is not None:
        pronoun = pronoun_after(clauses, _past_subject(occurrence, after), prepositions)
        if pronoun is not None:
            own = _own_subject(occurrence, pronoun) if is_owned and occurrence.is_bare_noun else None
            return own or antecedent(occurrence, pronoun, occurrence.verb, brought=True)
    wide = frozenset(name.removesuffix("+") for name in names if name.endswith("+"))
    if not mentions and wide:
        mentions, adjective = within_governed(clauses, after, wide)
        if adjective is not None:
            return occurrence.states([adjective], 0.8)
    return occurrence.side(mentions, 1.0)
