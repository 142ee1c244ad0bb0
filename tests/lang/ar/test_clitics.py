import pytest

from tansiq.lang.ar.clitics import Reading, readings, without_article


@pytest.mark.parametrize(
    ("token", "reading"),
    [
        ("المغرب", Reading("المغرب")),
        ("والمغرب", Reading("المغرب", "و")),
        ("فالمغرب", Reading("المغرب", "ف")),
        ("بالمغرب", Reading("المغرب", "", "ب")),
        ("للمغرب", Reading("المغرب", "", "ل")),
        ("وللمغرب", Reading("المغرب", "و", "ل")),
        ("لإسبانيا", Reading("اسبانيا", "", "ل")),
        ("كالجزائر", Reading("الجزاير", "", "ك")),
        ("وبفرنسا", Reading("فرنسا", "و", "ب")),
        ("وزير", Reading("وزير")),
        ("بلجيكا", Reading("بلجيكا")),
        ("لبنان", Reading("لبنان")),
        ("ولبنان", Reading("لبنان", "و")),
    ],
)
def test_a_reading_is_among_those_offered(token: str, reading: Reading) -> None:
    assert reading in readings(token)


@pytest.mark.parametrize("token", ["والمغرب", "بلجيكا", "و", "ل", "", "وو", "2015", "Interpol", "ﻻ", "بب"])
def test_the_whole_word_is_read_first_and_nothing_twice(token: str) -> None:
    found = readings(token)
    assert not (found[0].conjunction or found[0].preposition)
    assert len(set(found)) == len(found)


@pytest.mark.parametrize("token", ["المغرب", "إسبانيا", "تونس"])
def test_no_letter_is_split_off_that_is_no_proclitic(token: str) -> None:
    assert [reading.word for reading in readings(token)] == [readings(token)[0].word]


def test_the_article() -> None:
    assert without_article("المغرب") == "مغرب"
    assert without_article("مغرب") == "مغرب"
    assert without_article("الي") == "الي"  # إلى
