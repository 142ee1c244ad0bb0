"""What is written is what was read: by any parser, in any order, whatever stands in labels and ids."""

import random
from importlib.metadata import version

import pyoxigraph as ox
import pytest
import rdflib
from rdflib import RDF, RDFS, SKOS, URIRef
from rdflib.compare import isomorphic
from samples import (
    ARTICLES,
    ATTACKS,
    CELL,
    DGST,
    EVENTS,
    FRANCE,
    INTERPOL,
    MOROCCO,
    OFFICIAL,
    SPAIN,
    article,
    event,
    graph_of,
)

from tansiq.check import check_graph
from tansiq.errors import DataError
from tansiq.model import Actor, Article, Event, Kind
from tansiq.ontology import EDTF, OA, OWL, PROV, SCHEMA, SEM, TQ, XSD
from tansiq.rdf import actor_iri, article_iri, event_iri, write_turtle
from tansiq.rdf.told import told

NASTY = (
    "quote \" and '",
    "line\nbreak\r\tand tab",
    "\u202eright to left\u202c\u200f",
    "} DELETE WHERE { ?s ?p ?o",
    "<script>alert(1)</script>",
    "back\\slash \\u0041 {{ x }}",
    "http://a b/<c>|^`",
    '""" . <a:b> <c:d> "',
    "../../etc",
    "💣 é ﷺ",
    "%2F%00",
)


@pytest.fixture(scope="module")
def turtle() -> bytes:
    return write_turtle(graph_of(ARTICLES, EVENTS))


@pytest.fixture(scope="module")
def graph(turtle: bytes) -> rdflib.Graph:
    return rdflib.Graph().parse(data=turtle, format="turtle")


def value(graph: rdflib.Graph, subject: str, predicate: str) -> str:
    (found,) = graph.objects(URIRef(subject), URIRef(predicate))
    return str(found)


def one(graph: rdflib.Graph, subject: str, predicate: str) -> rdflib.Literal:
    (found,) = graph.objects(URIRef(subject), URIRef(predicate))
    assert isinstance(found, rdflib.Literal)
    return found


def test_both_parsers_read_back_the_same_triples(turtle: bytes, graph: rdflib.Graph) -> None:
    triples = graph_of(ARTICLES, EVENTS)
    assert [quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)] == triples
    lines = "\n".join(f"{triple} ." for triple in triples)
    assert isomorphic(graph, rdflib.Graph().parse(data=lines, format="nt"))
    assert not any(isinstance(node, rdflib.BNode) for triple in graph for node in triple)


def test_shuffled_input_gives_the_same_bytes(turtle: bytes) -> None:
    chance = random.Random(7)
    for _ in range(5):
        articles, events = list(ARTICLES), list(EVENTS)
        chance.shuffle(articles)
        chance.shuffle(events)
        assert write_turtle(graph_of(articles, events)) == turtle
    assert write_turtle(graph_of(ARTICLES * 2, EVENTS * 2)) == turtle


def test_event(graph: rdflib.Graph) -> None:
    shared = EVENTS[0]
    node = event_iri(shared)
    assert (URIRef(node), RDF.type, URIRef(SEM + "Event")) in graph
    assert value(graph, node, TQ + "subject") == actor_iri(DGST) == "https://w3id.org/tansiq/id/actor/org:ma-dgst"
    assert value(graph, node, TQ + "object") == actor_iri(FRANCE) == "https://w3id.org/tansiq/id/actor/state:fr"
    assert value(graph, node, TQ + "relation") == TQ + "sharesIntelligenceWith"
    assert value(graph, node, TQ + "family") == TQ + "cooperation"
    assert value(graph, node, TQ + "status") == TQ + "actual"
    assert one(graph, node, TQ + "date") == rdflib.Literal("2015-11", datatype=URIRef(EDTF))
    assert one(graph, node, TQ + "begin") == rdflib.Literal("2015-11-01", datatype=URIRef(XSD + "date"))
    assert one(graph, node, TQ + "end") == rdflib.Literal("2015-11-30", datatype=URIRef(XSD + "date"))
    assert value(graph, node, TQ + "precision") == "month"
    assert value(graph, node, TQ + "place") == "سان دوني"
    assert value(graph, node, TQ + "placeCountry") == "FR"
    assert value(graph, node, TQ + "confidence") == "0.9"
    topics = {str(topic) for topic in graph.objects(URIRef(node), URIRef(TQ + "topic"))}
    assert topics == {TQ + "topic-counter-terrorism", TQ + "topic-intelligence"}
    assert set(graph.objects(URIRef(node), URIRef(SEM + "hasActor"))) == {
        URIRef(actor_iri(DGST)),
        URIRef(actor_iri(FRANCE)),
    }


def test_an_evidence_names_its_claimant_who_is_an_actor_of_the_graph(graph: rdflib.Graph) -> None:
    claimed = set(graph.subject_objects(URIRef(TQ + "claimedBy")))
    assert [str(actor) for _, actor in claimed] == [actor_iri(FRANCE)]
    assert all((actor, RDF.type, URIRef(SEM + "Actor")) in graph for _, actor in claimed)


def test_an_open_date_has_no_end_and_no_date_has_neither(graph: rdflib.Graph) -> None:
    suspended, denied = event_iri(EVENTS[6]), event_iri(EVENTS[7])
    assert value(graph, suspended, TQ + "begin") == "2014-01-01"
    assert (URIRef(suspended), URIRef(TQ + "end"), None) not in graph
    for name in ("date", "begin", "end", "precision"):
        assert (URIRef(denied), URIRef(TQ + name), None) not in graph


def test_every_sentence_is_an_evidence_at_its_place(graph: rdflib.Graph) -> None:
    nodes = sorted(graph.objects(URIRef(event_iri(EVENTS[0])), URIRef(TQ + "evidence")))
    assert len(nodes) == 2
    for node in nodes:
        start, end = (int(one(graph, node, OA + edge)) for edge in ("start", "end"))
        assert one(graph, node, OA + "exact") == rdflib.Literal(ATTACKS.text[start:end])
        assert value(graph, node, PROV + "wasDerivedFrom") == article_iri("paris-2015")
        extractor = value(graph, node, PROV + "wasAttributedTo")
        assert value(graph, extractor, str(RDFS.label)) == "tansiq"
        assert value(graph, extractor, OWL + "versionInfo") == version("tansiq")
    assert [value(graph, node, TQ + "rule") for node in nodes] == ["share-1", "share-7"]
    assert [value(graph, node, TQ + "trigger") for node in nodes] == ["زودت", "المعطيات"]


def test_two_readings_of_one_sentence_are_one_evidence() -> None:
    twice = event(CELL, 0, DGST, "operatesWith", SPAIN, rule="first")
    twice = twice.model_copy(update={"evidence": (twice.evidences[0].model_copy(update={"rule": "second"}),)})
    rules = [t.object.value for t in graph_of([CELL], [twice]) if t.predicate.value == TQ + "rule"]
    assert rules == ["first"]


def test_direct_triples_tell_actual_events_alone(graph: rdflib.Graph) -> None:
    def direct(subject: Actor, relation: str, other: Actor) -> bool:
        return (URIRef(actor_iri(subject)), URIRef(TQ + relation), URIRef(actor_iri(other))) in graph

    assert direct(DGST, "sharesIntelligenceWith", FRANCE) and not direct(FRANCE, "sharesIntelligenceWith", DGST)
    assert direct(MOROCCO, "meets", SPAIN) and direct(SPAIN, "meets", MOROCCO)
    assert not direct(OFFICIAL, "visits", INTERPOL)
    assert not direct(MOROCCO, "accuses", SPAIN)


def test_article(graph: rdflib.Graph) -> None:
    node = article_iri("paris-2015")
    assert one(graph, node, SCHEMA + "headline") == rdflib.Literal("عون مغربي لفرنسا", lang="ar")
    assert one(graph, node, SCHEMA + "datePublished") == rdflib.Literal("2015-11-20", datatype=URIRef(XSD + "date"))
    assert value(graph, node, SCHEMA + "url") == "https://news.example/paris-2015"
    assert value(graph, node, SCHEMA + "publisher") == "صحيفة المثال"
    assert value(graph, node, SCHEMA + "inLanguage") == "ar"
    assert len(value(graph, node, SCHEMA + "sha256")) == 64


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "http://a b", "https://", "file:///etc/passwd", "x", "http://<>"]
)
def test_an_address_that_is_none_is_left_out(url: str) -> None:
    assert not [t for t in graph_of([article("a", "نص", url=url)], []) if t.predicate.value == SCHEMA + "url"]


def test_a_month_of_publication_stays_a_month() -> None:
    (published,) = (
        t.object for t in graph_of([article("a", "نص", published="2015-11")], []) if "datePub" in t.predicate.value
    )
    assert published == ox.Literal("2015-11", datatype=ox.NamedNode(EDTF))


def test_actor_names(graph: rdflib.Graph) -> None:
    node = URIRef(actor_iri(MOROCCO))
    assert one(graph, node, str(RDFS.label)) == rdflib.Literal("المغرب", lang="ar")
    assert {(str(label), label.language) for label in graph.objects(node, SKOS.prefLabel)} == {
        ("المغرب", "ar"),
        ("Morocco", "en"),
        ("Maroc", "fr"),
    }
    assert {"المملكة المغربية", "Kingdom of Morocco"} <= {str(label) for label in graph.objects(node, SKOS.altLabel)}
    assert value(graph, node, TQ + "country") == "MA"
    assert value(graph, actor_iri(DGST), SCHEMA + "identifier") == "org/ma-dgst"


def test_of_several_labels_the_most_frequent_stays_whatever_the_order() -> None:
    long = OFFICIAL.model_copy(update={"id": "person/x"})
    short = long.model_copy(update={"label": "المثالي", "names": ()})
    said = [event(CELL, number, actor, "assists", SPAIN) for number, actor in enumerate((short, long, short))]
    for events in (said, said[::-1]):
        labels = [t.object.value for t in graph_of([CELL], events) if t.predicate.value == str(RDFS.label)]
        assert "المثالي" in labels and long.label not in labels


@pytest.mark.parametrize("nasty", NASTY)
def test_hostile_text_breaks_nothing(nasty: str) -> None:
    source = Article(id=nasty, text=nasty, title=nasty, publisher=nasty, url=nasty, lang=nasty)
    subject = Actor(
        label=nasty, names=(nasty, nasty + "2"), kind=Kind.GROUP, id=nasty, labels={"ar": nasty, nasty: "x"}
    )
    other = Actor(label=nasty, kind=Kind.PERSON, country="FR")
    told = Event(
        id=nasty, doc=nasty, subject=subject, relation="meets", object=other, sentence=nasty, start=0, end=len(nasty),
        trigger=nasty, rule=nasty, place=nasty,
    )  # fmt: skip
    triples = graph_of([source], [told])
    turtle = write_turtle(triples)
    assert [quad.triple for quad in ox.parse(turtle, ox.RdfFormat.TURTLE)] == triples
    graph = rdflib.Graph().parse(data=turtle, format="turtle")
    assert len(graph) == len(triples)
    for predicate in (OA + "exact", SCHEMA + "headline", TQ + "place", TQ + "rule", TQ + "trigger"):
        assert [str(found) for found in graph.objects(None, URIRef(predicate))] == [nasty]
    assert {str(node) for node in graph.subjects(RDF.type, URIRef(SEM + "Event"))} == {event_iri(told)}
    assert {str(node) for node in graph.subjects(RDF.type, URIRef(SEM + "Actor"))} == set(
        map(actor_iri, (subject, other, FRANCE))
    )
    assert check_graph(turtle).messages == ()


def test_a_quote_must_stand_where_it_says() -> None:
    moved = EVENTS[1].model_copy(update={"start": 0, "end": len(EVENTS[1].sentence or "")})
    with pytest.raises(DataError, match=r"article paris-2015: start: .*does not stand at 0 to"):
        graph_of(ARTICLES, [moved])


def test_an_event_of_another_article_is_refused() -> None:
    with pytest.raises(DataError, match="is of 'cell-2022', not 'paris-2015'"):
        told(ATTACKS, EVENTS)


def test_an_event_without_a_sentence_is_refused() -> None:
    bare = EVENTS[1].model_dump(exclude={"sentence", "start", "end", "evidence"})
    with pytest.raises(DataError, match="has no sentence that tells it"):
        graph_of(ARTICLES, [Event.model_validate(bare)])


def test_an_unknown_topic_is_refused() -> None:
    with pytest.raises(DataError, match="unknown topic 'weather'; known: arms, border"):
        graph_of(ARTICLES, [EVENTS[0].model_copy(update={"topics": ("weather",)})])


def test_no_articles_make_an_empty_graph() -> None:
    assert not list(ox.parse(write_turtle(graph_of([], [])), ox.RdfFormat.TURTLE))
