"""Relative clauses whose verb takes up its head: «إيران التي تتهمها واشنطن», «قطر التي قطعت الرياض صلتها معها»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import PUNCTUATION, clause_words
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.forms import attached_pronoun
from tansiq.text import fold

# relative word → the pronoun by which its head is taken up
_PRONOUNS = {fold(word): pronoun for word, pronoun in (("الذي", "ه"), ("التي", "ها"), ("الذين", "هم"))}
_UNDER_PREPOSITION = ("مع", "علي", "في", "الي", "ل", "ب", "من", "عن")
# words between the verb, or the actor behind it, and such a preposition
_REACH_OF_PRONOUN = 2


def relative_word(clauses: Clauses, verb: Verb) -> int | None:
    """Position of the relative word that the verb stands behind, particles between them apart."""
    position = verb.position - 1
    while position >= 0 and clauses.words[position] in clause_words().auxiliaries:
        position -= 1
    return position if position >= 0 and clauses.words[position] in closed().relatives else None


def taken_up_head(clauses: Clauses, verb: Verb) -> list[ActorMention] | None:
    """The head of a relative clause that its verb takes up as its object or under a preposition.

    Returns:
        nobody ([]) where the head is no actor, None where none is taken up: the head is the subject then.
    """
    beside = clauses.verb_at.get(verb.position - 1)
    if verb.conjoined and beside is not None and attached_pronoun(beside.features) == attached_pronoun(verb.features):
        return beside.head  # «الجماعات التي مولتها ودربتها»
    if verb.conjoined:
        return _shared_head(clauses, verb)
    at = relative_word(clauses, verb)
    pronoun = _PRONOUNS.get(clauses.words[at].removeprefix("و")) if at is not None else None
    if at is None or pronoun is None:
        return None
    own = attached_pronoun(verb.features)
    if own != pronoun and (own is not None or not _is_under_preposition(clauses, verb, pronoun)):
        return None
    start = at
    while start and clauses.words[start - 1] in PUNCTUATION:
        start -= 1
    before = clauses.mentions_before(start)
    if clauses.words[at].startswith("و"):  # «الوحدات المدعومة من واشنطن والتي تصنفها أنقرة …»
        head = next((mention for mention in before[::-1] if not mention.preposition), None)
    else:
        head = before[-1] if before and before[-1].end == start else None
    return [] if head is None else clauses.group(head)


def _shared_head(clauses: Clauses, verb: Verb) -> list[ActorMention] | None:
    """«التحالف الذي تقوده الرياض وتدعمه واشنطن»: what the relative clause that the verb goes on with takes up."""
    before = clauses.verbs[: clauses.verbs.index(verb)]
    pronoun = attached_pronoun(verb.features)
    if not before or pronoun is None or attached_pronoun(before[-1].features) != pronoun:
        return None
    is_relative = before[-1].head is not None or relative_word(clauses, before[-1]) is not None
    return before[-1].head or [] if is_relative else None


def describes_noun(clauses: Clauses, verb: Verb) -> bool:
    """Whether the verb says what the bare noun before it does: «عقوبات تستهدف», «أشخاص يؤيدون», not «بيانا قال فيه»."""
    at = verb.position - 1
    if at > 0 and clauses.words[at] in ("كان", "كانت"):  # «خطر كان يهدد»
        at -= 1
    if verb.opens or verb.conjoined or at < 0 or not clauses.is_word(at):
        return False
    if at in clauses.inside or at in clauses.date_words or at in clauses.verb_at:
        return False
    word = clauses.words[at]
    is_particle = any(form in closed().all or form in clause_words().openers for form in (word, word.removeprefix("و")))
    if is_particle or word.startswith(("ال", "وال")):
        return False
    after = clauses.words[verb.position + 1 : verb.position + 1 + _REACH_OF_PRONOUN]
    return attached_pronoun(verb.features) is None and not any(_takes_up(word) for word in after)


def _takes_up(word: str) -> bool:
    """Whether the word is a preposition with a pronoun («فيه»)."""
    return any(word == stem + pronoun for stem in _UNDER_PREPOSITION for pronoun in _PRONOUNS.values())


def _is_under_preposition(clauses: Clauses, verb: Verb, pronoun: str) -> bool:
    after = clauses.at.get(verb.position + 1)
    if after is not None and after.preposition:
        return False
    start = verb.position + 1 if after is None else clauses.group(after)[-1].end
    end = min(start + _REACH_OF_PRONOUN + (after is not None), clauses.window_end(verb.position))
    return any(clauses.words[p] == stem + pronoun for p in range(start, end) for stem in _UNDER_PREPOSITION)


def main_clause_start(clauses: Clauses, position: int) -> int:
    """Position of the first word of the clause that the word stands in, relative clauses before it left aside."""
    for boundary in sorted((at for at in clauses.boundaries if at < position), reverse=True):
        if clauses.words[boundary] in clause_words().attributions:  # «بحسب الدفاع المدني»: an aside
            continue
        is_past = any(boundary < verb.position < position for verb in clauses.verbs)
        if clauses.words[boundary] not in closed().relatives or not is_past:
            return boundary + 1
    return clauses.place_line


def follows_relative(clauses: Clauses, verb: Verb) -> bool:
    """Whether a relative clause stands between the verb and its topic («الوزير الذي زار تونس قال»)."""
    return not verb.conjoined and main_clause_start(clauses, verb.position) < clauses.clause_start(verb.position)
