"""The page at size, beside pyvis's own page of the same actors and events, in the same browser.

    PYTHONPATH=tests python benchmarks/page.py                    2,000 and 20,000 events; some minutes, pyvis's
    PYTHONPATH=tests python benchmarks/page.py --events 500       a quick look

Usable is a page that has drawn and answers: for ours two frames after it has loaded, for pyvis's once its physics have
come to rest, before which it shows a bar or a heap in motion. What pyvis would load from the network it is not given.
Trust the ratios of one run, not its seconds: machines differ. Results stand in docs/performance.md.
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path

from conftest import BROWSERS
from devtools import Page
from made import articles
from pyvis.network import Network

from tansiq import network
from tansiq.coreference import MergedEvent, merge
from tansiq.model import Article, Event
from tansiq.page import write_page

PATIENCE = 300.0  # seconds until pyvis's page is given up
FRAMES = "new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now()))))"
RESTING = "network.physics.stabilized || network.physics.stabilizationIterations >= 1000"
FILTERS = {
    "what is no fact": "change({statuses: new Set(STATUSES)})",  # as the first change after opening
    "facts alone": "change({statuses: new Set(['actual'])})",
    "a relation off": "change({off: new Set(['meets'])})",
    "and on": "change({off: new Set()})",
    "a period": "change({from: 2015, to: 2018})",
    "a topic": "change({from: FIRST_YEAR, to: LAST_YEAR, topic: 'drugs'})",
    "all topics": "change({topic: ''})",
    "confidence": "change({confidence: 0.7})",
    "any confidence": "change({confidence: 0})",
}
TIMED = "(async () => {{ const begin = performance.now(); {}; await {}; return performance.now() - begin; }})()"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--events", type=int, nargs="+", default=[2_000, 20_000])
    browser = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if browser is None:
        sys.exit("install Chromium or Chrome (see scripts/programs.sh)")
    print("| events | actors | written in s | MB | usable in s | pyvis's page | times | a filter, ms | slowest, ms |")
    print("|---:|---:|---:|---:|---:|---:|---:|---:|---:|")
    for number in parser.parse_args().events:
        with tempfile.TemporaryDirectory() as folder:
            print(_row(number, browser, Path(folder)), flush=True)


def _row(number: int, browser: str, folder: Path) -> str:
    sources, events = _made(number)
    begin = time.perf_counter()
    write_page(sources, events, folder / "ours.html")
    written = time.perf_counter() - begin
    actors = _write_theirs(events, folder / "theirs.html")
    usable, filters = _ours(browser, folder)
    theirs = _theirs(browser, folder)
    size = (folder / "ours.html").stat().st_size / 1e6
    more = ">" if theirs >= PATIENCE else ""
    return (
        f"| {len(events):,} | {actors:,} | {written:.1f} | {size:.0f} | {usable:.1f} | {more}{theirs:.0f} "
        f"| {more}{theirs / usable:.0f} | {statistics.median(filters):.0f} | {max(filters):.0f} |"
    )


def _made(number: int) -> tuple[list[Article], list[MergedEvent]]:
    """Articles of so many events of the graph."""
    sources: list[Article] = []
    told: list[Event] = []
    for article, events in articles(number):
        sources.append(article)
        told += events
        # a quarter is told twice
        if len(told) > number * 1.3 and len(merged := _merged(sources, told)) >= number:
            return sources, merged[:number]
    raise AssertionError("an article has an event at least")


def _merged(sources: list[Article], told: list[Event]) -> list[MergedEvent]:
    return merge(told, {article.id: article.published for article in sources})


def _write_theirs(events: list[MergedEvent], path: Path) -> int:
    """The page that pyvis writes by itself; how many actors it has."""
    graph = network.mirror(events)
    page = Network(directed=True, cdn_resources="in_line")
    for key, data in graph.nodes(data=True):
        page.add_node(key, label=data["label"])
    for source, target, data in graph.edges(data=True):
        page.add_edge(source, target, title=data["relation"])
    path.write_text(re.sub(r"<(script|link)[^>]*https://[^>]*>", "", page.generate_html()), encoding="utf-8")
    return len(graph)


def _ours(browser: str, folder: Path) -> tuple[float, list[float]]:
    """Seconds until usable, milliseconds of each filter."""
    with Page(browser, folder / "profile", folder / "ours.html") as page:
        usable = page.run(FRAMES) / 1000
        time.sleep(1)  # nobody filters sooner
        return usable, [page.run(TIMED.format(change, FRAMES)) for change in FILTERS.values()]


def _theirs(browser: str, folder: Path) -> float:
    """Seconds until it has come to rest, or until it is given up."""
    begin = time.perf_counter()
    try:
        with Page(browser, folder / "profile", folder / "theirs.html", patience=PATIENCE) as page:
            while time.perf_counter() - begin < PATIENCE:
                if page.run(RESTING):
                    return float(page.run("performance.now()")) / 1000
                time.sleep(0.2)
    except AssertionError:  # it does not answer any more
        pass
    return PATIENCE


if __name__ == "__main__":
    main()
