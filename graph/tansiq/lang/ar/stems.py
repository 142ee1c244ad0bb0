"""A word as rules may write it, whatever is written onto it."""

from __future__ import annotations

from tansiq.lang.ar.clitics import readings, without_article

_PRONOUNS = ("ها", "ه", "هم", "هما")
_LONGEST_BARE = 4  # letters of a word that bears no pronoun


def stems(word: str) -> frozenset[str]:
    """The folded word without proclitics, article or attached pronoun: «بمطالبها» → «مطالب», among others."""
    forms = {form for reading in readings(word) for form in (reading.word, without_article(reading.word))}
    return frozenset(
        forms | {form.removesuffix(pronoun) for form in forms for pronoun in _PRONOUNS if len(form) > _LONGEST_BARE}
    )
