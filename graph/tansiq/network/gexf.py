"""A mirror as a file for Gephi."""

from __future__ import annotations

import io
import re
from pathlib import Path
from typing import Any

import networkx as nx

_NOT_IN_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CLOCK = re.compile(rb' lastmodifieddate="[^"]*"')


def write_gexf(graph: nx.MultiDiGraph, path: Path | str) -> None:
    """Write a mirror for Gephi: actors and relations carry their names as labels, events keep their ids.

    Same graph, same bytes. Characters that XML forbids become U+FFFD.

    Raises:
        OSError: the file cannot be written.
    """
    copy = nx.MultiDiGraph()
    for key, data in graph.nodes(data=True):
        copy.add_node(_xml(key), **{name: _xml(value) for name, value in data.items()})
    for source, target, key, data in graph.edges(keys=True, data=True):
        attributes = {name: _xml(value) for name, value in data.items()}
        copy.add_edge(_xml(source), _xml(target), _xml(key), id=_xml(key), label=data["relation"], **attributes)
    buffer = io.BytesIO()
    nx.write_gexf(copy, buffer)
    Path(path).write_bytes(_CLOCK.sub(b"", buffer.getvalue(), count=1))


def _xml(value: Any) -> Any:
    return _NOT_IN_XML.sub("\ufffd", value) if isinstance(value, str) else value
