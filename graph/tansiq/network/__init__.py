"""Events as a network of actors: the mirror in networkx, its measures, its layout, its file for Gephi."""

from tansiq.network.gexf import write_gexf
from tansiq.network.layout import positions
from tansiq.network.measures import COLUMNS, centrality, projection
from tansiq.network.mirror import mirror

__all__ = ["COLUMNS", "centrality", "mirror", "positions", "projection", "write_gexf"]
