"""How well expressions of time are found and resolved, against those annotated by hand in real articles.

`dates.gold.jsonl` holds where each expression stands (offsets in the article's `text`, or in its title), the words it
begins with, and its `value` by the codebook; `also` lists further readings as good. Where the article does not tell
from when it counts the value is null: leaving such an expression out is right, giving it a date is wrong.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from tansiq import edtf
from tansiq.extraction import publication_day
from tansiq.model import Article
from tansiq.pipeline import pipeline
from tansiq.reading import SkipReport, read_articles
from tansiq.resources import CHECKOUT
from tansiq.score.count import Counts

HERE = Path(__file__).parent
GOLD = HERE / "dates.gold.jsonl"
FLOORS: dict[str, Any] = yaml.safe_load((HERE / "floors.yaml").read_text("utf-8"))["dates"]
SHARED = CHECKOUT.parent / "shared" / "articles"
FILES = [SHARED / "seeds.jsonl", SHARED / "dev.jsonl"]


@dataclass(eq=False)
class Expression:
    """A date in an article: in its title or text, from `start` to `end`, with every value that will do."""

    doc: str
    title: bool
    start: int
    end: int
    values: list[str | None]
    text: str = ""

    def overlaps(self, other: Expression) -> bool:
        same_place = (self.doc, self.title) == (other.doc, other.title)
        return same_place and self.start < other.end and other.start < self.end


@dataclass(eq=False)
class Result:
    """Pairs of gold and found: agreeing in value, differing, and what stands alone."""

    right: list[tuple[Expression, Expression]] = field(default_factory=list)
    wrong: list[tuple[Expression, Expression]] = field(default_factory=list)
    missed: list[Expression] = field(default_factory=list)
    spurious: list[Expression] = field(default_factory=list)

    @property
    def value(self) -> Counts:
        """By value: a date that cannot be resolved is needed by nobody."""
        needed = [pair for pair in self.right if None not in pair[0].values]
        missed = [gold for gold in [*self.missed, *(gold for gold, _ in self.wrong)] if None not in gold.values]
        return Counts(len(needed), len(missed), len(self.spurious) + len(self.wrong))

    @property
    def span(self) -> Counts:
        """By place alone."""
        needed = [gold for gold, _ in [*self.right, *self.wrong] if None not in gold.values]
        missed = [gold for gold in self.missed if None not in gold.values]
        return Counts(len(needed), len(missed), len(self.spurious))


def gold() -> list[Expression]:
    rows = [json.loads(line) for line in GOLD.read_text("utf-8").splitlines()]
    return [
        Expression(row["doc"], "in" in row, row["start"], row["end"], [row["value"], *row.get("also", [])], row["text"])
        for row in rows
    ]


def found_in(article: Article) -> list[Expression]:
    """The dates that the extractor finds in an article, at their offsets there."""
    title = f"{article.title}\n\n" if article.title else ""
    nlp = pipeline("ar")
    doc = nlp.make_doc(title + article.text)
    doc._.body, doc._.published = len(title), publication_day(article)
    for stage in ("tansiq_sentences", "tansiq_dates"):
        doc = nlp.get_pipe(stage)(doc)
    found = []
    for sentence in doc._.sentences:
        for date in doc._.dates.get(sentence.index, []):
            start, end = sentence.words[date.start].start, sentence.words[date.end - 1].end
            text = doc.text[start:end]
            shift = 0 if sentence.title else len(title)
            found.append(Expression(article.id, sentence.title, start - shift, end - shift, [date.edtf], text))
    return found


def compare(golden: list[Expression], found: list[Expression]) -> Result:
    """Pair each gold expression with a found one that overlaps it, preferably of the same value."""
    result, left = Result(), list(found)
    for expression in golden:
        near = [other for other in left if expression.overlaps(other)]
        if not near:
            result.missed.append(expression)
            continue
        other = max(near, key=lambda other: other.values[0] in expression.values)
        left.remove(other)
        (result.right if other.values[0] in expression.values else result.wrong).append((expression, other))
    result.spurious = left
    return result


@cache
def articles() -> list[Article]:
    absent = [str(file) for file in FILES if not file.exists()]
    if absent:
        pytest.skip(f"the articles of dates.gold.jsonl are not here: {', '.join(absent)}")
    return list(read_articles(FILES, SkipReport()))


@cache
def result() -> Result:
    return compare(gold(), [expression for article in articles() for expression in found_in(article)])


def test_the_gold_is_that_of_the_floors() -> None:
    now = hashlib.sha256(GOLD.read_bytes()).hexdigest()
    assert FLOORS["sha256"]["gold"] == now, f"the gold dates changed: say why in the commit, put {now} into floors.yaml"


def test_the_gold_stands_where_it_says() -> None:
    by_id = {article.id: article for article in articles()}
    for expression in gold():
        article = by_id[expression.doc]
        place = (article.title or "") if expression.title else article.text
        assert place[expression.start : expression.end].startswith(expression.text)


def test_the_values_of_the_gold_are_dates() -> None:
    for expression in gold():
        for value in expression.values:
            assert value is None or edtf.checked(value)


@pytest.mark.parametrize("measure", ["value", "span"])
def test_dates_of_real_articles(measure: str) -> None:
    compared = result()
    f1 = getattr(compared, measure).f1
    told = [f"{one.text} {one.values} {other.values[0]}" for one, other in compared.wrong]
    missed = [f"{one.text} {one.values[0]}" for one in compared.missed if None not in one.values]
    assert f1 >= FLOORS[measure], f"{measure} F1 {f1:.3f}; wrong {told}; missed {missed}; spurious {compared.spurious}"
