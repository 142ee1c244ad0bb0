"""The graph for Python: tables with types, events, the sentences behind one."""

import datetime as dt
from pathlib import Path

import pandas as pd
import pytest

import tansiq
from tansiq.errors import QueryError, ReadError, TansiqError

SAMPLE = Path(__file__).parent / "queries" / "sample.ttl"
EVENT = "https://w3id.org/tansiq/id/event/"

kg = tansiq.load(SAMPLE)


def test_a_query_gives_a_table_with_types() -> None:
    table = kg.query("dyad-timeline", dyad=("MA", "FR"), since=dt.date(2015, 1, 1))
    assert list(table.columns) == ["dyad", "date", "subject", "relation", "object", "status", "event"]
    assert list(table["date"]) == ["2015-01-31", "2015-11", "2015-11-20"]
    counts = kg.query("most-active-actors")
    assert counts["events"].dtype == "Int64" and counts["events"].sum() == 2 * 16
    assert kg.query("person-in-office")["inferred"].sum() == 1
    answer = kg.query("ASK { ?s tq:visits ?o }")
    assert answer["answer"].dtype == "boolean" and bool(answer["answer"][0])


def test_a_column_of_several_kinds_is_text_and_an_unbound_one_is_missing() -> None:
    table = kg.query("SELECT ?mixed ?none ?old { VALUES (?mixed ?old) { (1 '0044-03-15'^^xsd:date) ('x' UNDEF) } }")
    assert list(table["mixed"]) == ["1", "x"]
    assert table["none"].isna().all()
    assert table["old"][0] == pd.Timestamp("0044-03-15") and pd.isna(table["old"][1])
    empty = kg.query("SELECT ?a ?b { ?a tq:nothing ?b }")
    assert list(empty.columns) == ["a", "b"] and empty.empty


def test_events_are_rows() -> None:
    table = kg.events()
    assert len(table) == 20
    row = table[table["event"] == EVENT + "sanchez-visits"].iloc[0]
    assert (row["subject"], row["subject_country"], row["relation"]) == ("بيدرو سانشيز", "ES", "visits")
    assert (row["object_iri"], row["family"], row["status"]) == (
        "https://w3id.org/tansiq/id/actor/state:ma", "cooperation", "actual",
    )  # fmt: skip
    assert (row["date"], row["begin"]) == ("2022-04-07", pd.Timestamp("2022-04-07"))
    assert (row["confidence"], row["corroboration"], row["articles"]) == (0.95, 2, 2)
    assert table["begin"].isna().sum() == 4 and table["begin"].isna().tail(4).all()


def test_events_are_chosen_by_parameters() -> None:
    assert len(kg.events(actor="Hammouchi", since="2014", until="2014")) == 2
    assert list(kg.events(actor="MA", other="ES", relation="suspendsWith")["date"]) == ["2021-05"]
    assert len(kg.events(dyad="ES-MA", family="cooperation", status="actual", min_confidence=0.75)) == 2
    with pytest.raises(QueryError, match="no actor called"):
        kg.events(actor="Nobody At All")


def test_an_event_is_explained_by_its_sentences() -> None:
    account = kg.explain("event:sanchez-visits")
    assert str(account) == (
        "بيدرو سانشيز visits المغرب, actual, 2022-04-07, confidence 0.95, 2 independent sources\n"
        "  joined: 2022-04-08 and 2022-04-07 are 1 day apart\n"
        "  «حل سانشيز بالمغرب أمس.»\n"
        "    زيارة سانشيز, موقع المثال, 2022-04-09\n"
        "    trigger «حل», rule visits.arrive, confidence 0.75, dates it 2022-04-08\n"
        "  «زار سانشيز المغرب في 7 أبريل.»\n"
        "    سانشيز في الرباط, صحيفة الضفتين, 2022-04-08\n"
        "    https://news.example/rabat-2022\n"
        "    trigger «زار», rule visits.visit, confidence 0.95, dates it 2022-04-07"
    )
    assert "claimed by فيصل بن فرحان" in str(kg.explain("neom-denied"))
    assert "repeats an earlier article" in str(kg.explain("envoy-returns"))
    assert "no date" in str(kg.explain("spain-informs"))


def test_an_event_is_meant_by_a_row_too() -> None:
    table = kg.events(relation="honours")
    account = kg.explain(EVENT + "spain-honours")
    assert kg.explain(table.iloc[0]) == account == kg.explain(next(table.itertuples()))
    for wrong in (5, None, kg.query("meetings-by-year").iloc[0]):
        with pytest.raises(QueryError, match="an event is meant by"):
            kg.explain(wrong)


def test_a_notebook_shows_sentences_from_right_to_left_and_runs_nothing(tmp_path: Path) -> None:
    text = SAMPLE.read_text(encoding="utf-8").replace("زار سانشيز المغرب في 7 أبريل.", "زار <script>alert(1)</script>")
    text = text.replace("<https://news.example/rabat-2022>", "<javascript:alert(1)>")
    (tmp_path / "hostile.ttl").write_text(text, encoding="utf-8")
    html = tansiq.load(tmp_path / "hostile.ttl").explain("sanchez-visits")._repr_html_()
    assert "<script" not in html and "&lt;script&gt;" in html and "href=" not in html
    assert html.count("<blockquote") == 2 and '<blockquote dir="rtl"' in html
    assert '<a href="https://news.example/moscow-2016">' in kg.explain("spain-honours")._repr_html_()


def test_a_place_without_a_graph_says_so(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no graph\.ttl here and no store; `tansiq build"):
        tansiq.load(tmp_path)


def test_articles_are_in_the_folder_of_a_build_alone(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no articles\.jsonl here"):
        _ = kg.articles
    (tmp_path / "graph.ttl").write_text("")
    (tmp_path / "articles.jsonl").write_text("{")
    with pytest.raises(ReadError, match=r"articles\.jsonl:1: not JSON"):
        _ = tansiq.load(tmp_path).articles


def test_a_part_of_the_graph_is_a_network_and_a_page(tmp_path: Path) -> None:
    part = kg.network(dyad="MA-FR", since=2015)
    assert {EVENT + event for *_, event in part.edges(keys=True)} == set(kg.events(dyad="MA-FR", since=2015)["event"])
    assert (part.number_of_edges(), kg.network().number_of_edges()) == (3, 20)
    edge = kg.network(actor="Pedro Sánchez", relation="visits").edges[
        "person/pedro-sanchez", "state/ma", "sanchez-visits"
    ]
    assert (edge["corroboration"], edge["articles"]) == (2, "rabat-2022 | copy-2022")
    assert kg.page(tmp_path / "part.html", dyad="MA-FR").stat().st_size < kg.page(tmp_path / "all.html").stat().st_size
    with pytest.raises(QueryError, match="no actor called"):
        kg.network(actor="Nobody At All")
    with pytest.raises(TansiqError, match="cannot write"):
        kg.page(tmp_path)
