"""The place that an agency's text opens with: «دبي، الإمارات العربية المتحدة (CNN) --»; nobody acts there."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.tokens import Sentence

_DASHES = frozenset("-–—")
# how a place may be named
_PLACES = frozenset({"name", "capital", "city", "state"})
# words before the agency in brackets, and of it, at most
_LONGEST_PLACE = 8
_LONGEST_AGENCY = 4


def end_of_place_line(sentence: Sentence, mentions: list[ActorMention]) -> int:
    """Position after the dash that ends a place line; 0 where the sentence opens with none."""
    words, at = sentence.folded, {mention.start: mention for mention in mentions}
    first = at.get(0)
    end = first.end if first is not None and first.how in _PLACES else 0
    opening = next((p for p, word in enumerate(words[:_LONGEST_PLACE]) if word == "("), None)
    if opening is not None:
        closing = (p for p in range(opening, min(opening + _LONGEST_AGENCY, len(words))) if words[p] == ")")
        end = next(closing, -1) + 1
    dash = end
    while 0 < dash < len(words) and set(words[dash]) <= _DASHES:
        dash += 1
    # «الرباط - مدريد» are two sides
    return dash if dash > end and dash not in at else 0
