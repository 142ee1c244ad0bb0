from collections.abc import Iterable
from typing import Any

import pytest
from samples import (
    AGENCY,
    ARTICLES,
    ATTACKS,
    CELL,
    EVENTS,
    SPAIN,
    VISIT,
    VISIT_ARTICLES,
    article,
    event,
    further,
    merged,
)

from tansiq.model import Article, Event
from tansiq.network import mirror
from tansiq.page_data import direction, page_data, plain, search_key, web_address
from tansiq.text import fold


def shown(articles: Iterable[Article], events: Iterable[Event]) -> dict[str, Any]:
    """What the page shows of events as articles tell them."""
    told = merged(events)
    return page_data(articles, told, mirror(told)).view


@pytest.mark.parametrize("url", ["https://news.example/a?b=1#c", "http://news.example", "HTTPS://news.example/أ"])
def test_web_addresses_are_linked(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [None, "", "javascript:alert(1)", "JaVaScript://news.example/%0aalert(1)", "data:text/html,x", "//news.example/",
     "file:///etc/passwd", "https:///a", "https://[", " javascript:alert(1)", "java\nscript:alert(1)",
     "https://news.example/a b", "ftp://news.example"],
)  # fmt: skip
def test_other_addresses_are_not(url: str | None) -> None:
    assert web_address(url) is None


def test_direction_is_that_of_most_letters() -> None:
    assert direction("DGST قدمت معلومات") == "rtl"
    assert direction("The DGST (المديرية) shared what it knew") == direction("2015") == "ltr"


def test_overrides_of_direction_are_shown_and_advice_is_kept() -> None:
    assert plain("a\u202eb\u202dc\u200f\u2067") == "a[U+202E]b[U+202D]c\u200f\u2067"


def test_the_trigger_stands_apart_in_its_sentence() -> None:
    view = shown(ARTICLES, EVENTS)
    shared = next(told for told in view["events"] if told["relation"] == "sharesIntelligenceWith")
    first, second = shared["evidence"]
    assert first["parts"][:2] == ["", "زودت"] and "".join(first["parts"]) == EVENTS[0].sentence
    assert (first["rule"], first["confidence"], first["dir"]) == ("share-1", 0.9, "rtl")
    assert second["parts"][1] == "المعطيات"
    assert (first["claimant"], second["claimant"]) == (None, "فرنسا")
    thanked = next(told for told in view["events"] if told["relation"] == "supports")
    assert thanked["evidence"][0]["parts"] == [EVENTS[1].sentence], "no trigger known"


def test_an_article_is_told_of_by_what_is_known() -> None:
    view = shown([ATTACKS], EVENTS)
    assert {told["title"] for told in view["articles"]} == {"عون مغربي لفرنسا", "cell-2022"}
    known = next(told for told in view["articles"] if "url" in told)
    assert known["url"] == ATTACKS.url and known["published"] == "2015-11-20"


def test_an_event_without_offsets_still_shows_its_sentence() -> None:
    bare = EVENTS[1].model_copy(update={"start": None, "end": None})
    assert shown([], [bare])["events"][0]["evidence"][0]["parts"] == [bare.sentence]


def test_an_event_that_several_articles_tell_has_the_sentences_of_all() -> None:
    view = shown(VISIT_ARTICLES, VISIT)
    (told,) = view["events"]
    assert (told["date"], told["others"]) == ("2022-06-16", ["2022-06-17"])
    assert (told["articles"], told["corroboration"]) == (3, 2)
    first, repeating, other = told["evidence"]
    titles = [view["articles"][one["article"]]["title"] for one in told["evidence"]]
    assert titles == [CELL.title, AGENCY.title, "paper-2022"], "the first published first"
    assert repeating["parts"] == ["و", "زار", VISIT[1].sentence[4:]]
    assert [one["repeats"] for one in told["evidence"]] == [None, first["article"], None]
    assert [one["date"] for one in told["evidence"]] == [None, "2022-06-17", None]
    assert other["confidence"] == 0.8


def test_a_further_sentence_that_repeats_another_article_tells_so() -> None:
    own = further(AGENCY, 1)
    again = VISIT[1].model_copy(update={**own.model_dump(exclude={"claimed_by"}), "evidence": VISIT[1].evidences})
    (told,) = shown(VISIT_ARTICLES, [VISIT[0], again])["events"]
    assert [one["repeats"] for one in told["evidence"]] == [None, None, told["evidence"][0]["article"]]


def test_search_keys_hold_every_name_without_accents_and_spelling_variants() -> None:
    source = article("a", "التقى الجانبان.")
    spain = SPAIN.model_copy(update={"names": ("España",)})
    told = event(source, 0, spain, "meets", EVENTS[0].subject)
    view = shown([source], [told])
    keys = {actor["label"]: actor["search"] for actor in view["actors"]}
    assert "اسبانيا" in keys["إسبانيا"] and "espana" in keys["إسبانيا"]
    assert "dgst" in keys["المديرية العامة لمراقبة التراب الوطني"]


@pytest.mark.parametrize("query", ["إِسبانيا", "الأُردنّ", "Sûreté ÉTAT", "٢٠١٥", "مصطفى گيلاني", "DGST"])
def test_the_table_folds_a_query_as_the_keys_are_folded(query: str) -> None:
    table = shown([], [])["fold"]
    assert "".join(table.get(letter, letter) for letter in query.lower()) == search_key(query)
    assert fold(search_key(query)) == search_key(query)
