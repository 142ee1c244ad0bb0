"""Which words can be part of a personal name."""

from __future__ import annotations

import re

from tansiq.actors.gazetteer import gazetteer
from tansiq.frames import noun_triggers
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.lang.ar.common import common_words
from tansiq.model import Kind
from tansiq.tokens import Word
from tansiq.verb_kinds import known_verbs

# no name begins with a preposition and the article
_WITH_ARTICLE = ("بال", "لل", "وال", "كال", "فال")
_PRONOUNS = ("هما", "ها", "هم", "نا", "ه")
_HAMZAS = ("اء", "ائ", "اؤ")
# letters of a verb and the ف written onto it, short of which it may be another word («فريد»)
_SHORTEST_SO = 4
_TANWIN = "\u064b"
# verbal nouns by their pattern, without article; what is attached to them as an object may follow
_VERBAL_NOUN = re.compile("(?:ت..ي.|ا..ا.|ا.ت.ا.|ان..ا.|است..ا.|است.ا.|استي.ا.|م.ا..ه|م.ا..ت)(?:ه|ها|هم|هما)?")


def is_nameable(word: Word) -> bool:
    """Whether the word can be part of a personal name: it is no known word, adjective of a state, or head."""
    folded = word.fold
    if not word.is_word or len(folded) < 2 or _has_article_and_more(word):
        return False
    if folded == "علي":  # على is the preposition, علي the name; folding makes them one
        return not word.text.endswith("ى")
    if _is_accusative(word) or _bears_pronoun(word) or opens_clause(word):
        return False
    if word.text.startswith("آل") and len(folded) > 3:  # «آلان» only folds like «الآن»
        return True
    persons = gazetteer().person_words
    bare = without_article(folded)
    if (_is_verb(word) and folded not in persons) or (bare in noun_triggers() and bare not in persons):
        return False
    return not (is_vocabulary(folded) or bare in actor_words().state_people or is_listed(folded, persons=False))


def is_known(folded: str) -> bool:
    """Whether the word has a meaning of its own, as the name of somebody listed or otherwise."""
    return is_vocabulary(folded) or is_listed(folded, persons=True)


def is_vocabulary(folded: str) -> bool:
    """Whether the word is an ordinary one, a word of actor phrases or an adjective of a state."""
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


def is_function_word(word: Word) -> bool:
    """Whether the word is of a closed class, or has the article or a preposition with it."""
    return not word.is_word or word.fold in closed().all or word.fold.startswith(("ال", *_WITH_ARTICLE))


def is_listed(folded: str, persons: bool) -> bool:
    """Whether the word is a name of the gazetteer; of a person only with `persons`."""
    found = gazetteer().names.match(folded, ())
    if found is None or (found[1].way == "city" and folded in gazetteer().person_words):  # بشار is a given name too
        return False
    return persons or found[1].kind is not Kind.PERSON


def is_verbal(folded: str, preposition: str) -> bool:
    """Whether the word, what is written onto it read off, is a verb or a verbal noun («لقطع», «بتحسين»)."""
    bare = without_article(folded)
    if preposition != "ب" and folded in known_verbs():  # «بيرد» is a name
        return True
    return bare in noun_triggers() or _VERBAL_NOUN.fullmatch(bare) is not None


def _has_article_and_more(word: Word) -> bool:
    """«والوزير», «للوزير»; «وأليكسيس» only folds like them."""
    return word.fold.startswith(_WITH_ARTICLE) and word.text[1:2] in ("ا", "ل") and len(word.fold) > 4


def _is_verb(word: Word) -> bool:
    features = known_verbs().get(word.fold)
    if features is None and word.fold.startswith("ف") and len(word.fold) > _SHORTEST_SO:
        return word.fold[1:] in known_verbs()  # «أما ترامب فاتهم إيران»
    # «ساره» delighted him, «سارة» is a name
    return features is not None and not ("pronoun:ه" in features and word.text.endswith("ة"))


def _is_accusative(word: Word) -> bool:
    """An adverb or predicate: «مطولا», «أمينا عاما», whatever is written with tanwin."""
    if _TANWIN in word.text:
        return True
    stem = word.fold.removesuffix("ا")
    return len(stem) > 3 and stem != word.fold and (stem in common_words() or stem in actor_words().offices.lemmas)


def _bears_pronoun(word: Word) -> bool:
    """«خارجيتنا», «وأتباعهم»: a known noun with a possessor; ة, which folding makes ه, is none."""
    for pronoun in _PRONOUNS:
        if not word.fold.endswith(pronoun) or (pronoun == "ه" and not word.text.endswith("ه")):
            continue
        if word.text.removesuffix(pronoun).endswith(_HAMZAS):  # «زملاءه», «أصدقائها»
            return True
        stem = word.fold.removesuffix(pronoun)
        if stem.endswith("ات") and len(stem) > 4:
            return True
        for base in (stem, stem[1:] if stem[:1] in ("و", "ب", "ل") else stem):
            noun = base[:-1] + "ه" if base.endswith("ت") else base
            if len(base) > 3 and (base in common_words() or is_vocabulary(noun)):
                return True
    return False


def opens_clause(word: Word) -> bool:
    """«فإن»: ف before a function word; «فان» is Van."""
    return word.fold.startswith("ف") and word.fold[1:] in closed().complementisers and "إ" in word.text
