from pathlib import Path

import networkx as nx
from samples import CELL, EVENTS, MOROCCO, SPAIN, event, merged

from tansiq.ids import event_id
from tansiq.network import mirror, write_gexf


def test_gexf_reads_back_with_its_labels(tmp_path: Path) -> None:
    graph = mirror(merged(EVENTS))
    write_gexf(graph, tmp_path / "g.gexf")
    back = nx.read_gexf(tmp_path / "g.gexf")
    assert sorted(back) == sorted(graph) and back.number_of_edges() == len(EVENTS)
    assert back.nodes["state/fr"]["label"] == "فرنسا" and back.nodes["state/fr"]["label_fr"] == "France"
    edge = next(data for *_, data in back.edges(data=True) if data["id"] == event_id(EVENTS[0]))
    assert (edge["label"], edge["date"], edge["confidence"]) == ("sharesIntelligenceWith", "2015-11", 0.9)
    assert b"lastmodified" not in (tmp_path / "g.gexf").read_bytes()


def test_gexf_survives_what_xml_forbids(tmp_path: Path) -> None:
    hostile = SPAIN.model_copy(update={"label": '<b>"&\x01\x0b', "names": ()})
    write_gexf(mirror(merged([event(CELL, 5, MOROCCO, "meets", hostile)])), tmp_path / "g.gexf")
    assert nx.read_gexf(tmp_path / "g.gexf").nodes["state/es"]["label"] == '<b>"&\ufffd\ufffd'
