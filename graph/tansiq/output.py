"""The folder that a build writes: what its files are called."""

from __future__ import annotations

from typing import Final

GRAPH: Final = "graph.ttl"
EVENTS: Final = "events.jsonl"
EVENTS_CSV: Final = "events.csv"
ARTICLES: Final = "articles.jsonl"
CENTRALITY: Final = "centrality.csv"
GEXF: Final = "graph.gexf"
PAGE: Final = "graph.html"
RUN: Final = "run.json"
JOURNAL: Final = ".journal"
