"""Whatever stands in titles, names and addresses: Turtle and the page give back those very strings."""

from __future__ import annotations

import json
import re

import pyoxigraph as ox
import rdflib
from fuzz.fuzzing import fuzzed
from fuzz.strategies import labels
from hypothesis import example
from hypothesis import strategies as st
from samples import MOROCCO, SPANISH_POLICE, store_of

from tansiq import page
from tansiq.model import Actor, Article, Event, Kind
from tansiq.ontology import OA, SCHEMA
from tansiq.rdf import write_turtle
from tansiq.rdf.merged import read
from tansiq.rdf.told import told
from tansiq.shown import plain

MARKUP = (
    "\\", '"', '"""', "'''", "\\u0041", "\r", "\n", "<", ">", "{", "}", "^^", "@ar", "#", "\0", "%00", ";", ".", "|",
    "</script>", "<!--", "{{7*7}}", "__proto__", "\ud7ff", "\ue000", "\uffff", "\U0010ffff", "=cmd|' /C calc'!A0",
)  # fmt: skip
STRINGS = st.lists(st.sampled_from(MARKUP) | labels, min_size=1, max_size=3).map("".join)
MAYBE = st.none() | STRINGS
ACTORS = st.builds(
    Actor,
    label=STRINGS,
    names=st.lists(STRINGS, max_size=2).map(tuple),
    kind=st.sampled_from(Kind),
    country=st.sampled_from([None, "ES", "FR"]),
    labels=st.dictionaries(st.sampled_from(["ar", "fr", "en"]), STRINGS, max_size=2),
)
ARTICLES = st.builds(
    Article,
    id=STRINGS,
    text=STRINGS,
    title=MAYBE,
    url=MAYBE | STRINGS.map("https://example.org/".__add__),
    publisher=MAYBE,
    lang=st.sampled_from([None, "ar", "fr-MA"]) | STRINGS,
)


def accusation(article: Article, actor: Actor, words: str | None) -> tuple[Article, Event]:
    """The article, and an event that all of its text tells."""
    event = Event(
        doc=article.id, subject=actor, relation="accuses", object=MOROCCO, sentence=article.text, start=0,
        end=len(article.text), trigger=words, place=words, rule=words,
    )  # fmt: skip
    return article, event


TOLD = st.builds(accusation, ARTICLES, ACTORS, MAYBE)


@fuzzed(TOLD, examples=40)
@example(accusation(Article(id="Inc.", text="نص"), SPANISH_POLICE, None))  # rdflib reads no name that ends in \.
def test_both_parsers_give_back_the_very_strings(given: tuple[Article, Event]) -> None:
    article, event = given
    triples = told(article, [event])
    turtle = write_turtle(triples)
    assert {quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)} == triples
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    assert len(graph) == len(triples)
    literals = {triple.object.value for triple in triples if isinstance(triple.object, ox.Literal)}
    assert {str(term) for term in graph.objects() if isinstance(term, rdflib.Literal)} == literals
    assert {article.id, article.text, event.subject.label, *event.subject.names} <= literals


@fuzzed(TOLD, examples=8)
def test_the_graph_and_its_page_hold_them_too(given: tuple[Article, Event]) -> None:
    article, event = given
    store = store_of([article], [event])
    literals = {
        (quad.predicate.value, quad.object.value) for quad in ox.parse(store.turtle(), ox.RdfFormat.TURTLE)
        if isinstance(quad.object, ox.Literal)
    }  # fmt: skip
    assert {(OA + "exact", article.text), (SCHEMA + "identifier", article.id)} <= literals
    written = page.html(*read(store.dataset))
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', written, re.DOTALL)
    assert found is not None
    data = json.loads(found[1])
    assert [one["title"] for one in data["articles"]] == [plain(article.title or article.id)]
    assert "".join(data["events"][0]["evidence"][0]["parts"]) == plain(article.text)
