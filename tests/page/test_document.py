"""The page as a file, and that hostile texts stay texts in a real browser."""

import json
import re
from collections.abc import Iterable
from pathlib import Path

from devtools import Page
from samples import ARTICLES, EVENTS, FRANCE, SPAIN, VISIT, VISIT_ARTICLES, article, event, merged

from tansiq.coreference import Settings, merge
from tansiq.model import Actor, Article, Event, Kind
from tansiq.ontology import LANGUAGES
from tansiq.page import write_page
from tansiq.page.document import SCRIPTS, texts

ALERT = "<script>alert('run')</script>"
IMAGE = '"><img src=https://evil.example/x onerror=alert(1)>'
OVERRIDE = "\u202eevil\u202c \u2066\u2067"
BREAKERS = f"</script><!--<script>{IMAGE}{{{{ 7*7 }}}}&quot;\u2028\u2029'`${{alert(2)}}"


def _written(path: Path, articles: Iterable[Article], events: Iterable[Event]) -> str:
    write_page(articles, merged(events), path)
    return path.read_text(encoding="utf-8")


def test_the_same_events_give_the_same_bytes_in_any_order(tmp_path: Path) -> None:
    assert _written(tmp_path / "a", ARTICLES, EVENTS) == _written(tmp_path / "b", ARTICLES[::-1], EVENTS[::-1])


def test_the_file_names_no_address_to_load_from(tmp_path: Path) -> None:
    html = _written(tmp_path / "g.html", ARTICLES, EVENTS)
    assert not re.search(r"<(link|img|iframe|object|embed|base)\b", html)
    assert not re.search(r"\ssrc=|@import|url\(|sourceMappingURL", html)
    assert "default-src &#39;none&#39;" in html and "unsafe-inline" not in html


def test_each_language_says_everything() -> None:
    assert sorted(texts()) == sorted(LANGUAGES)
    names = {language: set(found) for language, found in texts().items()}
    assert names["ar"] == names["en"] == names["fr"]
    blanks = re.compile(r"\{\w+\}")
    for name, text in texts()["en"].items():
        for language in ("ar", "fr"):
            other = texts()[language][name]
            assert isinstance(other, dict) == isinstance(text, dict), name
            general = (text["other"], other["other"]) if isinstance(text, dict) else (text, other)
            assert len({frozenset(blanks.findall(one)) for one in general}) == 1, name
    # the forms that the Unicode plural rules give the language
    assert all(len(text) == 6 for text in texts()["ar"].values() if isinstance(text, dict))


def test_a_page_without_events_opens(browser: str, tmp_path: Path) -> None:
    write_page([], [], tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        assert opened.run("byId('counts').textContent").startswith("0 events")
        assert opened.run("byId('notice').textContent") == "No event passes the filters."
        opened.run("change({level: 'states'}); byId('csv').click()")
        assert opened.problems == []


def test_a_page_of_events_without_dates_has_no_period(browser: str, tmp_path: Path) -> None:
    write_page(ARTICLES, merged(EVENTS[-1:]), tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        assert opened.run("byId('years').hidden") is True and opened.run("drawn.lines.length") == 1
        assert opened.run("hashOfView()") == "#lang=en"
        assert opened.problems == []


def test_a_few_events_of_other_times_do_not_stretch_the_period(browser: str, tmp_path: Path) -> None:
    dates = ["1912", *["2014"] * 60, *["2016-03"] * 60, "2090"]
    source = article("a", *(f"زار {number} المدينة." for number in range(len(dates))))
    told = [event(source, number, FRANCE, "visits", SPAIN, date=date) for number, date in enumerate(dates)]
    write_page([source], merge(told, {}, settings=Settings(merge=False)), tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        assert opened.run("byId('period').textContent") == "≤ 2014 – 2016 ≤"
        assert opened.run("[...document.querySelectorAll('#histogram title')].map(t => t.textContent)[0]") == "2014: 61"
        shown = "allowed.filter(Boolean).length"
        assert opened.run(shown) == len(dates)
        opened.run("change({to: 2015})")
        assert opened.run(shown) == 61, "what was before goes with the first year"
        assert opened.problems == []


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
        event(source, 0, hostile[0], "accuses", hostile[1], trigger="قال", rule=IMAGE, place=BREAKERS,
              names=(ALERT, "نهاية")),
        event(source, 0, hostile[1], "meets", hostile[2], trigger=ALERT, confidence=0.5),
        event(linked, 0, hostile[2], "visits", hostile[0], date="2020-01-01"),
        event(agency, 0, hostile[2], "visits", hostile[0], date="2020-01-02", claimed_by=hostile[1]),
    ]  # fmt: skip
    html = _written(tmp_path / "g.html", [source, agency, linked], told)
    scripts = len(SCRIPTS) + 2
    assert html.count("</script>") == scripts, "the data, the library, the page's own"
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        texts, protocols = [], set()
        for language in LANGUAGES:
            for level in ("actors", "states"):
                opened.run(f"speak('{language}'); change({{level: '{level}'}})")
                for number in range(opened.run("level().members.length")):
                    opened.run(f"select({{actor: {number}, path: 0}})")
                    texts.append(opened.run("byId('panel').textContent"))
                    opened.run(f"select({{actor: {number}}})")
                    texts.append(opened.run("byId('panel').textContent"))
                for number in range(opened.run("level().edges.length")):
                    opened.run(
                        f"(({{from, to}}) => select({{line: {number}, pair: [from, to]}}))(level().edges[{number}])"
                    )
                    texts.append(opened.run("byId('panel').textContent"))
                    protocols.update(opened.run("[...document.links].map(a => a.protocol)"))
                assert opened.run("document.querySelectorAll('#panel img, #panel script').length") == 0
        opened.run("speak('en'); change({level: 'actors'}); select({})")
        opened.run("byId('search').value = 'script'; byId('search').dispatchEvent(new Event('input'))")
        texts.append(opened.run("byId('found').textContent"))
        assert opened.run("document.querySelectorAll('#found script').length") == 0
        everything = "".join(texts)
        repeated = f"repeats what was told in وكالة {BREAKERS}[U+202E]evil"
        for text in (ALERT, IMAGE, BREAKERS, "[U+202E]evil", repeated, f"according to \u2068{IMAGE}\u2069"):
            assert text in everything, text
        assert "\u202e" not in everything
        assert opened.run("document.scripts.length") == scripts
        assert protocols == {"https:"}, "the script address is no link"
        # tooltips, and what a row of the table holds
        opened.run("fit()")
        place = opened.run(
            "(({x, y}, {left, top}) => [x + left, y + top])(network.canvasToDOM(network.getPosition(0)),"
            " byId('network').getBoundingClientRect())"
        )
        opened.hover(*place)
        tip = "document.querySelector('.vis-tooltip')"
        opened.wait_for(f"{tip} && getComputedStyle({tip}).visibility === 'visible'")
        assert opened.run(f"{tip}.textContent === nodes.get(0).title") is True
        assert opened.run("document.querySelectorAll('#network img, #network script').length") == 0
        assert BREAKERS.replace('"', '""') in opened.run("table()")
        # an address that somebody was talked into opening
        address = f"actor=__proto__&path={ALERT}&lang=constructor&level=__proto__&size=toString&without=toString"
        opened.run(f"location.hash = {json.dumps(address)}")
        opened.wait_for("view.actor !== null && language === 'en' && view.level === 'actors'")
        assert (opened.dialogs, opened.problems) == ([], [])
        assert {address.partition("#")[0] for address in opened.asked.values()} == {(tmp_path / "g.html").as_uri()}


def test_an_event_of_several_articles_shows_each_sentence_with_its_own(browser: str, tmp_path: Path) -> None:
    write_page(VISIT_ARTICLES, merged(VISIT), tmp_path / "g.html")
    with Page(browser, tmp_path / "profile", tmp_path / "g.html") as opened:
        assert opened.run("byId('counts').textContent") == "1 event · 2 actors · 3 articles"
        assert opened.run("edges.get().map(e => e.width).join()") == "3.5", "one event of two independent articles"
        opened.run("select({line: 0, pair: [0, 1]})")
        assert (
            opened.run("document.querySelector('.when').textContent") == "2022-06-16 (elsewhere \u20682022-06-17\u2069)"
        )
        assert opened.run("document.querySelector('.tellers').innerText") == (
            "told by 2 independent articles (3 in all)"
        )
        first, repeating, other = opened.run("[...document.querySelectorAll('.evidence')].map(e => e.innerText)")
        assert VISIT[0].sentence in first and VISIT_ARTICLES[0].title in first and "repeats" not in first
        for part in (VISIT[1].sentence, f"repeats what was told in {VISIT_ARTICLES[0].title}", "2022-06-17",
                     VISIT_ARTICLES[1].title, f"{VISIT_ARTICLES[1].publisher} · 2022-06-18"):  # fmt: skip
            assert part in repeating, part
        assert opened.run("[...document.querySelectorAll('.repeating')].map(e => e.innerText).join()") == repeating
        assert VISIT[2].sentence in other and "paper-2022" in other and "dated" not in other
        assert opened.problems == []
