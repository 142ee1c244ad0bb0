import pytest

from tansiq.lang.ar.date_patterns import may_belong_to_date, may_open_date


@pytest.mark.parametrize("word", ["مايو", "ومايو", "لامس", "والعشرين", "لعام", "وفي", "12", "2015", "/"])
def test_words_of_dates_are_known_with_what_is_written_onto_them(word: str) -> None:
    assert may_belong_to_date(word)


@pytest.mark.parametrize("word", ["عليه", "فيه", "ترامب", "روسيا"])
def test_other_words_belong_to_none(word: str) -> None:
    assert not may_belong_to_date(word)


def test_no_date_begins_with_a_mark() -> None:
    assert may_open_date("في")
    assert not may_open_date("/")
