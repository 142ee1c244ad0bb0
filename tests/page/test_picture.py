"""What the picture shows: filters, levels, sizes, paths, in a real browser."""

import itertools

import pytest
from devtools import Page

SHOWN = "drawn.lines.map(line => line.relation).sort().join()"
NUMBER = "level().members.findIndex(member => member.labels.ar === '{}')"

# whether all that belongs to what is chosen lies in the window
IN_SIGHT = """[...drawn.actors].filter(([, focus]) => focus).every(([id]) => {
    const {x, y} = network.canvasToDOM(level().nodes[id]), {clientWidth, clientHeight} = byId('network');
    return x > 0 && y > 0 && x < clientWidth && y < clientHeight; })"""


def _number(page: Page, label: str) -> int:
    return page.run(NUMBER.format(label))


def _names(page: Page) -> set[str]:
    return set(page.run("nodes.getIds().map(id => level().members[id].labels.ar)"))


def test_planned_and_negated_events_are_hidden_at_first_and_drawn_dashed(page: Page) -> None:
    assert page.run("drawn.lines.map(line => line.status).join()") == ",".join(["actual"] * 7)
    assert "الإنتربول" not in _names(page), "it has only a planned visit"
    for name in ("planned", "negated"):
        page.run(f"document.querySelector('input[name=status][value={name}]').click()")
    assert page.run("drawn.lines.map(line => line.status).sort().join()") == ",".join(
        ["actual"] * 7 + ["negated", "planned"]
    )
    assert "الإنتربول" in _names(page)
    assert page.run("edges.get({filter: e => e.dashes}).length") == 2
    assert page.run("byId('shown').textContent") == "9 events shown, of 9"


def test_relations_and_families_are_filters(page: Page) -> None:
    assert page.run("[...document.querySelectorAll('[data-relation]')].map(e => e.textContent).join()").startswith(
        "meets"
    )
    page.run("document.querySelector('input[name=relation][value=meets]').click()")
    assert page.run(SHOWN) == "operatesWith,sharesIntelligenceWith,supports,suspendsWith,visits"
    page.run("document.querySelector('input[name=family][value=cooperation]').click()")
    assert page.run(SHOWN) == "suspendsWith"
    assert _names(page) == {"المغرب", "فرنسا"}
    assert page.run("document.querySelector('input[value=tension]').checked") is True
    assert page.run("document.querySelector('input[value=cooperation]').checked") is False
    page.run("document.querySelector('input[name=relation][value=visits]').click()")
    assert page.run(SHOWN) == "suspendsWith,visits"
    assert page.run("document.querySelector('input[value=cooperation]').indeterminate") is True
    page.run("byId('reset').click()")
    assert page.run("drawn.lines.length") == 7


def test_a_family_opens_by_its_name_and_is_switched_by_its_box(page: Page) -> None:
    middle = "({x, y, width, height}) => [x + width / 2, y + height / 2]"
    place = f"({middle})(document.querySelector('%s').getBoundingClientRect())"
    state = (
        "[document.querySelector('#relations details').open, boxes('relation').every(({checked}) => checked)].join()"
    )
    was = page.run("document.querySelector('#relations details').open = false")
    assert was is False
    page.click(*page.run(place % "#relations summary [data-text=cooperation]"))
    assert page.run(state) == "true,true"
    page.click(*page.run(place % "#relations summary input"))
    assert page.run(state) == "true,false"


def test_one_relation_can_be_seen_alone(page: Page) -> None:
    page.run("document.querySelector('.only[value=supports]').click()")
    assert page.run(SHOWN) == "supports"
    assert page.run("document.querySelector('input[name=relation][value=supports]').checked") is True


def test_the_lines_of_the_chosen_actor_say_their_relation(page: Page) -> None:
    assert page.run("drawn.named.length") == 0
    page.run(f"goTo({_number(page, 'المغرب')})")
    assert page.run("drawn.named.map(nameOfLine).sort().join()") == "meets,supports,suspends with"


def test_a_topic_a_confidence_and_a_number_of_sources_are_filters(page: Page) -> None:
    assert page.run("[...byId('topic').options].map(o => o.value).join()") == ",counter-terrorism,intelligence"
    page.run("byId('topic').value = 'intelligence'; byId('topic').dispatchEvent(new Event('change', {bubbles: true}))")
    assert page.run(SHOWN) == "sharesIntelligenceWith"
    page.run(
        "byId('reset').click(); byId('confidence').value = 0.85; byId('confidence').dispatchEvent(new Event('input'))"
    )
    assert page.run(SHOWN) == "sharesIntelligenceWith", "the others tell no confidence"
    assert page.run("byId('confidenceShown').textContent") == "0.85"
    page.run("change({confidence: 0, corroboration: 2})")
    assert page.run(SHOWN) == "" and page.run("byId('notice').textContent") == "No event passes the filters."


def test_a_period_keeps_what_may_lie_in_it_and_leaves_out_what_has_no_date(page: Page) -> None:
    assert page.run("byId('period').textContent") == "2014 – 2023"
    page.run("byId('to').value = 2014; byId('to').dispatchEvent(new Event('input'))")
    assert page.run(SHOWN) == "suspendsWith"
    assert page.run("byId('undated').hidden") is False
    page.run("change({from: 2015, to: 2015})")
    assert page.run(SHOWN) == "sharesIntelligenceWith,supports,suspendsWith", "the crisis has no end"
    page.run("byId('from').value = 2020; byId('from').dispatchEvent(new Event('input'))")
    assert page.run("[view.from, view.to].join()") == "2015,2015", "one handle does not pass the other"


def test_the_histogram_counts_the_events_of_each_year_that_the_other_filters_let_through(page: Page) -> None:
    titles = "[...document.querySelectorAll('#histogram rect')].map(r => r.textContent).join()"
    assert page.run(titles) == "2014: 1,2014: 1,2015: 2,2015: 2,2022: 3,2022: 3"
    page.run("change({statuses: new Set(STATUSES), off: new Set(['meets'])})")
    assert page.run(titles) == "2014: 1,2014: 1,2015: 2,2015: 2,2022: 2,2022: 2,2023: 1,2023: 1"
    bars = "[...document.querySelectorAll('#histogram rect')].map(r => Number(r.getAttribute('height')))"
    assert page.run(bars) == [0, 0.5, 1, 0, 1, 0, 0.5, 0], "cooperation, tension; of the most in a year"


def test_states_take_the_place_of_their_actors(page: Page) -> None:
    page.run("document.querySelector('input[name=level][value=states]').click()")
    assert _names(page) == {"المغرب", "فرنسا", "إسبانيا"}
    assert page.run("drawn.lines.map(l => `${keyOf(l.from)} ${l.relation} ${keyOf(l.to)}`).sort().join()") == (
        "state/es meets state/ma,state/es operatesWith state/ma,state/fr supports state/ma,"
        "state/ma sharesIntelligenceWith state/fr,state/ma suspendsWith state/fr,state/ma visits state/es"
    )
    assert page.run("edges.get().find(e => level().edges[e.id].relation === 'meets').title") == "\u2068meets\u2069 (2)"


def test_width_follows_the_independent_articles(page: Page) -> None:
    page.run("change({level: 'states'})")
    width = "edges.get().find(e => level().edges[e.id].relation === '{}').width"
    assert page.run(width.format("meets")) == 3.5 and page.run(width.format("visits")) == 2


def test_size_follows_the_chosen_measure(page: Page) -> None:
    sizes = "nodes.get().map(n => n.size).join()"
    by_events = page.run(sizes)
    page.run("byId('size').value = 'betweenness'; byId('size').dispatchEvent(new Event('change', {bubbles: true}))")
    assert page.run(sizes) != by_events
    assert page.run("nodes.get().every(n => n.size === level().members[n.id].sizes.betweenness[0])") is True


def test_who_is_chosen_is_shown_with_those_it_has_to_do_with(page: Page) -> None:
    page.run(f"goTo({_number(page, 'المغرب')})")
    page.wait_for(IN_SIGHT)


def test_neighbours_can_be_seen_alone(page: Page) -> None:
    page.run(f"goTo({_number(page, 'فرنسا')})")
    page.run("[...document.querySelectorAll('.choices button')][1].click()")
    assert _names(page) == {"المغرب", "فرنسا", "المديرية العامة لمراقبة التراب الوطني"}
    page.run("[...document.querySelectorAll('.choices button')][2].click()")
    assert _names(page) == {
        "المغرب", "فرنسا", "المديرية العامة لمراقبة التراب الوطني", "إسبانيا", "الشرطة الإسبانية",
    }  # fmt: skip


def test_a_path_leads_over_what_passes_the_filters(page: Page) -> None:
    page.run(f"goTo({_number(page, 'فرنسا')}); byId('goal').focus()")
    page.type("المثالي")
    page.wait_for("!byId('goals').hidden")
    page.run("byId('goal').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))")
    steps = page.run("[...document.querySelectorAll('.path li')].map(li => li.textContent)")
    assert steps[0].startswith("France – ") and len(steps) == 3
    page.wait_for(IN_SIGHT)
    assert page.run("document.querySelector('#panel h3').textContent").endswith("3 steps")
    focus = page.run("edges.get({filter: e => e.color.opacity > .5}).length")
    assert focus >= 3
    page.run("change({off: new Set(['meets', 'visits'])})")
    assert page.run("byId('panel').textContent").endswith("leads to \u2068سعيد المثالي\u2069.")
    page.run("change({off: new Set()}); document.querySelector('.step').click()")
    assert page.run("view.pair !== null && document.querySelectorAll('.event').length > 0") is True


def test_of_too_many_lines_the_strongest_and_those_of_the_chosen_are_drawn(page: Page) -> None:
    lines = "choose(focusTest()).lines.length"
    assert page.run(f"{lines} <= MOST_LINES && byId('notice').hidden") is True
    many = """((own) => {
        levels.actors.edges = Array.from({length: 3 * MOST_LINES}, (_, n) => ({...own[n % own.length], id: n}));
        const found = [choose(null), choose((line) => line.id > 2 * MOST_LINES)];
        levels.actors.edges = own;
        return [...found.map(({lines}) => lines.length), found[0].all];
    })(levels.actors.edges)"""
    strongest, with_chosen, everything = page.run(many)
    assert strongest == 1000 < with_chosen < everything


def test_states_stand_behind_their_actors(page: Page) -> None:
    assert page.run("level().areas.map(area => area.labels[language]).sort().join()") == "Morocco,Spain"
    inside = """level().members.every(({country}, id) => {
        const area = level().areas.find((one) => one.country === country), {x, y} = level().nodes[id];
        if (!area) return true;
        const [left, top, width, height] = area.box;
        return x > left && x < left + width && y > top && y < top + height;
    })"""
    assert page.run(inside) is True


@pytest.mark.parametrize("key", ["f", "Escape"])
def test_keys_show_all_again(page: Page, key: str) -> None:
    page.run(f"goTo({_number(page, 'فرنسا')})")
    page.run(f"document.body.dispatchEvent(new KeyboardEvent('keydown', {{key: '{key}', bubbles: true}}))")
    assert page.run("view.actor === null") is (key == "Escape")


def test_names_do_not_lie_on_each_other(page: Page) -> None:
    rows = page.run(
        """(() => {
            const context = byId('network').querySelector('canvas').getContext('2d'), told = [], {strokeText} = context;
            context.strokeText = (row, x, y) => {
                const {width} = context.measureText(row);
                told.push([row, x - width / 2, y, width, parseFloat(context.font.match(/[\\d.]+(?=px)/)[0])]);
            };
            fit();
            network.redraw();
            delete context.strokeText;
            return told;
        })()"""
    )
    assert any("Morocco" in row for row, *_ in rows) and len(rows) >= 4
    for (_, x, y, width, height), (_, left, top, wide, high) in itertools.combinations(rows, 2):
        assert x + width <= left + 1 or left + wide <= x + 1 or y + height <= top + 1 or top + high <= y + 1
