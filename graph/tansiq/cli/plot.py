"""The commands that draw pictures for publication."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tansiq.cli.app import app, examples
from tansiq.cli.arguments import By, Dyad, Family, MinConfidence, Other, Relation, Since, TakesPart, Until, Where
from tansiq.cli.plot_options import Besides, Lang, Language, Level, Output, Size, Top, inches

if TYPE_CHECKING:
    from networkx import MultiDiGraph

    from tansiq.plots import Picture

plot = typer.Typer(no_args_is_help=True, rich_markup_mode="rich")
app.add_typer(
    plot,
    name="plot",
    help="Draw a picture for publication: PNG, SVG or PDF, in Arabic, English or French.",
    epilog=examples("tansiq plot timeline --dyad MA-FR -o dyad.svg", "tansiq plot matrix --lang ar -o states.png"),
)


@plot.command(
    epilog=examples(
        "tansiq plot timeline --dyad MA-FR -o dyad.svg",
        "tansiq plot timeline --dyad MA-ES --lang fr --from 2014 --with planned -o es.pdf",
        "tansiq plot timeline --actor 'Abdellatif Hammouchi' --other FR --in my-store/ -o hammouchi.png",
    )
)
def timeline(
    output: Output = Path("timeline.svg"),
    where: Where = "output",
    lang: Language = Lang.EN,
    dyad: Dyad = None,
    actor: TakesPart = None,
    other: Other = None,
    relation: Relation = None,
    family: Family = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = None,
    besides: Besides = None,
    size: Size = None,
) -> None:
    """The events of two countries (--dyad), or of two actors, over time: cooperation above, tension below.

    Breaks are shaded up to the resumption. What has no date cannot be drawn; the caption counts it.
    """
    from tansiq import plots

    if bool(dyad) == bool(actor and other) or bool(actor) != bool(other):
        raise typer.BadParameter("give either --dyad, or --actor and --other")
    one, two = (_key(where, side) for side in (actor, other)) if actor and other else _countries(dyad)
    graph = _narrowed(where, relation, family, since, until, min_confidence)
    drawn = plots.timeline(graph, one, two, lang=lang, statuses=_statuses(besides), **_sized(size))
    _save(drawn, output)


@plot.command(
    epilog=examples(
        "tansiq plot matrix -o states.svg",
        "tansiq plot matrix --order community --top 40 --lang ar -o states.png",
        "tansiq plot matrix --by actors --from 2020 --relation meets -o meetings.pdf",
    )
)
def matrix(
    output: Output = Path("matrix.svg"),
    where: Where = "output",
    lang: Language = Lang.EN,
    by: Level = By.STATES,
    order: Annotated[
        str, typer.Option(metavar="NAME", help="strength, or community: those who deal most stand together.")
    ] = "strength",
    top: Top = 24,
    relation: Relation = None,
    family: Family = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = None,
    besides: Besides = None,
    size: Size = None,
) -> None:
    """Who acts on whom: cooperation and tension of states (or actors) side by side, one row and column each."""
    from tansiq import plots

    graph = _narrowed(where, relation, family, since, until, min_confidence)
    drawn = plots.matrix(
        graph, lang=lang, by=by.value, statuses=_statuses(besides), order=order, top=top, **_sized(size)
    )
    _save(drawn, output)


@plot.command(
    epilog=examples(
        "tansiq plot ego --actor org/ma-dgsn -o dgsn.svg",
        "tansiq plot ego --actor MA --by states --lang ar --from 2020 -o morocco.png",
        "tansiq plot ego --actor فرنسا --family tension --top 12 -o tension.pdf",
    )
)
def ego(
    actor: TakesPart,
    output: Output = Path("ego.svg"),
    where: Where = "output",
    lang: Language = Lang.EN,
    by: Level = By.ACTORS,
    top: Top = 24,
    relation: Relation = None,
    family: Family = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = None,
    besides: Besides = None,
    size: Size = None,
) -> None:
    """One actor amid those it has events with, a line for each family and direction."""
    from tansiq import plots

    key = _key(where, actor or "")
    graph = _narrowed(where, relation, family, since, until, min_confidence)
    drawn = plots.ego(graph, key, lang=lang, by=by.value, statuses=_statuses(besides), top=top, **_sized(size))
    _save(drawn, output)


@plot.command(
    epilog=examples(
        "tansiq plot centrality -o central.svg",
        "tansiq plot centrality --measure betweenness --window 5 --lang fr -o central.png",
        "tansiq plot centrality --by actors --from 2014 --to 2025 -o actors.pdf",
    )
)
def centrality(
    output: Output = Path("centrality.svg"),
    where: Where = "output",
    lang: Language = Lang.EN,
    by: Level = By.STATES,
    measure: Annotated[str, typer.Option(metavar="NAME", help="degree, strength, betweenness, pagerank …")] = "degree",
    window: Annotated[int, typer.Option(min=1, max=100, metavar="YEARS", help="Length of the sliding window.")] = 3,
    top: Top = 7,
    relation: Relation = None,
    family: Family = None,
    since: Since = None,
    until: Until = None,
    min_confidence: MinConfidence = None,
    besides: Besides = None,
    size: Size = None,
) -> None:
    """The most central states (or actors) over time, in windows of years that slide by one."""
    from tansiq import plots

    graph = _narrowed(where, relation, family, since, until, min_confidence)
    drawn = plots.centrality(
        graph, lang=lang, by=by.value, statuses=_statuses(besides), measure=measure, window_years=window,
        top=top, **_sized(size),
    )  # fmt: skip
    _save(drawn, output)


def _narrowed(
    where: str, relation: str | None, family: str | None, since: str | None, until: str | None, sure: float | None
) -> MultiDiGraph:
    """The events of every status that meet the conditions."""
    from tansiq.knowledge import load
    from tansiq.model import Status
    from tansiq.network import view

    relations = [relation] if relation else None
    return view(
        load(where).network(), statuses=list(Status), relations=relations, family=family, since=since, until=until,
        min_confidence=sure,
    )  # fmt: skip


def _countries(dyad: str | None) -> list[str]:
    from tansiq import binding

    return [str(country.value) for country in binding.terms("dyad", dyad)[0]]


def _key(where: str, wanted: str) -> str:
    from tansiq import lookup
    from tansiq.sources import opened

    with opened(where) as source:
        return lookup.key(source, wanted)


def _statuses(besides: list[str] | None) -> list[str]:
    return ["actual", *(besides or [])]


def _sized(size: str | None) -> dict[str, tuple[float, float]]:
    return {"size": inches(size)} if size else {}


def _save(drawn: Picture, output: Path) -> None:
    from tansiq import console, plots

    plots.save(drawn, output)
    console.say(f"written: {output}")
