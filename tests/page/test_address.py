"""The view in the address, in a real browser: kept in it, restored from it."""

from pathlib import Path

import pytest
from devtools import Page
from samples import ARTICLES, EVENTS, merged

from tansiq.page import write_page

VIEWS = (
    "{off: new Set(['meets', 'visits']), statuses: new Set(['actual', 'planned'])}",
    "{topic: 'intelligence', confidence: 0.5, size: 'degree'}",
    "{from: 2015, to: 2022}",
    "{level: 'states', actor: 1, around: 1}",
    "{actor: 0, path: 2}",
    "{pair: [level().edges[1].from, level().edges[1].to], line: 1}",
)
STATE = """JSON.stringify([language, {...view, off: joined(view.off), statuses: joined(view.statuses)},
    drawn.lines.map(line => line.id), byId('panel').textContent])"""


@pytest.mark.parametrize("change", VIEWS)
def test_a_shared_address_opens_the_same_view(page: Page, change: str) -> None:
    page.run(f"speak('fr'); change({change})")
    before, address = page.run(STATE), page.run("location.hash")
    assert "lang=fr" in address
    page.run("speak('en'); change({...atFirst(), level: 'states'}); change(atFirst())")
    assert page.run(STATE) != before
    page.run(f"location.hash = {address!r}")
    page.wait_for(f"location.hash === {address!r} && language === 'fr'")
    assert page.run(STATE) == before


def test_back_leads_to_what_was_chosen_before(page: Page) -> None:
    page.run("goTo(0); change({topic: 'intelligence'})")
    page.run("select({}); goTo(1)")
    for chosen in (None, 0):
        page.run("history.back()")
        page.wait_for(f"view.actor === {'null' if chosen is None else chosen}")
    assert page.run("view.topic") == "intelligence", "a filter is no step of its own"
    page.run("goTo(1, 'states')")
    page.run("history.back()")
    page.wait_for("view.level === 'actors' && view.actor === 0")


def test_it_opens_from_a_file_with_its_address(browser: str, tmp_path: Path) -> None:
    write_page(ARTICLES, merged(EVENTS), tmp_path / "g.html")
    with Page(
        browser, tmp_path / "profile", tmp_path / "g.html", fragment="lang=ar&actor=state%2Fma&from=2014&to=2015"
    ) as opened:
        assert opened.run("[language, keyOf(view.actor), view.from, view.to, document.documentElement.dir].join()") == (
            "ar,state/ma,2014,2015,rtl"
        )
        assert opened.problems == []


def test_what_an_address_says_wrongly_is_passed_over(page: Page) -> None:
    wrong = (
        "lang=xx&level=moons&size=girth&from=1900&to=abc&confidence=7&actor=nobody&pair=a&pair=b&status=true&without=x"
    )
    page.run(f"location.hash = '{wrong}'")
    page.wait_for("hashOfView().includes('status=')")
    assert page.run("[view.level, view.size, view.from, view.to, view.confidence, view.actor, view.pair].join()") == (
        "actors,events,2014,2023,0,,"
    )
