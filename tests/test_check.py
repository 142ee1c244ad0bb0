"""A good graph conforms; each way to break it is told in words, at its node."""

from pathlib import Path

import pytest
from samples import ARTICLES, EVENTS

from tansiq.check import Report, check, check_graph
from tansiq.errors import ReadError
from tansiq.rdf import graph_of, write_turtle

TURTLE = write_turtle(graph_of(ARTICLES, EVENTS)).decode()

# what is changed in the good graph (its first place), and the message that must come
BROKEN = {
    "no subject": ("tq:subject actor:org:ma-dgst", 'tq:place "x"', "exactly one subject"),
    "two objects": ("tq:object actor:state:fr", "tq:object actor:state:fr, actor:state:es", "exactly one object"),
    "an object that is nobody": ("tq:object actor:state:fr", "tq:object actor:nobody", "exactly one object"),
    "the same on both sides": ("tq:object actor:state:fr", "tq:object actor:org:ma-dgst", "two different actors"),
    "no relation": ("tq:relation tq:visits", 'tq:place "x"', "exactly one relation"),
    "an unknown relation": ("tq:relation tq:visits", "tq:relation tq:hugs", "exactly one relation"),
    "two relations": ("tq:relation tq:visits", "tq:relation tq:visits, tq:meets", "exactly one relation"),
    "no family": ("tq:family tq:tension", 'tq:place "x"', "exactly one family"),
    "an unknown status": ("tq:status tq:actual", "tq:status tq:rumoured", "exactly one status"),
    "two statuses": ("tq:status tq:actual", "tq:status tq:actual, tq:planned", "exactly one status"),
    "a date that is no EDTF": ("^^<http://id.loc.gov/datatypes/edtf/EDTF>", "", "an EDTF literal"),
    "it ends before it begins": ('tq:begin "2015-11-01"', 'tq:begin "2016-11-01"', "not after its last day"),
    "an end that is no day": ('tq:end "2015-11-30"^^xsd:date', 'tq:end "soon"', "at most one last day"),
    "an unknown precision": ('tq:precision "month"', 'tq:precision "century"', "day, month, year or interval"),
    "more than sure": ("tq:confidence 0.9", "tq:confidence 1.9", "from 0 to 1"),
    "an unknown topic": ("tq:topic tq:topic-counter-terrorism", "tq:topic tq:topic-weather", "tq:Topics"),
    "no evidence": ("tq:evidence evidence:", "tq:nothing evidence:", "at least one evidence"),
    "an evidence of no event": ("tq:evidence evidence:", "tq:nothing evidence:", "must belong to an event"),
    "no quote": ("oa:exact ", "oa:prefix ", "exactly one quote"),
    "it starts after its end": ("oa:start 0", "oa:start 900", "less than its end"),
    "no start": ("oa:start 0", "oa:styleClass 0", "exactly one start"),
    "no end": ("oa:end 64", "oa:styleClass 64", "exactly one end"),
    "an unknown article": ("wasDerivedFrom article:paris-2015", "wasDerivedFrom article:x", "exactly one article"),
    "no extractor": ("prov:wasAttributedTo", "prov:wasInfluencedBy", "must name its extractor"),
    "no kind": ("a sem:Actor , tq:Person", "a sem:Actor", "exactly one kind"),
    "two kinds": ("a sem:Actor , tq:Person", "a sem:Actor , tq:Person , tq:State", "exactly one kind"),
    "no label": ('rdfs:label "المغرب"@ar', 'skos:altLabel "المغرب"@ar', "exactly one label"),
    "two labels": ('rdfs:label "المغرب"@ar', 'rdfs:label "المغرب"@ar, "Morocco"@en', "exactly one label"),
    "two preferred labels": ('"Maroc"@fr', '"Maroc"@fr , "Le Maroc"@fr', "in each language"),
    "a country by name": ('tq:country "MA"', 'tq:country "Morocco"', "two capital letters"),
    "no hash": ("schema:sha256", "schema:sha1", "exactly one SHA-256"),
    "an address that runs": ("<https://news.example/paris-2015>", "<javascript:alert>", "http or https"),
}


def test_a_good_graph_conforms(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(TURTLE, encoding="utf-8")
    assert check(file) == check_graph(TURTLE.encode()) == Report(conforms=True, messages=())


def test_an_empty_graph_conforms() -> None:
    assert check_graph(b"").conforms


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told(name: str) -> None:
    good, bad, message = BROKEN[name]
    assert good in TURTLE
    report = check_graph(TURTLE.replace(good, bad, 1).encode())
    assert not report.conforms
    assert any(message in found for found in report.messages), report.messages
    assert not any("Traceback" in found or "http://www.w3.org/ns/shacl" in found for found in report.messages)


def test_a_message_names_node_and_value() -> None:
    (message,) = check_graph(TURTLE.replace('tq:country "MA"', 'tq:country "Morocco"', 1).encode()).messages
    assert message.startswith("actor/org:ma-dgst: an actor has at most one country")
    assert message.endswith("(found Morocco)")


@pytest.mark.parametrize("content", [TURTLE.encode()[:2500], b"\xff\xfe", b"id,label\n1,2\n", b"<a b> <c:d> 1 ."])
def test_what_is_not_turtle_is_named(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_bytes(content)
    with pytest.raises(ReadError, match=r"broken\.ttl is not Turtle"):
        check(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"missing\.ttl: No such file"):
        check(tmp_path / "missing.ttl")
