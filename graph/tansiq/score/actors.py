"""When two actors are the same one, as the codebook counts it.

The folding here is part of the measure and stays as it is when the extractor's own (`tansiq.text`) changes.
"""

from __future__ import annotations

import re
import unicodedata

from tansiq.model import Actor, Kind

_LETTERS = str.maketrans(
    {**dict.fromkeys("أإآٱ", "ا"), "ى": "ي", "ة": "ه", "ؤ": "و", "ئ": "ي", "ڤ": "ف", "ڨ": "ق", "گ": "ك", "پ": "ب"}
    | dict.fromkeys("ءـ")
)
_ARTICLE = re.compile(r"^(وال|بال|ال|لل)(?=\w{2,})")


def fold(name: str) -> str:
    """The name without marks, case, the Arabic article and the usual variants of spelling."""
    plain = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
    plain = plain.casefold().translate(_LETTERS).replace("اميرك", "امريك")
    plain = re.sub(r"\bعبد\s+ال", "عبدال", re.sub(r"[^\w\s]", " ", plain))
    return " ".join(word for word in (_ARTICLE.sub("", word) for word in plain.split()) if word)


def names(actor: Actor) -> set[str]:
    """All names of the actor, folded."""
    return {fold(name) for name in (actor.label, *actor.names)} - {""}


def same_actor(gold: Actor, found: Actor) -> bool:
    """States by their country; others by a shared name, or one name inside the other, in no two countries."""
    if Kind.STATE in (gold.kind, found.kind):
        return gold.kind == found.kind and gold.country is not None and gold.country == found.country
    if gold.country and found.country and gold.country != found.country:
        return False
    ours, theirs = names(gold), names(found)
    if ours & theirs:
        return True
    return gold.kind == found.kind and any(_within(gold, one, other) for one in ours for other in theirs)


def _within(gold: Actor, one: str, other: str) -> bool:
    """Whether the words of one name are among the other's, and tell enough to be the same actor."""
    short, long = sorted((one.split(), other.split()), key=len)
    if not set(short) <= set(long):
        return False
    if gold.kind == Kind.PERSON:  # the family name has to be among them
        return short[-1] == long[-1] and len(short[-1]) > 2
    return bool(gold.country) or len(short) > 1  # الجيش for الجيش الأمريكي, of the same country


def nation(actor: Actor) -> str:
    """The actor's country, or his names where he has none."""
    return actor.country or "|".join(sorted(names(actor)))


def same_nation(gold: Actor, found: Actor) -> bool:
    """Whether the actors stand for the same country; those without one need a shared name."""
    if gold.country or found.country:
        return nation(gold) == nation(found)
    return bool(names(gold) & names(found))
