"""The search, in a real browser."""

import pytest
from devtools import Page
from samples import DGST, FRANCE, OFFICIAL, SPAIN


def _search(page: Page, query: str) -> None:
    page.run("byId('search').value = ''; byId('search').focus()")
    page.type(query)
    page.wait_for("!byId('found').hidden")


def _key(page: Page, key: str) -> None:
    page.run(f"byId('search').dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true}}))")


@pytest.mark.parametrize(
    ("query", "label"),
    [("اسبانيا", SPAIN.label), ("إِسبانيـا", SPAIN.label), ("dgst", DGST.label), ("MAROC", "المغرب"),
     ("المثالي", OFFICIAL.label), ("مثالي", OFFICIAL.label), ("franc", FRANCE.label), ("interpol", "الإنتربول"),
     ("الديستي", DGST.label), ("التراب وطني", DGST.label)],
)  # fmt: skip
def test_an_actor_is_found_however_it_is_spelt(page: Page, query: str, label: str) -> None:
    _search(page, query)
    _key(page, "Enter")
    assert page.run("level().members[view.actor].labels.ar") == label
    assert page.run("nodes.get(view.actor) !== null") is True


def test_arrows_choose_and_escape_closes(page: Page) -> None:
    _search(page, "ا")
    chosen = "[...byId('found').children].findIndex(item => item.getAttribute('aria-selected') === 'true')"
    assert page.run("byId('found').children.length") > 2 and page.run(chosen) == 0
    _key(page, "ArrowDown")
    assert page.run(chosen) == 1
    assert (
        page.run("byId(byId('search').getAttribute('aria-activedescendant')).getAttribute('aria-selected')") == "true"
    )
    _key(page, "ArrowUp")
    _key(page, "ArrowUp")
    assert page.run(chosen) == page.run("byId('found').children.length") - 1
    _key(page, "Escape")
    assert page.run("byId('found').hidden && byId('search').getAttribute('aria-expanded')") == "false"


def test_a_click_on_the_list_takes_and_one_elsewhere_closes(page: Page) -> None:
    _search(page, "اسبانيا")
    item = "byId('found').firstChild.getBoundingClientRect()"
    page.click(*page.run(f"(({{x, y}}) => [x + 9, y + 9])({item})"))
    page.wait_for(f"view.actor !== null && level().members[view.actor].labels.ar === '{SPAIN.label}'")
    _search(page, "اسبانيا")
    page.click(*page.run("(({x, y}) => [x + 9, y + 9])(byId('counts').getBoundingClientRect())"))
    page.wait_for("byId('found').hidden")


def test_the_slash_goes_to_the_search(page: Page) -> None:
    page.run("document.activeElement.blur()")
    page.run("document.body.dispatchEvent(new KeyboardEvent('keydown', {key: '/', bubbles: true}))")
    assert page.run("document.activeElement.id") == "search"


def test_among_states_an_actor_is_found_at_its_own_level(page: Page) -> None:
    page.run("change({level: 'states'})")
    _search(page, "المغرب")
    _key(page, "Enter")
    assert page.run("[view.level, keyOf(view.actor)].join()") == "states,state/ma"
    _search(page, "المثالي")
    _key(page, "Enter")
    assert page.run("[view.level, level().members[view.actor].labels.ar].join()") == f"actors,{OFFICIAL.label}"
