"""The places where a subject stands: before its verb, after it, at the head of its clause."""

from __future__ import annotations

from tansiq.actors.entities import ActorMention
from tansiq.clauses.objects import is_share
from tansiq.clauses.phrases import end_of_phrase, takes_genitive
from tansiq.clauses.quotations import OPENING, quotes_name
from tansiq.clauses.structure import Clauses, names_place
from tansiq.clauses.verbs import Verb
from tansiq.clauses.words import COMMAS, PUNCTUATION, clause_words
from tansiq.frames import noun_triggers
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.text import fold
from tansiq.verb_kinds import verbs_of_doings, visiting_verbs

_FEMININE = fold("التي")
# words from the number of people to the organ that they are of
_REACH_OF_SHARE = 3
# words from a statement to who issued it, and what brings him («بيان صادر عن الوزارة»)
_REACH_OF_ISSUER = 4
_ISSUING = ("ل", "عن", "من")
# phrases of place or manner that may stand between a verb and its subject
_MOST_PHRASES = 8
# letters of «انصياع»; plurals as «أطراف» are shorter
_SHORTEST_VERBAL_NOUN = 6


def subject_before(clauses: Clauses, verb: Verb) -> list[ActorMention] | None:
    """The actor right before a verb: its topic, or the head of its relative clause."""
    earlier = clauses.mentions_before(verb.position)
    before = [mention for mention in earlier if not clauses.is_beyond_aside(mention.start, verb.position)]
    if not before or verb.conjoined:
        return None
    words, relatives = clauses.words, closed().relatives
    gap = range(before[-1].end, verb.position)
    particles = clause_words().auxiliaries | PUNCTUATION | relatives
    # «الحركة، في عهده، رفضت», but not «قال ماتيس، أمام الكونغرس، "لقد أرسل الفرنسيون …"»
    told_apart = clauses.date_words | (clauses.asides if OPENING.isdisjoint(words[p] for p in gap) else set())
    if any(words[p] not in particles and p not in told_apart for p in gap):
        return None
    group = clauses.group(before[-1])
    if any(words[p] in relatives for p in gap):
        if before[-1].conjunction and words[before[-1].start - 1] in COMMAS:
            group = [before[-1]]  # «روسيا والصين، والولايات المتحدة التي انسحبت»
        return None if _is_of_occasion(clauses, group[0]) and words[gap[-1]] == _FEMININE else group
    # «مع X، قال»: a governed or genitive mention is no topic
    head = group[0]
    if head.preposition or clauses.is_genitive(head) or clauses.is_beyond_aside(head.start, verb.position):
        return None
    # one comma between them: an apposition or date in commas needs its pair
    commas = [p for p in gap if words[p] in COMMAS]
    is_paired = any(words[p] in COMMAS for p in range(clauses.clause_start(head.start), head.start))
    if len(commas) == 1 and not is_paired and head.start > clauses.clause_start(head.start) + 1:
        return None
    return group


def _is_of_occasion(clauses: Clauses, mention: ActorMention) -> bool:
    """«قمة سنغافورة التي جمعته به»: where it took place; the relative clause is about the occasion."""
    if not mention.start or not names_place(mention) or mention.preposition:
        return False
    return without_article(clauses.words[mention.start - 1]) in clause_words().occasions


def subject_after(clauses: Clauses, verb: Verb) -> tuple[list[ActorMention] | None, bool]:
    """The ungoverned actor after the verb; and, without one, whether the subject may be an earlier one."""
    words, classes = clauses.words, closed()
    if verb.features & {"dual", "plural"}:  # «واتفقا», «دعوا روسيا»: before its subject a verb stands in the singular
        return None, True
    position = verb.position + 1
    if _tells_source(clauses, verb):
        return None, False
    if _tells_occasion(clauses, position):  # «جاء ذلك خلال لقائه»: whoever spoke
        return None, True
    phrases = 0
    while position < len(words) and phrases < _MOST_PHRASES:
        mention = clauses.at.get(position)
        if mention is not None:
            if not mention.preposition:
                return _behind_place(clauses, verb, clauses.group(mention)), True
            position = mention.end
            continue
        word = words[position]
        if position in clauses.boundaries or position in clauses.verb_at:  # another clause, or «كان قد التقى»
            return None, True
        if word in OPENING and "speech" in verb.features and not quotes_name(clauses, position):
            return None, True  # «وأضاف "إيران تتدخل …"»: who is spoken of
        if word in clause_words().documents:  # no «ب» is written onto «بيان»
            return _after_unknown_noun(clauses, verb, position)
        if word in classes.prepositions:
            if position + 1 in clauses.boundaries:  # «وشدد على أن واشنطن …»: who is spoken of
                return None, True
            position = end_of_phrase(clauses, position + 1)
            phrases += 1
        elif word in PUNCTUATION or position in clauses.date_words or word in classes.fillers:
            position += 1
        elif clauses.past_honorifics(position) > position:  # «استقبل سمو أمير قطر …»
            position = clauses.past_honorifics(position)
        elif word.startswith(("ب", "لل")) and _has_bare_preposition(clauses, position):
            owner = clauses.at.get(position + 1) if takes_genitive(clauses, position) else None
            position = end_of_phrase(clauses, position) if owner is None or owner.preposition else owner.end
            phrases += 1
        else:
            return _after_unknown_noun(clauses, verb, position)
    return None, True


def _behind_place(clauses: Clauses, verb: Verb, after: list[ActorMention]) -> list[ActorMention]:
    """«يزور بيروت غدا [وزير الخارجية الفرنسي]»: who travels, where the place stands right behind the verb."""
    goes = clauses.forms(verb.position) & visiting_verbs() and all(names_place(mention) for mention in after)
    if not goes or after[0].start != verb.position + 1:
        return after
    at = after[-1].end
    passed = PUNCTUATION | clause_words().hours
    while at < len(clauses.words) and (at in clauses.date_words or clauses.words[at] in passed):
        at += 1
    traveller = clauses.at.get(at)
    is_after_comma = at == after[-1].end + 1 and clauses.words[after[-1].end] in COMMAS
    if traveller is None or traveller.preposition or traveller.conjunction or names_place(traveller) or is_after_comma:
        return after
    verb.object = after
    return clauses.group(traveller)


def _tells_source(clauses: Clauses, verb: Verb) -> bool:
    """«جاء في [تقرير] لجنة التحقيق أن …»: a report speaks, and nobody who spoke before («البيان» would be his)."""
    words, at = clauses.words, verb.position + 2
    is_coming = not clauses.forms(verb.position).isdisjoint(clause_words().comings)
    if not is_coming or at >= len(words) or words[at - 1] != "في" or at + 1 in clauses.at:
        return False
    return words[at] in clause_words().sources and words[at] not in clause_words().utterances


def _tells_occasion(clauses: Clauses, position: int) -> bool:
    """Whether «ذلك» stands there, and behind it the meeting at which something was said."""
    words = clauses.words
    if position >= len(words) or words[position] not in closed().demonstratives:
        return False
    return not clause_words().meetings.isdisjoint(words[position + 2 : position + 4])


def _has_bare_preposition(clauses: Clauses, position: int) -> bool:
    """Whether the word may be read with a preposition written onto it, and no conjunction."""
    return any(reading.preposition and not reading.conjunction for reading in clauses.sentence.words[position].readings)


def _example_behind(clauses: Clauses, position: int) -> ActorMention | None:
    """«وطردت حكومات غربية بينها [كندا والنرويج]»: the first of those whom a plural noun is said to take in."""
    for at in range(position + 1, min(position + 4, len(clauses.words))):
        if clauses.words[at] in clause_words().among:
            return clauses.at.get(at + 1)
        if at in clauses.inside or at in clauses.verb_at or not (clauses.is_word(at) or clauses.words[at] in COMMAS):
            return None
    return None


def _after_unknown_noun(clauses: Clauses, verb: Verb, position: int) -> tuple[list[ActorMention] | None, bool]:
    """What a noun that is no known actor says of the subject."""
    word = clauses.words[position]
    shares = (m for m in clauses.mentions if position < m.start <= position + _REACH_OF_SHARE and is_share(clauses, m))
    share = next(shares, None)
    if share is not None and not word.startswith("ال"):  # «استفاد أربعون ضابطا [من الشرطة] …»
        return clauses.group(share), True
    if word in clause_words().documents:  # «اتهم بيان [للخارجية الروسية] كييف», «البيان الصادر عن …»
        issuer = next((m for m in clauses.mentions if position < m.start <= position + _REACH_OF_ISSUER), None)
        if issuer is not None and (issuer.preposition in _ISSUING or issuer.start == position + 1):
            return clauses.group(issuer), True
    following = clauses.at.get(position + 1)
    example = _example_behind(clauses, position)
    if example is not None:
        return clauses.group(example), True
    if word in clause_words().sayings and not clause_words().comings.isdisjoint(clauses.forms(verb.position)):
        is_of = following is not None and not following.preposition
        return (clauses.group(following) if following is not None and is_of else None), is_of
    if without_article(word) in clause_words().occasions:  # «شهدت الزيارة لقاءات»: of whoever made the visit
        if following is not None and not following.preposition:  # «تستمر زيارة بوتين … يجري خلالها»
            return clauses.group(following), True
        return None, True
    # the subject itself when definite, or where a sentence begins («وندد قادة آخرون»), unless it looks like an object
    # («وأجرى محادثات», «ووجه نداء»); after و inside a sentence an object as often
    is_object = (
        verb.conjoined and _is_verbal_noun(word) and not verbs_of_doings().isdisjoint(clauses.forms(verb.position))
    )
    if (word.startswith("ال") and not is_object) or word in clause_words().sources:
        return None, False
    looks_like_object = is_object or word.endswith("ا") or word in noun_triggers()
    return None, looks_like_object or not verb.opens


def _is_verbal_noun(word: str) -> bool:
    """Whether the word tells a doing, which no verb of judging has for its subject («وترفض [الانصياع] ل…»)."""
    bare = without_article(word)
    looks_so = len(bare) >= _SHORTEST_VERBAL_NOUN and bare.startswith("ا") and bare[-2] == "ا" and bare[-1] != "ء"
    return looks_so or bare in noun_triggers()
