"""A knowledge graph that is kept and updated: in memory, in a folder, or behind a SPARQL endpoint.

store.py       articles in and out, the picture, Turtle
dataset.py     where it lives; the only place that speaks to Oxigraph's store or to a server
articles.py    what one article tells, in a named graph
refreshing.py  the picture in the default graph, kept true
"""

from tansiq.store.dataset import Dataset, LocalDataset, RemoteDataset, in_memory, is_store, local, reading
from tansiq.store.store import Store

__all__ = ["Dataset", "LocalDataset", "RemoteDataset", "Store", "in_memory", "is_store", "local", "reading"]
