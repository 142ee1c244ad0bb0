"""How the tests of this folder look for what nobody has thought of."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import SearchStrategy

LONG = 10  # times the examples of an ordinary run
PHASES = (Phase.explicit, Phase.generate)  # of an ordinary run: to look for the smallest failure takes minutes


def fuzzed(*strategies: SearchStrategy[Any], examples: int) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Make a test of a function that must hold for whatever the strategies yield.

    It runs twice: with a few examples, and, marked slow, with `LONG` times as many. Both are the same examples in every
    run, unless `--hypothesis-seed=N` (or `random`) asks for others.
    """

    def decorate(check: Callable[..., None]) -> Callable[..., None]:
        @pytest.mark.parametrize("number", [examples, pytest.param(LONG * examples, marks=pytest.mark.slow)])
        def test(number: int, request: pytest.FixtureRequest) -> None:
            repeated = request.config.getoption("hypothesis_seed", None) is None
            chosen = settings(
                max_examples=number, derandomize=repeated, deadline=None, database=None,
                suppress_health_check=list(HealthCheck), phases=PHASES if number == examples else list(Phase),
            )  # fmt: skip
            chosen(given(*strategies)(check))()

        test.__name__, test.__doc__ = check.__name__, check.__doc__
        return test

    return decorate
