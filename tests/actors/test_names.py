"""Where a personal name ends, seen through the mentions of a sentence."""

import pytest

from tansiq.frames import all_frames
from tansiq.pipeline import pipeline
from tansiq.text import fold

# past forms of five letters and more are no names, whatever stands before them
VERBS = sorted({past for f in all_frames() for e in f.rule.verbs if len(past := e.split(" ")[0].split("/")[0]) >= 5})


def first_actor(text: str) -> str:
    doc = pipeline("ar")(text)
    return doc._.mentions[0][0].entity.label


def test_there_are_verbs_to_try() -> None:
    assert len(VERBS) >= 50


@pytest.mark.parametrize("before", ["وزير الدفاع الإيطالي", "ماريو كوستا", "وزير الدفاع الإيطالي ماريو كوستا"])
def test_a_name_ends_before_a_verb(before: str) -> None:
    office = "" if before.startswith("وزير") else "وزير الدفاع الإيطالي "
    expected = "ماريو كوستا" if "ماريو" in before else before
    swallowed = [verb for verb in VERBS if fold(first_actor(f"{office}{before} {verb} الأمر.")) != fold(expected)]
    assert swallowed == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال وزير الدفاع الإيطالي ماريو كوستا إنه باق.", "ماريو كوستا"),
        ("قال وزير الدفاع الإيطالي ماريو كوستا، اليوم، إنه باق.", "ماريو كوستا"),
        ("قال وزير الدفاع الإيطالي ماريو كوستا في روما.", "ماريو كوستا"),
        ("قال وزير الدفاع الإيطالي ماريو كوستا وهو يغادر.", "ماريو كوستا"),
        ("قال وزير الدفاع الإيطالي ماريو كوستا (60 عاما) إنه باق.", "ماريو كوستا"),
        ("قال وزير الدفاع الإيطالي ماريو كوستا: أنا باق.", "ماريو كوستا"),
        ("قال وزير الدفاع الإيطالي ماريو كوستا للصحفيين إنه باق.", "ماريو كوستا"),
        ("قال وزير الدفاع القطري خالد بن راشد المرجاني إنه باق.", "خالد بن راشد المرجاني"),
        ("قال وزير الدفاع القطري عبد الرحمن بن حمد آل ثاني إنه باق.", "عبد الرحمن بن حمد آل ثاني"),
        ("قال وزير الدفاع الكوري الجنوبي تشو مين-هو إنه باق.", "تشو مين-هو"),
        ("قال وزير الدفاع الليبي أبو القاسم سالم إنه باق.", "أبو القاسم سالم"),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(text: str, name: str) -> None:
    assert fold(first_actor(text)) == fold(name)
