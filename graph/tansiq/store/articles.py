"""What single articles tell, in a dataset: a named graph each, put, replaced and taken out whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping

import pyoxigraph as ox

from tansiq.model import Article, Event
from tansiq.ontology import SCHEMA
from tansiq.rdf.terms import article_iri
from tansiq.rdf.told import told
from tansiq.store.bookkeeping import DATASET, DIGEST, forgetting
from tansiq.store.dataset import Dataset
from tansiq.store.selecting import data, rows
from tansiq.versions import fingerprint


def digest(article: Article) -> str:
    """Hash of the article as read, and of the extractor that reads it."""
    return hashlib.sha256((fingerprint() + article.model_dump_json()).encode()).hexdigest()


def digests(dataset: Dataset) -> Mapping[str, str]:
    """Address → digest of every article in the dataset."""
    found = rows(dataset, f"SELECT ?g ?digest {{ GRAPH <{DATASET}> {{ ?g <{DIGEST}> ?digest }} }}")
    return {graph.value: value.value for graph, value in found}


def ids(dataset: Dataset) -> Mapping[str, str]:
    """Address → id of every article in the dataset."""
    text = f"""SELECT ?g ?id {{ GRAPH <{DATASET}> {{ ?g <{DIGEST}> ?digest }}
        GRAPH ?g {{ ?g <{SCHEMA}identifier> ?id }} }}"""
    return {graph.value: name.value for graph, name in rows(dataset, text)}


def put(dataset: Dataset, article: Article, events: Iterable[Event]) -> None:
    """What an article tells takes the place of what it told before; the picture changes with the next refresh.

    Raises:
        DataError: as in `told`.
        StoreError: the dataset cannot be written.
    """
    graph = article_iri(article.id)
    note = ox.Triple(ox.NamedNode(graph), ox.NamedNode(DIGEST), ox.Literal(digest(article)))
    dataset.update(f"""{forgetting(graph)} ;
        INSERT DATA {{ GRAPH <{graph}> {{ {data(told(article, events))} }} GRAPH <{DATASET}> {{ {note} }} }}""")


def remove(dataset: Dataset, graph: str) -> None:
    """The article with this address is taken out; the picture changes with the next refresh.

    Raises:
        StoreError: the dataset cannot be written.
    """
    dataset.update(forgetting(graph))
