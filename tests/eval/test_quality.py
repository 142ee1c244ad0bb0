"""The quality gate: the extractor's score on articles with gold must not fall below the pinned floors."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tansiq.events import read_events
from tansiq.extraction import extract_article
from tansiq.model import Article
from tansiq.reading import SkipReport, read_articles
from tansiq.resources import CHECKOUT, resource
from tansiq.score import Score, score

FLOORS_FILE = Path(__file__).parent / "floors.yaml"
FLOORS: dict[str, dict[str, Any]] = yaml.safe_load(FLOORS_FILE.read_text("utf-8"))
MEASURES = ("strict", "precision", "dated", "dyad")
CORPUS = resource("seeds", "corpus")
GOLD = resource("seeds", "gold.jsonl")
README = CHECKOUT / "README.md"
# real articles beside the checkout, for those who have them
SHARED = CHECKOUT.parent / "shared" / "articles"
RAW = SHARED / "raw.jsonl.gz"
RAW_GOLD = Path(__file__).parent / "gold"
RAW_SETS: dict[str, list[str]] = yaml.safe_load((RAW_GOLD / "articles.yaml").read_text("utf-8"))
REAL = ("seeds", "dev", *RAW_SETS)


def measured(result: Score) -> dict[str, float]:
    """F1 by each measure, and strict precision."""
    return {
        "strict": result.strict.f1,
        "precision": result.strict.precision,
        "dated": result.dated.f1,
        "dyad": result.dyad.f1,
    }


def scored(articles: Iterable[Article], gold: Path) -> Score:
    found = list(articles)
    events = [event for article in found for event in extract_article(article)]
    return score(read_events(gold), events, {article.id: article.published for article in found})


def articles_of(path: Path) -> list[Article]:
    report = SkipReport()
    articles = list(read_articles([path], report))
    assert report.skips == []
    return articles


@cache
def corpus_score() -> Score:
    return scored(articles_of(CORPUS), GOLD)


@cache
def shared_score(name: str) -> Score:
    return scored(articles_of(SHARED / f"{name}.jsonl"), SHARED / f"{name}.gold.jsonl")


@cache
def raw_articles() -> dict[str, Article]:
    """The articles of all rounds, by id."""
    wanted = {name for names in RAW_SETS.values() for name in names}
    lines = gzip.decompress(RAW.read_bytes()).decode("utf-8").split("\n")
    records = (json.loads(line) for line in lines if line)
    return {record["id"]: Article.model_validate(record) for record in records if record["id"] in wanted}


@cache
def raw_score(name: str) -> Score:
    return scored([raw_articles()[article] for article in RAW_SETS[name]], RAW_GOLD / f"{name}.jsonl")


def sha256_of_articles() -> str:
    """One hash of all articles: their names and contents in the order of names."""
    files = sorted(CORPUS.glob("*.md"))
    contents = {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}
    return hashlib.sha256(json.dumps(contents).encode()).hexdigest()


def check(name: str, measure: str, result: Score) -> None:
    floor, value = FLOORS[name][measure], measured(result)[measure]
    counts = result.dyad if measure == "dyad" else result.dated if measure == "dated" else result.strict
    assert value >= floor, (
        f"{name}: {measure} is {value:.4f}, below its floor of {floor} ({counts.right} right, {counts.missed} missed,"
        f" {counts.spurious} spurious): the change that did it makes the extractor worse; floors do not fall"
    )


def floors(*names: str) -> list[Any]:
    return [pytest.param(n, m, id=f"{n}-{m}") for n in names for m in MEASURES if m in FLOORS[n]]


def test_the_floors_are_of_the_known_measures() -> None:
    # the last three: test_dates.py, test_actors.py, test_coreference.py
    assert set(FLOORS) == {"corpus", *REAL, "dates", "actors", "coreference"}
    assert set(FLOORS["corpus"]) == {"sha256", *MEASURES}
    for name, entry in FLOORS.items():
        values = [value for measure, value in entry.items() if measure != "sha256"]
        assert values and all(0 < value < 1 for value in values), name


@pytest.mark.parametrize("what", ["gold", "articles"])
def test_the_gold_and_the_corpus_are_those_of_the_floors(what: str) -> None:
    now = hashlib.sha256(GOLD.read_bytes()).hexdigest() if what == "gold" else sha256_of_articles()
    assert FLOORS["corpus"]["sha256"][what] == now, (
        f"the {what} of the corpus changed. If it is meant: say why in the commit, run `make check`, put the hash {now}"
        f" under corpus.sha256.{what} in {FLOORS_FILE.relative_to(CHECKOUT)}, and set the floors to the new scores;"
        " if the scores fell with unchanged code, say so too"
    )


def test_every_article_of_the_corpus_is_scored() -> None:
    articles = articles_of(CORPUS)
    assert len(articles) == 60
    assert {event.doc for event in read_events(GOLD)} <= {article.id for article in articles}


def test_the_readme_gives_the_figures_of_the_corpus() -> None:
    result = corpus_score()
    shown = re.findall(
        r"(strict|dated|dyad).* \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \|$", README.read_text("utf-8"), re.M
    )
    figures = [(n, c.precision, c.recall, c.f1) for n in ("strict", "dated", "dyad") for c in [getattr(result, n)]]
    assert shown == [(name, *(f"{value:.2f}" for value in values)) for name, *values in figures]


@pytest.mark.parametrize(("name", "measure"), floors("corpus"))
def test_corpus(name: str, measure: str) -> None:
    check(name, measure, corpus_score())


@pytest.mark.parametrize(("name", "measure"), floors(*REAL))
def test_real_articles(name: str, measure: str) -> None:
    if not SHARED.is_dir():
        pytest.skip(f"REAL ARTICLES NOT SCORED: {SHARED} is not there; the floors of {name} were not checked")
    check(name, measure, raw_score(name) if name in RAW_SETS else shared_score(name))
