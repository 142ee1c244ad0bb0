"""The ontology says the same as the codebook, in three languages."""

from pathlib import Path

import pytest
import rdflib
from rdflib import OWL, RDF, SKOS

from tansiq import ontology
from tansiq.errors import DataError
from tansiq.model import Kind, Status
from tansiq.ontology import LANGUAGES, TQ
from tansiq.rdf.told import KINDS
from tansiq.resources import resource

COOPERATION = {
    "meets", "visits", "agreesWith", "cooperatesWith", "sharesIntelligenceWith", "operatesWith", "assists", "trains",
    "supplies", "extraditesTo", "honours", "supports", "requests", "resumesWith",
}  # fmt: skip
TENSION = {"accuses", "rejects", "suspendsWith", "summons", "sanctions", "threatens", "spiesOn"}
SYMMETRIC = {"meets", "agreesWith", "cooperatesWith", "operatesWith", "resumesWith"}


@pytest.fixture(scope="module")
def core() -> rdflib.Graph:
    return rdflib.Graph().parse(resource("ontology", "core.ttl"))


def test_the_relations_are_those_of_the_codebook() -> None:
    relations = ontology.relations()
    assert {name for name, r in relations.items() if r.family == "cooperation"} == COOPERATION
    assert {name for name, r in relations.items() if r.family == "tension"} == TENSION
    assert {name for name, r in relations.items() if r.symmetric} == SYMMETRIC
    assert list(relations) == sorted(relations)


def test_relations_and_topics_speak_three_languages() -> None:
    for term in (*ontology.relations().values(), *ontology.topics().values()):
        assert tuple(term.labels) == tuple(term.definitions) == LANGUAGES, term
        assert all(term.labels.values()) and all(term.definitions.values()), term


def test_labels_tell_relations_apart() -> None:
    for language in LANGUAGES:
        assert len({relation.labels[language] for relation in ontology.relations().values()}) == 21


def test_topics() -> None:
    assert len(ontology.topics()) == 13
    assert ontology.topics()["counter-terrorism"].labels["ar"] == "مكافحة الإرهاب"


def test_kinds_and_statuses_of_the_model_are_declared(core: rdflib.Graph) -> None:
    for kind in Kind:
        assert (rdflib.URIRef(TQ + KINDS[kind]), RDF.type, OWL.Class) in core
    statuses = {str(status) for status in core.subjects(SKOS.inScheme, rdflib.URIRef(TQ + "Statuses"))}
    assert statuses == {TQ + status.value for status in Status}


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("tq:family tq:tension", "tq:family tq:other", "exactly one tq:family"),
        ('"accuses"@en', '"accuses"@de', "in each of ar, en, fr"),
        ("tq:accuses a tq:Relation", "tq:accuses a a tq:Relation", "core.ttl:"),
    ],
)
def test_a_broken_ontology_is_named(
    old: str, new: str, problem: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = resource("ontology", "core.ttl").read_text(encoding="utf-8")
    assert old in text
    broken = tmp_path / "core.ttl"
    broken.write_text(text.replace(old, new, 1), encoding="utf-8")
    monkeypatch.setattr(ontology, "resource", lambda *parts: broken)
    ontology._core.cache_clear()
    try:
        with pytest.raises(DataError, match=problem) as raised:
            ontology.relations.__wrapped__()
        assert str(broken) in str(raised.value)
    finally:
        ontology._core.cache_clear()
