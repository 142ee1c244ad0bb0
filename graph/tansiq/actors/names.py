"""Personal names: which run of words is one, and where it ends."""

from __future__ import annotations

from collections.abc import Set

from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.nameable import is_function_word, is_known, is_nameable, is_verbal, opens_clause
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.surface import HYPHENS
from tansiq.tokens import Sentence, Word

MAX_PARTS = 6
# letters that may be a proclitic or the first letter of a name (وليد، بوتين، لورنر)
_PROCLITICS = ("و", "ب", "ل")
# links that are ordinary words too, or names of their own: only a name may follow them
_ADJECTIVES = frozenset({"العربي"})
_DOUBTFUL_LINKS = frozenset({"لا", "دو", "لو", "سان", "ام", "نور", "سيف", "عز"})


def name_run(sentence: Sentence, start: int, seen: Set[str] = frozenset()) -> int:
    """End (word index) of the personal name that begins at `start`; `start` itself where none does.

    Args:
        seen: folded words of names that the article has told already, so that «ومحمد» parts from the name before it.
    """
    words = sentence.words
    if start >= len(words):
        return start
    listed = gazetteer().names.match(words[start].fold, sentence.folded, start + 1)
    if listed is not None and listed[1].kind is Kind.PERSON and listed[0] > 1:
        return start + listed[0]
    if listed is not None and listed[0] > 1 and listed[1].kind is Kind.STATE:
        return start  # «على لسان وزير الدفاع، [بيونغ يانغ] …»
    end = position = start
    parts = 0
    while position < len(words) and parts < MAX_PARTS:
        word = words[position]
        if parts and _is_hyphen(sentence, position):
            position += 1
            if words[position].is_word and words[position].start == word.end:  # مون جيه-إن: all of it is the name
                position += 1
                end = position
            continue
        if not word.is_word or (parts and is_latin(word)):
            break
        if word.fold == "كي" and not parts:  # «لكي» and «كي» open a clause; inside a name it is Korean
            break
        if _is_link(sentence, position):
            if not _links(word, words[position + 1]):
                break
            position += 2
            parts += 1 if word.fold == "عبد" else 2
        elif _is_part(sentence, position, parts, seen):
            position += 1
            parts += 1
        else:
            break
        end = position
    return end


def is_latin(word: Word) -> bool:
    """Whether a word is written in Latin letters: «توماس غرودزكي [Tomasz] [Grodzki]»."""
    return word.text.isascii() and word.text.isalpha()


def _is_hyphen(sentence: Sentence, position: int) -> bool:
    """Whether a hyphen that touches the word before it stands there, not as the last word."""
    words = sentence.words
    touches = position + 1 < len(words) and words[position - 1].end == words[position].start
    return touches and words[position].text in HYPHENS


def _is_link(sentence: Sentence, position: int) -> bool:
    words = sentence.words
    following = position + 1 < len(words) and words[position + 1].is_word
    return following and words[position].fold in actor_words().name_links and not opens_clause(words[position])


def _links(link: Word, linked: Word) -> bool:
    """Whether a link joins the word after it, which belongs to the name whatever it is: عبد العزيز، آل خليفة."""
    if link.fold in _DOUBTFUL_LINKS and not is_nameable(linked):
        return False
    if link.text.startswith("آ"):
        return True
    is_office = linked.fold in actor_words().offices.lemmas and link.fold != "ابو"
    is_closed = linked.fold in closed().all and linked.text != "علي"  # على is the preposition
    return not (is_closed or is_office)


def _is_part(sentence: Sentence, position: int, parts: int, seen: Set[str]) -> bool:
    """Whether the word is a part of a name that has so many parts before it."""
    word = sentence.words[position]
    following = sentence.folded[position + 1] if position + 1 < len(sentence.words) else ""
    if following in actor_words().descent and not is_function_word(word):
        return True  # «[تركي] بن فيصل», «[سلطان] بن سلمان»
    before = sentence.folded[position - 1] if position else ""
    if word.fold in actor_words().princes and before in actor_words().honorifics:
        return True  # «الأمير [تركي] الفيصل», «العقيد الركن [تركي] المالكي»
    if parts and word.fold in actor_words().name_ends:
        return True
    if not is_nameable(word) and not (parts == 1 and _is_family_adjective(sentence, position)):
        return False
    if actor_words().offices.phrases.match(word.fold, sentence.folded, position + 1) is not None:
        return False  # «ولي عهد»
    if not parts:
        return _may_open(sentence, position, seen)
    if parts > 1 and word.text.startswith("ال") and word.text.endswith("ة"):
        return False  # «فيصل بن خالد [الجاهزية]»
    if parts > 1 and word.fold.startswith("و") and len(word.fold) > 4:
        return word.fold in gazetteer().person_words or word.fold in seen  # «محمد الحلبوسي [وخميس] …»
    return not _opens_with_proclitic(sentence, position, seen)


def _may_open(sentence: Sentence, position: int, seen: Set[str]) -> bool:
    """Whether a name may begin with the word, which is no known one."""
    folded = sentence.folded[position]
    if _is_adjective_here(sentence, position):
        return False
    if folded in gazetteer().person_words or folded in seen:
        return True
    if sentence.words[position].text.startswith("ال") and len(folded) > 3:  # «المنشقين», «الليبرالي»
        return folded in actor_words().given_names
    if folded[0] == "ب" and is_verbal(folded[1:], "ب"):  # «أبلغ نظيره الإيراني [باستحالة] …»
        return False
    if folded[0] in "بل" and is_known(folded[1:]) and (len(folded) > 4 or gazetteer().names.match(folded[1:], ())):
        return False
    return not (folded.startswith("و") and _opens_with_proclitic(sentence, position, seen))


def _is_adjective_here(sentence: Sentence, position: int) -> bool:
    """«للإعلام [العربي] فلان»: a given name that qualifies the noun before it."""
    before = sentence.folded[position - 1] if position else ""
    if sentence.folded[position] not in _ADJECTIVES or not before.startswith(("ال", "لل", "بال")):
        return False
    return before not in actor_words().honorifics and without_article(before) not in actor_words().offices.lemmas


def _is_family_adjective(sentence: Sentence, position: int) -> bool:
    """«طاهر المصري»: a family name that is an adjective of a state, in the masculine singular, at the end of a name."""
    folded = sentence.folded[position]
    goes_on = position + 1 < len(sentence.words) and is_nameable(sentence.words[position + 1])
    if goes_on or not (folded.startswith("ال") and folded.endswith("ي")):
        return False
    return gazetteer().is_adjective(without_article(folded))


def _opens_with_proclitic(sentence: Sentence, position: int, seen: Set[str]) -> bool:
    """Whether the word's first letter is a conjunction or preposition before a word that is known without it."""
    folded = sentence.words[position].fold
    if not folded.startswith(_PROCLITICS) or len(folded) < 4:
        return False
    rest = folded[1:]
    offices = actor_words().offices
    if without_article(rest) in offices.lemmas:
        return True
    if offices.phrases.match(rest, sentence.folded, position + 1) is not None:
        return True
    if folded[0] != "و" and len(rest) < 3:  # لاين، كيري: short rests are words by accident
        return False
    if folded not in gazetteer().person_words and is_verbal(rest, folded[0]):
        return True
    if gazetteer().state(rest, ()) is not None:  # «لعدن»
        return True
    if folded[0] != "و" and len(rest) < 4:
        return False
    if folded[0] == "و" and rest.startswith("ل") and is_known(rest[1:]):  # «ولسمو ولي عهده»
        return True
    return rest.startswith("ال") or folded.startswith("لل") or is_known(rest) or rest in seen
