import tracemalloc

from reading.inputs import OTHER, TEXT, problems

from tansiq.model import Article
from tansiq.reading import Reason, SkipReport
from tansiq.reading.distinct import distinct


def kept(*articles: Article) -> tuple[list[str], SkipReport]:
    report = SkipReport()
    found = ((str(number), article) for number, article in enumerate(articles))
    return [article.id for _, article in distinct(found, report)], report


def test_the_same_page_is_read_once() -> None:
    page = Article(id="a", text=TEXT, url="https://example.org/1")
    ids, report = kept(
        page,
        page.model_copy(update={"id": "b"}),  # the same address and text
        page.model_copy(update={"url": "https://example.org/2"}),  # the same id and text
        page.model_copy(update={"id": "c", "text": OTHER}),  # rewritten
    )
    assert ids == ["a", "c"]
    assert problems(report) == [("1", Reason.DUPLICATE), ("2", Reason.DUPLICATE)]
    assert [skip.message for skip in report.skips] == [
        "1: the page https://example.org/1 has been read before; skipped",
        "2: article a has been read before; skipped",
    ]


def test_another_outlet_with_the_same_text_is_an_article() -> None:
    ids, report = kept(
        Article(id="a", text=TEXT, url="https://example.org/1"),
        Article(id="b", text=TEXT, url="https://example.com/1"),
        Article(id="c", text=TEXT),
    )
    assert ids == ["a", "b", "c"] and not report.skips and report.read == 3


def test_an_article_that_is_called_like_one_that_was_renamed_is_told_from_it() -> None:
    ids, report = kept(
        Article(id="a", text="1"), Article(id="a", text="2"), Article(id="a~2", text="2"), Article(id="a~2", text="3")
    )
    assert ids == ["a", "a~2", "a~2~2"]
    assert problems(report) == [("2", Reason.DUPLICATE)]


def test_what_is_remembered_of_an_article_does_not_hang_on_its_length() -> None:
    def articles() -> object:
        for number in range(20_000):
            yield (
                str(number),
                Article(id=f"a{number}", text=f"{number}{TEXT * 10}", url=f"https://example.org/{number}"),
            )

    tracemalloc.start()
    for _ in distinct(articles(), SkipReport()):  # type: ignore[arg-type]
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak / 20_000 < 500
