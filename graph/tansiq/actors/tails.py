"""What stands between an office and the name of its holder: «المبعوث الأميركي [الخاص لليمن] فلان», «(الناتو)»."""

from __future__ import annotations

from collections.abc import Sequence

from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_parser import parse_phrase
from tansiq.actors.phrase_places import body_at, post_at
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.lang.ar.closed import closed
from tansiq.tokens import Sentence

# words of a tail, of a purpose in it, and in brackets
_MOST_WORDS = 10
_MOST_OF_PURPOSE = 4
_MOST_IN_BRACKETS = 4


def past_tail(sentence: Sentence, phrase: Phrase) -> int:
    """Where what qualifies the holder of an office ends, and his name may begin; the end of the phrase without it."""
    position, sent = phrase.end, _is_sent(sentence, phrase)
    while position < min(len(sentence.words), phrase.end + _MOST_WORDS):
        taken = _brackets(sentence, position) or _quality(sentence, position) or _second_post(sentence, position)
        if not taken and sent:
            taken = post_at(sentence, position) or _body(sentence, position) or _purpose(sentence, position)
            taken = taken or _joined_field(sentence, position)
        if not taken:
            break
        sent = sent or sentence.folded[position] in actor_words().sent
        position += taken
    return position


def past_qualities(folded: Sequence[str], position: int) -> int:
    """Where the words end that tell more of a person, from `position` on («نظيره [الجديد] فلان»)."""
    while position < len(folded) and folded[position] in actor_words().of_holders:
        position += 1
    return position


def _is_sent(sentence: Sentence, phrase: Phrase) -> bool:
    """Whether somebody holds the office somewhere or for something: an envoy, a coordinator, who serves a body."""
    words = actor_words()
    heads = {words.offices.lemmas.get(without_article(word)) for word in sentence.folded[phrase.start : phrase.end]}
    return bool({phrase.lemma, *heads} & words.envoys) or phrase.lemma in words.posted or phrase.body is not None


def _brackets(sentence: Sentence, position: int) -> int:
    """«(الناتو)», «(البرلمان)»."""
    words = sentence.words
    if words[position].text != "(":
        return 0
    last = min(position + 2 + _MOST_IN_BRACKETS, len(words))
    end = next((at for at in range(position + 2, last) if words[at].text == ")"), None)
    return end + 1 - position if end is not None else 0


def _quality(sentence: Sentence, position: int) -> int:
    """«[المنتخب] [حديثا]»."""
    return int(sentence.folded[position] in actor_words().of_holders)


def _second_post(sentence: Sentence, position: int) -> int:
    """«سفير المغرب بالقاهرة [ومندوبه الدائم لدى الجامعة العربية] فلان»: a post that is told to be of the same."""
    for reading in sentence.words[position].readings:
        if reading.conjunction != "و" or reading.preposition:
            continue
        phrase = parse_phrase(Onset(sentence, position, reading))
        if phrase is not None and phrase.category == "office" and phrase.of_somebody:
            return phrase.end - position
    return 0


def _body(sentence: Sentence, position: int) -> int:
    """«[للأمم المتحدة]», «[في الاتحاد الأوروبي]»."""
    found = body_at(sentence, position)
    return found[0] if found is not None else 0


def _purpose(sentence: Sentence, position: int) -> int:
    """«[للمفاوضات النووية]», «[لحرية المعتقد في العالم]», «[لشؤون الطاقة]»: nouns with article behind ل."""
    folded = sentence.folded
    if not folded[position].startswith("ل") or folded[position] in closed().all:
        return 0
    end = position + 1
    while end < min(len(folded), position + _MOST_OF_PURPOSE) and _is_noun_with_article(sentence, end):
        end += 1
    if not folded[position].startswith("لل") and end == position + 1:
        return 0
    if end + 1 < len(folded) and folded[end] == "في" and _is_noun_with_article(sentence, end + 1):
        end += 2
    return end - position


def _joined_field(sentence: Sentence, position: int) -> int:
    """«الممثل الأعلى للاتحاد الأوروبي للشؤون الخارجية [والسياسة الأمنية]»."""
    word = sentence.folded[position]
    if not word.startswith("وال") or word[1:] not in actor_words().fields:
        return 0
    following = position + 1 < len(sentence.words) and sentence.folded[position + 1] in actor_words().fields
    return 1 + following


def _is_noun_with_article(sentence: Sentence, position: int) -> bool:
    word = sentence.folded[position]
    if not word.startswith("ال") or word in closed().all or word in actor_words().honorifics:
        return False
    return word not in gazetteer().person_words and without_article(word) not in actor_words().offices.lemmas
