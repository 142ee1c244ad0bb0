import time
from collections.abc import Iterator

import pytest

from tansiq.model import Article
from tansiq.running import chunks
from tansiq.running.chunks import chunked, size


def of(*lengths: int) -> list[Article]:
    return [Article(id=str(number), text="ا" * length) for number, length in enumerate(lengths)]


def test_portions_hold_so_many_characters_and_a_long_article_is_alone() -> None:
    chunks = list(chunked(of(300, 300, 5000, 300, 0, 0), characters=1000))
    assert [[article.id for article in chunk] for chunk in chunks] == [["0", "1"], ["2"], ["3", "4", "5"]]


def test_empty_articles_count_too() -> None:
    assert max(map(len, chunked(of(*[0] * 100), characters=10 * size(of(0)[0])))) == 10


def test_articles_that_come_slowly_are_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chunks, "SECONDS", 0.05)

    def slowly() -> Iterator[Article]:
        for article in of(1, 1, 1):
            yield article
            time.sleep(0.1)

    assert [len(chunk) for chunk in chunked(slowly())] == [1, 1, 1]


def test_no_more_is_read_than_a_portion_needs() -> None:
    articles = iter(of(*[300] * 10))
    next(chunked(articles, characters=1000))
    assert len(list(articles)) == 7
