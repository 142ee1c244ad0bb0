"""All files of a build hold the same events, where articles share events, actors are judged, and events are joined."""

import csv
import json
import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import networkx as nx
import pyoxigraph as ox
import pytest
from store.made import PERSONS, articles

from tansiq.builder import Summary, build
from tansiq.coreference import Settings
from tansiq.identity import judgements
from tansiq.ids import actor_key
from tansiq.ontology import PROV, SCHEMA, TQ
from tansiq.output import CENTRALITY, EVENTS_CSV, GEXF, GRAPH, PAGE
from tansiq.rdf.terms import actor_iri, key_of
from tansiq.running import analysing
from tansiq.tables import ENCODING

# some articles have the one of them meet the other
SAME = judgements.Judgement(a=actor_key(PERSONS[2]), b=actor_key(PERSONS[4]), verdict="same")
EVENTS = f"""PREFIX tq: <{TQ}> PREFIX prov: <{PROV}>
    SELECT ?event ?subject ?relation ?object ?status ?date ?confidence ?corroboration
           (GROUP_CONCAT(DISTINCT ?other; SEPARATOR=" ") AS ?others) (COUNT(DISTINCT ?article) AS ?articles)
           (COUNT(DISTINCT ?evidence) AS ?sentences) (COUNT(DISTINCT ?repeating) AS ?repeats)
    {{ ?event tq:subject ?subject ; tq:relation ?relation ; tq:object ?object ; tq:status ?status ;
              tq:corroboration ?corroboration ; tq:confidence ?confidence ; tq:evidence ?evidence .
       ?evidence prov:wasDerivedFrom ?article
       OPTIONAL {{ ?event tq:date ?date }}
       OPTIONAL {{ ?event tq:otherDate ?told }}
       BIND (COALESCE(STR(?told), "") AS ?other)
       OPTIONAL {{ ?evidence tq:repeats ?repeated BIND (?evidence AS ?repeating) }} }}
    GROUP BY ?event ?subject ?relation ?object ?status ?date ?confidence ?corroboration"""
PARTS = f"SELECT ?event ?id {{ ?event <{TQ}subject> ?subject ; <{SCHEMA}identifier> ?id }}"


@dataclass
class Built:
    """A build: `events` of its Turtle by their ids, `parts` the articles' own ids with those of the events they joined,
    `found` the number of events in the articles."""

    folder: Path
    summary: Summary
    found: int
    events: dict[str, dict[str, Any]]
    parts: dict[str, str]

    def table(self, name: str) -> list[dict[str, str]]:
        with (self.folder / name).open(encoding=ENCODING) as file:
            return list(csv.DictReader(file))


@pytest.fixture(scope="module", params=[(False, True), (False, False), (True, True), (True, False)],
                ids=["joined", "apart", "judged-joined", "judged-apart"])  # fmt: skip
def built(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    judged, merge = request.param
    folder, made = tmp_path_factory.mktemp("built"), articles(20, 9)
    told = {article.id: events for article, events in made}
    source = folder / "made.jsonl"
    source.write_text("".join(article.model_dump_json() + "\n" for article, _ in made), encoding="utf-8")
    judgements.append(folder / "judgements.yaml", [SAME])
    verdicts = judgements.read(folder / "judgements.yaml") if judged else None
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(analysing, "extract_article", lambda article: told[article.id])
        summary = build(source, folder / "out", judgements=verdicts, settings=Settings(merge=merge))
    events, parts = _in_turtle(folder / "out" / GRAPH)
    found = sum(map(len, told.values()))
    # else these tests would show nothing
    assert (len(events) < len(parts) < found) if merge else (len(events) == len(parts) < found)
    assert merge == any(event["repeats"] for event in events.values()) == any(e["others"] for e in events.values())
    ends = {event[side] for event in events.values() for side in ("subject", "object")}
    assert judged != ({actor_iri(SAME.a), actor_iri(SAME.b)} <= ends)
    return Built(folder / "out", summary, found, events, parts)


def _in_turtle(path: Path) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    store, events = ox.Store(), {}
    store.load(path=str(path))
    for row in store.query(EVENTS):
        event = {name: row[name].value if row[name] else None for name in (
            "subject", "relation", "object", "status", "date", "others", "confidence"
        )}  # fmt: skip
        event |= {name: event[name].removeprefix(TQ) for name in ("relation", "status")}
        event |= {name: int(row[name].value) for name in ("corroboration", "articles", "sentences", "repeats")}
        events[_id(row["event"])] = event
    return events, {row["id"].value: _id(row["event"]) for row in store.query(PARTS)}


def _id(event: ox.NamedNode) -> str:
    return event.value.rpartition("/")[2]


def test_the_summary(built: Built) -> None:
    assert built.summary.found == built.found
    assert built.summary.events == Counter(event["relation"] for event in built.events.values())


def test_the_network(built: Built) -> None:
    edges = {data["id"]: (s, o, data) for s, o, data in nx.read_gexf(built.folder / GEXF).edges(data=True)}
    assert edges.keys() == built.events.keys()
    for name, event in built.events.items():
        subject, object_, edge = edges[name]
        assert (actor_iri(subject), actor_iri(object_)) == (event["subject"], event["object"])
        for field in ("relation", "status", "date", "corroboration"):
            assert edge.get(field) == event[field]
        assert edge["confidence"] == float(event["confidence"])
        assert len(edge["articles"].split(" | ")) == event["articles"]


def test_the_table_of_events(built: Built) -> None:
    rows = built.table(EVENTS_CSV)
    assert len(rows) == built.found
    assert {row["id"]: row["event"] for row in rows if row["event"]} == built.parts
    for row in rows:
        home = built.events.get(row["event"])
        assert row["corroboration"] == (str(home["corroboration"]) if home else "")


def test_the_measures(built: Built) -> None:
    strengths = {row["actor"]: int(row["strength"]) for row in built.table(CENTRALITY)}
    actual = [event for event in built.events.values() if event["status"] == "actual"]
    ends = Counter(key_of(event[side]) for event in actual for side in ("subject", "object"))
    assert {actor: strength for actor, strength in strengths.items() if strength} == ends


def test_the_page(built: Built) -> None:
    html = (built.folder / PAGE).read_text(encoding="utf-8")
    data = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert data
    fields = ("relation", "status", "date", "corroboration", "articles")
    shown = Counter(
        (*(event[field] for field in fields), " ".join(event["others"]), len(event["evidence"]),
         sum(one["repeats"] is not None for one in event["evidence"]))
        for event in json.loads(data[1])["events"]
    )  # fmt: skip
    assert shown == Counter(
        (*(event[field] for field in fields), " ".join(sorted(event["others"].split())), event["sentences"],
         event["repeats"])
        for event in built.events.values()
    )  # fmt: skip
