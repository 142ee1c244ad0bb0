"""What the command line shows: messages and progress on standard error, results on standard output."""

from __future__ import annotations

import json
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import typer
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from tansiq import ontology, tables
from tansiq.model import Event
from tansiq.query import ReadyQuery
from tansiq.reading import SkipReport
from tansiq.score import Counts, Score
from tansiq.sparql import Answer

if TYPE_CHECKING:
    from tansiq.builder import Summary
    from tansiq.keeping import Changes

_COLUMN = 10  # characters that a column of a table needs to be read

err = Console(stderr=True, highlight=False)
out = Console(highlight=False)


def shown(text: str) -> str:
    """The text without control characters: an article must not steer the reader's terminal."""
    return "".join(char for char in text if char in "\n\t" or unicodedata.category(char) != "Cc")


def say(message: str) -> None:
    """One message on standard error, as it is: text of articles is no markup."""
    err.print(shown(message), markup=False, soft_wrap=True)


def plain(text: str) -> None:
    """A result on standard output."""
    typer.echo(shown(text))


def show_reading(report: SkipReport, events: int) -> None:
    """How much was read and found, and how much was skipped for which reason."""
    say(f"{report.read} articles read, {events} events found")
    show_skips(report)


def show_skips(report: SkipReport) -> None:
    """How much was skipped for which reason."""
    if report.skips:
        reasons = ", ".join(f"{reason}: {number}" for reason, number in report.counts.items())
        say(f"skipped {report.skipped} ({reasons})")


def show_summary(summary: Summary) -> None:
    """The end of a build: what was read and found, what was written and what to open."""
    table = Table("family", "relation", Column("events", justify="right"))
    for family, number in sorted(summary.families.items()):
        table.add_row(family, "", str(number), style="bold")
        for relation, count in summary.events.most_common():
            if ontology.relations()[relation].family == family:
                table.add_row("", relation, str(count))
    err.print(table)
    show_reading(summary.report, summary.found)
    say(f"{summary.events.total()} events in the graph, those that several articles tell joined")
    say("written: " + ", ".join(str(path) for path in summary.files))
    say(f"open {summary.files[0].resolve()} in a browser")


def show_changes(changes: Changes) -> None:
    """What became of a kept graph."""
    if changes.report.read:
        new = changes.report.read - changes.unchanged
        found = f", {changes.events.total()} events found in them" if new else ""
        say(f"{changes.report.read} articles read: {changes.unchanged} unchanged, {new} new or changed{found}")
    show_skips(changes.report)
    if changes.judged[0] != changes.judged[1]:
        say(f"actors judged to be others: {changes.judged[1]}, before {changes.judged[0]}")
    if changes.removed:
        say(f"taken out ({len(changes.removed)}): {', '.join(changes.removed)}")


def show_queries(queries: Iterable[ReadyQuery]) -> None:
    """The ready queries with what they answer, in three languages, and the parameters that they take."""
    for query in queries:
        out.print(Text(query.name, style="bold"))
        for language in sorted(query.titles, key=("en", "fr", "ar").index):
            out.print(Text(f"  {query.titles[language]}"))
        out.print(Text(f"  {' '.join(map(_option, query.parameters))}"), style="dim")


def show_answer(answer: Answer, form: str) -> None:
    """The answer to a query as a table for reading, as CSV, or as JSON (a list of objects)."""
    if form == "csv":
        tables.write_csv(answer.columns, answer.texts, sys.stdout)
    elif form == "json":
        rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.texts]
        plain(json.dumps(rows, ensure_ascii=False, indent=2))
    else:
        cells = [[_short(shown(cell or "")) for cell in row] for row in answer.texts]
        if len(answer.columns) * _COLUMN <= out.width:
            table = Table(*answer.columns)
            for line in cells:
                table.add_row(*map(Text, line))
            out.print(table)
        else:
            for line in cells:
                _show_record(answer.columns, line)
        say(f"{len(cells)} row{'' if len(cells) == 1 else 's'}")


def show_errors(score: Score) -> None:
    """Every missed and every spurious event, one a line."""
    for what, events in (("missed", score.missed), ("spurious", score.spurious)):
        for event in events:
            plain(f"{what:8} {_told(event)}")


def show_counts(name: str, counts: Iterable[tuple[str, Counts]]) -> None:
    """Precision, recall and F1 by relation or by article."""
    plain(f"{name:28} {'P':>6} {'R':>6} {'F1':>6} {'gold':>5} {'found':>5}")
    for key, c in counts:
        figures = f"{c.precision:6.3f} {c.recall:6.3f} {c.f1:6.3f}"
        plain(f"{key:28} {figures} {c.right + c.missed:5} {c.right + c.spurious:5}")


def show_score(score: Score, gold: Sequence[Event], found: Sequence[Event]) -> None:
    """The three measures, and the stages by themselves."""
    plain(f"{len(score.by_doc)} articles, {len(gold)} gold events, {len(found)} extracted")
    for name, c in (("strict", score.strict), ("dated", score.dated), ("dyad", score.dyad)):
        plain(f"{name:7} P {c.precision:.3f}  R {c.recall:.3f}  F1 {c.f1:.3f}")
    shares = ", ".join(f"{stage} {share.value:.3f} of {share.asked}" for stage, share in score.stages.items())
    plain(f"right, where all before it is: {shares}")


def _told(event: Event) -> str:
    told = f"{event.doc}: {event.subject.label} --{event.relation}--> {event.object.label}"
    return f"{told} [{event.date}] {event.status} | {(event.sentence or '')[:160]}"


def _short(cell: str) -> str:
    """An address of our own as SPARQL and the options of the command take it, too: `event:…`, `actor:…`."""
    for kind in ("event", "actor"):
        cell = cell.replace(f"{ontology.ID}{kind}/", f"{kind}:")
    return cell


def _show_record(columns: Sequence[str], row: Sequence[str]) -> None:
    """A row whose columns do not fit side by side, a line each; what is empty is left out."""
    for column, cell in zip(columns, row, strict=True):
        if cell:
            out.print(Text(f"{column:18} {cell}"), soft_wrap=True)
    out.print()


def _option(parameter: str) -> str:
    return "--" + {"since": "from", "until": "to"}.get(parameter, parameter).replace("_", "-")
