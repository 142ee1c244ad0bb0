"""Does a graph keep the contract of `ontology/shapes.ttl`? The only caller of pySHACL."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import cast

import pyshacl
from rdflib import RDF, SH, Graph
from rdflib.term import IdentifiedNode, Node

from tansiq.errors import ReadError
from tansiq.ontology import ID, TQ
from tansiq.resources import resource


@dataclass(frozen=True)
class Report:
    """Outcome of a check: `messages` is empty exactly when the graph conforms; each names its node."""

    conforms: bool
    messages: tuple[str, ...]


def check(turtle: Path) -> Report:
    """Checks a Turtle file against the shapes.

    Raises:
        ReadError: the file cannot be read or is not Turtle.
    """
    try:
        content = turtle.read_bytes()
    except OSError as error:
        raise ReadError(f"{turtle}: {error.strerror}") from error
    return _check(content, str(turtle))


def check_graph(turtle: bytes) -> Report:
    """Checks Turtle in memory against the shapes.

    Raises:
        ReadError: it is not Turtle.
    """
    return _check(turtle, "the graph")


def check_nodes(turtle: bytes, nodes: Set[str]) -> Report:
    """Checks some nodes of a graph against the shapes, as before they are written.

    Args:
        turtle: the nodes, whatever refers to them, and the classes of what they refer to.
        nodes: their addresses.
    """
    data, shapes = _with_ontology(turtle, "the graph"), Graph()
    shapes += _shipped("shapes.ttl")
    # each shape is pointed at its nodes among these, in place of all of its class
    for shape, target in _shipped("shapes.ttl").subject_objects(SH.targetClass):
        shapes.remove((shape, SH.targetClass, target))
        for node in data.subjects(RDF.type, target):
            if str(node) in nodes:
                shapes.add((shape, SH.targetNode, node))
    return _validated(data, shapes, "the graph")


def _check(turtle: bytes, name: str) -> Report:
    return _validated(_with_ontology(turtle, name), _shipped("shapes.ttl"), name)


def _with_ontology(turtle: bytes, name: str) -> Graph:
    # core.ttl goes into the data: there the shapes find what is a relation or a topic
    data = _parsed(turtle, name)
    data += _shipped("core.ttl")
    return data


def _validated(data: Graph, shapes: Graph, name: str) -> Report:
    conforms, report, _ = pyshacl.validate(data, shacl_graph=shapes, inplace=True)
    if not isinstance(report, Graph):
        raise AssertionError(f"pySHACL failed on {name}: {report}")
    return Report(bool(conforms), _messages(report))


def _parsed(turtle: bytes, name: str) -> Graph:
    try:
        parsed = Graph(store="Oxigraph").parse(data=turtle, format="ox-turtle")
    except (SyntaxError, ValueError) as error:
        raise ReadError(f"{name} is not Turtle: {error}") from error
    # Oxigraph's parser is strict and fast; pySHACL is fastest on rdflib's own memory store
    graph = Graph()
    graph += parsed
    return graph


@cache
def _shipped(file: str) -> Graph:
    path = resource("ontology", file)
    return _parsed(path.read_bytes(), str(path))


def _messages(report: Graph) -> tuple[str, ...]:
    """One message a violation, sorted: node, what is wrong, and the value where there is one."""
    found = set()
    for result in report.objects(None, SH.result):
        node = _short(report.value(cast(IdentifiedNode, result), SH.focusNode))
        value = report.value(cast(IdentifiedNode, result), SH.value)
        for message in report.objects(result, SH.resultMessage):
            found.add(f"{node}: {message}" + (f" (found {_short(value)})" if value is not None else ""))
    return tuple(sorted(found))


def _short(node: Node | None) -> str:
    """A node as its Turtle reads, our own addresses by their prefix."""
    return str(node).replace(ID, "").replace(TQ, "tq:")
