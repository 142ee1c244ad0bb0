"""A good graph conforms; each way to break it is told in words, at its node."""

import socket
from pathlib import Path

import pytest
from samples import ARTICLES, EVENTS, graph_of

from tansiq.check import Report, check, check_graph, check_nodes
from tansiq.errors import ReadError
from tansiq.rdf import write_turtle

TURTLE = write_turtle(graph_of(ARTICLES, EVENTS)).decode()

# what is changed in a graph as we write it (its first place), and the message that must come;
# every constraint is broken in tests/shapes
BROKEN = {
    "no subject": ("tq:subject actor:org:ma-dgst", 'tq:place "x"', "exactly one subject"),
    "an evidence of no event": ("tq:evidence evidence:", "tq:nothing evidence:", "must belong to an event"),
    "two kinds": ("a sem:Actor , tq:Person", "a sem:Actor , tq:Person , tq:State", "exactly one kind"),
    "no hash": ("schema:sha256", "schema:sha1", "exactly one SHA-256"),
}


def test_a_good_graph_conforms(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text(TURTLE, encoding="utf-8")
    assert check(file) == check_graph(TURTLE.encode()) == Report(conforms=True, messages=())


def test_an_empty_graph_conforms() -> None:
    assert check_graph(b"").conforms


@pytest.mark.parametrize("name", BROKEN)
def test_what_is_broken_is_told(name: str) -> None:
    good, bad, message = BROKEN[name]
    assert good in TURTLE
    report = check_graph(TURTLE.replace(good, bad, 1).encode())
    assert not report.conforms
    assert any(message in found for found in report.messages), report.messages
    assert not any("Traceback" in found or "http://www.w3.org/ns/shacl" in found for found in report.messages)


def test_a_message_names_node_and_value() -> None:
    (message,) = check_graph(TURTLE.replace('tq:country "MA"', 'tq:country "Morocco"', 1).encode()).messages
    assert message.startswith("actor/org:ma-dgst: an actor has at most one country")
    assert message.endswith("(found Morocco)")


@pytest.mark.parametrize("content", [TURTLE.encode()[:2500], b"\xff\xfe", b"id,label\n1,2\n", b"<a b> <c:d> 1 ."])
def test_what_is_not_turtle_is_named(content: bytes, tmp_path: Path) -> None:
    file = tmp_path / "broken.ttl"
    file.write_bytes(content)
    with pytest.raises(ReadError, match=r"broken\.ttl is not Turtle"):
        check(file)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"missing\.ttl: No such file"):
        check(tmp_path / "missing.ttl")


def test_a_check_asks_the_network_for_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    # core.ttl imports other ontologies by their web addresses
    asked: list[object] = []

    def refused(*args: object, **kwargs: object) -> None:
        asked.append(args)
        raise OSError("no network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    assert check_graph(TURTLE.encode()).conforms
    assert asked == []


def test_some_nodes_of_a_graph_are_checked_alone() -> None:
    broken = TURTLE.replace('tq:country "MA"', 'tq:country "maroc"').encode()
    service = "https://w3id.org/tansiq/id/actor/org:ma-dgst"
    assert len(check_graph(broken).messages) > 1
    (message,) = check_nodes(broken, {service}).messages
    assert message.startswith("actor/org:ma-dgst: an actor has at most one country")
    assert not check_nodes(broken, {service}).conforms
    assert check_nodes(broken, {"https://w3id.org/tansiq/id/actor/state:fr"}).conforms
