"""How far an actor phrase reaches, and what it tells."""

import pytest

from tansiq.actors.onset import Onset
from tansiq.actors.phrase import Phrase
from tansiq.actors.phrase_parser import parse_phrase
from tansiq.lang.ar.clitics import Reading
from tansiq.pipeline import pipeline


def phrase(text: str) -> tuple[Phrase | None, list[str]]:
    """The phrase with which the text begins, and its words."""
    sentence = pipeline("ar")(text)._.sentences[0]
    found = parse_phrase(Onset(sentence, 0, Reading(sentence.folded[0])))
    return found, [word.text for word in sentence.words[: found.end if found else 0]]


@pytest.mark.parametrize(
    ("text", "words", "countries"),
    [
        ("وزير الداخلية والهجرة الإيطالي قال ذلك.", "وزير الداخلية والهجرة الإيطالي", ["IT"]),
        ("وزيرا خارجية تونس والجزائر قالا ذلك.", "وزيرا خارجية تونس والجزائر", ["TN", "DZ"]),
        ("القوات الأمريكية الخاصة في العراق.", "القوات الأمريكية الخاصة", ["US"]),
        ("المدير العام للأمن الداخلي بفرنسا قال ذلك.", "المدير العام للأمن الداخلي بفرنسا", ["FR"]),
        ("مسؤولون كبار من كوريا الجنوبية قالوا ذلك.", "مسؤولون كبار من كوريا الجنوبية", ["KR"]),
        ("رئيس الوزراء المصري السابق قال ذلك.", "رئيس الوزراء المصري السابق", ["EG"]),
        ("أجهزة الأمن في البلدين قالت ذلك.", "أجهزة الأمن في البلدين", []),
    ],
)
def test_reach_and_countries(text: str, words: str, countries: list[str]) -> None:
    found, taken = phrase(text)
    assert found is not None
    assert (" ".join(taken), found.countries) == (words, countries)


def test_an_envoy_is_named_without_the_place_where_he_serves() -> None:
    found, taken = phrase("سفير الولايات المتحدة بتونس قال ذلك.")
    assert found is not None
    assert (found.countries, " ".join(taken[: found.label_end])) == (["US"], "سفير الولايات المتحدة")
    assert taken[-1] == "بتونس"


def test_what_identifies_an_office() -> None:
    found, _ = phrase("وزيرة الداخلية والهجرة الإيطالية السابقة قالت ذلك.")
    assert found is not None
    assert (found.key, found.former, found.number) == ("وزير داخليه", True, "singular")


@pytest.mark.parametrize(
    "text", ["مساعدة المغرب لجاره.", "وكالة الأنباء المغربية.", "أمن إسرائيل أولا.", "مدرسة مغربية."]
)
def test_what_is_no_actor(text: str) -> None:
    assert phrase(text)[0] is None
