from pathlib import Path

import pytest

from tansiq.corpus import analysed
from tansiq.errors import DataError
from tansiq.model import Article, Event
from tansiq.reading import Reason, SkipReport
from tansiq.running import Journal, analysing, outcomes

ARTICLES = [Article(id=name, text=f"نص {name}") for name in "abcd"]


@pytest.fixture
def seen(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Ids of the articles that came to the extractor; `c` is more than it can bear."""
    seen: list[str] = []

    def extract(article: Article) -> list[Event]:
        seen.append(article.id)
        if article.id == "c":
            raise RecursionError("maximum recursion depth exceeded")
        return []

    monkeypatch.setattr(analysing, "extract_article", extract)
    return seen


def test_an_article_whose_analysis_fails_is_skipped_and_named(seen: list[str]) -> None:
    report = SkipReport()
    assert [article.id for article, _ in analysed(ARTICLES, report)] == ["a", "b", "d"]
    assert report.counts == {Reason.FAILED: 1}
    assert report.skips[0].message == (
        "article c: its analysis failed: RecursionError: maximum recursion depth exceeded; skipped"
    )


def test_a_broken_file_of_rules_ends_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Article) -> list[Event]:
        raise DataError("visits.yaml", 3, "match", "no sentence")

    monkeypatch.setattr(analysing, "extract_article", broken)
    with pytest.raises(DataError):
        list(outcomes(ARTICLES))


def test_what_is_in_the_journal_is_not_analysed_again(seen: list[str], tmp_path: Path) -> None:
    with pytest.raises(KeyboardInterrupt), Journal(tmp_path / "journal", lambda _: None) as journal:
        for article, _ in outcomes(ARTICLES, journal=journal):
            if article.id == "c":
                raise KeyboardInterrupt
    assert seen == ["a", "b", "c"]
    with Journal(tmp_path / "journal", lambda _: None) as journal:
        report = SkipReport()
        assert [article.id for article, _ in analysed(ARTICLES, report, journal=journal)] == ["a", "b", "d"]
    assert seen == ["a", "b", "c", "d"]
    assert report.counts == {Reason.FAILED: 1}, "what failed fails again, as in a run that was not interrupted"


def test_the_date_of_an_article_comes_with_its_outcome(seen: list[str]) -> None:
    page = Article(id="p", text="تاريخ النشر: 21 فبراير 2024\nنص")
    ((article, outcome),) = analysed([page], SkipReport())
    assert article.published == outcome.published == "2024-02-21"
