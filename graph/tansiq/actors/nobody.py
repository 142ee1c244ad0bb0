"""Names that name no actor where they stand: «صلاة المغرب», «قناة فرنسا 24», «مطار الملك عبد العزيز», «دبي (CNN)»."""

from __future__ import annotations

from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.names import name_run
from tansiq.actors.openings import OPENING_MARKS
from tansiq.lang.ar.actor_words import actor_words
from tansiq.tokens import Sentence

_DATELINE_WORDS = 10


def end_of_nobody(sentence: Sentence, position: int) -> int:
    """Where the words end that begin at `position` and name no actor; `position` itself where none begin."""
    return (
        _ordinary(sentence, position)
        or _named_after(sentence, position)
        or _outlet_or_club(sentence, position)
        or position
    )


def end_of_dateline(sentence: Sentence) -> int:
    """Where the text begins after «دبي، الإمارات (CNN) —»; 0 without such a line."""
    for position, text in enumerate(sentence.texts[: _DATELINE_WORDS - 1], 1):
        if text == "(" and position < len(sentence.texts) and sentence.folded[position] in actor_words().agencies:
            return position + 1
    return 0


def _ordinary(sentence: Sentence, position: int) -> int:
    """«صلاة المغرب», «وهو مصر على»: phrases of ordinary words, and names of outlets and clubs."""
    folded = sentence.folded
    for reading in sentence.words[position].readings:
        found = actor_words().nobody.match(reading.word, folded, position + 1)
        if found is not None:
            return position + found[0]
    return 0


def _named_after(sentence: Sentence, position: int) -> int:
    """«مطار [الملك عبد العزيز]»: a place or institution that bears a person's name."""
    if _head_before(sentence, position) not in actor_words().bearing_names:
        return 0
    start = position
    while start < len(sentence.words) and sentence.folded[start] in actor_words().honorifics:
        start += 1
    end = name_run(sentence, start)
    return end if end > start else 0


def _outlet_or_club(sentence: Sentence, position: int) -> int:
    """«قناة [فرنسا] 24», «نادي [برشلونة]»: a state or city in the name of what it is not."""
    if _head_before(sentence, position) not in actor_words().outlets_and_clubs:
        return 0
    state = gazetteer().state(sentence.folded[position], sentence.folded, position + 1)
    return position + state.length if state is not None else 0


def _head_before(sentence: Sentence, position: int) -> str:
    """The word before, a quotation mark and what is written onto it apart."""
    before = position - 1
    if before >= 0 and sentence.words[before].text in OPENING_MARKS:
        before -= 1
    if before < 0:
        return ""
    words = actor_words()
    forms = (reading.word for reading in sentence.words[before].readings)
    return next((form for form in forms if form in words.bearing_names or form in words.outlets_and_clubs), "")
