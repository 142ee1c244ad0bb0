"""What each form of a date is resolved to is told case by case in cases/dates.yaml."""

import re

import pytest

from tansiq.dates.resolving import BY_ITSELF, FROM_TODAY
from tansiq.lang.ar.data import data

GROUP = re.compile(r"\(\?P<(\w+)>")
FORMS = [GROUP.findall(form) for form in data("date_forms")]


@pytest.mark.parametrize("groups", FORMS, ids=[groups[0] for groups in FORMS])
def test_every_form_has_one_resolver(groups: list[str]) -> None:
    assert len([name for name in groups if name in BY_ITSELF or name in FROM_TODAY]) == 1


def test_every_resolver_has_a_form() -> None:
    assert {*BY_ITSELF, *FROM_TODAY} <= {name for groups in FORMS for name in groups}
