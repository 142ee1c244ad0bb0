"""What a notebook shows: marked sentences, numbers, the page in a frame; hostile texts stay texts."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from devtools import Page
from samples import ATTACKS, CELL, DGST, FRANCE, SPAIN, event, further, store_of

import tansiq
from tansiq import display
from tansiq.builder import Summary, build
from tansiq.model import Actor, Article, Event, Kind
from tansiq.rdf import write_turtle
from tansiq.reading import SkipReport

HOSTILE = (
    "</span></script><script>alert(1)</script>\"'><img src=https://evil.example/x onerror=alert(2)>{{7*7}}\u202eevil"
)


def spans(html: str) -> list[tuple[str, str]]:
    """What is marked in an event's sentences: for each mark what it names and its words."""
    parts = [part.split("</span>")[0] for part in html.split('<span title="')[1:]]
    return [(part.split('"')[0], part.split(">")[1]) for part in parts]


def test_an_event_is_its_sentence_with_actors_and_trigger_marked() -> None:
    (told,) = tansiq.pipeline("ar")("من المرتقب أن يزور وزير الداخلية الفرنسي الرباط.")._.events
    html = told._repr_html_()
    assert spans(html) == [("trigger", "يزور"), ("subject", "وزير الداخلية الفرنسي"), ("object", "الرباط")]
    assert '<blockquote dir="rtl"' in html and "planned" in html and "no date" in html
    assert f"confidence {told.confidence:g}" in html and "rule visits.visit" in html


def test_words_that_name_both_actors_or_lie_in_each_other_are_marked_once() -> None:
    sentence = CELL.text.split("\n")[5]
    start = CELL.text.index(sentence)
    assert sentence == "والتقى الجانبان مراراً."
    both = {
        "subject_at": (start + 7, start + 15),
        "object_at": (start + 7, start + 15),
        "trigger_at": (start, start + 9),
    }
    marked = spans(event(CELL, 5, FRANCE, "meets", SPAIN, **both)._repr_html_())
    assert marked == [
        ("trigger", "والتقى "), ("subject and object and trigger", "ال"), ("subject and object", "جانبان"),
    ]  # fmt: skip
    assert spans(event(CELL, 5, FRANCE, "meets", SPAIN)._repr_html_()) == []


def test_every_sentence_of_an_event_is_shown_with_who_claims_it() -> None:
    told = event(ATTACKS, 0, DGST, "sharesIntelligenceWith", FRANCE, date="2015-11", place="سان دوني",
                 topics=("intelligence",), evidence=(further(ATTACKS, 2, claimed_by=FRANCE),))  # fmt: skip
    html = told._repr_html_()
    assert html.count("<blockquote") == 2 and "claimed by فرنسا" in html
    assert "2015-11" in html and "at سان دوني" in html and "on intelligence" in html


def test_a_gold_event_is_shown_with_its_sentence_if_it_has_one() -> None:
    gold = Event(doc="a", subject=DGST, relation="meets", object=FRANCE)
    assert "<blockquote" not in gold._repr_html_()
    html = gold.model_copy(update={"sentence": "التقى الجانبان."})._repr_html_()
    assert html.count("<blockquote") == 1 and "التقى الجانبان." in html and spans(html) == []


def test_an_account_marks_what_the_graph_knows_of_its_sentences(tmp_path: Path) -> None:
    article = Article(id="a", text="زار وزير الداخلية الفرنسي الرباط.", lang="ar")
    (told,) = tansiq.pipeline("ar")(article.text)._.events
    kept = store_of([article], [told.model_copy(update={"doc": "a"})])
    (tmp_path / "graph.ttl").write_bytes(write_turtle(kept.dataset.triples()))
    kg = tansiq.load(tmp_path)
    html = kg.explain(kg.events().iloc[0])._repr_html_()
    assert spans(html) == spans(told._repr_html_()) and len(spans(html)) == 3


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Summary]:
    folder = tmp_path_factory.mktemp("built")
    visit = "زار وزير الداخلية الفرنسي الرباط"
    article = Article(id="hostile", title=HOSTILE, publisher=HOSTILE, url="javascript:alert(3)", lang="ar",
                      text=f"{visit}.\n{visit} {HOSTILE}.")  # fmt: skip
    (folder / "in.jsonl").write_text(f"{article.model_dump_json()}\n{{{HOSTILE}\n", encoding="utf-8")
    return folder, build(folder / "in.jsonl", folder / "out", SkipReport())


def test_a_build_is_shown_by_its_numbers(built: tuple[Path, Summary]) -> None:
    folder, summary = built
    html = summary._repr_html_()
    assert "<tr><td>cooperation</td><td>visits</td>" in html
    assert "1 articles read" in html and f"open {folder / 'out' / 'graph.html'} in a browser" in html
    assert "in.jsonl:2" in html, "what was skipped"


@pytest.fixture(scope="module")
def notebook(browser: str, built: tuple[Path, Summary]) -> Iterator[Page]:
    """A page with everything that a notebook shows of a hostile article."""
    folder, summary = built
    kg = tansiq.load(folder / "out")
    actor = Actor(label=HOSTILE, kind=Kind.PERSON, country="MA")
    source = Article(id=HOSTILE, text=f"زار {HOSTILE} الرباط.")
    told = event(source, 0, actor, "visits", SPAIN, date="2020", place=HOSTILE, trigger=HOSTILE, rule=HOSTILE,
                 claimed_by=actor, trigger_at=(4, 4 + len(HOSTILE)), subject_at=(10, 30))  # fmt: skip
    shown = (told, summary, kg.explain(kg.events().iloc[0]), kg)
    html = "".join(f"<section>{one._repr_html_()}</section>" for one in shown)
    (folder / "shown.html").write_text(f"<!doctype html><meta charset=utf-8>{html}", encoding="utf-8")
    with Page(browser, folder / "profile", folder / "shown.html") as opened:
        yield opened


def test_a_graph_too_large_for_a_notebook_says_how_to_see_it(
    built: tuple[Path, Summary], monkeypatch: pytest.MonkeyPatch
) -> None:
    kg = tansiq.load(built[0] / "out")
    monkeypatch.setattr(display, "MOST", len(kg.events()) - 1)
    html = kg._repr_html_()
    assert "<iframe" not in html and f"{len(kg.events())} events" in html


def test_hostile_texts_run_nothing_ask_for_nothing_and_keep_within_their_place(notebook: Page) -> None:
    assert notebook.run("document.querySelectorAll('body > section').length") == 4
    assert notebook.run("document.querySelectorAll('script, img, a').length") == 0
    words = notebook.run("document.querySelector('blockquote').textContent")
    assert words == f"زار {HOSTILE} الرباط.".replace("\u202e", "[U+202E]")
    assert (notebook.dialogs, notebook.problems, len(notebook.asked)) == ([], [], 1)


def test_the_page_in_a_notebook_is_shut_in(notebook: Page) -> None:
    frame = "document.querySelector('iframe')"
    assert notebook.run(f"{frame}.sandbox.value") == "allow-scripts allow-downloads allow-popups"
    assert notebook.run(f"{frame}.contentDocument") is None, "of an origin of its own"


def test_the_page_works_in_a_notebook(notebook: Page) -> None:
    assert notebook.run_in_frame("drawn.lines.length") > 0
    notebook.run_in_frame("change({level: 'states'}); goTo(0)")
    assert notebook.run_in_frame("[location.href, document.querySelectorAll('#panel .event').length > 0].join()") == (
        "about:srcdoc,true"
    )
    assert notebook.run_in_frame("picture().then((blob) => blob.type)") == "image/png"
