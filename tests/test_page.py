"""The page in a real browser: what it shows, that it asks for nothing, and that hostile texts stay texts."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from devtools import Page
from samples import (
    AGENCY,
    ARTICLES,
    CELL,
    DGST,
    EVENTS,
    FRANCE,
    MOROCCO,
    OFFICIAL,
    SPAIN,
    VISIT,
    VISIT_ARTICLES,
    article,
    event,
    merged,
)

from tansiq.model import Actor, Article, Event, Kind
from tansiq.page import write_page

ALERT = "<script>alert('run')</script>"
IMAGE = '"><img src=https://evil.example/x onerror=alert(1)>'
OVERRIDE = "\u202eevil\u202c \u2066\u2067"
BREAKERS = f"</script><!--<script>{IMAGE}{{{{ 7*7 }}}}&quot;\u2028\u2029'`${{alert(2)}}"


def _written(path: Path, articles: Iterable[Article], events: Iterable[Event]) -> str:
    write_page(articles, merged(events), path)
    return path.read_text(encoding="utf-8")


def _data(html: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert found
    return json.loads(found[1])


@pytest.fixture(scope="module")
def page(browser: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    folder = tmp_path_factory.mktemp("page")
    write_page(ARTICLES, merged(EVENTS), folder / "graph.html")
    with Page(browser, folder / "profile", folder / "graph.html") as opened:
        yield opened
        assert list(opened.asked.values()) == [(folder / "graph.html").as_uri()]
        assert opened.problems == []


@pytest.fixture
def fresh(page: Page) -> Page:
    """The page as it opens: no filter, nothing chosen."""
    page.run(
        "byId('unreal').checked = view.unreal = false; byId('relation').value = view.relation = ''; choose(null, null)"
    )
    return page


def test_the_same_events_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    assert _written(tmp_path / "a", ARTICLES, EVENTS) == _written(tmp_path / "b", ARTICLES[::-1], EVENTS[::-1])


def test_the_file_names_no_address_to_load_from(tmp_path: Path) -> None:
    html = _written(tmp_path / "g.html", ARTICLES, EVENTS)
    assert not re.search(r"<(link|img|iframe|object|embed|base|form)\b", html)
    assert not re.search(r"\ssrc=|@import|url\(|sourceMappingURL", html)
    assert "default-src &#39;none&#39;" in html and "unsafe-inline" not in html


def test_parallel_events_are_lines_of_their_own_and_repeated_ones_share_a_line(tmp_path: Path) -> None:
    source = ARTICLES[1]
    told = [
        event(source, 5, MOROCCO, "meets", SPAIN, date="2021"),
        event(source, 5, SPAIN, "meets", MOROCCO, date="2022"),
        event(source, 5, MOROCCO, "visits", SPAIN),
        event(source, 5, SPAIN, "visits", MOROCCO),
        event(source, 5, SPAIN, "visits", MOROCCO, status="planned"),
    ]
    edges = _data(_written(tmp_path / "g.html", ARTICLES, told))["edges"]
    assert sorted((e["relation"], e["status"], len(e["events"]), e["arrows"]) for e in edges) == [
        ("meets", "actual", 2, ""), ("visits", "actual", 1, "to"), ("visits", "actual", 1, "to"),
        ("visits", "planned", 1, "to"),
    ]  # fmt: skip
    assert [e["hidden"] for e in edges] == [e["status"] != "actual" for e in edges]
    assert all(bool(e["dashes"]) == (e["status"] != "actual") for e in edges)

    def bow(edge: dict[str, Any]) -> tuple[float, bool]:
        """How far a line leaves the straight one, and on which side seen from the actor of the lower number."""
        smooth = edge["smooth"]
        return smooth["roundness"], (smooth["type"] == "curvedCW") == (edge["from"] < edge["to"])

    assert len({bow(edge) for edge in edges}) == len(edges)


def test_a_page_without_events_opens(browser: str, tmp_path: Path) -> None:
    write_page([], [], tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        assert "0 events" in opened.run("byId('counts').textContent")
        assert opened.problems == []


def test_planned_and_negated_events_wait_behind_their_box(fresh: Page) -> None:
    shown = "edges.get({filter: e => !e.hidden}).map(e => e.status).sort().join()"
    assert fresh.run(shown) == ",".join(["actual"] * 7)
    assert fresh.run("nodes.get({filter: n => n.hidden}).length") == 1, "Interpol has only a planned visit"
    fresh.run("byId('unreal').click()")
    assert fresh.run(shown) == ",".join(["actual"] * 7 + ["negated", "planned"])
    assert fresh.run("nodes.get({filter: n => n.hidden}).length") == 0


def test_the_relation_filter_hides_all_other_lines_and_actors(fresh: Page) -> None:
    options = fresh.run("[...byId('relation').options].map(o => o.text).join('|')")
    assert "meets" in options and "يلتقي" in options
    fresh.run("byId('relation').value = 'suspendsWith'; byId('relation').dispatchEvent(new Event('change'))")
    assert fresh.run("edges.get({filter: e => !e.hidden}).map(e => e.relation).join()") == "suspendsWith"
    assert fresh.run("nodes.get({filter: n => !n.hidden}).length") == 2
    fresh.run("byId('relation').value = 'tension'; byId('relation').dispatchEvent(new Event('change'))")
    assert fresh.run("edges.get({filter: e => !e.hidden}).length") == 1, "the accusation is negated"


def test_clicking_a_line_shows_its_sentences_with_the_trigger_marked(fresh: Page) -> None:
    number = fresh.run("DATA.edges.find(e => e.relation === 'sharesIntelligenceWith').id")
    # where the line is drawn: the middle of a straight one
    place = fresh.run(
        f"""(() => {{ const {{from, to}} = DATA.edges[{number}], p = network.getPositions([from, to]);
        const middle = network.canvasToDOM({{x: (p[from].x + p[to].x) / 2, y: (p[from].y + p[to].y) / 2}});
        const box = byId('network').getBoundingClientRect(); return [middle.x + box.left, middle.y + box.top]; }})()"""
    )
    fresh.click(*place)
    fresh.wait_for(f"view.edge === {number}")
    text = fresh.run("byId('panel').innerText")
    for part in (
        "shares intelligence with", "renseignement", "2015-11", "confidence 0.90", "rule share-1", "صحيفة المثال",
        "عون مغربي لفرنسا", "2015-11-20", "news.example",
    ):  # fmt: skip
        assert part in text, part
    assert fresh.run("[...document.querySelectorAll('mark')].map(m => m.textContent).join()") == "زودت,المعطيات"
    assert fresh.run("[...document.querySelectorAll('blockquote')].map(q => q.dir + q.textContent)[0]") == (
        f"rtl{EVENTS[0].sentence}"
    )
    assert fresh.run("document.querySelector('#panel a').href") == ARTICLES[0].url
    assert "noopener" in fresh.run("document.querySelector('#panel a').rel")


def test_an_event_of_several_articles_shows_each_sentence_with_its_own(browser: str, tmp_path: Path) -> None:
    write_page(VISIT_ARTICLES, merged(VISIT), tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        assert opened.run("byId('counts').textContent") == "1 events · 2 actors · 3 articles"
        assert opened.run("edges.get().map(e => e.width).join()") == "1.2", "one event, one line of its width"
        opened.run("choose(null, 0)")
        assert opened.run("document.querySelector('.when').innerText") == "2022-06-16 (elsewhere 2022-06-17)"
        assert opened.run("document.querySelector('.tellers').innerText") == (
            "told by 2 independent articles (3 in all)"
        )
        first, repeating, other = opened.run("[...document.querySelectorAll('.evidence')].map(e => e.innerText)")
        assert VISIT[0].sentence in first and CELL.title in first and "repeats" not in first
        for part in (VISIT[1].sentence, f"repeats what was told in {CELL.title}", "dated 2022-06-17 here",
                     AGENCY.title, f"{AGENCY.publisher} · 2022-06-18"):  # fmt: skip
            assert part in repeating, part
        assert opened.run("[...document.querySelectorAll('.repeating')].map(e => e.innerText).join()") == repeating
        assert VISIT[2].sentence in other and "paper-2022" in other and "dated" not in other
        assert opened.problems == []


def test_an_event_of_one_article_does_not_count_articles(fresh: Page) -> None:
    fresh.run("goTo(DATA.actors.findIndex(a => a.label === 'المغرب'))")
    assert fresh.run("document.querySelectorAll('.event').length") == 3
    assert fresh.run("document.querySelectorAll('.tellers, .repeating').length") == 0


def test_clicking_an_actor_shows_all_that_is_told_of_it(fresh: Page) -> None:
    fresh.run("goTo(DATA.actors.findIndex(a => a.label === 'المغرب'))")
    text = fresh.run("byId('panel').innerText")
    assert "Morocco" in text and "state · MA · 3 events" in text
    assert fresh.run("document.querySelectorAll('.event.tension').length") == 1
    fresh.run("document.querySelector('#panel .event .actor:last-of-type').click()")
    assert fresh.run("view.actor !== null && byId('panel').querySelector('h2').textContent") in (
        "فرنسا",
        "إسبانيا",
        "المغرب",
    )


@pytest.mark.parametrize(
    ("query", "label"),
    [("اسبانيا", SPAIN.label), ("إِسبانيـا", SPAIN.label), ("dgst", DGST.label), ("MAROC", "المغرب"),
     ("المثالي", OFFICIAL.label), ("franc", FRANCE.label), ("interpol", "الإنتربول")],
)  # fmt: skip
def test_a_search_finds_an_actor_however_it_is_spelt(fresh: Page, query: str, label: str) -> None:
    fresh.run("byId('search').value = ''; byId('search').focus()")
    fresh.type(query)
    fresh.wait_for("!byId('found').hidden")
    fresh.run("byId('search').dispatchEvent(new KeyboardEvent('keydown', {key: 'Enter'}))")
    assert fresh.run("byId('panel').querySelector('h2').textContent") == label
    assert fresh.run("nodes.get(view.actor).hidden") is False


def test_the_browser_would_refuse_whatever_got_in(browser: str, tmp_path: Path) -> None:
    write_page(ARTICLES, merged(EVENTS), tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        assert opened.run("fetch('https://evil.example/').then(() => 'sent', () => 'refused')") == "refused"
        assert opened.run("try { document.body.innerHTML = '<b>x</b>'; 'set' } catch (e) { e.name }") == "TypeError"
        opened.run(
            "{ const s = document.createElement('img'); s.src = 'https://evil.example/x'; document.body.append(s) }"
        )
        opened.wait_for("new Promise(done => setTimeout(() => done(true), 200))")
        assert opened.requests == [(tmp_path / "g.html").as_uri()]
        assert opened.refused == ["https://evil.example/x"]
        assert any("Content Security Policy" in problem for problem in opened.problems)


def test_hostile_texts_are_shown_and_run_nothing(browser: str, tmp_path: Path) -> None:
    sentence = f"{ALERT} قال {BREAKERS} {OVERRIDE} نهاية"
    source = article("doc" + ALERT, sentence, title=IMAGE + BREAKERS, publisher=ALERT + OVERRIDE,
                     url="javascript:alert(3)", published="2020-01-01")  # fmt: skip
    agency = article("agency", sentence, title=f"وكالة {BREAKERS}{OVERRIDE}", publisher=IMAGE, published="2020-01-02")
    linked = article("linked", sentence, title=ALERT, url=f"https://news.example/{IMAGE.replace(' ', '%20')}")
    hostile = [
        Actor(label=ALERT, kind=Kind.PERSON, country="MA", names=(IMAGE,), labels={"ar": IMAGE, "en": BREAKERS}),
        Actor(label=IMAGE, kind=Kind.GROUP, id="__proto__"),
        Actor(label=OVERRIDE + "</script>", kind=Kind.ORGANIZATION, country="FR", id="constructor"),
    ]
    told = [
        event(source, 0, hostile[0], "accuses", hostile[1], trigger="قال", rule=IMAGE),
        event(source, 0, hostile[1], "meets", hostile[2], trigger=ALERT, confidence=0.5),
        event(linked, 0, hostile[2], "visits", hostile[0], date="2020-01-01"),
        event(agency, 0, hostile[2], "visits", hostile[0], date="2020-01-02", claimed_by=hostile[1]),
    ]
    html = _written(tmp_path / "g.html", [source, agency, linked], told)
    assert html.count("</script>") == 3, "the data, the library, the page's own"
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        texts, protocols = [], set()
        for number in range(3):
            opened.run(f"choose({number}, null)")
            texts.append(opened.run("byId('panel').textContent"))
            opened.run(f"choose(null, {number})")
            texts.append(opened.run("byId('panel').textContent"))
            protocols.update(opened.run("[...document.links].map(a => a.protocol)"))
        opened.run("byId('search').value = 'script'; byId('search').dispatchEvent(new Event('input'))")
        texts.append(opened.run("byId('found').textContent"))
        everything = "".join(texts)
        repeated = f"repeats what was told in وكالة {BREAKERS}[U+202E]evil"
        for text in (ALERT, IMAGE, BREAKERS, "[U+202E]evil", repeated, f"according to \u2068{IMAGE}\u2069"):
            assert text in everything, text
        assert "\u202e" not in everything
        assert opened.run("document.querySelectorAll('#panel img, #panel script, #found script').length") == 0
        assert opened.run("document.scripts.length") == 3
        assert protocols == {"https:"}, "the script address is no link"
        # the drawn labels and tooltips
        assert opened.run("nodes.get().every(n => network.body.nodes[n.id].labelModule.lines.length > 0)") is True
        place = opened.run("(p => [p.x, p.y + byId('network').getBoundingClientRect().top])"
                           "(network.canvasToDOM(network.getPositions([0])[0]))")  # fmt: skip
        opened.hover(*place)
        tip = "document.querySelector('.vis-tooltip')"
        opened.wait_for(f"{tip} && getComputedStyle({tip}).visibility === 'visible'")
        assert opened.run(f"{tip}.textContent === DATA.nodes[0].title") is True
        assert opened.run("document.querySelectorAll('#network img, #network script').length") == 0
        assert (opened.dialogs, opened.problems) == ([], [])
        assert list(opened.asked.values()) == [(tmp_path / "g.html").as_uri()]
