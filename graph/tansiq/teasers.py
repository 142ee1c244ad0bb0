"""Teasers: the leads of other articles, which a site's pages have pasted below their own, without a word between.

They are told by what they lack. A paragraph that goes on says so («وأضاف», «كما», «من جانبه») and speaks of what was
spoken of; a lead begins anew, most often with a verb in the past, and shares few words with the article above.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from statistics import median

from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.furniture import furniture
from tansiq.text import fold_phrase
from tansiq.verb_kinds import known_verbs

Words = tuple[str, ...]
"""folded words of a paragraph"""

# fewer that begin anew may be the article's own
_LEAST = 3
# words of a lead at least
_WORDS = 10
# characters in which so many words stand
_HEAD = 400
# share of a lead's words that the article has too, in the middle of all leads, and share of leads that open with a verb
_SHARED = 0.3
_WITH_VERB = 0.5
# what closes a paragraph; share of leads cut off before it, and of paragraphs of the article at most
_FULL_STOPS = (".", "!", "?", "؟", ":", "…", '"', "”", "»", ")")
_CUT_OFF = 0.5
_CUT_ABOVE = 0.2
# letters by which words are compared, and letters of those that are
_STEM, _LONG = 5, 4


def number_of_teasers(paragraphs: Sequence[str]) -> int:
    """How many paragraphs at the end of a page are leads of other articles.

    Args:
        paragraphs: those of the page in their order, the title first.
    """
    number = sum(1 for _ in takewhile(_begins_anew, reversed(paragraphs[2:])))
    if number < _LEAST:
        return 0
    leads = [fold_phrase(paragraph) for paragraph in paragraphs[-number:]]
    above = {stem for paragraph in paragraphs[:-number] for stem in _stems(fold_phrase(paragraph))}
    shared = median(len(stems & above) / len(stems) if stems else 1 for stems in map(_stems, leads))
    with_verb = sum("past" in known_verbs().get(words[0], ()) for words in leads)
    if with_verb < _WITH_VERB * number:
        return 0
    return number if shared <= _SHARED else _number_cut_off(paragraphs, number)


def _number_cut_off(paragraphs: Sequence[str], number: int) -> int:
    """How many of the last paragraphs are leads cut off in the middle («… والتي أعلنت الريا»), whatever they share."""
    cut = [not paragraph.rstrip().endswith(_FULL_STOPS) for paragraph in paragraphs]
    leads, above = cut[-number:], cut[1:-number]
    if sum(leads) < max(_LEAST, _CUT_OFF * number) or sum(above) > _CUT_ABOVE * len(above):
        return 0
    return number - leads.index(True)


def _begins_anew(paragraph: str) -> bool:
    """Whether nothing at the head of a paragraph ties it to the one before."""
    words = fold_phrase(paragraph[:_HEAD])
    if len(words) < _WORDS:
        return False
    first, second = words[:2]
    if first in furniture().connectives or (first == "في" and second in furniture().settings):
        return False
    return not first.startswith(("و", "ف")) or first in known_verbs() or first in furniture().unjoined


def _stems(words: Words) -> set[str]:
    return {without_article(word.removeprefix("و"))[:_STEM] for word in words if len(word) >= _LONG}
