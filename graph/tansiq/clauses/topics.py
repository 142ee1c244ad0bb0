"""Topics, what a clause opens with before its verb: known actors, and those that are none."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.relatives import main_clause_start
from tansiq.clauses.structure import Clauses
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import clause_words
from tansiq.lang.ar.closed import closed

# where in its clause a topic begins at the latest
_TOPIC_REACH = 3


def topic_of(clauses: Clauses, verb: Verb) -> list[ActorMention] | None:
    """The ungoverned actor at the head of the clause, where no other verb has taken it."""
    start = main_clause_start(clauses, verb.position) if not verb.conjoined else clauses.clause_start(verb.position)
    if start == verb.position and clauses.is_relative(verb) and clauses.words[start - 1].startswith("و"):
        start = clauses.clause_start(start - 1)  # «التي قام بها الملك والتي وقعت …» goes on from the relative before
    heads = (clauses.at[p] for p in range(start, min(start + _TOPIC_REACH, verb.position)) if p in clauses.at)
    mention = next(heads, None)
    if mention is None or mention.preposition or clauses.is_genitive(mention):
        return None
    first = next((other for other in clauses.verbs if start <= other.position < mention.start), None)
    if first is not None and not any(mention is other for other in first.subject or ()):
        return None  # «زار الإمارات والتقى …»: what it acts on
    group = clauses.group(mention)
    end = next((at for at in sorted(clauses.boundaries) if at >= group[-1].end), verb.position)
    return None if any(group[-1].end <= other < min(end, verb.position) for other in clauses.verb_at) else group


def has_unknown_topic(clauses: Clauses, verb: Verb) -> bool:
    """Whether a noun that is no known actor opens the clause: «قال الوزير إن السفن الحربية زارت تونس»."""
    if verb.conjoined or clauses.is_relative(verb):
        return False
    start = main_clause_start(clauses, verb.position)
    while start < verb.position and not clauses.is_word(start):
        start += 1
    is_compound = clauses.words[start].removeprefix("و") in ("كان", "كانت")  # «وكان سالم قد حث …»
    start += is_compound or clauses.words[start] in closed().demonstratives
    if start >= verb.position or start in clauses.inside or start in clauses.date_words or start in clauses.verb_at:
        return False
    word = clauses.words[start].removeprefix("و")
    if word in closed().all or word in clause_words().openers or not clauses.is_word(start):
        return False
    if is_compound and not clauses.has_proclitic(start):
        return True
    following = clauses.at.get(start + 1)
    is_headed = following is not None and following.start < verb.position and clauses.is_genitive(following)
    # «أكد الوزير أن فلانا وافق», «أن بلاغا من الشرطة ساعد»: after أن a noun stands before its verb
    is_told = start > 0 and clauses.words[start - 1] in closed().complementisers
    is_told = is_told and (start + 1 == verb.position or word.endswith("ا"))
    return word.startswith("ال") or word in clause_words().sources or is_headed or is_told
