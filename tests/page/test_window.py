"""The page in windows of several sizes, in a real browser."""

from collections.abc import Iterator

import pytest
from devtools import Page

HEIGHT = "byId('network').getBoundingClientRect().height"


@pytest.fixture
def resized(page: Page) -> Iterator[Page]:
    yield page
    page.send("Emulation.setDeviceMetricsOverride", width=1600, height=1000, deviceScaleFactor=1, mobile=False)


@pytest.mark.parametrize(("width", "height"), [(1024, 700), (390, 800)])
def test_the_picture_has_half_of_a_narrow_window_and_nothing_lies_on_it(resized: Page, width: int, height: int) -> None:
    resized.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)
    assert resized.run(HEIGHT) > height / 2
    assert resized.run("byId('legend').getBoundingClientRect().top >= byId('network').getBoundingClientRect().bottom")
    assert resized.run("document.documentElement.scrollWidth") <= width


def test_on_a_phone_a_choice_made_far_below_is_shown_from_its_beginning(resized: Page) -> None:
    resized.send("Emulation.setDeviceMetricsOverride", width=390, height=800, deviceScaleFactor=1, mobile=False)
    resized.run("goTo(level().members.findIndex(({key}) => key === 'state/ma'))")
    resized.run("[...document.querySelectorAll('#panel .event .actor')].at(-1).focus()")
    resized.run("document.activeElement.scrollIntoView()")
    assert resized.run("byId('panel').getBoundingClientRect().top") < 0
    resized.run("document.activeElement.click()")
    assert resized.run("byId('panel').getBoundingClientRect().top") > -1
