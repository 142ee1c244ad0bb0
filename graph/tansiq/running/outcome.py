"""What became of one article."""

from __future__ import annotations

from dataclasses import dataclass

from tansiq.model import Article, Event
from tansiq.reading import Reason, SkipReport


@dataclass(frozen=True)
class Outcome:
    """What the analysis of an article gave.

    Events are lines of JSON, as they are written: so they go through pipes and into files without being made anew, and
    the same bytes come of every way.

    Args:
        lines: its events, a line of JSON each, in the order in which it tells them.
        published: its date of publication, where one is known, in EDTF.
        failure: why the analysis failed; None where it did not.
    """

    lines: tuple[str, ...] = ()
    published: str | None = None
    failure: str | None = None

    @property
    def events(self) -> list[Event]:
        """The events as records."""
        return [Event.model_validate_json(line) for line in self.lines]

    def dated(self, article: Article) -> Article:
        """The article with its date of publication."""
        if article.published == self.published:
            return article
        return article.model_copy(update={"published": self.published})

    def is_skipped(self, article: Article, report: SkipReport) -> bool:
        """Whether the analysis failed, which the report is told."""
        if self.failure is None:
            return False
        report.skip(f"article {article.id}", Reason.FAILED, f"its analysis failed: {self.failure}")
        return True
