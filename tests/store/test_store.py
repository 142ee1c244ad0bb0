"""A kept graph equals, after any history, the graph built of the same articles at once."""

import random
from pathlib import Path

import pytest
from store.made import DGST, PERSONS, articles

from tansiq.coreference import Settings
from tansiq.errors import CheckError, StoreError
from tansiq.ids import actor_key
from tansiq.model import Article, Event
from tansiq.rdf import article_iri, write_turtle
from tansiq.store import Store, in_memory, local, refreshing
from tansiq.store import store as store_module

Told = tuple[Article, list[Event]]

SPANIARD, SPELT, LONG = map(actor_key, PERSONS[2:])
JUDGED = ({}, {LONG: SPANIARD}, {SPANIARD: LONG}, {actor_key(PERSONS[1]): actor_key(PERSONS[0])})


def built(told: list[Told], judged: dict[str, str] | None = None, settings: Settings | None = None) -> bytes:
    """The Turtle of a graph that is built at once."""
    store = Store(in_memory())
    store.configure(judged or {}, settings)
    for article, events in told:
        store.put(article, events)
    store.refresh()
    return store.turtle()


def test_spelling_variants_are_one_key() -> None:
    assert SPANIARD == SPELT != LONG


@pytest.mark.parametrize("seed", range(2))
def test_after_any_history_the_bytes_are_those_of_a_build_at_once(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(refreshing, "BATCH", 2)  # the picture is drawn in several goes
    chance, store = random.Random(seed), Store(in_memory())
    versions = [dict(enumerate(articles(8, seed))), dict(enumerate(articles(8, seed + 100)))]
    held: dict[int, Told] = {}
    judged, settings = JUDGED[0], Settings()
    store.configure(judged, settings)
    for _ in range(8):
        for number in chance.sample(range(8), 3):
            if number in held and chance.random() < 0.5:
                del held[number]
                store.remove(article_iri(f"a{number}"))
            else:
                held[number] = chance.choice(versions)[number]
                store.put(*held[number])
        if chance.random() < 0.4:
            judged, settings = chance.choice(JUDGED), Settings(merge=chance.random() < 0.7)
            store.configure(judged, settings)
        store.refresh()
        assert store.turtle() == built(list(held.values()), judged, settings)


def test_shuffled_articles_give_the_same_bytes() -> None:
    told = articles(8, 7)
    shuffled = random.Random(1).sample(told, len(told))
    assert built(told) == built(shuffled)


def test_remove_and_add_again_gives_the_same_bytes() -> None:
    told, store = articles(6, 3), Store(in_memory())
    for article, events in told:
        store.put(article, events)
    store.refresh()
    before = store.turtle()
    for article, events in told:
        store.remove(article_iri(article.id))
        store.refresh()
        assert store.turtle() != before
        store.put(article, events)
        store.refresh()
        assert store.turtle() == before


def test_nothing_is_left_of_the_last_article() -> None:
    (told,) = articles(1, 5)
    store = Store(in_memory())
    store.put(*told)
    store.refresh()
    store.remove(article_iri(told[0].id))
    store.refresh()
    assert store.turtle() == built([])
    assert not store.article_ids() and not store.digests()


def test_a_graph_on_disk_is_there_again_and_exports_the_same_bytes(tmp_path: Path) -> None:
    told = articles(5, 9)
    store = Store(local(tmp_path / "kg"))
    for article, events in told:
        store.put(article, events)
    store.refresh()
    del store
    again = Store(local(tmp_path / "kg"))
    assert again.turtle() == built(told)
    assert set(again.article_ids().values()) == {article.id for article, _ in told}


def test_only_what_a_change_touches_is_written(monkeypatch: pytest.MonkeyPatch) -> None:
    told, store = articles(8, 11), Store(in_memory())
    for article, events in told[:-1]:
        store.put(article, events)
    store.refresh()
    updates: list[str] = []
    update = store.dataset.update
    monkeypatch.setattr(store.dataset, "update", lambda text: (updates.append(text), update(text)))
    store.put(*told[0])  # what it says already
    store.refresh()
    assert "INSERT DATA {  }" in updates[-1] and "DELETE DATA {  }" in updates[-1]
    store.put(*told[-1])
    store.refresh()
    untouched = [event.id for _, events in told[:-1] for event in events if DGST in (event.subject, event.object)]
    assert untouched and not any(f"/event/{event}> <" in updates[-1] for event in untouched if event)


def test_a_graph_that_would_break_the_shapes_stays_as_it_was() -> None:
    told, store = articles(3, 2), Store(in_memory())
    store.put(*told[0])
    store.refresh()
    before = store.turtle()
    article, events = told[1]
    broken = events[0].model_copy(update={"subject": DGST.model_copy(update={"id": None, "country": "maroc"})})
    store.put(article, [broken])
    with pytest.raises(CheckError, match="two capital letters"):
        store.refresh()
    assert write_turtle(store.dataset.triples()) == before
    with pytest.raises(StoreError, match="the graph is unfinished"):
        store.turtle()
    store.put(article, events)
    store.refresh()
    assert store.turtle() == built(told[:2])


def test_a_folder_of_other_files_is_refused(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine")
    with pytest.raises(StoreError, match="holds other files"):
        local(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["notes.txt"]


def test_a_store_in_use_is_told(tmp_path: Path) -> None:
    held = local(tmp_path / "kg")
    with pytest.raises(StoreError, match="another process is using it"):
        local(tmp_path / "kg")
    assert held.query("ASK {}")


def test_changed_code_draws_the_whole_picture_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    told, store = articles(3, 4), Store(in_memory())
    store.configure({})
    for article, events in told:
        store.put(article, events)
    store.refresh()
    whole = store.turtle()
    store.dataset.update("DELETE WHERE { ?event a sem:Event . ?event ?p ?o }")
    monkeypatch.setattr(store_module, "fingerprint", lambda: "another")
    store.configure()
    store.refresh()
    assert store.turtle() == whole


def test_holders_of_offices_are_presumed_for_dated_events_alone() -> None:
    store = Store(in_memory())
    for article, events in articles(8, 7):
        store.put(article, events)
    store.refresh()
    held = store.dataset.query(
        "SELECT ?date ?who { ?event tq:presumedSubject|tq:presumedObject ?who OPTIONAL { ?event tq:date ?date } }"
    )
    found = {(row["date"].value if row["date"] else None, row["who"].value.rpartition("/")[2]) for row in held}
    assert found == {(date, "person:bernard-cazeneuve") for date in ("2015-11-20", "2015-11-21")}
    assert bool(store.dataset.query("ASK { ?event tq:subject ?office FILTER NOT EXISTS { ?event tq:date ?day } }"))
    # holder and service stand in the graph, with their state
    assert bool(
        store.dataset.query("ASK { actor:person:bernard-cazeneuve org:holds/org:postIn/tq:ofState actor:state:fr }")
    )


def test_a_store_that_was_only_begun_is_made(tmp_path: Path) -> None:
    (tmp_path / "LOCK").touch()
    (tmp_path / "LOG").touch()
    store = Store(local(tmp_path))
    store.put(*articles(1, 1)[0])
    store.refresh()
    assert store.turtle() == built(articles(1, 1))
