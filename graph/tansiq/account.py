"""An event of a graph in words, with the sentences that tell it: for a terminal and for a notebook."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from tansiq.page_data import plain
from tansiq.query import query
from tansiq.sparql import Queryable, select

_ARABIC = re.compile("[\u0600-\u06ff]")
_WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True)
class Told:
    """One sentence that tells an event, and where it stands; dates are EDTF, `confidence` is from 0 to 1."""

    sentence: str
    article: str
    publisher: str | None
    published: str | None
    url: str | None
    trigger: str | None
    rule: str | None
    confidence: str | None
    claimant: str | None
    date_given: str | None
    repeats: str | None

    @property
    def source(self) -> str:
        """The article with its publisher and date, as far as they are known."""
        return ", ".join(filter(None, (self.article, self.publisher, self.published)))

    @property
    def reading(self) -> str:
        """How the sentence was read, and what is to be known about it."""
        parts = (
            self.trigger and f"trigger «{self.trigger}»",
            self.rule and f"rule {self.rule}",
            self.confidence and f"confidence {self.confidence}",
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
        words: subject, relation, object, status, date and how well it is attested, in one line.
        joined: why what several articles tell was taken for one event.
        told: its sentences, in the order of their articles.
    """

    event: str
    words: str
    joined: tuple[str, ...]
    told: tuple[Told, ...]

    def __str__(self) -> str:
        lines = [self.words, *(f"  joined: {reason}" for reason in self.joined)]
        for one in self.told:
            lines += [f"  «{one.sentence}»", f"    {one.source}"]
            lines += [f"    {line}" for line in (one.url, one.reading) if line]
        return "\n".join(map(_on_one_line, lines))

    def _repr_html_(self) -> str:
        joined = Markup().join(Markup("<br>joined: {}").format(reason) for reason in self.joined)
        return Markup('<div><p><strong><bdi dir="auto">{}</bdi></strong>{}</p>{}</div>').format(
            self.words, joined, Markup().join(map(_html, self.told))
        )


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
    evidence = query(source, "evidence", {"event": row["event"]})
    reasons = select(source, f"SELECT ?why {{ <{row['event']}> tq:joinedBecause ?why }} ORDER BY ?why")
    told = [dict(zip(evidence.columns, texts, strict=True)) for texts in evidence.texts]
    return Account(
        event=row["event"] or "",
        words=_words(row),
        joined=tuple(reason or "" for (reason,) in reasons.texts),
        told=tuple(
            Told(
                sentence=one["sentence"] or "", article=one["article"] or "", publisher=one["publisher"],
                published=one["published"], url=one["url"], trigger=one["trigger"], rule=one["rule"],
                confidence=one["confidence"], claimant=one["claimant"], date_given=one["date_given"],
                repeats=one["repeats"],
            )
            for one in told
        ),
    )  # fmt: skip


def _words(row: dict[str, str | None]) -> str:
    sources = row["corroboration"]
    parts = (
        f"{row['subject']} {row['relation']} {row['object']}",
        row["status"],
        row["date"] or "no date",
        row["confidence"] and f"confidence {row['confidence']}",
        sources and f"{sources} independent source{'' if sources == '1' else 's'}",
    )
    return ", ".join(filter(None, parts))


def _html(one: Told) -> Markup:
    title = escape(one.source)
    if one.url and _WEB_ADDRESS.match(one.url):
        title = Markup('<a href="{}">{}</a>').format(one.url, title)
    quote = Markup('<blockquote dir="{}">{}</blockquote>').format(
        "rtl" if _ARABIC.search(one.sentence) else "ltr", one.sentence
    )
    return quote + Markup('<p><bdi dir="auto">{}</bdi><br><bdi dir="auto">{}</bdi></p>').format(title, one.reading)
