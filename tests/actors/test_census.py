from tansiq.actors.census import Census
from tansiq.actors.entities import Nationality


def census(codes: str) -> Census:
    made = Census()
    made.add(adjectives=[Nationality(code, 0) for code in codes.split()])
    return made


def test_of_countries_named_equally_often_the_first_leads() -> None:
    assert census("FR MA MA ES FR").leading == ["FR", "MA"]
    assert census("MA").leading == ["MA"]
    assert census("").leading == []


def test_an_article_about_one() -> None:
    assert census("MA MA MA FR ES").is_about_one
    assert not census("MA MA").is_about_one  # too few to tell
    assert not census("MA MA MA FR FR ES").is_about_one
    assert not census("").is_about_one


def test_an_article_about_two() -> None:
    assert census("MA MA MA FR FR FR ES").is_about_two
    assert not census("MA MA MA FR FR FR ES ES").is_about_two
    assert not census("MA MA MA FR FR").is_about_two


def test_two_that_lead() -> None:
    assert census("MA FR").two_lead
    assert not census("MA FR ES").two_lead
    assert not census("MA").two_lead
