"""Who goes on speaking after what he told: «[أكد الوزير] أن روسيا تحاصر الموانئ ودعا موسكو إلى …»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.agreement import agrees, is_feminine_state
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.model import Kind
from tansiq.verb_kinds import telling_verbs

# mentions back to which «أنها» reaches
_RECENT = 4


def teller_of(clauses: Clauses, number: int, told_of_another: bool) -> list[ActorMention]:
    """The speaker earlier in the sentence whom a past verb joined by و goes on from; nobody where there is none.

    Args:
        number: of the verb among those of the sentence, all of whose earlier ones have their subjects.
        told_of_another: whether somebody acts in what was told whom the verb does not agree with; else only a verb of
            telling goes on from the speaker, for what was told may go on as well.
    """
    verb = clauses.verbs[number]
    if not verb.conjoined or not verb.features >= {"past"} or verb.features & {"dual", "plural"}:
        return []
    if not told_of_another and clauses.forms(verb.position).isdisjoint(telling_verbs()):
        return []
    speech = next((earlier for earlier in clauses.verbs[:number][::-1] if _tells(clauses, earlier)), None)
    if speech is None or not speech.subject or not agrees(verb, speech.subject):
        return []
    return speech.subject


def _tells(clauses: Clauses, verb: Verb) -> bool:
    return verb.features >= {"speech", "past"} and not clauses.is_relative(verb)


def told_of(clauses: Clauses, verb: Verb) -> list[ActorMention]:
    """«قال الوزير إن إيران خطر. وأضاف [أنها تدعم] …»: the state of which a man spoke last, taken up by «أنها»."""
    if not clauses.words[verb.position - 1].endswith("ها") or "fem" not in verb.features:
        return []
    telling = next((earlier for earlier in clauses.verbs[::-1] if earlier.position < verb.position), None)
    if telling is None or not telling.subject:  # «قالت الشركة إنها …»
        return []
    earlier = [*clauses.memory.recent, *clauses.mentions_before(verb.position)][-_RECENT:]
    states = (m for m in earlier[::-1] if m.entity.kind is Kind.STATE and not m.preposition)
    state = next(states, None)
    return [state] if state is not None and is_feminine_state(state) else []
