"""Personal names: which run of words is one, and where it ends."""

from __future__ import annotations

from tansiq.frames import noun_triggers
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.lexicon import Lexicon
from tansiq.model import Kind
from tansiq.surface import HYPHENS
from tansiq.tokens import Sentence, Word
from tansiq.verb_kinds import known_verbs

MAX_PARTS = 6
# letters that may be a proclitic or the first letter of a name (وليد، بوتين، لورنر)
_PROCLITICS = ("و", "ب", "ل")
# no name begins with a preposition and the article
_WITH_ARTICLE = ("بال", "لل", "وال", "كال", "فال")


def is_nameable(word: Word, lexicon: Lexicon) -> bool:
    """Whether the word can be part of a personal name: it is no known word, adjective of a state, or head."""
    folded = word.fold
    if not word.is_word or len(folded) < 2 or (folded.startswith(_WITH_ARTICLE) and len(folded) > 5):
        return False
    if folded == "علي":  # على is the preposition, علي the name; folding makes them one
        return not word.text.endswith("ى")
    bare = without_article(folded)
    if folded.endswith("ا") and len(folded) > 4 and folded[:-1] in lexicon.common:  # an adverb: مطولا
        return False
    if folded in known_verbs() and folded not in lexicon.person_words:
        return False
    return not (
        folded in lexicon.common
        or folded in closed().all
        or (bare in noun_triggers() and bare not in lexicon.person_words)
        or folded in lexicon.domains
        or folded in lexicon.honorifics
        or bare in lexicon.offices
        or bare in lexicon.institutions
        or bare in lexicon.state_heads
        or bare in lexicon.state_people
        or bare in lexicon.nisba
        or folded in lexicon.counterparts
        or _is_place(folded, lexicon)
    )


def _is_family_nisba(word: Word, lexicon: Lexicon) -> bool:
    """«طاهر المصري»: a family name that is an adjective of a state, in the masculine singular."""
    return word.fold.startswith("ال") and word.fold.endswith("ي") and without_article(word.fold) in lexicon.nisba


def _is_place(folded: str, lexicon: Lexicon) -> bool:
    match = lexicon.names.match(folded, [])
    return match is not None and match[1].kind is not Kind.PERSON


def _is_known(folded: str, lexicon: Lexicon) -> bool:
    bare = without_article(folded)
    return (
        folded in lexicon.common
        or folded in closed().all
        or bare in lexicon.offices
        or bare in lexicon.institutions
        or bare in lexicon.state_heads
        or bare in lexicon.nisba
        or folded in lexicon.domains
        or folded in lexicon.honorifics
        or folded in lexicon.counterparts
        or lexicon.names.match(folded, []) is not None
    )


def _opens_with_proclitic(word: Word, following: list[str], lexicon: Lexicon, seen: frozenset[str]) -> bool:
    """Whether the word's first letter is a conjunction or preposition before a word that is known without it."""
    folded = word.fold
    if not folded.startswith(_PROCLITICS) or len(folded) < 4:
        return False
    rest = folded[1:]
    if without_article(rest) in lexicon.offices or lexicon.office_phrases.match(rest, following) is not None:
        return True
    if folded[0] != "و" and len(rest) < 4:  # لاين، كيري: short rests are words by accident
        return False
    return rest.startswith("ال") or folded.startswith("لل") or _is_known(rest, lexicon) or rest in seen


def name_run(sentence: Sentence, start: int, lexicon: Lexicon, seen: frozenset[str] = frozenset()) -> int:
    """End (word index) of the personal name that begins at `start`; `start` itself where none does.

    Args:
        seen: folded words of names that the article has told already, so that «ومحمد» parts from the name before it.
    """
    words = sentence.words
    known = lexicon.names.match(words[start].fold, sentence.folded[start + 1 : start + 6]) if start < len(words) else None
    if known is not None and known[1].kind is Kind.PERSON and known[0] > 1:
        return start + known[0]
    end = position = start
    parts = 0
    while position < len(words) and parts < MAX_PARTS:
        word = words[position]
        if word.text in HYPHENS and parts and position + 1 < len(words) and words[position - 1].end == word.start:
            position += 1
            if words[position].is_word and words[position].start == word.end:  # مون جيه-إن: all of it is the name
                position += 1
                end = position
            continue
        if not word.is_word:
            break
        if word.fold == "كي" and not parts:  # «لكي» and «كي» open a clause; inside a name it is Korean
            break
        if word.fold in lexicon.name_links and position + 1 < len(words) and words[position + 1].is_word:
            # the word after a link belongs to the name whatever it is: عبد العزيز، آل خليفة، بن سلمان
            linked = words[position + 1]
            if word.fold in ("لا", "دو", "لو", "سان", "ام", "نور", "سيف", "عز") and not is_nameable(linked, lexicon):
                break
            if linked.fold in closed().all or (linked.fold in lexicon.offices and word.fold != "ابو"):
                break
            position += 2
            parts += 1 if word.fold != "عبد" else 0
            end = position
            parts += 1
            continue
        if not is_nameable(word, lexicon) and not (parts == 1 and _is_family_nisba(word, lexicon)):
            break
        if not parts and word.fold[0] in "بل" and len(word.fold) > 4 and _is_known(word.fold[1:], lexicon):
            break
        if (parts or word.fold.startswith("و")) and _opens_with_proclitic(
            word, sentence.folded[position + 1 : position + 3], lexicon, seen
        ):
            break
        position += 1
        parts += 1
        end = position
    return end
