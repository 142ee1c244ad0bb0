"""What the page knows of events, articles, relations and topics: plain values, ready for JSON."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from tansiq import edtf
from tansiq.coreference import MergedEvent
from tansiq.ids import event_id
from tansiq.model import Article, Event, Evidence
from tansiq.ontology import relations, topics
from tansiq.shown import direction, marked, plain, web_address
from tansiq.text import search_key

# a search is folded in the browser letter by letter with the table of these
_FOLDED_RANGES = ((0x00C0, 0x024F), (0x0610, 0x06FF), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069))


def page_data(
    articles: Iterable[Article], events: Iterable[MergedEvent], ends: Mapping[str, Mapping[str, list[int]]]
) -> dict[str, Any]:
    """Events, articles, relations, topics and the table of folded letters, as the page reads them.

    Args:
        articles: where the events were read; one that is not among them is shown by its id.
        events: in the order in which the page numbers them, each with all articles that tell it.
        ends: by level and id of an event the numbers of its two members there (`tansiq.page.levels`).
    """
    told = list(events)
    docs = dict.fromkeys(own.doc for event in told for own in event.events)
    documents = {doc: number for number, doc in enumerate(docs)}
    known = {article.id: article for article in articles}
    return {
        "events": [_event(event, documents, ends) for event in told],
        "articles": [_article(known.get(doc), doc) for doc in documents],
        "relations": {name: {"family": r.family, "symmetric": r.symmetric, "labels": dict(r.labels)}
                      for name, r in relations().items()},
        "topics": {name: dict(topic.labels) for name, topic in topics().items()},
        "fold": _fold_table(),
    }  # fmt: skip


def _event(
    event: MergedEvent, documents: Mapping[str, int], ends: Mapping[str, Mapping[str, list[int]]]
) -> dict[str, Any]:
    begin, end = edtf.interval(event.date) if event.date else (None, None)
    return {
        "ends": {level: numbers[event.id] for level, numbers in ends.items() if event.id in numbers},
        "relation": event.relation,
        "status": event.status.value,
        "date": event.date,
        "begin": begin and begin.isoformat(),
        "end": end and end.isoformat(),
        "others": list(event.other_dates),
        "place": plain(event.place) if event.place else None,
        "topics": list(event.topics),
        "confidence": event.confidence,
        "articles": len(event.events),
        "corroboration": event.corroboration,
        "evidence": [evidence for own in event.events for evidence in _told(own, event, documents)],
    }


def _told(own: Event, event: MergedEvent, documents: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The sentences by which one article tells the event; articles are told by their numbers."""
    docs = {event_id(other): other.doc for other in event.events}
    for one in own.evidences:
        repeated = event.repeats.get((event_id(own), one.start, one.end))
        yield {
            "article": documents[own.doc],
            "parts": _parts(one),
            "title": one.in_title,
            "dir": direction(one.sentence),
            "rule": one.rule,
            "confidence": one.confidence,
            "claimant": plain(one.claimed_by.label) if one.claimed_by else None,
            "date": own.date if own.date in event.other_dates else None,
            "repeats": documents[docs[repeated[0]]] if repeated else None,
        }


def _parts(evidence: Evidence) -> list[str | list[str]]:
    """Pieces of the sentence: as they are, or with what they name: `[text, "subject", …]`."""
    return [[text, *roles] if roles else text for text, roles in marked(evidence)]


def _article(article: Article | None, doc: str) -> dict[str, Any]:
    if article is None:
        return {"title": plain(doc)}
    return {
        "title": plain(article.title or doc),
        "publisher": plain(article.publisher) if article.publisher else None,
        "published": article.published,
        "url": web_address(article.url),
    }


def _fold_table() -> dict[str, str]:
    letters = (chr(code) for first, last in _FOLDED_RANGES for code in range(first, last + 1))
    return {letter: search_key(letter) for letter in letters if search_key(letter) != letter}
