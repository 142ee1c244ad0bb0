"""Phrases that the grammar of actors reads and that name none: «الشؤون الداخلية», «أمن إسرائيل», «مساعدة المغرب»."""

from __future__ import annotations

from tansiq.actors.gazetteer import gazetteer
from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.frames import triggers
from tansiq.lang.ar.actor_words import actor_words
from tansiq.lang.ar.clitics import without_article
from tansiq.verb_kinds import known_verbs

# what follows «المصالح» where they are interests
_INTERESTS = (["وطنيه"], ["عليا"], ["استراتيجيه"], ["مشتركه"], ["قوميه"])
# behind which «مساعدة» is help and no woman
_KINDS_OF_HELP = frozenset({"عسكريه", "ماليه", "انسانيه", "اقتصاديه", "امنيه", "فنيه", "تقنيه", "غذائيه", "طبيه"})
# bodies that two states have together
_OFTEN_JOINT = frozenset({"لجنه", "مجلس", "اليه"})
# relations whose verbs tell what somebody thinks of another
_STANDS = frozenset({"accuses", "rejects", "requests", "supports", "threatens"})
_TOWARDS = frozenset({"الي", "علي", "اجل", "في"})


def is_no_actor(phrase: Phrase, onset: Onset) -> bool:
    """Whether the phrase, read to its end, names nobody: «مصالح إيران» are interests."""
    words, folded, head = actor_words(), onset.folded, onset.word
    organs = words.state_heads | words.institutions.lemmas.keys()
    if _is_joint(phrase, folded):
        return True
    if phrase.start and folded[phrase.start - 1] in words.affairs and without_article(head) in ("داخليه", "خارجيه"):
        return True  # «الشؤون الداخلية»
    if phrase.lemma == "وكاله" and any(
        word in words.news or without_article(word) == "اعلام" for word in folded[phrase.start : phrase.end + 3]
    ):
        return True
    if without_article(head) in words.experts and _speak(onset):
        return True  # «حذر خبراء أمريكيون»: their own view
    after = folded[phrase.start + 1 : phrase.start + 2]
    if head.endswith("اعلام") and not head.endswith("الاعلام") and any(without_article(w) in organs for w in after):
        return True  # «بإعلام السلطات القطرية» is telling them
    if without_article(head) == "اعلام" and phrase.start and folded[phrase.start - 1].endswith("وكاله"):
        return True  # «وكالة الإعلام الروسية»
    if phrase.body is not None and head.endswith("دول") and folded[phrase.end : phrase.end + 1] == ["اخري"]:
        return True  # «فرنسا ودول أوروبية أخرى» are not the union
    if phrase.lemma == "نظام":  # «النظام السوري» is Syria, «نظام صاروخي روسي» is none
        return phrase.specific or not (head.startswith("ال") or phrase.body or phrase.by_name)
    if phrase.lemma == "معارضه" and phrase.by_name:
        return True  # «معارضة بريطانيا» is what she does
    if without_article(head) == "سلاح" and not phrase.specific:
        return True  # «السلاح الأمريكي»
    if phrase.lemma == "مصلحه" and (not phrase.specific or phrase.key.split()[1:2] in _INTERESTS):
        return True  # «مصالح إيران», «المصالح الوطنية العراقية» are interests
    if head.endswith("امن") and "قومي" in phrase.key.split():
        return True  # «الأمن القومي الأمريكي»
    if phrase.lemma == "ممثل" and not head.startswith("ال") and folded[phrase.start + 1 : phrase.start + 2] == ["في"]:
        return True  # «السعودية، ممثلة في رئاسة أمن الدولة»
    if phrase.lemma == "مساعد" and head.endswith("ه"):
        following = without_article(folded[phrase.start + 1]) if phrase.start + 1 < len(folded) else ""
        before = folded[phrase.start - 1] if phrase.start else ""
        if not phrase.specific or following in words.state_heads or following in _KINDS_OF_HELP or before in _TOWARDS:
            return True  # «مساعدة المغرب», «مساعدة الشعب الأوكراني», «إلى مساعدة المبعوث الأممي» is help
    if head == "امن" and phrase.by_name and not phrase.specific:
        return True  # «أمن المملكة العربية السعودية»
    if without_article(head) in ("ممثل", "ممثله") and not (phrase.specific or phrase.by_name or phrase.body):
        return True  # «الممثلة الفرنسية» plays
    # «أمن إسرائيل» is her security, «الأمن المغربي» her police
    two_words = phrase.end - phrase.start == 2
    return two_words and head.endswith("امن") and not folded[phrase.start + 1].startswith("ال")


def _is_joint(phrase: Phrase, folded: list[str]) -> bool:
    """«اللجنة المشتركة التونسية [السودانية]»: a body of two states, and no organ of the first."""
    if phrase.lemma not in _OFTEN_JOINT or not phrase.countries or phrase.end >= len(folded):
        return False
    other = gazetteer().adjective(folded[phrase.end], ())
    return other is not None and other.country not in phrase.countries


def _speak(onset: Onset) -> bool:
    """Whether a verb of saying or of taking a stand is right before the phrase."""
    before = onset.sentence.words[onset.position - 1].readings if onset.position else ()
    forms = [reading.word for reading in before if reading.word in known_verbs()]
    stands = (row.frame.relation for form in forms for row in triggers().get(form, ()) if row.part == "verb")
    return any("speech" in known_verbs()[form] for form in forms) or not _STANDS.isdisjoint(stands)
