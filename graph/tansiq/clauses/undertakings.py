"""Nouns that lend what follows them its doer: «قرار باريس تقليص التأشيرات», «بعد إعلان مصر قطع العلاقات»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Nationality
from tansiq.clauses.layout import Layout
from tansiq.clauses.words import clause_words
from tansiq.frames import noun_triggers
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed

# how many words before the noun an undertaking with an owner's pronoun may stand («في قراره …»)
_REACH_OF_PRONOUN = 3
# how many words may stand between the doer and the noun
_LONGEST_GAP = 6
# how many words may stand between two nouns that share their doer
_REACH_OF_PAIR = 12


def undertaker_of(layout: Layout, position: int) -> list[ActorMention] | None:
    """Who decides on or begins what a noun at `position` tells; None where no undertaking stands before it."""
    return _undertaker(layout, position) or _shared_doer(layout, position)


def _shared_doer(layout: Layout, position: int) -> list[ActorMention] | None:
    """«إعلان ترامب انسحاب واشنطن من الاتفاق وفرض عقوبات …»: who does what the noun before و tells."""
    while position and layout.words[position - 1].removeprefix("و") in clause_words().again:
        position -= 1  # «قراره الانسحاب وإعادة فرض …»
    if not layout.words[position].startswith("و") and layout.words[position - 1] != "ثم":
        return None
    for back in range(position - 1, max(-1, position - 1 - _REACH_OF_PAIR), -1):
        if back in layout.boundaries:
            return None
        if back in layout.inside or without_article(layout.words[back]) not in noun_triggers():
            continue
        undertaker = _undertaker(layout, back)
        doer = layout.at.get(back + 1)
        is_named = doer is not None and not doer.preposition
        # «انسحاب واشنطن من الاتفاق وإعادة فرض …»: two measures of one state
        is_measure = without_article(layout.words[back]) in clause_words().measures
        if undertaker is not None or (is_named and is_measure):
            return layout.group(doer) if doer is not None and is_named else undertaker
    return None


def _undertaker(layout: Layout, position: int) -> list[ActorMention] | None:
    before = layout.mentions_before(position)
    back = _owned_undertaking(layout, position)
    if back is not None:
        owners = [mention for mention in before if mention.end <= back]
        if owners and _is_object(layout, back):  # «أبلغت اليونان روسيا اعتزامها طرد …»
            here = [mention for mention in owners if mention.start >= layout.clause_start(back)]
            owners = [mention for mention in here if not mention.preposition][:1] or owners
        return layout.group(owners[-1]) if owners else None
    if not before or position - before[-1].end > _LONGEST_GAP:
        return None
    last = before[-1]
    if not all(_is_passed_over(layout, p) for p in range(last.end, position)):
        return None
    group = layout.group(last)
    head = group[0].start - 1
    if head < 0 or last.preposition or not any(map(_is_undertaking, layout.forms(head))):
        return None
    return group


def undertaking_state_of(layout: Layout, position: int) -> Nationality | None:
    """The state by whose adjective an undertaking before the noun is told («القرار الأمريكي بإعادة فرض …»)."""
    at = position - 1
    while at > 0 and position - at <= _LONGEST_GAP and at not in layout.nationalities:
        if not _is_passed_over(layout, at):
            return None
        at -= 1
    if at <= 0 or at not in layout.nationalities:
        return None
    return layout.nationalities[at] if any(map(_is_undertaking, layout.forms(at - 1))) else None


def _is_passed_over(layout: Layout, position: int) -> bool:
    """Whether the word may stand between the doer and what he undertakes («قرار واشنطن أمس إعادة فرض …»)."""
    word = layout.words[position]
    is_date = position in layout.date_words
    is_small = word in closed().prepositions or word in clause_words().again
    return not layout.is_word(position) or is_date or is_small


def _owned_undertaking(layout: Layout, position: int) -> int | None:
    """«مع المغرب في قراره قطع العلاقات»: position of an undertaking to which its owner's pronoun is attached."""
    for back in range(position - 1, max(-1, position - 1 - _REACH_OF_PRONOUN), -1):
        word = layout.words[back]
        for pronoun in ("ها", "ه"):
            if word.endswith(pronoun):
                if _is_undertaking(word.removesuffix(pronoun).removeprefix("و").removeprefix("ب")):
                    return back
                break
    return None


def _is_object(layout: Layout, position: int) -> bool:
    """Whether the word stands under no preposition and behind no other noun."""
    before = layout.words[position - 1] if position else ""
    is_behind_actor = position - 1 in layout.inside or position - 1 in layout.date_words
    return is_behind_actor and not layout.words[position].startswith(("ب", "ل")) and before not in closed().prepositions


def _is_undertaking(word: str) -> bool:
    return without_article(word) in clause_words().undertakings
