"""Main text and date of the made pages; `PYTHONPATH=tests python benchmarks/pages.py` shows them page by page."""

from __future__ import annotations

from collections import Counter
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
    assert Counter(page.group for page in pages()) == {1: 40, 2: 20, 3: 12}
    assert len({page.template for page in pages()}) >= 50


@pytest.mark.parametrize(("group", "floor"), [(1, 0.99), (2, 0.98), (3, 0.96)])
def test_words_of_the_main_text(read: dict[str, Article], group: int, floor: float) -> None:
    scores = [word_f1(read[page.name].text, page.text) for page in pages() if page.group == group]
    assert mean(scores) >= floor


def test_what_is_read_of_the_text_is_no_less(read: dict[str, Article]) -> None:
    scores = []
    for page in pages():
        text = read[page.name].text
        scores.append(word_f1("\n".join(text[start:end] for start, end in main_spans(text)), page.text))
    assert mean(scores) >= 0.98


def test_paragraphs_stand_apart(read: dict[str, Article]) -> None:
    unread = {"broken-bidi", "hashed-region"}  # whose words hold marks; whose end is taken for furniture
    missing = [
        (page.name, line)
        for page in pages()
        for line in page.text.split("\n")
        if line not in read[page.name].text.split("\n") and page.name not in unread
    ]
    assert missing == []


def test_dates_are_right_or_absent_and_never_invented(read: dict[str, Article]) -> None:
    verdicts = {page.name: date_verdict(read[page.name].published, page.date) for page in pages()}
    assert {name for name, verdict in verdicts.items() if verdict in ("wrong", "invented")} == set()
    assert {name for name, verdict in verdicts.items() if verdict == "absent"} <= {
        "app-no-meta", "forum-1256", "no-heading", "old-frames", "server-spans",
    }  # fmt: skip


def test_titles(read: dict[str, Article]) -> None:
    untold = {"preformatted", "no-heading", "server-spans"}  # whose title is that of the site
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
