"""Personal names: which run of words is one, and where it ends."""

from __future__ import annotations

from collections.abc import Set

from tansiq.actors.gazetteer import gazetteer
from tansiq.frames import noun_triggers
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.common import common_words
from tansiq.model import Kind
from tansiq.surface import HYPHENS
from tansiq.tokens import Sentence, Word
from tansiq.verb_kinds import known_verbs

MAX_PARTS = 6
# letters that may be a proclitic or the first letter of a name (وليد، بوتين، لورنر)
_PROCLITICS = ("و", "ب", "ل")
# no name begins with a preposition and the article
_WITH_ARTICLE = ("بال", "لل", "وال", "كال", "فال")
# links that are ordinary words too, or names of their own: only a name may follow them
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
        if not word.is_word:
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


def is_nameable(word: Word) -> bool:
    """Whether the word can be part of a personal name: it is no known word, adjective of a state, or head."""
    folded = word.fold
    if not word.is_word or len(folded) < 2 or (folded.startswith(_WITH_ARTICLE) and len(folded) > 5):
        return False
    if folded == "علي":  # على is the preposition, علي the name; folding makes them one
        return not word.text.endswith("ى")
    if folded.endswith("ا") and len(folded) > 4 and folded[:-1] in common_words():  # an adverb: مطولا
        return False
    persons = gazetteer().person_words
    bare = without_article(folded)
    if (folded in known_verbs() and folded not in persons) or (bare in noun_triggers() and bare not in persons):
        return False
    return not (_is_vocabulary(folded) or bare in actor_words().state_people or _is_listed(folded, persons=False))


def _is_known(folded: str) -> bool:
    """Whether the word has a meaning of its own, as the name of somebody listed or otherwise."""
    return _is_vocabulary(folded) or _is_listed(folded, persons=True)


def _is_vocabulary(folded: str) -> bool:
    words = actor_words()
    bare = without_article(folded)
    return (
        folded in common_words()
        or folded in closed().all
        or folded in words.fields
        or folded in words.honorifics
        or folded in words.counterparts
        or bare in words.offices.lemmas
        or bare in words.institutions.lemmas
        or bare in words.state_heads
        or gazetteer().is_adjective(bare)
    )


def _is_listed(folded: str, persons: bool) -> bool:
    """Whether the word is a name of the gazetteer; of a person only with `persons`."""
    found = gazetteer().names.match(folded, ())
    return found is not None and (persons or found[1].kind is not Kind.PERSON)


def _is_hyphen(sentence: Sentence, position: int) -> bool:
    """Whether a hyphen that touches the word before it stands there, not as the last word."""
    words = sentence.words
    touches = position + 1 < len(words) and words[position - 1].end == words[position].start
    return touches and words[position].text in HYPHENS


def _is_link(sentence: Sentence, position: int) -> bool:
    words = sentence.words
    following = position + 1 < len(words) and words[position + 1].is_word
    return following and words[position].fold in actor_words().name_links


def _links(link: Word, linked: Word) -> bool:
    """Whether a link joins the word after it, which belongs to the name whatever it is: عبد العزيز، آل خليفة."""
    if link.fold in _DOUBTFUL_LINKS and not is_nameable(linked):
        return False
    is_office = linked.fold in actor_words().offices.lemmas and link.fold != "ابو"
    return not (linked.fold in closed().all or is_office)


def _is_part(sentence: Sentence, position: int, parts: int, seen: Set[str]) -> bool:
    """Whether the word is a part of a name that has so many parts before it."""
    word = sentence.words[position]
    if not is_nameable(word) and not (parts == 1 and _is_family_adjective(word)):
        return False
    if not parts and word.fold[0] in "بل" and len(word.fold) > 4 and _is_known(word.fold[1:]):
        return False
    if not parts and not word.fold.startswith("و"):
        return True
    return not _opens_with_proclitic(sentence, position, seen)


def _is_family_adjective(word: Word) -> bool:
    """«طاهر المصري»: a family name that is an adjective of a state, in the masculine singular."""
    folded = word.fold
    return folded.startswith("ال") and folded.endswith("ي") and gazetteer().is_adjective(without_article(folded))


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
    if folded[0] != "و" and len(rest) < 4:  # لاين، كيري: short rests are words by accident
        return False
    return rest.startswith("ال") or folded.startswith("لل") or _is_known(rest) or rest in seen
