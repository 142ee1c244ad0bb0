"""Names of places and persons that are ordinary words too: «العيون», «باكرا», «بورصة», «ديلي»."""

from __future__ import annotations

from tansiq.actors.context import Context
from tansiq.actors.entities import ActorMention
from tansiq.actors.gazetteer import Entry, gazetteer
from tansiq.actors.onset import Onset
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.model import Kind
from tansiq.tokens import Sentence
from tansiq.verb_kinds import known_verbs

_TANWIN = "\u064b"
_BETWEEN = "بين"
# under these a place is told
_OF_PLACE = frozenset({"في", "ب", "الي", "ل", "من"})


_IN = frozenset({"في", "نحو", "باتجاه", "جهه"})


def is_doubtful(form: str) -> bool:
    """Whether a folded word, what is written onto it read off or not, is an ordinary one beside what it names."""
    return form in actor_words().doubtful


def is_direction(onset: Onset) -> bool:
    """«في [الغرب]», «[الغرب] الليبي», «من الشرق إلى [الغرب]»: a part of the world or of a country, and no powers."""
    words = actor_words()
    if onset.word not in words.directions:
        return False
    around = onset.folded[max(0, onset.position - 3) : onset.next + 2]
    if any(without_article(word.lstrip("وب")) in words.other_directions for word in around):
        return True
    behind = onset.folded[onset.next : onset.next + 1]
    before = onset.folded[onset.position - 1] if onset.position else ""
    is_part = any(word.startswith("ال") and gazetteer().adjective(word, ()) is not None for word in behind)
    return is_part or before in _IN or onset.reading.preposition == "ب"


def is_ordinary_word(context: Context, onset: Onset, length: int, entry: Entry) -> bool:
    """Whether the name at the onset is an ordinary word there: nothing beside it says that it is a place or body.

    A noun of places before it says so («مدينة [العيون]»), its state behind it («[العيون] بالمغرب»), or a preposition of
    place where the article names its state.
    """
    token = onset.folded[onset.position]
    if length == 1 and _TANWIN in onset.sentence.words[onset.position].text:
        return True  # «دوماً» is no Douma
    if length > 1 or not (is_doubtful(token) or is_doubtful(onset.word)):
        return False
    before = onset.folded[onset.position - 1] if onset.position else ""
    if _is_place(before):
        return False
    if is_doubtful(token) and token != onset.word:  # «باكرا»: early, whatever ب is elsewhere
        return True
    if entry.kind is not Kind.STATE or onset.next >= len(onset.folded):
        return entry.country not in context.stated
    behind = onset.folded[onset.next]
    state = gazetteer().state(behind.removeprefix("ب"), onset.folded, onset.next + 1)
    if state is not None and state.country == entry.country:
        return False
    placed = onset.reading.preposition in _OF_PLACE or before in _OF_PLACE
    return not (placed and entry.country in context.stated)


def _is_place(word: str) -> bool:
    """«بمدينة», «ومحافظة», «العاصمة»."""
    forms = (word, word[1:]) if word[:1] in ("و", "ب", "ل") else (word,)
    return any(without_article(form) in actor_words().places for form in forms)


def without_vague(sentence: Sentence, mentions: list[ActorMention]) -> list[ActorMention]:
    """The mentions, «المجتمع الدولي» and «الغرب» only where they act or are addressed: behind a verb, an actor or بين.

    Elsewhere («مطالب المجتمع الدولي», «من الغرب») such a whole is what something is about, and does nothing itself.
    """
    kept: list[ActorMention] = []
    for number, mention in enumerate(mentions):
        if mention.entity.kind is Kind.INTERNATIONAL and _is_whole(sentence, mention):
            before = sentence.folded[mention.start - 1] if mention.start else ""
            is_place = mention.preposition in _OF_PLACE  # «يربط المغرب [بأوروبا]»
            follows = number > 0 and mentions[number - 1].end == mention.start and not is_place
            is_verb = any(form in known_verbs() for form in (before, before.removeprefix("و")))
            is_side = mention.preposition == _BETWEEN and _is_joined(sentence, mention)
            if not (follows or is_side or (is_verb and not mention.preposition)):
                continue
        kept.append(mention)
    return kept


def _is_joined(sentence: Sentence, mention: ActorMention) -> bool:
    """«بين [الغرب] وروسيا»: whether another one faces it."""
    return sentence.folded[mention.end : mention.end + 1] != [] and sentence.folded[mention.end].startswith("و")


def _is_whole(sentence: Sentence, mention: ActorMention) -> bool:
    start, folded = mention.start, sentence.folded
    return any(actor_words().wholes.match(r.word, folded, start + 1) for r in sentence.words[start].readings)
