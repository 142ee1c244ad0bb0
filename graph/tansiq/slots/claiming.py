"""From slots to claims: the first pattern of a frame whose two sides stand across a border."""

from __future__ import annotations

from itertools import combinations, product

from tansiq.claims import Attempt, Claim
from tansiq.clauses.words import clause_words
from tansiq.frames import Slots
from tansiq.slots.acting import another_subject
from tansiq.slots.borders import Pair, are_at_home, crosses_border, crossing_pairs
from tansiq.slots.occurrence import Occurrence, Side
from tansiq.slots.sides import fill

# trust in subjects that are told in the clause itself
_DIRECT = 0.8
# how far a subject put in place of a carried one is to be trusted
_REPLACED = 0.6
# with more parties than these an agreement is told as the first one's with the others
_MOST_PARTIES = 5
# more than these who take part in an occasion need not have met one another
_MOST_PARTICIPANTS = 3
# those who act, with one another; and words between them and whom they may act with instead
_AMONG = Slots(left="subject")
_CLOSE = 5


def claim(attempt: Attempt, occurrence: Occurrence) -> None:
    """Fill the slots of the attempt's frame and note its claims, or why there are none."""
    for slots in attempt.frame.slots:
        left, right = fill(occurrence, slots)
        if not left.entities or (slots.right and not right.entities):
            continue
        if _is_among_themselves(attempt, occurrence, slots, left, right):
            continue
        if not slots.right and len(left.entities) > _MOST_PARTICIPANTS and _only_attend(occurrence):
            continue
        crossing = crossing_pairs(occurrence.registry, _pairs(occurrence.relation, slots, left, right))
        if not crossing:
            replaced = _with_another_subject(occurrence, slots, left, right)
            if replaced is not None:
                left, right = replaced
                crossing = _pairs(occurrence.relation, slots, left, right)
        if crossing and all(are_at_home(a, b) for a, b in crossing):
            attempt.outcome = "the two sides stand in a war inside one state"
            return
        crossing = [pair for pair in crossing if not are_at_home(*pair)]
        if crossing:
            _note(attempt, slots, left, right, crossing)
            return
        attempt.outcome = "the two sides do not stand across a border"
    attempt.outcome = attempt.outcome or "a side is missing"


def _is_among_themselves(attempt: Attempt, occurrence: Occurrence, slots: Slots, left: Side, right: Side) -> bool:
    """«اتفق بوتين وماكرون على …، بعد محادثاته مع ترامب»: two who act with one another, a third far behind."""
    frame = attempt.frame
    if slots.left != "subject" or not slots.right or not occurrence.is_verb or _AMONG not in frame.slots:
        return False
    if frame.near or frame.around:  # «وقعت مصر والأردن اتفاقات سلام مع إسرائيل»: with whom what they sign is
        return False
    subject = [words.end for words in left.words if words.start > occurrence.start]
    first = right.words[0].start if right.words else 0
    is_dual = occurrence.verb is not None and "dual" in occurrence.verb.features  # «واتفقا على العمل مع الحلفاء»
    if first - max([occurrence.last + 1, *subject]) <= (1 if is_dual else _CLOSE):
        return False
    return any(a.country and b.country and crosses_border(a, b) for a, b in combinations(left.entities, 2))


def _only_attend(occurrence: Occurrence) -> bool:
    """«يشارك قادة … في الاجتماعات»: who is present at an occasion."""
    verb = occurrence.verb
    return verb is not None and not occurrence.clauses.forms(verb.position).isdisjoint(clause_words().attending)


def _pairs(relation: str, slots: Slots, left: Side, right: Side) -> list[Pair]:
    """Who faces whom: each of the left each of the right, or where there is no right side one another."""
    if slots.right:
        return list(product(left.entities, right.entities))
    if relation == "agreesWith" and len(left.entities) > _MOST_PARTIES:  # «بين إيران وبريطانيا والصين وفرنسا …»
        return list(product(left.entities[:1], left.entities[1:]))
    if slots.left == "subject" and left.trust < _DIRECT and len(left.entities) > 2:
        return []  # many who acted in an earlier clause need not act with one another in this
    pairs = combinations(left.entities, 2)
    return [(a, b) for a, b in pairs if not any(a in bloc and b in bloc for bloc in left.blocs)]


def _with_another_subject(occurrence: Occurrence, slots: Slots, left: Side, right: Side) -> tuple[Side, Side] | None:
    """The sides with the subject exchanged for one who faces the other side, None where there is none."""
    if not slots.right or "subject" not in (slots.left, slots.right):
        return None
    is_left = slots.left == "subject"
    other = another_subject(occurrence, (right if is_left else left).entities)
    if other is None:
        return None
    subject = Side([other.entity], _REPLACED, words=(other,))
    return (subject, right) if is_left else (left, subject)


def _note(attempt: Attempt, slots: Slots, left: Side, right: Side, pairs: list[Pair]) -> None:
    arrow = "->" if slots.directed else "<>"
    name = f"{slots.left} {arrow} {slots.right}" if slots.right else slots.left
    attempt.filled[name] = [entity.label for entity in (*left.entities, *right.entities)]
    trust = min(left.trust, right.trust)
    facing = right if slots.right else left
    for a, b in pairs:
        named, other = left.naming(a), facing.naming(b)
        attempt.claims.append(Claim(a, b, trust=trust, subject_words=named, object_words=other))
        if attempt.frame.rule.both_ways:
            attempt.claims.append(Claim(b, a, trust=trust, subject_words=other, object_words=named))
    attempt.outcome = "claims"
