"""What depends on a noun: whom it is of, the adjectives of states beside it, the verb that lends it a subject."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention, Nationality
from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import COMMAS, PUNCTUATION
from tansiq.frames import noun_triggers
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.model import Kind
from tansiq.verb_kinds import light_verbs

# words after the noun within which each is sought
_REACH_OF_GENITIVE = 3
_REACH_OF_VERB = 4
_REACH_OF_ADJECTIVES = 6
# what may part a noun from its adjective («"الادعاءات" المغربية»)
_QUOTES = frozenset('"”»')
# what joins two adjectives of states («التونسية - الجزائرية»)
# an Arabic lengthening mark by itself is a dash, which folding leaves empty
_JOINS = (PUNCTUATION - COMMAS) | {"و", "/", ""}


def genitive_of(clauses: Clauses, position: int) -> list[ActorMention] | None:
    """The actor that a noun at `position` is of («زيارة وزير الدفاع», «زيارته الرسمية» has none)."""
    for ahead in range(position + 1, min(position + 1 + _REACH_OF_GENITIVE, len(clauses.words))):
        mention = clauses.at.get(ahead)
        if mention is not None:
            return None if mention.preposition or mention.conjunction else clauses.group(mention)
        word = clauses.words[ahead]
        # «إسناد ومشاركة القوات»: two nouns of doing share whom they are of
        is_joined = word.startswith("و") and len(word) > 4 and word[1:] not in noun_triggers()
        if not clauses.is_word(ahead) or word in closed().all or ahead in clauses.verb_at or is_joined:
            return None
    return None


def adjectives_of(clauses: Clauses, position: int) -> list[Nationality]:
    """The adjectives of states that modify a noun at `position`, in order."""
    found: list[Nationality] = []
    ahead = position + 1
    while ahead < min(position + 1 + _REACH_OF_ADJECTIVES, len(clauses.words)):
        nationality = clauses.nationalities.get(ahead)
        if nationality is not None:
            found.append(nationality)
            ahead += nationality.length
            continue
        is_join = clauses.words[ahead] in (_JOINS if found else _QUOTES)
        if not is_join and (found or not may_be_adjective(clauses, ahead)):
            break
        ahead += 1
    return found


def body_adjective_of(clauses: Clauses, position: int) -> Entry | None:
    """The international body whose adjective modifies a noun at `position` («العقوبات الأوروبية الجديدة»)."""
    for ahead in range(position + 1, min(position + 1 + _REACH_OF_GENITIVE, len(clauses.words))):
        body = gazetteer().body_adjectives.get(without_article(clauses.words[ahead]))
        if body is not None and body.kind is Kind.INTERNATIONAL and ahead not in clauses.inside:
            return body
        if not may_be_adjective(clauses, ahead):
            return None
    return None


def may_be_adjective(clauses: Clauses, position: int) -> bool:
    """Whether the word, by its form, may be an adjective of the noun before it."""
    word = clauses.words[position]
    if position in clauses.inside or word in closed().all or position in clauses.verb_at:
        return False
    has_ending = without_article(word).endswith(("ي", "ه", "يا", "ين")) and not word.startswith(("و", "ب", "ل"))
    return has_ending or word.startswith("وال")


def origin_after(clauses: Clauses, position: int) -> list[Nationality]:
    """The first adjective of a state after the position, in its clause, and those joined to it."""
    end = clauses.window_end(position)
    first = next((at for at in clauses.nationalities if position < at < end), None)
    return [] if first is None else nationalities_at(clauses, first)


def nationalities_at(clauses: Clauses, position: int) -> list[Nationality]:
    """The adjective of a state at the position, and those joined to it: «التدخل [الإيراني والتركي]»."""
    found: list[Nationality] = []
    joined = "وال" if clauses.words[position].startswith("ال") else "و"  # «طائرات روسية وصينية»
    while position in clauses.nationalities and (not found or clauses.words[position].startswith(joined)):
        found.append(clauses.nationalities[position])
        position += clauses.nationalities[position].length
    return found


def light_verb_after(clauses: Clauses, position: int) -> Verb | None:
    """The verb that lends a noun its subject: «زيارة رسمية قام بها الوزير», «المحادثات التي أجراها»."""
    for ahead in range(position + 1, min(position + 1 + _REACH_OF_VERB, len(clauses.words))):
        word = clauses.words[ahead]
        if ahead in clauses.verb_at:
            return clauses.verb_at[ahead] if word in light_verbs() else None
        if ahead in clauses.inside or (word in closed().all and word not in closed().relatives):
            return None
        if not clauses.is_word(ahead) and word not in COMMAS:  # «محور مباحثات، أجراها، الثلاثاء، سفير المغرب»
            return None
    return None
