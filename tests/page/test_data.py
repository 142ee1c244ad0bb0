from collections.abc import Iterable
from typing import Any

import pytest
from samples import AGENCY, ARTICLES, ATTACKS, CELL, EVENTS, VISIT, VISIT_ARTICLES, further, merged

from tansiq.model import Article, Event
from tansiq.page.data import page_data
from tansiq.text import fold, search_key


def shown(articles: Iterable[Article], events: Iterable[Event]) -> dict[str, Any]:
    """What the page knows of events as articles tell them."""
    told = merged(events)
    return page_data(articles, told, {"actors": {event.id: [0, 1] for event in told}})


def test_what_names_the_sides_and_the_relation_stands_apart_in_its_sentence() -> None:
    view = shown(ARTICLES, EVENTS)
    shared = next(told for told in view["events"] if told["relation"] == "sharesIntelligenceWith")
    first, second = shared["evidence"]
    assert first["parts"][:3] == [["زودت", "trigger"], " ", ["المخابرات المغربية", "subject"]]
    assert (first["rule"], first["confidence"], first["dir"]) == ("share-1", 0.9, "rtl")
    assert second["parts"][1] == ["المعطيات", "trigger"]
    assert (first["claimant"], second["claimant"]) == (None, "فرنسا")
    thanked = next(told for told in view["events"] if told["relation"] == "supports")
    assert thanked["evidence"][0]["parts"] == [EVENTS[1].sentence], "nothing marked"


def test_an_event_tells_when_where_and_what_about() -> None:
    view = shown(ARTICLES, EVENTS)
    told = {event["relation"]: event for event in view["events"]}
    shared = told["sharesIntelligenceWith"]
    assert (shared["date"], shared["begin"], shared["end"]) == ("2015-11", "2015-11-01", "2015-11-30")
    assert (shared["place"], shared["topics"]) == ("سان دوني", ["counter-terrorism", "intelligence"])
    assert (told["suspendsWith"]["begin"], told["suspendsWith"]["end"]) == ("2014-01-01", None)
    assert (told["accuses"]["begin"], told["accuses"]["end"]) == (None, None)


def test_an_event_outside_of_a_level_has_no_ends_there() -> None:
    told = merged(EVENTS[:1])
    (event,) = page_data([], told, {"actors": {told[0].id: [0, 1]}, "states": {}})["events"]
    assert event["ends"] == {"actors": [0, 1]}


def test_an_article_is_told_of_by_what_is_known() -> None:
    view = shown([ATTACKS], EVENTS)
    assert {told["title"] for told in view["articles"]} == {"عون مغربي لفرنسا", "cell-2022"}
    known = next(told for told in view["articles"] if "url" in told)
    assert known["url"] == ATTACKS.url and known["published"] == "2015-11-20"


def test_an_event_that_several_articles_tell_has_the_sentences_of_all() -> None:
    view = shown(VISIT_ARTICLES, VISIT)
    (told,) = view["events"]
    assert (told["date"], told["others"]) == ("2022-06-16", ["2022-06-17"])
    assert (told["articles"], told["corroboration"]) == (3, 2)
    first, repeating, other = told["evidence"]
    titles = [view["articles"][one["article"]]["title"] for one in told["evidence"]]
    assert titles == [CELL.title, AGENCY.title, "paper-2022"], "the first published first"
    assert repeating["parts"] == ["و", ["زار", "trigger"], VISIT[1].sentence[4:]]
    assert [one["repeats"] for one in told["evidence"]] == [None, first["article"], None]
    assert [one["date"] for one in told["evidence"]] == [None, "2022-06-17", None]
    assert other["confidence"] == 0.8


def test_a_further_sentence_that_repeats_another_article_tells_so() -> None:
    own = further(AGENCY, 1)
    bare = {"trigger": None, "trigger_at": None, **own.model_dump(exclude={"claimed_by", "trigger", "trigger_at"})}
    again = VISIT[1].model_copy(update={**bare, "evidence": VISIT[1].evidences})
    (told,) = shown(VISIT_ARTICLES, [VISIT[0], again])["events"]
    assert [one["repeats"] for one in told["evidence"]] == [None, None, told["evidence"][0]["article"]]


@pytest.mark.parametrize("query", ["إِسبانيا", "الأُردنّ", "Sûreté ÉTAT", "٢٠١٥", "مصطفى گيلاني", "DGST"])
def test_the_table_folds_a_query_as_the_keys_are_folded(query: str) -> None:
    table = shown([], [])["fold"]
    assert "".join(table.get(letter, letter) for letter in query.lower()) == search_key(query)
    assert fold(search_key(query)) == search_key(query)
