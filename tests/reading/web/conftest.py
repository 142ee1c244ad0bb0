"""What the tests of the web share."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from web_server import Site, serving

from tansiq.reading.web.fetching import Fetcher
from tansiq.reading.web.patience import Clock
from tansiq.reading.web.settings import Settings


@dataclass
class FakeTime:
    """Time that passes by waiting alone."""

    time: float = 1_000_000.0
    waits: list[float] = field(default_factory=list)

    def sleep(self, seconds: float) -> None:
        self.waits.append(round(seconds, 3))
        self.time += seconds

    @property
    def clock(self) -> Clock:
        return Clock(lambda: self.time, lambda: self.time, self.sleep)


@pytest.fixture
def site() -> Iterator[Site]:
    with serving() as site:
        yield site


@pytest.fixture
def fake() -> FakeTime:
    return FakeTime()


@pytest.fixture
def notes() -> list[str]:
    return []


@pytest.fixture
def fetcher(fake: FakeTime, notes: list[str]) -> Callable[..., Fetcher]:
    """Makes a fetcher that may read this machine and loses no time."""

    def make(**settings: object) -> Fetcher:
        given = {"allow_private": True, "total": 5.0, **settings}
        return Fetcher(Settings(**given), lambda where, remark: notes.append(f"{where}: {remark}"), fake.clock)

    return make
