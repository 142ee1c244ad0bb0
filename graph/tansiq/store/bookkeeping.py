"""What a dataset remembers of itself, in a named graph of its own that is never exported.

<article> ds:digest "…"     the article was read in this form, by this extractor
<article> ds:pending true   what it tells has changed, and the picture in the default graph does not show it yet
<article> ds:named <actor>  it named the actor before it changed, and the picture may still show it
<dataset> ds:judged "…"     which actors are judged to be which (JSON)
<dataset> ds:settings "…"   how events of different articles are taken for one, and by which code (JSON)
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pyoxigraph as ox

from tansiq.errors import StoreError
from tansiq.ontology import ID, SEM
from tansiq.store.dataset import Dataset
from tansiq.store.selecting import each, rows

DATASET = ID + "dataset"
DS = "https://w3id.org/tansiq/dataset#"
DIGEST, PENDING, NAMED = DS + "digest", DS + "pending", DS + "named"
JUDGED, SETTINGS = DS + "judged", DS + "settings"


def must_be_finished(dataset: Dataset) -> None:
    """The picture shows all that the articles tell.

    Raises:
        StoreError: it does not: the last change was interrupted or failed.
    """
    found = rows(dataset, f"SELECT ?g {{ GRAPH <{DATASET}> {{ ?g <{PENDING}> true }} }} LIMIT 1")
    if found:
        raise StoreError("the graph is unfinished, its last change was interrupted: run `tansiq build` or `add` again")


def noted(dataset: Dataset, what: str) -> dict[str, Any]:
    """A note of the dataset on itself; empty where there is none."""
    found = rows(dataset, f"SELECT ?note {{ GRAPH <{DATASET}> {{ <{DATASET}> <{what}> ?note }} }}")
    notes: dict[str, Any] = json.loads(found[0][0].value) if found else {}
    return notes


def noting(what: str, notes: Mapping[str, Any]) -> str:
    """The update that puts a note in the place of the old one."""
    text = ox.Literal(json.dumps(notes, sort_keys=True, ensure_ascii=False))
    return f"""DELETE WHERE {{ GRAPH <{DATASET}> {{ <{DATASET}> <{what}> ?old }} }} ;
        INSERT DATA {{ GRAPH <{DATASET}> {{ <{DATASET}> <{what}> {text} }} }}"""


MARKING_ALL = f"""INSERT {{ GRAPH <{DATASET}> {{ ?g <{PENDING}> true }} }}
    WHERE {{ GRAPH <{DATASET}> {{ ?g <{DIGEST}> ?digest }} }}"""
"""The update that marks every article as pending."""


def marking(actors: Iterable[str]) -> str:
    """The update that marks the articles as pending that name one of these actors."""
    keys = sorted(actors)
    return f"""INSERT {{ GRAPH <{DATASET}> {{ ?g <{PENDING}> true . ?g <{NAMED}> ?key }} }}
        WHERE {{ {each("?actor", keys)} {each("?key", keys)} GRAPH ?g {{ ?actor a <{SEM}Actor> }} }}"""


def forgetting(graph: str) -> str:
    """The update that takes out the article with this address and marks it as pending."""
    return f"""INSERT {{ GRAPH <{DATASET}> {{ <{graph}> <{NAMED}> ?actor }} }}
        WHERE {{ GRAPH <{graph}> {{ ?actor a <{SEM}Actor> }} }} ;
        DROP SILENT GRAPH <{graph}> ;
        DELETE WHERE {{ GRAPH <{DATASET}> {{ <{graph}> <{DIGEST}> ?digest }} }} ;
        INSERT DATA {{ GRAPH <{DATASET}> {{ <{graph}> <{PENDING}> true }} }}"""


def marks_removed(articles: Iterable[str]) -> str:
    """The update that takes away the marks of articles whose part of the picture is true again."""
    return f"""DELETE {{ GRAPH <{DATASET}> {{ ?g ?mark ?value }} }}
        WHERE {{ {each("?g", articles)} VALUES ?mark {{ <{PENDING}> <{NAMED}> }}
            GRAPH <{DATASET}> {{ ?g ?mark ?value }} }}"""
