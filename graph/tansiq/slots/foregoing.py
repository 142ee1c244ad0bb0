"""Sides told by the clause before: who did what a clause takes up, rejects or is angry about."""

from __future__ import annotations

from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed
from tansiq.slots.occurrence import NOBODY, Occurrence, Side


def resumed(occurrence: Occurrence) -> Side:
    """Who did what a pronoun of the verb takes up («انسحبت واشنطن، وهو ما انتقدته موسكو», «في خطوة رفضتها …»)."""
    clauses, verb, start = occurrence.clauses, occurrence.verb, occurrence.start
    if verb is None or not occurrence.is_verb or occurrence.pronoun is None or verb.how != "after" or start < 2:
        return NOBODY
    at = start - 1 - (clauses.words[start - 1] in closed().relatives)
    if clauses.words[at] not in clause_words().resuming:
        return NOBODY
    return _acting_before(occurrence, at)


def foregoing(occurrence: Occurrence) -> Side:
    """Who acted in the clause before («تستعد واشنطن لنشر صواريخ، لكن موسكو تعارض ذلك»)."""
    verb = occurrence.verb
    if verb is None or verb.subject is None:
        return NOBODY
    return _acting_before(occurrence, min(occurrence.start, verb.subject[0].start))


def doer_before(occurrence: Occurrence) -> Side:
    """Who acts in the clause that the trigger's speaks of («نشرت أنقرة قواتها في خطوة أثارت …»)."""
    return _acting_before(occurrence, occurrence.start)


def _acting_before(occurrence: Occurrence, position: int) -> Side:
    """The subject of the last verb before the position that opens no relative clause."""
    clauses = occurrence.clauses
    earlier = (verb for verb in clauses.verbs[::-1] if verb.position < position and not clauses.is_relative(verb))
    acting = next(earlier, None)
    return NOBODY if acting is None else occurrence.side(acting.subject, 0.7)
