"""Which words before a trigger may hold a cue of its status: names are passed over, other verbs end the search."""

from __future__ import annotations

from tansiq.claims import Attempt
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed
from tansiq.status.cues import status_words

_ENDERS = frozenset(".؛!؟")
_UNCOUNTED = frozenset("،,()[]«»\"“”'-–—")
_IFS = frozenset({"اذا", "لو"})
_CASES = frozenset({"حال", "حاله"})
# words before a verb in which its particles stand, and those within which أن makes it depend on what stands before
_REACH_OF_PARTICLES = 2
_REACH_OF_COMPLEMENTISER = 3
# more than the longest reach of any cue
_MOST_WORDS = 16


def words_before(attempt: Attempt, across: bool = False) -> list[str]:
    """The folded words before a trigger in whose scope it stands, in order; names, dates and commas are left out.

    Long titles must not push a cue out of reach («دعت رئيسة الوزراء البريطانية فلانة السبت إلى اتفاق»), and what a verb
    between them says for itself is not under the cue («دعا إلى الهدوء ووقع اتفاقا»).

    Args:
        across: go on across verbs and relatives («نفى التقارير التي قالت إنه سلم …»).
    """
    words, found = attempt.sentence.folded, [""]
    if words[attempt.start] in status_words().circumstances:
        return []
    last = None  # how many words the search still takes, once a verb has ended it
    for position in range(attempt.start - 1, -1, -1):
        word = words[position]
        if word in _ENDERS or word in status_words().clause_stops or len(found) > _MOST_WORDS:
            break
        if not across and word in closed().relatives and position not in attempt.names:
            break  # «دعا إلى وقف الحرب التي يدعمها»: a relative clause tells for itself
        if word in _UNCOUNTED:
            if position == attempt.start - 1 and (attempt.part == "word" or _is_circumstance(attempt)):
                break  # «، محملة كييف المسؤولية», «دعا، بدعم من فرنسا، إلى»: told for itself
            continue
        if position in attempt.names or position in attempt.date_words or _is_transparent(words, position):
            continue
        if position + 1 in attempt.date_words and word in closed().fillers:  # «[مساء] اليوم الاثنين»
            continue
        if word in clause_words().manner:  # «موافقته [بسرعة] على»
            continue
        found.append(word)
        if last is not None:
            last -= 1
            if not last:
                break
        elif not across and attempt.separators.get(position) in ("verb", "joined") and not _depends(attempt, position):
            last = _REACH_OF_PARTICLES
    return found[:0:-1]


def own_words(words: list[str]) -> list[str]:
    """Those words before a verb that stand in its own clause: «لن يصمد [بعدما] انسحبت …»."""
    opening = [at for at, word in enumerate(words) if word in clause_words().naming]
    return words[opening[-1] + 1 :] if opening else words


def opens_condition(words: list[str]) -> bool:
    """Whether one of the words opens a condition: «إذا», «لو», «في حال»."""
    bare = [word.lstrip("وف") for word in words]
    return any(
        word in _IFS or (word in _CASES and words[at - 1 : at] in (["في"], ["وفي"])) for at, word in enumerate(bare)
    )


def _is_circumstance(attempt: Attempt) -> bool:
    """«بدعم من»: a noun with ب that tells how the act beside it is done."""
    is_phrase = attempt.part == "noun" and attempt.end - attempt.start > 1
    return is_phrase and attempt.sentence.folded[attempt.start].startswith("ب")


def _is_transparent(words: list[str], position: int) -> bool:
    """«رغبتهما في التوصل إلى اتفاق»: nouns that only bring about what follows them, and their prepositions."""
    light = status_words().bringing_about
    word = words[position].removeprefix("ب").removeprefix("لل").removeprefix("ال")
    return word in light or (
        words[position] in ("الي", "في", "ب", "علي") and words[position - 1] in light and position > 0
    )


def _depends(attempt: Attempt, position: int) -> bool:
    """Whether the verb is in a clause with أن («نفى أن تكون بلاده قد وقعت اتفاقا»)."""
    before = attempt.sentence.folded[max(0, position - _REACH_OF_COMPLEMENTISER) : position]
    return "ان" in before


def is_for(attempt: Attempt) -> bool:
    """«لاستعادة العلاقات»: whether the noun tells what something else is for."""
    word = attempt.first.fold
    is_written_on = any(reading.preposition == "ل" for reading in attempt.first.readings)
    return attempt.part == "noun" and word.startswith("ل") and is_written_on
