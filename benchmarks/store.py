"""A kept graph at size: built, exported, asked and added to; rdflib's memory store and Turtle writer on the same graph.

    python benchmarks/store.py --articles 5200             a million triples; an hour, most of it rdflib's
    python benchmarks/store.py --articles 300 --limit 20   a quick look

Every part runs in a process of its own, so that its peak of memory is its own. Trust the ratios of one run, not its
seconds: machines differ. Results stand in docs/performance.md.
"""

from __future__ import annotations

import argparse
import itertools
import json
import resource
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import rdflib
from made import articles

from tansiq.query import query, ready_queries
from tansiq.rdf import article_iri
from tansiq.store import Store, local, reading

PARAMETERS = {"actor": "state/ma", "other": "state/fr", "dyad": "MA-FR", "since": "2012", "until": "2024"}
"""What the queries are asked, as far as each of them takes it: an actor and a dyad in the middle of the news."""


class Noting:
    """Answers queries as the store does, and notes the last text that it was sent."""

    def __init__(self, source: Any) -> None:
        self.source, self.text = source, ""

    def query(self, text: str) -> Any:
        self.text = text
        return self.source.query(text)


def build(work: Path, number: int, _: int) -> dict[str, Any]:
    """Articles put and the picture drawn, shapes checked; extraction itself is left out."""
    store = Store(local(work / "kg"))
    store.configure({})
    begin = time.perf_counter()
    for article, events in articles(number):
        store.put(article, events)
    put = time.perf_counter()
    store.refresh()
    return {"put": put - begin, "drawn": time.perf_counter() - put, "build": time.perf_counter() - begin}


def export(work: Path, _: int, __: int) -> dict[str, Any]:
    """Turtle written, sorted."""
    store = Store(local(work / "kg"))
    begin = time.perf_counter()
    turtle = store.turtle()
    took = time.perf_counter() - begin
    (work / "graph.ttl").write_bytes(turtle)
    return {
        "export": took,
        "megabytes": len(turtle) / 1e6,
        "triples": sum(1 for _ in ox.parse(turtle, ox.RdfFormat.TURTLE)),
    }


def ask(work: Path, _: int, __: int) -> dict[str, Any]:
    """Every ready query, parameters bound: the best of three."""
    took, texts = {}, {}
    with reading(work / "kg") as dataset:
        for name, ready in ready_queries().items():
            given = {parameter: PARAMETERS[parameter] for parameter in ready.parameters if parameter in PARAMETERS}
            source, times = Noting(dataset), []
            for _ in range(3):
                begin = time.perf_counter()
                answer = query(source, name, given)
                times.append(time.perf_counter() - begin)
            took[name], texts[name] = {"seconds": min(times), "rows": len(answer.rows)}, source.text
    (work / "queries.json").write_text(json.dumps(texts))
    return {"queries": took}


def add(work: Path, number: int, _: int) -> dict[str, Any]:
    """One article more."""
    (article, events), *_ = itertools.islice(articles(number + 1, seed=2), number, None)
    store = Store(local(work / "kg"))
    store.configure()
    begin = time.perf_counter()
    store.put(article.model_copy(update={"id": "one-more"}), [e.model_copy(update={"doc": "one-more"}) for e in events])
    store.refresh()
    took = time.perf_counter() - begin
    begin = time.perf_counter()
    store.remove(article_iri("one-more"))
    store.refresh()
    return {"add": took, "remove": time.perf_counter() - begin}


def rdflib_asks(work: Path, _: int, limit: int) -> dict[str, Any]:
    """The same texts on rdflib's memory store, each for so many seconds at most."""
    graph = rdflib.Graph()
    begin = time.perf_counter()
    graph.parse(work / "graph.ttl", format="turtle")
    took: dict[str, Any] = {}
    loaded = time.perf_counter() - begin
    for name, text in json.loads((work / "queries.json").read_text()).items():
        begin = time.perf_counter()
        try:
            with at_most(limit):
                rows: int | None = len(list(graph.query(text)))
        except TimeoutError:
            rows = None
        took[name] = {"seconds": time.perf_counter() - begin, "rows": rows}
        print(name, took[name], file=sys.stderr)
    return {"load": loaded, "queries": took}


def rdflib_writes(work: Path, _: int, __: int) -> dict[str, Any]:
    """Turtle by rdflib's own writer."""
    graph = rdflib.Graph()
    graph += rdflib.Graph(store="Oxigraph").parse(work / "graph.ttl", format="ox-turtle")
    begin = time.perf_counter()
    graph.serialize(work / "rdflib.ttl", format="turtle")
    return {"export": time.perf_counter() - begin}


PARTS = {part.__name__: part for part in (build, export, ask, add, rdflib_asks, rdflib_writes)}


@contextmanager
def at_most(seconds: int) -> Iterator[None]:
    """Ends what takes longer with TimeoutError."""

    def end(*_: object) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, end)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)


def run(part: str, work: Path, options: argparse.Namespace) -> dict[str, Any]:
    """A part in a process of its own."""
    command = [sys.executable, __file__, "--part", part, "--work", str(work), "--articles", str(options.articles),
               "--limit", str(options.limit)]  # fmt: skip
    print(f"{part} …", file=sys.stderr)
    answer: dict[str, Any] = json.loads(subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout)
    return answer


def report(found: dict[str, dict[str, Any]]) -> Iterator[str]:
    """The results as Markdown."""
    one, other = found["export"], found["rdflib_writes"]
    build, add, asked = found["build"], found["add"], found["ask"]
    per_build, per_export = build["build"] / add["add"], other["export"] / one["export"]
    total = sum(query["seconds"] for query in asked["queries"].values())
    yield f"{one['triples']:,} triples, {one['megabytes']:.0f} MB of Turtle\n"
    yield "| part | seconds | peak memory |\n|---|---:|---:|"
    yield f"| articles put | {build['put']:.0f} | |"
    yield f"| picture drawn and checked | {build['drawn']:.0f} | {build['peak']:.2f} GB |"
    yield f"| one article added | {add['add']:.2f} (1/{per_build:.0f} of the build) | {add['peak']:.2f} GB |"
    yield f"| and removed | {add['remove']:.2f} | |"
    yield f"| Turtle written | {one['export']:.1f} | {one['peak']:.2f} GB |"
    yield f"| by rdflib's writer | {other['export']:.0f} ({per_export:.0f} times) | {other['peak']:.2f} GB |"
    yield f"| all queries | {total:.2f} | {asked['peak']:.2f} GB |"
    yield "\n| query | rows | seconds | rdflib | times |\n|---|---:|---:|---:|---:|"
    for name, ours in found["ask"]["queries"].items():
        theirs = found["rdflib_asks"]["queries"][name]
        more = ">" if theirs["rows"] is None else ""
        if theirs["rows"] not in (None, ours["rows"]):
            more = f"{theirs['rows']} rows! "
        ratio = theirs["seconds"] / ours["seconds"]
        yield f"| {name} | {ours['rows']} | {ours['seconds']:.4f} | {more}{theirs['seconds']:.2f} | {more}{ratio:.0f} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=5200, help="how many made-up articles")
    parser.add_argument("--limit", type=int, default=300, help="seconds that rdflib gets for a query")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    parser.add_argument("--work", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        answer = PARTS[options.part](options.work, options.articles, options.limit)
        answer["peak"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6
        print(json.dumps(answer))
        return
    with tempfile.TemporaryDirectory(prefix="tansiq-bench-") as work:
        found = {part: run(part, Path(work), options) for part in PARTS}
    print("\n".join(report(found)))


if __name__ == "__main__":
    main()
