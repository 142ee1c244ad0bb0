"""Where a phrase that a preposition opens ends: «في [مكتبه بالرباط] …», «على [ضرورة احترام القانون الدولي] …»."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.structure import Clauses
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed

# «ولي العهد», and what is wished for him between dashes
_HEIR = "ولي"
_WISHES = frozenset({"العهد", "الثاني", "حفظه", "يحفظه", "الله", "رعاه", "-", "–"})
# «what»: a pronoun after it takes up no actor
WHAT = frozenset({"ما", "مما", "بما", "عما", "لما", "وما", "فيما"})
# «ما زعم أنه»
_THAT_IT = frozenset({"انه", "انها", "بانه", "بانها", "بانهم", "انهم"})


def end_of_phrase(clauses: Clauses, noun: int) -> int:
    """Position after what a preposition governs, from its noun on («على [ضرورة احترام القانون الدولي]»)."""
    if noun >= len(clauses.words) or noun in clauses.at:
        return noun
    end = noun + 1
    is_open = takes_genitive(clauses, noun) and not clauses.words[noun].startswith(("ال", "لل"))
    while is_open and _goes_on(clauses, end) and not clauses.words[end].startswith("ال"):
        end += 1
    carried = end
    while is_open and carried < len(clauses.words) and clauses.words[carried] in closed().carriers:
        carried += 1  # «زيارات كبار المسؤولين»
    owner = clauses.at.get(carried)
    if is_open and owner is not None and _is_owner(clauses, owner, end):  # «رد على هجوم إسرائيل»
        return _past_adjectives(clauses, clauses.group(owner)[-1].end)
    is_definite = clauses.words[noun].startswith(("ال", "بال", "لل"))
    while (is_open or is_definite) and _goes_on(clauses, end) and clauses.words[end].startswith("ال"):
        end += 1
    return end


def _past_adjectives(clauses: Clauses, end: int) -> int:
    """Position after the adjectives of what an actor owns («مطار القاهرة [الدولي]»)."""
    while _goes_on(clauses, end) and clauses.words[end].startswith("ال") and clauses.words[end].endswith(("ي", "يه")):
        end += 1
    return end


def _is_owner(clauses: Clauses, mention: ActorMention, end: int) -> bool:
    """Whether the actor behind a phrase that ends there is whom its last noun is of.

    Not who acts: «قال في تصريح صحفي وزير …».
    """
    if mention.preposition or mention.conjunction or not takes_genitive(clauses, end - 1):
        return False  # «في مقر إقامته وزير …»
    word = clauses.words[end - 1]
    if end > 1 and clauses.words[end - 2] in clause_words().ownless:  # «في وقت سابق»
        return False
    return not word.endswith(("ي", "يه")) and word not in clause_words().utterances


def _goes_on(clauses: Clauses, position: int) -> bool:
    """Whether the word may belong to the noun before it: nobody who acts, and nothing that opens a phrase or clause."""
    if position >= len(clauses.words) or position in clauses.inside or position in clauses.date_words:
        return False
    word = clauses.words[position]
    if not clauses.is_word(position) or position in clauses.verb_at or word in closed().all:
        return False
    heads = actor_words()
    bare = without_article(word)
    if bare in clause_words().sources or bare in heads.offices.lemmas or bare in heads.delegates:
        return False
    return word.startswith("ال") or not clauses.has_proclitic(position)


def takes_genitive(clauses: Clauses, position: int) -> bool:
    """Whether an actor after the word is whom it is of («بمساعدة فرنسا»), no «بها», no «بمكتبه» and no «بشدة»."""
    word, written = clauses.words[position], clauses.sentence.words[position].text
    is_closed = word.startswith("بال") or word.endswith(("ها", "هم")) or written.endswith("ه") or word in closed().all
    return not is_closed and word not in clause_words().manner


def past_titles(clauses: Clauses, position: int) -> int:
    """Position after a ruler's further offices behind his name: «[ولي العهد وزير الدفاع - حفظه الله -]».

    Other offices behind a name may be whom he acts on («استقبل الملك وزير العدل»).
    """
    if clauses.words[position : position + 1] != [_HEIR]:
        return position
    end = position + 1
    while end < len(clauses.words) and end not in clauses.inside:
        word, table = clauses.words[end], actor_words()
        is_office = without_article(word) in table.offices.lemmas or word in table.fields
        if not is_office and word not in _WISHES:
            break
        end += 1
    return end


def past_calling(clauses: Clauses, at: int) -> int:
    """«ندد [بما سماه] العدوان», «[ما زعم أنه] تدخل»: past how somebody calls what is acted on."""
    words = clauses.words
    if at + 1 >= len(words) or words[at] not in WHAT or words[at + 1] not in clause_words().calling:
        return at
    return at + 2 + (words[at + 2 : at + 3] != [] and words[at + 2] in _THAT_IT)
