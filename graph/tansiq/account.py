"""An event of a graph in words, with the sentences that tell it: for a terminal and for a notebook."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

import pyoxigraph as ox
from markupsafe import Markup

from tansiq import display
from tansiq.model import Evidence
from tansiq.query import query
from tansiq.rdf import reading
from tansiq.shown import plain, web_address
from tansiq.sparql import Queryable, select


@dataclass(frozen=True)
class Told:
    """One sentence that tells an event, and where it stands; dates are EDTF."""

    evidence: Evidence
    article: str
    publisher: str | None
    published: str | None
    url: str | None
    claimant: str | None
    date_given: str | None
    repeats: str | None

    @property
    def sentence(self) -> str:
        """The words of the article."""
        return self.evidence.sentence

    @property
    def source(self) -> str:
        """The article with its publisher and date, as far as they are known."""
        return ", ".join(filter(None, (self.article, self.publisher, self.published)))

    @property
    def reading(self) -> str:
        """How the sentence was read, and what is to be known about it."""
        told = self.evidence
        parts = (
            told.trigger and f"trigger «{told.trigger}»",
            told.rule and f"rule {told.rule}",
            None if told.confidence is None else f"confidence {told.confidence:g}",
            self.claimant and f"claimed by {self.claimant}",
            self.date_given and f"dates it {self.date_given}",
            self.repeats and "repeats an earlier article",
        )
        return ", ".join(filter(None, parts))


@dataclass(frozen=True)
class Account:
    """An event and what tells it; `str()` is a report for people, notebooks show it as HTML.

    Attributes:
        event: its IRI.
        subject: label of who acts, as `object` of whom it acts on.
        relation: its name.
        facts: status, date and how well it is attested.
        joined: why what several articles tell was taken for one event.
        told: its sentences, in the order of their articles.
    """

    event: str
    subject: str
    relation: str
    object: str
    facts: tuple[str, ...]
    joined: tuple[str, ...]
    told: tuple[Told, ...]

    @property
    def words(self) -> str:
        """All but the sentences, in one line."""
        return ", ".join((f"{self.subject} {self.relation} {self.object}", *self.facts))

    def __str__(self) -> str:
        lines = [self.words, *(f"  joined: {reason}" for reason in self.joined)]
        for one in self.told:
            lines += [f"  «{one.sentence}»", f"    {one.source}"]
            lines += [f"    {line}" for line in (one.url, one.reading) if line]
        return "\n".join(map(_on_one_line, lines))

    def _repr_html_(self) -> str:
        joined = Markup().join(Markup("<br>joined: {}").format(reason) for reason in self.joined)
        head = display.heading(self.subject, self.relation, self.object, self.facts)
        return Markup("<div><p>{}{}</p>{}</div>").format(head, joined, Markup().join(map(_html, self.told)))


def _on_one_line(line: str) -> str:
    """The line as it is, but for breaks and forced directions in what an article says: it cannot forge another line."""
    return line[: len(line) - len(line.lstrip())] + plain(" ".join(line.split()))


def account_of(source: Queryable, event: str) -> Account:
    """The account of an event, meant as `lookup.event` understands it.

    Raises:
        QueryError: the graph has no such event.
    """
    found = query(source, "events", {"event": event})
    row = dict(zip(found.columns, found.texts[0], strict=True))
    sentences = query(source, "evidence", {"event": row["event"]})
    reasons = select(source, f"SELECT ?why {{ <{row['event']}> tq:joinedBecause ?why }} ORDER BY ?why")
    told = [dict(zip(sentences.columns, texts, strict=True)) for texts in sentences.texts]
    quotes = _quotes(source, row["event"] or "")
    return Account(
        event=row["event"] or "",
        subject=row["subject"] or "",
        relation=row["relation"] or "",
        object=row["object"] or "",
        facts=_facts(row),
        joined=tuple(reason or "" for (reason,) in reasons.texts),
        told=tuple(
            Told(
                evidence=quotes[one["evidence"] or ""], article=one["article"] or "", publisher=one["publisher"],
                published=one["published"], url=one["url"], claimant=one["claimant"], date_given=one["date_given"],
                repeats=one["repeats"],
            )
            for one in told
        ),
    )  # fmt: skip


def _facts(row: dict[str, str | None]) -> tuple[str, ...]:
    sources = row["corroboration"]
    parts = (
        row["status"],
        row["date"] or "no date",
        row["confidence"] and f"confidence {row['confidence']}",
        sources and f"{sources} independent source{'' if sources == '1' else 's'}",
    )
    return tuple(filter(None, parts))


def _quotes(source: Queryable, event: str) -> dict[str, Evidence]:
    """The evidence of an event by its address."""
    text = f"SELECT ?evidence ?p ?value {{ <{event}> tq:evidence ?evidence . ?evidence ?p ?value }}"
    rows = cast("tuple[tuple[ox.NamedNode, ox.NamedNode, ox.NamedNode | ox.Literal], ...]", select(source, text).rows)
    found = reading.nodes((evidence.value, predicate.value, value) for evidence, predicate, value in rows)
    return {address: reading.evidence(node) for address, node in found.items()}


def _html(one: Told) -> Markup:
    title = display.bdi(one.source)
    if url := web_address(one.url):
        title = Markup('<a href="{}">{}</a>').format(url, title)
    return display.quote(one.evidence) + Markup("<p>{}<br>{}</p>").format(title, display.bdi(one.reading))
