"""Words that stand for actors named before, seen through the mentions of an article."""

import pytest

from tansiq.lang.ar.anaphors import anaphors
from tansiq.pipeline import pipeline

TEXTS = {
    "states": "اتفقت فرنسا والمغرب. وأعلن البلدان ذلك.",
    "parties": "التقى وزير الدفاع الإيطالي ماريو كوستا وزير الدفاع الإسباني أنخيل راموس. وأعلن الطرفان ذلك.",
    "holders": "التقى وزير الدفاع الإيطالي ماريو كوستا وزير الدفاع الإسباني أنخيل راموس. وأعلن الوزيران ذلك.",
    "own-state": "قال وزير الدفاع الإيطالي ماريو كوستا إن بلاده باقية.",
    "kingdom": "زار الوفد الرباط. وأعلنت المملكة ذلك في الرباط.",
    "emirate": "زار الوفد الدوحة. وأعلنت الإمارة ذلك.",
    "body": "أعلن حلف شمال الأطلسي ذلك. وقال الحلف إنه باق.",
    "listed": "اتفقت تونس والجزائر وليبيا. وأعلنت الدول الثلاث ذلك.",
    "honoured": "زار وزير الدفاع الإيطالي ماريو كوستا المتحف. وأعجب معاليه به.",
    "half": "تباحثت كوريا الجنوبية مع الشمال.",
    "neighbour": "تراقب كوريا الشمالية مناورات جارتها الجنوبية.",
    "latter": "قال وزير الدفاع الإيطالي ماريو كوستا ذلك. وأكد الأخير ذلك.",
    "authorities": "في مالي، طردت السلطات السفير.",
    "organ": "أعلنت وزارة الدفاع الإيطالية ذلك. وقالت الوزارة إنها باقية.",
    "side": "عادت سوريا. وغادرت المعارضة سوريا.",
    "occupier": "ردت إسرائيل بسرعة. ونفى الاحتلال ذلك.",
}


@pytest.mark.parametrize("kind", sorted(set(anaphors().kinds.values())))
def test_every_kind_finds_its_antecedent(kind: str) -> None:
    doc = pipeline("ar")(TEXTS[kind])
    found = [mention for mentions in doc._.mentions.values() for mention in mentions if mention.how == "anaphora"]
    assert len(found) == 1
    assert len(found[0].entities) == {"states": 2, "parties": 2, "holders": 2, "listed": 3}.get(kind, 1)


def test_without_an_antecedent_there_is_no_mention() -> None:
    doc = pipeline("ar")("وأعلن البلدان ذلك. وقال الحلف إن بلاده باقية.")
    assert not any(doc._.mentions.values())


def test_realms_are_kinds() -> None:
    assert set(anaphors().realms) <= set(anaphors().kinds.values())
