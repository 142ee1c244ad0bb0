"""Structural holes: how far an actor's ties lead back to the same few others."""

from __future__ import annotations

import math
from collections import defaultdict

import networkx as nx

Shares = dict[str, dict[str, float]]


def constraint(ties: nx.Graph) -> dict[str, float]:
    """Burt's constraint (1992) of every actor; NaN without a tie.

    The sum over its contacts j of (p_ij + Σ_q p_iq p_qj)², p the share of its weight that an actor puts into a tie:
    1 for who has one contact, little for who has many that are not tied to each other.
    """
    shares = _shares(ties)
    found = {}
    for actor in ties:
        towards: defaultdict[str, float] = defaultdict(float)
        for other, share in shares[actor].items():
            towards[other] += share
            for further, passed in shares[other].items():
                towards[further] += share * passed
        found[actor] = sum(towards[other] ** 2 for other in shares[actor]) if shares[actor] else math.nan
    return found


def effective_size(ties: nx.Graph) -> dict[str, float]:
    """Burt's effective size (1992) of every actor's circle; NaN without a tie.

    Its contacts j, each less Σ_q p_iq m_jq, m the weight of the tie of j and q over that of the strongest tie of j:
    the number of contacts that are not tied to each other, for ties of equal weight (Borgatti 1997).
    """
    shares, weights = _shares(ties), _weights(ties)
    relative = {actor: _parts(own, max(own.values(), default=1)) for actor, own in weights.items()}
    found = {}
    for actor, own in shares.items():
        redundant = sum(
            share * relative[other][common]
            for other in own
            for common, share in own.items()
            if common in relative[other]
        )
        found[actor] = len(own) - redundant if own else math.nan
    return found


def _weights(ties: nx.Graph) -> Shares:
    """The weights of each actor's ties, in the order of keys."""
    return {actor: {other: ties[actor][other]["weight"] for other in sorted(ties[actor])} for actor in ties}


def _shares(ties: nx.Graph) -> Shares:
    """What share of its whole weight each actor puts into each of its ties, in the order of keys."""
    return {actor: _parts(own, sum(own.values())) for actor, own in _weights(ties).items()}


def _parts(weights: dict[str, float], whole: float) -> dict[str, float]:
    return {other: weight / whole for other, weight in weights.items()}
