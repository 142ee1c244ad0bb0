"""Events as a network of actors: the mirror in networkx, views of it, its measures, its file for Gephi.

    graph = network.mirror(events)                                  or tansiq.load("output/").network()
    states = network.view(graph, level="states", since=2014)        a part of it
    network.centrality(states), network.brokerage(states)           tables of pandas
    network.phases(graph, "MA", "FR")                               from crisis to resumption
    network.analyse(graph, level="states")                          all tables at once

All measures take a mirror, of which they count facts (`actual` events) alone, or a view, of which they count all.
"""

from tansiq.network.analysis import analyse
from tansiq.network.brokerage import brokerage, brokered
from tansiq.network.change import centrality_over_time, growth
from tansiq.network.exchange import reciprocity, reciprocity_by_relation
from tansiq.network.gexf import write_gexf
from tansiq.network.groups import communities
from tansiq.network.layout import layout
from tansiq.network.measures import COLUMNS, MEASURES, centrality
from tansiq.network.mirror import mirror
from tansiq.network.overview import overview
from tansiq.network.signs import balance, triads
from tansiq.network.timeline import breaks, phases, timeline
from tansiq.network.view import Level, state, ties, view

__all__ = [
    "COLUMNS", "MEASURES", "Level", "analyse", "balance", "breaks", "brokerage", "brokered", "centrality",
    "centrality_over_time", "communities", "growth", "layout", "mirror", "overview", "phases", "reciprocity",
    "reciprocity_by_relation", "state", "ties", "timeline", "triads", "view", "write_gexf",
]  # fmt: skip
