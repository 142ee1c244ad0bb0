"""Headlines that name who speaks before a colon: «ماكرون: نرفض القرار», «الوزير لـ«الصحيفة»: …»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.words import PUNCTUATION
from tansiq.lang.ar.closed import closed

# words between who speaks and the colon: to whom, where
_REACH_OF_COLON = 8
_COLON = ":"


def headed_by(clauses: Clauses, position: int, is_own: bool = False) -> list[ActorMention]:
    """Who is named before the first colon of the sentence, where what stands at `position` stands behind it.

    Nobody, where a place does: «ليبيا: …» tells what the news is about, «موسكو: …» who says it.

    Args:
        is_own: what stands there is told in the first person, which no news is about («ليبيا: نرفض …»).
    """
    opening = [mention for mention in clauses.mentions[:1] if set(clauses.words[: mention.start]) <= PUNCTUATION]
    colon = next((at for at in range(position) if clauses.words[at] == _COLON and at not in clauses.inside), None)
    if not opening or colon is None or colon < clauses.place_line:
        return []
    group = clauses.group(opening[0])
    is_topic = not is_own and group[0].how in ("name", "city") and names_place(group[0])
    return [] if is_topic or not _tells_circumstance(clauses, group[-1].end, colon) else group


def _tells_circumstance(clauses: Clauses, start: int, end: int) -> bool:
    """Whether nothing, or only where and to whom it is said, stands between who speaks and the colon."""
    between = [at for at in range(start, end) if clauses.words[at] not in PUNCTUATION]
    if not between:
        return True
    if len(between) > _REACH_OF_COLON or any(at in clauses.verb_at for at in between):
        return False
    first = clauses.words[between[0]]
    is_apposition = between[0] in clauses.inside
    return is_apposition or first in closed().prepositions or first.startswith("ل")
