import pytest

from tansiq import authority
from tansiq.lang.ar.nisba import nisba_forms
from tansiq.text import fold


@pytest.mark.parametrize(
    ("adjective", "form", "features"),
    [
        ("مغربي", "مغربي", set()),
        ("مغربي", "مغربية", {"fem"}),
        ("مغربي", "مغربيا", set()),
        ("إسباني", "إسبانيون", {"plural"}),
        ("إسباني", "إسبانيين", {"plural"}),
        ("إسباني", "إسبانيات", {"fem", "plural"}),
        ("إسباني", "إسبانيان", {"dual"}),
        ("إسباني", "إسبانيتان", {"fem", "dual"}),
        ("كوري جنوبي", "كورية جنوبية", {"fem"}),
        ("كوري جنوبي", "كوريون جنوبيون", {"plural"}),
    ],
)
def test_an_adjective_has_the_form(adjective: str, form: str, features: set[str]) -> None:
    forms = nisba_forms(adjective)
    assert forms[" ".join(fold(word) for word in form.split())] == features


@pytest.mark.parametrize("form", ["مغرب", "مغاربة", "المغربي", "مغربيت"])
def test_an_adjective_has_no_other_form(form: str) -> None:
    assert form not in nisba_forms("مغربي")


def test_an_irregular_adjective_stays_as_it_is() -> None:
    assert nisba_forms("أميركا") == {fold("أميركا"): frozenset()}


def test_no_adjective_is_of_two_states_but_where_they_share_their_name() -> None:
    owners: dict[str, set[str]] = {}
    for code, state in authority.load().states.items():
        for adjective in state.adjectives:
            for form in nisba_forms(adjective):
                owners.setdefault(form, set()).add(code)
    assert len(owners) > 1000
    shared = {frozenset(codes) for codes in owners.values() if len(codes) > 1}
    assert shared == {frozenset({"CD", "CG"}), frozenset({"DM", "DO"})}  # كونغولي، دومينيكي
