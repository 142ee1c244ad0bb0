"""The page of the sample events in a real browser, and what its tests do with it."""

from collections.abc import Iterator

import pytest
from devtools import Page
from samples import ARTICLES, EVENTS, merged

from tansiq.page import write_page


@pytest.fixture(scope="module")
def opened(browser: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("page")
    write_page(ARTICLES, merged(EVENTS), folder / "graph.html")
    with Page(browser, folder / "profile", folder / "graph.html", 1600, 1000) as page:
        yield page
        assert list(page.asked.values()) == [(folder / "graph.html").as_uri()], "it asks for nothing but itself"
        assert page.problems == []


@pytest.fixture
def page(opened: Page) -> Page:
    """The page as it opens, in English: no filter, nothing chosen."""
    opened.run("speak('en'); change({...atFirst(), level: 'states'}); change(atFirst())")
    return opened
