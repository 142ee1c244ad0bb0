"""The date of the agreement that an article speaks of, told once: «الاتفاق المبرم عام 2015», «اتفاق 2015»."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tansiq.claims import Attempt
from tansiq.dates.finding import DateMention
from tansiq.dates.governing import governing_words
from tansiq.dates.story import Dating
from tansiq.lang.ar.clitics import without_article
from tansiq.surface import text_of
from tansiq.tokens import Sentence

# words between the agreement, or the word that tells of its conclusion, and the date
_REACH_OF_AGREEMENT = 3
_REACH_OF_CONCLUSION = 2
# words between the agreement and that word
_REACH_OF_PARTIES = 8


class Agreement:
    """The one date that the sentences of an article tell of an agreement; none where they tell several.

    Args:
        sentences: those of the article, in order.
        dates: of each main sentence, by its index.
    """

    def __init__(self, sentences: Sequence[Sentence], dates: Mapping[int, list[DateMention]]) -> None:
        told = [
            Dating(date.edtf, f"as the agreement, «{text_of(sentence, date.start, date.end)}»")
            for sentence in sentences
            if sentence.main
            for date in dates[sentence.index]
            if "/" not in date.edtf and _is_of_agreement(sentence.folded, date)
        ]
        finest = max(told, key=lambda dating: len(dating.date), default=None)
        is_one = finest is not None and all(finest.date.startswith(dating.date) for dating in told)
        self._dating = finest if is_one else None

    def of(self, attempt: Attempt) -> Dating | None:
        """The date, where the attempt speaks of an agreement known already («الاتفاق الذي أبرم بين …»)."""
        word = attempt.sentence.folded[attempt.start]
        is_known = word.lstrip("وبف").startswith(("ال", "لل"))
        is_told = attempt.frame.relation == "agreesWith" and attempt.part == "noun" and is_known
        return self._dating if is_told else None


def _is_of_agreement(folded: list[str], date: DateMention) -> bool:
    """Whether an agreement, or a word that tells of its conclusion, stands right before the date."""
    words = governing_words()
    near = folded[max(0, date.start - _REACH_OF_AGREEMENT) : date.start]
    if any(_is_agreement(word) for word in near) and words.bounds.isdisjoint(near):
        return True
    conclusion = range(date.start - 1, max(-1, date.start - 1 - _REACH_OF_CONCLUSION), -1)
    at = next((at for at in conclusion if folded[at] in words.concluded), None)
    if at is None:
        return False
    return any(_is_agreement(word) for word in folded[max(0, at - _REACH_OF_PARTIES) : at])


def _is_agreement(word: str) -> bool:
    forms = (word, word[1:]) if word[:1] in ("ب", "و", "ل") else (word,)
    return any(without_article(form) in governing_words().agreements for form in forms)
