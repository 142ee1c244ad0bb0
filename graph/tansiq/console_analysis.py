"""What the command line shows of a network: the most important rows of each table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import pandas as pd
from rich.table import Table
from rich.text import Text

from tansiq.console import out, say, shown

_ROWS = 8
_MEMBERS = 5
_INFORMS = "sharesIntelligenceWith"


def show(found: Mapping[str, pd.DataFrame], folder: Path) -> None:
    """The summary of `network.analyse`, and which files its tables are; a table without rows is left out."""
    figures = dict(found["overview"].itertuples(index=False, name=None))
    if not figures["events"]:
        say("no event meets the conditions")
    else:
        out.print(
            f"{figures['actors']} actors, {figures['events']} events ({figures['undated']} without a date), "
            f"{figures['ties']} ties; {figures['tension']:.0%} of the events are of tension",
            soft_wrap=True,
        )
    _central(found["actors"])
    _brokers(found["brokers"], found["brokered"])
    _communities(found["communities"], figures["modularity"])
    informs = found["reciprocity"]
    informs = informs[(informs["relation"] == _INFORMS) & ~informs["returned"].astype(bool)]
    _print("Informs without being informed", ("who", "whom", "times"), informs[["from_label", "to_label", "there"]])
    dyads = found["dyads"]
    tense = dyads[dyads["tension"] > 0].sort_values("tension", ascending=False, kind="stable")
    _print("Most tension", ("one", "other", "tension", "cooperation"),
           tense[["one_label", "other_label", "tension", "cooperation"]])  # fmt: skip
    odd = found["triads"][~found["triads"]["balanced"].astype(bool)]
    _print("Triads out of balance", ("first", "second", "third", "ties of tension"),
           odd[["first_label", "second_label", "third_label", "tense"]])  # fmt: skip
    breaks = found["breaks"]
    _print("Breaks and crises, until the resumption (no end: none is told)",
           ("", "one", "other", "begin", "end", "days", "opened by"),
           breaks[["spell", "one", "other", "begin", "end", "days", "label"]])  # fmt: skip
    if "timeline" in found and found["timeline"].empty:
        say("the two countries have no event with each other that meets the conditions")
    if "phases" in found:
        spells = found["phases"]
        _print("Phases", ("spell", "begin", "end", "cooperation", "tension"),
               spells[["spell", "begin", "end", "cooperation", "tension"]], len(spells))  # fmt: skip
    say(f"written to {folder}: " + ", ".join(f"{name}.csv" for name in found))


def _central(actors: pd.DataFrame) -> None:
    columns = ("degree", "strength", "betweenness", "pagerank", "constraint")
    _print("Most central", ("actor", *columns), actors[["label", *columns]])


def _brokers(brokers: pd.DataFrame, brokered: pd.DataFrame) -> None:
    """Who brokers, each with the two different sides between which it does so most."""
    apart = brokered[brokered["from"] != brokered["to"]].drop_duplicates("broker").set_index("broker")
    chosen = brokers[brokers["brokered"] > 0]
    between = [f"{apart.at[a, 'from']} → {apart.at[a, 'to']}" if a in apart.index else "" for a in chosen["actor"]]
    _print("Brokers", ("actor", "brokered pairs", "as liaison", "most between"),
           chosen[["label", "brokered", "liaison"]].assign(between=between))  # fmt: skip


def _communities(communities: pd.DataFrame, modularity: float | None) -> None:
    chosen = communities[(communities["size"] > 1) & (communities["community"] <= _ROWS)]
    rows = []
    for number, part in chosen.groupby("community"):
        labels = [*part["label"][:_MEMBERS], *(["…"] if len(part) > _MEMBERS else [])]
        rows.append((number, len(part), "، ".join(labels)))
    _print(f"Communities (modularity {modularity})", ("", "actors", "the strongest"), pd.DataFrame(rows))


def _print(title: str, columns: Sequence[str], frame: pd.DataFrame, rows: int = _ROWS) -> None:
    """The first rows under a title; nothing where there are none."""
    if frame.empty:
        return
    table = Table(*columns)
    for row in frame[:rows].itertuples(index=False, name=None):
        table.add_row(*(Text(_cell(value)) for value in row))
    out.print(Text(f"\n{title}", style="bold"))
    out.print(table)
    if len(frame) > rows:
        out.print(Text(f"and {len(frame) - rows} more", style="dim"))


def _cell(value: Any) -> str:
    if pd.isna(value):
        return ""
    return f"{value:.3f}" if isinstance(value, float) else shown(str(value))
