import pytest

from tansiq.score.dates import same_date


@pytest.mark.parametrize(
    ("gold", "found", "published", "same"),
    [
        (None, None, None, True),
        (None, "2023-12-15", "2023-12-15", True),
        (None, "2023-12-14", "2023-12-15", False),
        (None, "2023-12-15", None, False),
        ("2023-12-14", None, "2023-12-14", False),
        ("2023-12-14", "2023-12-14", None, True),
        ("2023-12-14", "2023-12-15", None, False),
        ("2023-12-14/2023-12-15", "2023-12-15", None, True),
        ("2023-12-14", "2023-12-11/2023-12-17", None, True),  # seven times as long
        ("2023-12-14", "2023-12-10/2023-12-17", None, False),  # eight times
        ("2023-12-14", "2023-12", None, False),
        ("2023-12", "2023-11/2023-12", None, True),
        ("2023", "2023-06", None, False),
        ("2015/..", "2015", None, True),
        ("../2015", "2015", None, True),
        ("2015/..", "2016", None, False),
    ],
)
def test_same_date(gold: str | None, found: str | None, published: str | None, same: bool) -> None:
    assert same_date(gold, found, published) is same
