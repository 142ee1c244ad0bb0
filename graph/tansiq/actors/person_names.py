"""When two names are one person's."""

from __future__ import annotations

from functools import lru_cache

from tansiq.lang.ar.clitics import without_article
from tansiq.text import WORDS_KEPT, fold_phrase


@lru_cache(maxsize=WORDS_KEPT)
def name_words(name: str) -> tuple[str, ...]:
    """Folded words of a person's name without articles, عبد joined to what follows it."""
    words: list[str] = []
    for word in fold_phrase(name):
        bare = without_article(word)
        if words and words[-1] == "عبد":
            words[-1] = "عبد" + bare
        else:
            words.append("عبد" + without_article(word[3:]) if word.startswith("عبدال") else bare)
    return tuple(words)


def is_same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names, as words, may be one person's: the shorter is in the longer, given and family name alike."""
    short, long = sorted((one, other), key=len)
    if short == long:
        return True
    # سلمان بن عبد العزيز is no محمد بن سلمان بن عبد العزيز: the given name decides
    same_given = len(short) == 1 or short[0] == long[0]
    return same_given and set(short) <= set(long) and short[-1] == long[-1] and len(short[-1]) > 2
