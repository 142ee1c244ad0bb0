"""Who goes on speaking after what he told: «[أكد الوزير] أن روسيا تحاصر الموانئ ودعا موسكو إلى …»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.agreement import agrees
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.verb_kinds import telling_verbs


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
