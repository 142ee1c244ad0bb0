"""The measures that take long, by our engine and by networkx itself, on the same random networks.

    python benchmarks/network.py               five minutes, most of them networkx's
    python benchmarks/network.py --sizes 300   a quick look

Networks as events make them: few actors have most ties (Barabási and Albert 1999), each tie has a weight. What networkx
would need more than some minutes for is left out; its PageRank wants SciPy, which tansiq does without. Trust the ratios
of one run, not its seconds: machines differ. Results stand in docs/performance.md.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Iterator

import networkx as nx

from tansiq.network import engine
from tansiq.network.frames import rounded
from tansiq.network.holes import constraint

SEED, TIES = 5, 5
SETTLED = {"tol": engine.TOLERANCE, "max_iter": engine.ROUNDS}  # as ours
LARGEST = {"betweenness": 3000}  # number of actors from which on networkx is not asked


MEASURES: dict[str, tuple[Callable[..., dict[int, float]], Callable[..., dict[int, float]]]] = {
    "betweenness": (engine.betweenness, nx.betweenness_centrality),
    "closeness": (engine.closeness, nx.closeness_centrality),
    "eigenvector": (engine.eigenvector, lambda graph: nx.eigenvector_centrality(graph, weight="weight", **SETTLED)),
    "pagerank": (engine.pagerank, lambda graph: nx.pagerank(graph, **SETTLED)),
    "constraint": (constraint, lambda graph: nx.constraint(graph, weight="weight")),
}


def network(actors: int) -> nx.Graph:
    """A network of so many actors."""
    graph, weights = nx.barabasi_albert_graph(actors, TIES, seed=SEED), random.Random(SEED)
    for one, other in graph.edges():
        graph[one][other]["weight"] = weights.choice((1, 1, 1, 2, 3, 8))
    return graph


def timed(measure: Callable[..., dict[int, float]], graph: nx.Graph, times: int) -> tuple[float, dict[int, float]]:
    """The best time in seconds, and the figures as tables hold them."""
    best = float("inf")
    for _ in range(times):
        begin = time.perf_counter()
        found = measure(graph)
        best = min(best, time.perf_counter() - begin)
    return best, {actor: rounded(value) for actor, value in found.items()}


def report(sizes: list[int]) -> Iterator[str]:
    """The results as Markdown, line by line."""
    yield "| measure | actors | ties | seconds | networkx | times | same figures |\n|---|---:|---:|---:|---:|---:|---|"
    for actors in sizes:
        graph = network(actors)
        for name, (ours, theirs) in MEASURES.items():
            given = graph.to_directed() if name == "pagerank" else graph
            took, found = timed(ours, given, 3)
            size = f"| {name} | {actors:,} | {graph.number_of_edges():,} | {took:.3f} "
            if actors > LARGEST.get(name, actors):
                yield f"{size}| | | |"
                continue
            try:
                other, expected = timed(theirs, given, 1)
            except ImportError as error:
                yield f"{size}| {error} | | |"
                continue
            ratio = other / took
            times = f"{ratio:.0f}" if ratio >= 10 else f"{ratio:.1f}"
            yield f"{size}| {other:.2f} | {times} | {'yes' if found == expected else 'NO'} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 3000, 10000], help="numbers of actors")
    options = parser.parse_args()
    for line in report(options.sizes):
        print(line, flush=True)


if __name__ == "__main__":
    main()
