"""Killed at any moment (kill -9), a store is whole, keeps what it held, and the next run completes it."""

import multiprocessing
import random
import shutil
import time
from pathlib import Path

import pyoxigraph as ox
import pytest
from store.made import articles
from store.worker import NUMBER, work

from tansiq.check import check_graph
from tansiq.rdf import article_iri, write_turtle
from tansiq.rdf.told import told
from tansiq.store import Store, in_memory, local

SEEDS = (21, 22)
WORKERS = multiprocessing.get_context("forkserver")  # a fresh process a run, without the start-up of one
WORKERS.set_forkserver_preload(["store.worker"])


def run(folder: Path, seed: int, seconds: float | None = None) -> float:
    """Let a process work, for so long at most, then kill it; how long it worked."""
    process = WORKERS.Process(target=work, args=(folder, seed))
    process.start()
    begin = time.monotonic()
    process.join(seconds)
    process.kill()
    process.join()
    assert seconds is not None or process.exitcode == 0
    return time.monotonic() - begin


def whole(folder: Path) -> set[str]:
    """Every article of the store is there with all it tells, and the picture keeps the contract; their addresses."""
    dataset = local(folder)
    store = Store(dataset)
    graphs = {graph.value for graph in dataset.store.named_graphs() if "/article/" in graph.value}
    assert graphs == set(store.digests())
    versions = {article_iri(article.id): [] for article, _ in articles(NUMBER, SEEDS[0])}
    for seed in SEEDS:
        for article, events in articles(NUMBER, seed):
            versions[article_iri(article.id)].append(told(article, events))
    for graph in graphs:
        found = {quad.triple for quad in dataset.store.quads_for_pattern(None, None, None, ox.NamedNode(graph))}
        assert found in versions[graph]
    assert check_graph(write_turtle(dataset.triples())).messages == ()
    return graphs


def kills(folder: Path, number: int) -> None:
    """Kill a run that often, then let one complete."""
    chance, seed = random.Random(number), SEEDS[0]
    full = {seed: _built(seed) for seed in SEEDS}
    took = run(folder, seed)
    held = whole(folder)
    for _ in range(number):
        if chance.random() < 0.4:
            shutil.rmtree(folder, ignore_errors=True)  # killed early enough, a run leaves none
            held = set()
        else:
            seed = chance.choice(SEEDS)
        run(folder, seed, chance.uniform(0, took))
        if folder.exists():
            now = whole(folder)
            assert now >= held
            held = now
    run(folder, seed)
    assert Store(local(folder)).turtle() == full[seed]


def _built(seed: int) -> bytes:
    store = Store(in_memory())
    for article, events in articles(NUMBER, seed):
        store.put(article, events)
    store.refresh()
    return store.turtle()


def test_a_few_kills(tmp_path: Path) -> None:
    kills(tmp_path / "kg", 3)


@pytest.mark.slow
def test_fifty_kills(tmp_path: Path) -> None:
    kills(tmp_path / "kg", 50)
