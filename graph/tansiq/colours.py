"""Colours and shapes of kinds of actors and families of relations, the same on the page and in figures."""

from __future__ import annotations

from typing import NamedTuple

from tansiq.model import Kind


class Look(NamedTuple):
    """Colour and shape (of vis-network) of a kind of actors."""

    colour: str
    shape: str


# Okabe and Ito's colours, told apart by the colour-blind; the shape says the same again
KINDS = {
    Kind.STATE: Look("#0072b2", "dot"),
    Kind.ORGANIZATION: Look("#e69f00", "square"),
    Kind.INTERNATIONAL: Look("#009e73", "hexagon"),
    Kind.GROUP: Look("#4d4d4d", "triangle"),
    Kind.PERSON: Look("#cc79a7", "diamond"),
}
FAMILIES = {"cooperation": "#3d87b0", "tension": "#d55e00"}
