"""The command that lists actors who may be one."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from tansiq.cli.app import app, examples
from tansiq.cli.arguments import Where

if TYPE_CHECKING:
    from tansiq.identity.review import Ask

_SHOWN = 200  # characters of a sentence


@app.command(
    epilog=examples(
        "tansiq actors",
        "tansiq actors --in graph.ttl --min 0.8",
        "tansiq actors --accept 0.97 --write",
        "tansiq build articles/ -o output/ --judgements judgements.yaml",
    )
)
def actors(
    where: Where = "output",
    judgements: Annotated[
        Path, typer.Option(metavar="FILE", help="Verdicts (YAML); pairs that it holds are not listed.")
    ] = Path("judgements.yaml"),
    minimum: Annotated[
        float, typer.Option("--min", metavar="SCORE", min=0, max=1, help="Lowest score of a pair, 0 to 1.")
    ] = 0.6,
    accept: Annotated[
        float | None,
        typer.Option(metavar="SCORE", min=0.5, max=1, help="Write pairs of at least this score to FILE as the same."),
    ] = None,
    write: Annotated[
        bool, typer.Option("--write", help="Write the other pairs to FILE as undecided, for you to edit.")
    ] = False,
    limit: Annotated[
        int, typer.Option(metavar="NUMBER", min=0, help="How many pairs to show, the likeliest first; 0: all.")
    ] = 30,
) -> None:
    """List actors that may be one, with score, reasons and evidence, for you to judge.

    FILE holds a verdict on each pair: same, different or undecided. `tansiq build --judgements FILE` joins what is the
    same; a verdict changed or taken out counts from the next build on. Nothing is written without --write or --accept.

    Offices without a name and whoever may have held them have low scores (--min 0.5 lists them): who held one then is
    inferred event by event, so leave them apart unless all events of the office are of one person's time.
    """
    from tansiq import console
    from tansiq.identity import review
    from tansiq.identity.judgements import Judgements, Verdict, append, read

    judged = read(judgements) if judgements.exists() else Judgements()
    ask = _asked(where)
    known = {actor.key: actor for actor in review.actors_of(ask)}
    pairs = review.unjudged(known.values(), judged, minimum)
    shown = pairs[: limit or None]
    quotes = review.evidence_of(ask, (key for pair in shown for key in (pair.a, pair.b)))
    for pair in shown:
        console.plain(f"{pair.score:.2f}  {pair.a}  ~  {pair.b}\n      {'; '.join(pair.reasons)}")
        for key in (pair.a, pair.b):
            console.plain(f"      {key}: {', '.join(known[key].names[:4])}")
            for quote in quotes.get(key, ()):
                console.plain(f"        {_shortened(quote.sentence)} [{quote.article}]")
    hidden = f", {len(pairs) - len(shown)} more are not shown (--limit 0 shows all)" if len(shown) < len(pairs) else ""
    verdicts = (
        f"{judgements} holds {len(judged.entries)} verdicts" if judged.entries else f"no verdicts in {judgements}"
    )
    console.say(f"{len(known)} actors, {len(pairs)} pairs to judge of {minimum:g} and more{hidden}; {verdicts}")
    if write or accept is not None:
        added = review.verdicts(pairs, judged, accept, undecided=write)
        append(judgements, added)
        same = sum(entry.verdict is Verdict.SAME for entry in added)
        console.say(f"added to {judgements}: {same} same, {len(added) - same} undecided")


def _asked(where: str) -> Ask:
    from tansiq.sources import opened
    from tansiq.sparql import select

    def ask(text: str) -> tuple[tuple[str | None, ...], ...]:
        with opened(where) as source:
            return select(source, text).texts

    return ask


def _shortened(sentence: str) -> str:
    return sentence if len(sentence) <= _SHOWN else sentence[: _SHOWN - 1] + "…"
