"""Main text and date of the made pages; `PYTHONPATH=tests python benchmarks/pages.py` shows them page by page."""

from __future__ import annotations

from statistics import mean

import pytest
from lxml.html import HtmlElement
from made_pages import date_verdict, pages, word_f1

from tansiq.maintext import main_spans
from tansiq.model import Article
from tansiq.reading.encoding import decoded_page
from tansiq.reading.html.tree import lines, parsed, without_unseen
from tansiq.reading.page import article_of


@pytest.fixture(scope="module")
def read() -> dict[str, Article]:
    return {page.name: article_of(page.html, page.name, page.url, page.name) for page in pages()}


def test_the_pages_are_of_many_kinds() -> None:
    assert len([page for page in pages() if not page.late]) == 40
    assert len(pages()) == 60
    assert len({page.template for page in pages()}) >= 40


@pytest.mark.parametrize("late", [False, True])
def test_words_of_the_main_text(read: dict[str, Article], late: bool) -> None:
    scores = [word_f1(read[page.name].text, page.text) for page in pages() if page.late == late]
    assert mean(scores) >= 0.99


def test_what_is_read_of_the_text_is_no_less(read: dict[str, Article]) -> None:
    scores = []
    for page in pages():
        text = read[page.name].text
        scores.append(word_f1("\n".join(text[start:end] for start, end in main_spans(text)), page.text))
    assert mean(scores) >= 0.99


def test_paragraphs_stand_apart(read: dict[str, Article]) -> None:
    missing = [
        (page.name, line)
        for page in pages()
        for line in page.text.split("\n")
        if line not in read[page.name].text.split("\n") and page.name != "broken-bidi"  # whose words hold marks
    ]
    assert missing == []


def test_dates_are_right_or_absent_and_never_invented(read: dict[str, Article]) -> None:
    verdicts = {page.name: date_verdict(read[page.name].published, page.date) for page in pages()}
    assert {name for name, verdict in verdicts.items() if verdict in ("wrong", "invented")} == set()
    assert {name for name, verdict in verdicts.items() if verdict == "absent"} <= {
        "app-no-meta", "forum-1256", "no-heading", "old-frames",
    }  # fmt: skip


def test_titles(read: dict[str, Article]) -> None:
    untold = {"preformatted", "no-heading"}  # whose title is that of the site
    assert [page.name for page in pages() if read[page.name].title != page.title and page.name not in untold] == []


def test_a_dump_of_a_page_gives_most_of_its_words() -> None:
    scores = []
    for page in pages():
        root: HtmlElement | None = parsed(decoded_page(page.html, None))
        assert root is not None
        without_unseen(root)
        text = "\n".join(lines(root.find("body")))
        scores.append(word_f1("\n".join(text[start:end] for start, end in main_spans(text)), page.text))
    assert mean(scores) >= 0.6
