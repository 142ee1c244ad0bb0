"""From articles to their events: what a worker does that extracts. It imports no PySpark."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum
from typing import Any

import pyarrow as pa

from tansiq.model import Article
from tansiq.reading import Reason, SkipReport
from tansiq.reading.distinct import distinct
from tansiq.reading.distinct import once as only_once
from tansiq.reading.raw import Found, Raw
from tansiq.reading.screening import with_text
from tansiq.reading.tables import row_article
from tansiq.running.analysing import analyse
from tansiq.spark import triples
from tansiq.spark.messages import Messages
from tansiq.spark.schema import ARTICLE, FIELDS, OUTCOME, Batches, batches, rows_of


class Output(StrEnum):
    """What is written, by the suffix of the folder."""

    PARQUET = ".parquet"
    TURTLE = ".ttl"
    NQUADS = ".nq"


_SERIALISED = {Output.TURTLE: triples.turtle, Output.NQUADS: triples.nquads}


def of_table(found: Batches, columns: Mapping[str, str]) -> Iterator[pa.RecordBatch]:
    """Outcomes of articles, given as `row`, each for itself.

    Args:
        columns: which column of `row` holds a field of an article, by the field's name.
    """
    return batches(_of_table(found, columns), OUTCOME)


def once(found: Batches) -> Iterator[pa.RecordBatch]:
    """The articles without those that were read before, of articles among which are all with the same text."""

    def kept(where: str, place: str, article: Article, _: SkipReport) -> Iterator[dict[str, Any]]:
        yield {**dict(article), "where": where, "place": place}

    return batches(_through(found, only_once, kept), ARTICLE)


def of_articles(found: Batches, output: Output) -> Iterator[pa.RecordBatch]:
    """Outcomes of articles, among which are all whose ids are one but for our endings; they get ids of their own."""

    def analysed(where: str, _: str, article: Article, report: SkipReport) -> Iterator[dict[str, Any]]:
        return _outcome(where, article, output, report)

    return batches(_through(found, distinct, analysed), OUTCOME)


def _through(
    found: Batches,
    screen: Callable[[Found, SkipReport], Found],
    then: Callable[[str, str, Article, SkipReport], Iterator[dict[str, Any]]],
) -> Iterator[dict[str, Any]]:
    """What comes of the articles that pass the screen, and all messages, also those that came with the articles."""
    report = Messages()
    passed: list[dict[str, Any]] = []

    def articles() -> Found:
        for row in rows_of(found):
            report.place = row["place"]
            if row["id"] is None:
                passed.append({name: row[name] for name in ("where", "place", "reason", "message")})
            else:
                yield row["where"], Article.model_construct(**{name: row[name] for name in FIELDS})

    for where, article in screen(articles(), report):
        yield from passed
        passed.clear()
        yield from then(where, report.place or "", article, report)
        yield from report.taken()
    yield from (*passed, *report.taken())


def _of_table(found: Batches, columns: Mapping[str, str]) -> Iterator[dict[str, Any]]:
    raw = Raw("row", io.BytesIO())
    for row in rows_of(found):
        given = row["row"]
        own = given[columns["id"]]
        where = f"article {own}"
        report = Messages(instead=("row:0", where))  # rows of a DataFrame have no numbers
        article = row_article(given, columns, raw, 0, report) if own is not None else None
        if own is None:
            report.skip(where, Reason.BROKEN, "no id")
        for _, screened in with_text(iter([(where, article)] if article else []), report):
            yield from _outcome(where, screened, Output.PARQUET, report)
        yield from ({**message, "id": None if own is None else str(own)} for message in report.taken())


def _outcome(where: str, article: Article, output: Output, report: SkipReport) -> Iterator[dict[str, Any]]:
    outcome = analyse(article)
    if outcome.is_skipped(article, report):
        return
    serialise = _SERIALISED.get(output)
    told = serialise(outcome.dated(article), outcome.events) if serialise else None
    yield {"id": article.id, "where": where, "events": [json.loads(line) for line in outcome.lines], "triples": told}
