"""An extractor for processes that finds the sample events, as tests of whole runs have it find them in this one."""

from __future__ import annotations

from samples import EVENTS

from tansiq.events import event_line
from tansiq.model import Article
from tansiq.running.outcome import Outcome


def prepare() -> None:
    """Nothing to build."""


def analyse(article: Article) -> Outcome:
    """The sample events of the article."""
    return Outcome(tuple(event_line(event) for event in EVENTS if event.doc == article.id), article.published)
