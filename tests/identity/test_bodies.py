import pytest

from tansiq.identity.bodies import body_at


@pytest.mark.parametrize(
    ("key", "date", "found"),
    [
        ("org/fr-dgsi", "2011", "org/fr-dcri"),
        ("org/fr-dcri", "2021", "org/fr-dgsi"),
        ("org/fr-dcri", "2011", "org/fr-dcri"),
        ("org/fr-dgsi", "2014-05", "org/fr-dgsi"),  # both may be meant in the month of the change
        ("org/fr-dgsi", None, "org/fr-dgsi"),
        ("org/fr-dgsi", "2011/..", "org/fr-dgsi"),  # which goes on
        ("state/fr", "1789", "state/fr"),
        ("org/ma-dgsn", "1900", None),  # nobody knows what was before it
    ],
)
def test_the_body_of_the_time(key: str, date: str | None, found: str | None) -> None:
    assert body_at(key, date) == found
