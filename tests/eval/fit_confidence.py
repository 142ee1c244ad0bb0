"""Fit the weights of `confidence.yaml` on articles with gold, and print the reliability table.

    python tests/eval/fit_confidence.py ARTICLES GOLD [ARTICLES GOLD ...] [--rate 0.8] [--test ARTICLES GOLD] [--write]

An event is right when it matches a gold event, required or optional, by the strict measure. `--test` names articles
that are only measured. The rules were tuned on the articles of the fit, so that more is right there than elsewhere:
`--rate` is the share that was right when articles were read for the first time, and the base is moved to give it on
average. Without `--write` the weights are shown, not stored.
"""

from __future__ import annotations

import argparse
from itertools import pairwise
from pathlib import Path

import numpy as np
import yaml

from tansiq import confidence as module
from tansiq.events import read_events
from tansiq.extraction import read_article
from tansiq.reading import SkipReport, read_articles
from tansiq.score.matching import match, strict

WEIGHTS = Path(module.__file__).parent / "lang" / "ar" / "confidence.yaml"
HEAD = "# Weights of the signs of a claim, logistic scale: fitted by tests/eval/fit_confidence.py, not by hand.\n"
# strength of the pull of every weight towards 0: a few hundred events cannot carry more
RIDGE = 4.0
BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)

Sample = tuple[tuple[str, ...], bool]


def samples(articles: Path, gold: Path) -> list[Sample]:
    """Signs of every extracted event, and whether it is right."""
    found: list[Sample] = []
    ours = read_events(gold)
    for article in read_articles([articles], SkipReport()):
        draft = read_article(article)
        pairs = match([event for event in ours if event.doc == article.id], draft.events, strict).pairs
        right = {id(event) for _, event in pairs}
        signs = {
            (attempt.sentence.start, attempt.trigger, claim.subject.label, claim.object.label): claim.signs
            for attempt in draft.attempts
            for claim in attempt.claims
        }
        for event in draft.events:
            start = event.start + (0 if event.in_title else draft.body)
            found.append((signs[start, event.trigger, event.subject.label, event.object.label], id(event) in right))
    return found


def fit(data: list[Sample]) -> tuple[float, dict[str, float]]:
    """Base and weights of the ridge logistic regression, by Newton's method."""
    names = sorted({sign for signs, _ in data for sign in signs})
    x = np.array([[1.0, *(float(name in signs) for name in names)] for signs, _ in data])
    y = np.array([float(right) for _, right in data])
    penalty = np.diag([0.0] + [RIDGE] * len(names))
    w = np.zeros(len(names) + 1)
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ w))
        w -= np.linalg.solve((x.T * (p * (1 - p))) @ x + penalty, x.T @ (p - y) + penalty @ w)
    return round(float(w[0]), 2), {name: round(float(value), 2) for name, value in zip(names, w[1:], strict=True)}


def moved(base: float, weights: dict[str, float], data: list[Sample], rate: float) -> float:
    """The base with which the mean probability is the rate (by bisection)."""
    sums = np.array([sum(weights.get(sign, 0.0) for sign in signs) for signs, _ in data])
    low, high = base - 5, base + 5
    for _ in range(40):
        middle = (low + high) / 2
        low, high = (middle, high) if np.mean(1 / (1 + np.exp(-(middle + sums)))) < rate else (low, middle)
    return round(low, 2)


def reliability(data: list[Sample], base: float, weights: dict[str, float]) -> str:
    """How many of the events of each range of confidence are right."""
    given = [1 / (1 + np.exp(-(base + sum(weights.get(sign, 0.0) for sign in signs)))) for signs, _ in data]
    rows = ["confidence   events   right"]
    for low, high in pairwise(BINS):
        of_bin = [right for (_, right), p in zip(data, given, strict=True) if low <= p < high]
        if of_bin:
            rows.append(f"{low:.1f} to {min(high, 1):.1f}   {len(of_bin):6}   {sum(of_bin) / len(of_bin):.2f}")
    sure = [right for (_, right), p in zip(data, given, strict=True) if p >= 0.8]
    return "\n".join([*rows, f"0.8 and more {len(sure):6}   {sum(sure) / max(1, len(sure)):.2f}"])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path, metavar="ARTICLES GOLD")
    parser.add_argument("--test", nargs=2, type=Path, metavar=("ARTICLES", "GOLD"))
    parser.add_argument("--rate", type=float)
    parser.add_argument("--write", action="store_true")
    given = parser.parse_args()
    pairs = list(zip(given.sets[::2], given.sets[1::2], strict=True))
    data = [sample for articles, gold in pairs for sample in samples(articles, gold)]
    base, weights = fit(data)
    if given.rate:
        base = moved(base, weights, data, given.rate)
    text = HEAD + yaml.safe_dump({"base": base, "signs": weights}, allow_unicode=True, sort_keys=True)
    print(text, reliability(data, base, weights), sep="\n")
    if given.test:
        print("\nunseen", reliability(samples(*given.test), base, weights), sep="\n")
    if given.write:
        WEIGHTS.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
