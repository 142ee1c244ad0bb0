import pytest

from tansiq.text import fold, fold_phrase, fold_text


@pytest.mark.parametrize(
    ("written", "same"),
    [
        ("أحمد", "احمد"), ("إيران", "ايران"), ("آسيا", "اسيا"), ("مستشفى", "مستشفي"), ("وزارة", "وزاره"),
        ("مسؤول", "مسوول"), ("رئيس", "رييس"), ("المغـــرب", "المغرب"), ("مُحَمَّدٌ", "محمد"), ("اللّٰه", "الله"),
        ("٢٠١٥", "2015"), ("۲۰۱۵", "2015"), ("ڤيينا", "فيينا"), ("گوادر", "كوادر"), ("ﻻ", "لا"), ("اﻷمن", "الامن"),
        ("EUROPOL", "europol"), ("Ｅuropol", "europol"), ("\u202bالمغرب\u202c", "المغرب"), ("الم\u200fغرب", "المغرب"),
        ("\ufeffالمغرب", "المغرب"),
    ],
)  # fmt: skip
def test_spellings_fold_to_one(written: str, same: str) -> None:
    assert fold(written) == fold(same) == same


@pytest.mark.parametrize(
    ("one", "other"),
    [("مصر", "مضر"), ("سلم", "سلمى"), ("علم", "عالم"), ("النيجر", "نيجيريا"), ("حسن", "حسين"), ("قطر", "قطار")],
)
def test_different_words_stay_apart(one: str, other: str) -> None:
    assert fold(one) != fold(other)


@pytest.mark.parametrize("word", ["إلى", "مُؤَكِّدَةً", "ﷲ", "ﻷ", "Straße", "İstanbul", "٣٫٥", "", "‏«»", "ـــ", "🙂", "ﷺ"])
def test_folding_twice_is_folding_once(word: str) -> None:
    assert fold(fold(word)) == fold(word)


def test_a_phrase_folds_to_its_words() -> None:
    assert fold_phrase("وزارةُ الخارجيّة، «الأردن» (2015)!") == ("وزاره", "الخارجيه", "الاردن", "2015")
    assert fold_phrase("عبد\u200cالله") == ("عبدالله",)
    assert fold_phrase(" .،؛ ") == ()


def test_lines_are_folded_like_words_and_not_remembered() -> None:
    line = "وقّعت الحكومةُ، إتفاقاً ٢٠٢٤"
    before = fold.cache_info().currsize
    assert fold_text(line) == "وقعت الحكومه، اتفاقا 2024"
    assert fold.cache_info().currsize == before
    assert fold_text(line) == fold(line)
