"""Firms and other bodies that are known by a name in quotation marks: «شركة "فلان" الروسية»."""

from __future__ import annotations

from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention
from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_places import state_adjective_at
from tansiq.lang.ar.actor_words import actor_words
from tansiq.surface import CLOSED_BY, text_of

# words of such a name
_LONGEST = 5
_NEWS = "وكاله"


def quoted_organization(context: Context, onset: Onset, phrase: Phrase) -> ActorMention | None:
    """The body whose name follows the phrase in quotation marks, and then the adjective of its state.

    None for names that are listed, and for news agencies, which only report.
    """
    words, start = onset.sentence.words, phrase.end
    if phrase.lemma not in actor_words().fielded or phrase.lemma == _NEWS or start >= len(words):
        return None
    closing_marks = CLOSED_BY.get(words[start].text, frozenset())
    ahead = range(start + 2, min(start + 2 + _LONGEST, len(words)))
    closing = next((at for at in ahead if words[at].text in closing_marks), None)
    if closing is None or closing + 1 >= len(words):
        return None
    if gazetteer().names.match(onset.folded[start + 1], onset.folded, start + 2) is not None:
        return None
    adjective = state_adjective_at(onset.folded, closing + 1)
    if adjective is None or onset.folded[closing + 1].startswith("و"):
        return None
    length, country = adjective
    name = text_of(onset.sentence, start + 1, closing)
    body = context.registry.organization(f"{onset.text(phrase.end)} {name}", country)
    body.names.setdefault(name)
    return onset.mention(body, closing + 1 + length, "institution")
