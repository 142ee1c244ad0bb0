import pytest

from tansiq.identity.posts import Held, all_held
from tansiq.identity.terms import holder


def terms(post: str) -> list[Held]:
    return [held for held in all_held() if held.post == post]


@pytest.mark.parametrize(
    ("date", "person"),
    [
        ("2013", "francois-hollande"),
        ("2012-05", None),  # the month of the change
        ("2012-06/2012-07", "francois-hollande"),
        ("2012-04/2012-06", None),
        ("../2013", None),
        ("2019-11-05", "emmanuel-macron"),
    ],
)
def test_presidents_of_france(date: str, person: str | None) -> None:
    found = holder(terms("state/fr/president"), date)
    assert (found.person.id if found else None) == person


def test_an_open_term_ends_where_another_may_begin() -> None:
    (hollande,) = (held for held in terms("state/fr/president") if held.person.id == "francois-hollande")
    (macron,) = (held for held in terms("state/fr/president") if held.person.id == "emmanuel-macron")
    goes_on = Held(hollande.person, hollande.term.model_copy(update={"end": None}), hollande.post, hollande.within)
    undated = Held(
        macron.person, macron.term.model_copy(update={"begin": None, "end": None}), macron.post, macron.within
    )
    assert holder([goes_on], "2015") is goes_on
    assert holder([goes_on, macron], "2015") is None
    assert holder([goes_on, undated], "2015") is None
    assert holder([hollande, undated], "2015") is hollande
    assert holder([goes_on], "2040") is None
