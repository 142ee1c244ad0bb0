"""Events of an article: the extractor as the rest of the project sees it."""

from __future__ import annotations

import datetime as dt

from tansiq import edtf, ids
from tansiq.dateline import dateline
from tansiq.draft import Draft
from tansiq.model import Article, Event
from tansiq.stages import read


def extract_article(article: Article) -> list[Event]:
    """The events of one article, in the order in which it tells them."""
    events = []
    seen: set[str] = set()
    for event in read_article(article).events or ():
        event = event.model_copy(update={"id": ids.event_id(event)})
        if event.id not in seen:
            seen.add(event.id or "")
            events.append(event)
    return events


def read_article(article: Article) -> Draft:
    """The article as the stages leave it, with what each saw; the title is read as its first sentence."""
    title = f"{article.title}\n\n" if article.title else ""
    draft = Draft(title + article.text, article.id, publication_day(article), len(title))
    read(draft)
    return draft


def dated(article: Article) -> Article:
    """The article with its publication date: the metadata's, else the page's own dateline, else none."""
    if article.published is not None:
        return article
    day = dateline(article.text)
    return article if day is None else article.model_copy(update={"published": day.isoformat()})


def publication_day(article: Article) -> dt.date | None:
    """The day that relative dates count from."""
    published = dated(article).published
    # of a month or year alone, «أمس» is no day; from a broken date one cannot count back beyond the calendar's ends
    if published is None or edtf.precision(published) != "day" or not "1800" <= published < "3000":
        return None
    return edtf.interval(published)[0]
