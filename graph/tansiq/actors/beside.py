"""Names that stand beside an office: «وزير الدفاع الإيطالي ماريو كوستا», «ماريو كوستا وزير الدفاع الإيطالي»."""

from __future__ import annotations

from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.actors.known import KnownPersons
from tansiq.actors.nameable import is_nameable
from tansiq.actors.names import is_latin, name_run
from tansiq.actors.onset import Onset
from tansiq.lang.ar.actor_words import actor_words
from tansiq.model import Kind
from tansiq.surface import text_of
from tansiq.tokens import Sentence, Word
from tansiq.verb_kinds import known_verbs

COMMAS = ("،", ",", "؛")
_BRACKETS = frozenset("()")
_OPENERS = frozenset('«"“(،,:؛')


def name_after(sentence: Sentence, position: int, known: KnownPersons, anchored: bool) -> tuple[int, int] | None:
    """Start and end of the name that follows an office that ends at `position`, honorifics apart; None without one.

    Args:
        anchored: whether the office tells its country. A single word is a name only if somebody is known by it.
    """
    words = sentence.words
    table = actor_words()
    start = position
    opened = False
    while start < len(words):
        if words[start].text in _OPENERS and not opened:
            opened = True
        elif words[start].fold not in table.honorifics and words[start].fold not in table.former:
            break
        start += 1
    end = name_run(sentence, start, known.words)
    if end == start and opened and anchored:
        end = _apposed(sentence, start, known)
    if end == start:
        return None
    single = end - start < 2
    first = words[start].fold
    if opened and (is_joined(first) or (single and not known.begins(first))):
        return None
    if single and (not anchored or not (first in gazetteer().person_words or first in known.words)):
        return None  # «السفير الأمريكي معروف بمواقفه»
    if single and first in known_verbs() and first not in known.words and not listed_person_at(sentence.folded, start):
        return None  # «الرئيس الفرنسي شكر أمير قطر»
    return start, end


def _apposed(sentence: Sentence, start: int, known: KnownPersons) -> int:
    """End of a name between commas that begins with the article («سفير الجزائر، الحواس رياش،»); `start` without one."""
    words = sentence.words
    if start + 1 >= len(words) or not sentence.folded[start].startswith("ال") or not is_nameable(words[start]):
        return start
    end = name_run(sentence, start + 1, known.words)
    return end if end > start + 1 and (end == len(words) or not words[end].is_word) else start


def name_before(onset: Onset, known: KnownPersons, floor: int) -> str | None:
    """The name right before an office («أشتون كارتر وزير الدفاع الأمريكي»), from word `floor` on."""
    if onset.reading.preposition or onset.reading.conjunction:
        return None
    words = onset.sentence.words
    end = onset.position
    while end > floor and onset.folded[end - 1] in actor_words().holding:  # «فلان، وهو رئيس …»
        end -= 1
    if end and words[end - 1].text in COMMAS:
        end -= 1
    while end > floor and is_original(words[end - 1]):  # «توماس غرودزكي (Tomasz Grodzki)، رئيس …»
        end -= 1
    for start in range(max(floor, end - 5, 0), end - 1):
        if start > floor and is_nameable(words[start - 1]):
            continue
        if name_run(onset.sentence, start, known.words) == end:
            return text_of(onset.sentence, start, end, _without_conjunction(onset.sentence, start, floor))
    return None


def is_joined(first: str) -> bool:
    """Whether the folded first word of a name begins with a و that is none of its letters, as far as is known."""
    return first.startswith("و") and first not in gazetteer().person_words


def listed_person_at(folded: list[str], position: int) -> tuple[int, Entry] | None:
    """Length and entry of the person of the authority file who is named at the position."""
    if position >= len(folded):
        return None
    found = gazetteer().names.match(folded[position], folded, position + 1)
    return found if found is not None and found[1].kind is Kind.PERSON else None


def is_original(word: Word) -> bool:
    """Whether a token belongs to how a name is written in Latin letters, its brackets included."""
    return is_latin(word) or word.text in _BRACKETS


def _without_conjunction(sentence: Sentence, start: int, floor: int) -> str | None:
    """«…، [و]زوران زايف»: the first word of a name without the و that joins it to another actor; None without one."""
    word = sentence.words[start]
    joined = start == floor > 0 or (start > 0 and sentence.words[start - 1].text in COMMAS)
    is_name = len(word.fold) < 5 or word.fold in gazetteer().person_words
    return word.text[1:] if joined and word.fold.startswith("و") and not is_name else None
