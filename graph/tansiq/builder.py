"""From articles to the folder of a knowledge graph."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tansiq import display, network, ontology, page, tables
from tansiq import events as event_files
from tansiq.atomic import replacing
from tansiq.coreference import MergedEvent, Settings
from tansiq.corpus import Track, articles_with_events, untracked
from tansiq.errors import ReadError
from tansiq.identity.judgements import Judgements
from tansiq.model import Article, Event
from tansiq.output import ARTICLES, CENTRALITY, EVENTS, EVENTS_CSV, GEXF, GRAPH, PAGE
from tansiq.rdf.merged import read
from tansiq.reading import Options, SkipReport, Source
from tansiq.store import Store, in_memory


@dataclass
class Summary:
    """What a build did.

    Attributes:
        events: number of events of the graph by relation.
        found: number of events in the articles, before those that several of them tell were joined.
        report: how many articles were read, what was skipped, and why.
        files: paths written, the page to open first.
    """

    events: Counter[str]
    found: int
    report: SkipReport
    files: list[Path] = field(default_factory=list)

    @property
    def families(self) -> Counter[str]:
        """Number of events of the graph by family of relations."""
        found: Counter[str] = Counter()
        for relation, number in self.events.items():
            found[ontology.relations()[relation].family] += number
        return found

    def _repr_html_(self) -> str:
        """What a notebook shows: the numbers as a table, and which file to open."""
        return display.summary(self)


def build(
    paths: Source | Sequence[Source],
    output: Path | str = "output",
    report: SkipReport | None = None,
    track: Track = untracked,
    judgements: Judgements | None = None,
    settings: Settings | None = None,
    options: Options | None = None,
) -> Summary:
    """Read articles, extract their events and write the knowledge graph.

    Either all files of `output` are replaced or, on any error, none.

    Args:
        paths: `.jsonl`, `.txt` and `.md` files, folders of them, or `-` for JSON Lines on standard input.
        output: folder to write to; it is made where it does not exist.
        report: takes the messages on what is skipped; without one they are warnings.
        track: wraps the stream of articles, to show progress.
        judgements: verdicts on which actors are one; without them every actor stands for itself.
        settings: how readily events of different articles are taken for one, `Settings()` by default.
        options: how inputs are read, such as which columns of a table hold what.

    Raises:
        ReadError: a path does not exist, or no article is found.
        CheckError: the graph breaks the shapes.
        TansiqError: `output` cannot be written.
    """
    report = report or SkipReport(warnings.warn)
    articles: list[Article] = []
    events: list[Event] = []
    store = Store(in_memory())
    store.configure(judgements.judged if judgements else {}, settings)
    for article, found in articles_with_events(paths, report, track, options):
        articles.append(article)
        events += found
        store.put(article, found)
    if not articles:
        raise ReadError("no article found; nothing written")
    store.refresh()
    turtle = store.turtle()
    # what is shown is what the graph says: the same tables and page come of a graph that was kept or exported
    sources, merged = read(store.dataset)
    folder = Path(output)
    summary = Summary(Counter(event.relation for event in merged), len(events), report)
    with replacing(folder) as scratch:
        (scratch / GRAPH).write_bytes(turtle)
        _write_tables(articles, events, merged, scratch)
        page.write_page(sources, merged, scratch / PAGE)
        names = sorted((file.name for file in scratch.iterdir()), key=lambda name: (name != PAGE, name))
    summary.files = [folder / name for name in names]
    return summary


def _write_tables(
    articles: Sequence[Article], events: Sequence[Event], merged: Sequence[MergedEvent], folder: Path
) -> None:
    graph = network.mirror(merged)
    network.write_gexf(graph, folder / GEXF)
    with (folder / ARTICLES).open("w", encoding="utf-8", newline="\n") as out:
        out.writelines(article.model_dump_json(exclude_none=True) + "\n" for article in articles)
    with (folder / EVENTS).open("w", encoding="utf-8", newline="\n") as out:
        event_files.write_events(events, out)
    with (folder / EVENTS_CSV).open("w", encoding=tables.ENCODING, newline="") as out:
        event_files.write_csv(events, merged, out)
    with (folder / CENTRALITY).open("w", encoding=tables.ENCODING, newline="") as out:
        tables.write_frame(network.centrality(graph), out)
