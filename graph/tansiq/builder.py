"""From articles to the folder of a knowledge graph."""

from __future__ import annotations

import warnings
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tansiq import display, network, ontology, page, tables
from tansiq import events as event_files
from tansiq.atomic import made, replacing
from tansiq.coreference import MergedEvent, Settings
from tansiq.corpus import Track, analysed, articles, listed, untracked
from tansiq.errors import ReadError
from tansiq.identity.judgements import Judgements
from tansiq.model import Article
from tansiq.output import ARTICLES, CENTRALITY, EVENTS, EVENTS_CSV, GEXF, GRAPH, JOURNAL, PAGE, RUN
from tansiq.rdf.merged import read
from tansiq.reading import Options, SkipReport, Source
from tansiq.running import Journal, Outcome
from tansiq.running import report as run
from tansiq.running.clock import Clock
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
    jobs: int = 1,
) -> Summary:
    """Read articles, extract their events and write the knowledge graph.

    Either all files of `output` are replaced or, on any error, none. Interrupted at any moment, the next call with the
    same input goes on where this one stopped: what is analysed stands in a journal in `output` until then.

    Args:
        paths: files, folders and addresses, or `-` for standard input, as for `tansiq.reading.read_articles`.
        output: folder to write to; it is made where it does not exist.
        report: takes the messages on what is skipped; without one they are warnings.
        track: wraps the stream of articles, to show progress.
        judgements: verdicts on which actors are one; without them every actor stands for itself.
        settings: how readily events of different articles are taken for one, `Settings()` by default.
        options: how inputs are read, such as which columns of a table hold what.
        jobs: number of processes that analyse articles; the graph is the same.

    Raises:
        ReadError: a path does not exist, or no article is found.
        CheckError: the graph breaks the shapes.
        TansiqError: `output` cannot be written, or another run is writing it.
    """
    report, clock, folder = report or SkipReport(warnings.warn), Clock(), Path(output)
    settings = settings or Settings()
    found = clock.each("reading", articles(paths, report, options))
    with made(folder), Journal(folder / JOURNAL, report.tell) as journal, replacing(folder) as scratch:
        store = Store(in_memory())
        store.configure(judgements.judged if judgements else {}, settings)
        number = _gather(clock.each("analysis", analysed(found, report, track, jobs, journal)), store, scratch, clock)
        with clock.stage("graph"):
            store.refresh()
            (scratch / GRAPH).write_bytes(store.turtle())
            # what is shown is what the graph says: the same tables and page come of a graph that was kept or exported
            sources, merged = read(store.dataset)
        with clock.stage("tables"):
            _write_tables(merged, scratch)
        with clock.stage("page"):
            page.write_page(sources, merged, scratch / PAGE)
        summary = Summary(Counter(event.relation for event in merged), number, report)
        files = sorted(scratch.iterdir(), key=lambda file: (file.name != PAGE, file.name))
        counts = {"resumed": journal.resumed, "events": number, "merged": len(merged)}
        chosen = {"jobs": jobs, **asdict(settings), "judged": len(store.judged), **asdict(options or Options())}
        told = run.run_report("build", listed(paths), files, report, clock, counts, chosen)
        run.write(told, scratch / RUN)
    summary.files = [folder / file.name for file in (*files, scratch / RUN)]
    return summary


def _gather(done: Iterable[tuple[Article, Outcome]], store: Store, folder: Path, clock: Clock) -> int:
    """Writes articles and events and puts them in the store; the number of events.

    Raises:
        ReadError: there is no article.
    """
    number, none = 0, True
    with (
        clock.stage("graph"),
        (folder / ARTICLES).open("w", encoding="utf-8", newline="\n") as articles_out,
        (folder / EVENTS).open("w", encoding="utf-8", newline="\n") as events_out,
    ):
        for article, outcome in done:
            articles_out.write(article.model_dump_json(exclude_none=True) + "\n")
            events_out.writelines(f"{line}\n" for line in outcome.lines)
            store.put(article, outcome.events)
            number, none = number + len(outcome.lines), False
    if none:
        raise ReadError("no article found; nothing written")
    return number


def _write_tables(merged: Sequence[MergedEvent], folder: Path) -> None:
    graph = network.mirror(merged)
    network.write_gexf(graph, folder / GEXF)
    with (folder / EVENTS_CSV).open("w", encoding=tables.ENCODING, newline="") as out:
        # read again, one by one: of a large build they would fill the memory
        event_files.write_csv(event_files.each_event(folder / EVENTS), merged, out)
    with (folder / CENTRALITY).open("w", encoding=tables.ENCODING, newline="") as out:
        tables.write_frame(network.centrality(graph), out)
