"""What the page shows of actors, events and articles: plain values, ready for JSON."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from tansiq.coreference import MergedEvent
from tansiq.ids import actor_key, event_id
from tansiq.model import Article, Event, Evidence
from tansiq.ontology import LANGUAGES, relations
from tansiq.text import fold

# a search is folded in the browser letter by letter with the table of these
_FOLDED_RANGES = ((0x00C0, 0x024F), (0x0610, 0x06FF), (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2069))
_OVERRIDES = {0x202D: "[U+202D]", 0x202E: "[U+202E]"}


@dataclass(frozen=True)
class PageData:
    """Attributes:
    view: actors, events, articles, relations and the table of folded letters, as the page reads them.
    index: number of each actor in the view, by its key.
    """

    view: dict[str, Any]
    index: Mapping[str, int]


def page_data(articles: Iterable[Article], events: Iterable[MergedEvent], graph: Any) -> PageData:
    """All that the page shows, the same for any order of the events.

    Args:
        articles: where the events were read; one that is not among them is shown by its id.
        events: each with all articles that tell it.
        graph: `network.mirror` of the events.
    """
    index = {key: number for number, key in enumerate(sorted(graph))}
    told = sorted(events, key=lambda event: event.id)
    docs = dict.fromkeys(own.doc for event in told for own in event.events)
    documents = {doc: number for number, doc in enumerate(docs)}
    known = {article.id: article for article in articles}
    view = {
        "actors": [_actor(graph.nodes[key]) for key in index],
        "events": [_event(event, index, documents) for event in told],
        "articles": [_article(known.get(doc), doc) for doc in documents],
        "relations": {name: {"family": r.family, "symmetric": r.symmetric, "labels": dict(r.labels)}
                      for name, r in relations().items()},
        "fold": _fold_table(),
    }  # fmt: skip
    return PageData(view, index)


def plain(text: str) -> str:
    """The text with characters that force a direction made visible; their kin that only advise stay."""
    return text.translate(_OVERRIDES)


def search_key(text: str) -> str:
    """The text as it is compared in a search: folded, Latin letters without accents."""
    unaccented = "".join(char for char in unicodedata.normalize("NFD", fold(text)) if not unicodedata.combining(char))
    return fold(unicodedata.normalize("NFC", unaccented))


def web_address(url: str | None) -> str | None:
    """The address if it is an http or https one, else None."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not parts.hostname or any(c.isspace() or c < " " for c in url or ""):
        return None
    return url


def direction(text: str) -> str:
    """`rtl` or `ltr`, as most of its letters run: a sentence that opens with a Latin name is still Arabic."""
    kinds = [unicodedata.bidirectional(char) for char in text]
    return "rtl" if kinds.count("AL") + kinds.count("R") > kinds.count("L") else "ltr"


def _actor(node: Mapping[str, str]) -> dict[str, Any]:
    others = (node.get(f"label_{language}", "") for language in LANGUAGES)
    return {
        "label": plain(node["label"]),
        "labels": [plain(label) for label in dict.fromkeys(others) if label and label != node["label"]],
        "kind": node["kind"],
        "country": node.get("country"),
        "search": search_key(f"{node['label']} | {node['names']}"),
    }


def _event(event: MergedEvent, index: Mapping[str, int], documents: Mapping[str, int]) -> dict[str, Any]:
    return {
        "actors": [index[actor_key(event.subject)], index[actor_key(event.object)]],
        "relation": event.relation,
        "status": event.status.value,
        "date": event.date,
        "others": list(event.other_dates),
        "articles": len(event.events),
        "corroboration": event.corroboration,
        "evidence": [evidence for own in event.events for evidence in _evidence(own, event, documents)],
    }


def _evidence(own: Event, event: MergedEvent, documents: Mapping[str, int]) -> Iterator[dict[str, Any]]:
    """The sentences by which one article tells the event; articles are told by their numbers."""
    docs = {event_id(other): other.doc for other in event.events}
    # an event without offsets still has its sentence
    told: list[Event | Evidence] = [*([own] if own.sentence else []), *own.evidence]
    for one in told:
        # an end of 0 is that of no evidence
        repeated = event.repeats.get((event_id(own), one.start or 0, one.end or 0))
        yield {
            "article": documents[own.doc],
            "parts": _around(one.sentence or "", one.trigger),
            "dir": direction(one.sentence or ""),
            "rule": one.rule,
            "confidence": one.confidence,
            "claimant": plain(one.claimed_by.label) if one.claimed_by else None,
            "date": own.date if own.date in event.other_dates else None,
            "repeats": documents[docs[repeated[0]]] if repeated else None,
        }


def _around(sentence: str, trigger: str | None) -> list[str]:
    """The sentence before its trigger, the trigger, the sentence after it; in one part where no trigger is known."""
    before, mark, after = sentence.partition(trigger) if trigger else (sentence, "", "")
    return [plain(part) for part in ((before, mark, after) if mark else (sentence,))]


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
