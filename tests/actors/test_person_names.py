import pytest

from tansiq.actors.person_names import is_same_name, name_words


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("عبد الله صالح", ("عبدله", "صالح")),
        ("عبدالله الصالح", ("عبدله", "صالح")),
        ("عبد الرحمن", ("عبدرحمن",)),
        ("أنخيل دي لا فوينتي", ("انخيل", "دي", "لا", "فوينتي")),
    ],
)
def test_words_of_a_name(name: str, words: tuple[str, ...]) -> None:
    assert name_words(name) == words


def test_spellings_of_servant_names_are_one() -> None:
    assert name_words("عبد الرحمن الجمالي") == name_words("عبدالرحمن الجمالي")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("ماريو كوستا", "كوستا", True),
        ("كوستا", "ماريو كوستا", True),
        ("ماريو لويس كوستا", "ماريو كوستا", True),
        ("سالم بن راشد", "خالد بن سالم بن راشد", False),  # a father is not his son
        ("ماريو كوستا", "أنخيل كوستا", False),
        ("ماريو", "ماريو كوستا", False),
    ],
)
def test_names_of_one_person(one: str, other: str, same: bool) -> None:
    assert is_same_name(name_words(one), name_words(other)) is same
    assert is_same_name(name_words(other), name_words(one)) is same
