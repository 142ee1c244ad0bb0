"""Odd and hostile pages; how well ordinary ones are read is measured in tests/eval/test_pages.py."""

from __future__ import annotations

import random
import time

import pytest
from made_pages import pages

from tansiq.errors import ReadError
from tansiq.model import Article
from tansiq.reading.page import article_of

TITLE = "وزير الداخلية الفرنسي يصل إلى الرباط"
PROSE = "وصل وزير الداخلية الفرنسي إلى الرباط مساء الأحد في زيارة عمل يلتقي خلالها نظيره المغربي ومسؤولين آخرين."
MORE = "وقال الوزير للصحافة إن التعاون بين البلدين في مكافحة الإرهاب نموذجي، وإنه يرغب في تطويره خلال الأشهر المقبلة."


def page(body: str, head: str = "") -> str:
    return f"<html><head><title>{TITLE}</title>{head}</head><body><h1>{TITLE}</h1>{body}</body></html>"


def read(html: bytes | str, url: str | None = None) -> Article:
    return article_of(html, "page.html", url, "page")


def published(body: str = "", head: str = "", url: str | None = None) -> str | None:
    return read(page(f"{body}<p>{PROSE}</p>", head), url).published


def linked(data: str) -> str:
    return f'<script type="application/ld+json">{data}</script>'


@pytest.mark.parametrize(
    "html",
    [
        "", " \n", b"", "<html></html>", "<!-- -->", "<frameset><frame src=a></frameset>",
        "<script>var a = 1;</script>",
        "<ul>" + "<li><a href='#'>سياسة</a></li>" * 50 + "</ul>", page(""), page("<p>سياسة</p><p>رياضة</p>"), "\ud800",
    ],
)  # fmt: skip
def test_no_article_is_told(html: bytes | str) -> None:
    with pytest.raises(ReadError, match=r"a page without|NUL"):
        read(html)


def test_an_article_may_be_one_sentence() -> None:
    assert (
        read(page("<p>وصل الوزير الفرنسي إلى الرباط مساء الأحد.</p>")).text
        == "وصل الوزير الفرنسي إلى الرباط مساء الأحد."
    )


def test_script_style_and_comments_are_not_text_and_entities_are_letters() -> None:
    unseen = "<script>alert('ا')</script><style>p {}</style><!-- سر -->"
    body = f"{unseen}<p>{PROSE}&nbsp;&laquo;&#1606;&raquo;</p><p>{MORE}</p>"
    assert read(page(body)).text == f"{PROSE} «ن»\n{MORE}"


def test_words_of_one_line_stay_together_and_lines_apart() -> None:
    body = f"<p><span>و</span>صل <b>الوفد</b>. {PROSE}</p><div>{MORE}<br>{PROSE}</div>"
    assert read(page(body)).text.split("\n") == [f"وصل الوفد. {PROSE}", MORE, PROSE]


@pytest.mark.parametrize(
    "broken", ["<p><b></i>{}", "<div><p>{}</div></section></td>", "<td>{}", "<p>{}<p", "<p>{}<a href='"]
)
def test_broken_markup_is_read(broken: str) -> None:
    assert read(page(broken.format(PROSE))).text == PROSE


def test_a_page_that_is_cut_or_mixed_anywhere_costs_at_most_itself() -> None:
    chance = random.Random(6)
    texts = [made.html.decode("utf-8", "replace") for made in pages()]
    pieces = (
        "<div>",
        "</div>",
        "</p>",
        "<h1>",
        "<table><tr><td>",
        "</body>",
        "</html>",
        "<html>",
        "<title>",
        "<!--",
        "\0",
    )
    read_well = 0
    for _ in range(300):
        text = chance.choice(texts)
        for _ in range(chance.randint(1, 10)):
            start = chance.randrange(len(text) + 1)
            text = text[:start] + chance.choice(pieces) + text[start + chance.choice((0, 3, 20, 2000)) :]
        try:
            read_well += bool(read(text).text)
        except ReadError:
            continue
    assert read_well > 120  # an open comment or title swallows what follows


@pytest.mark.parametrize("encoding", ["utf-8", "cp1256", "utf-16"])
def test_encodings_are_seen(encoding: str) -> None:
    assert read(page(f"<p>{PROSE}</p>").encode(encoding)).text == PROSE


@pytest.mark.parametrize("tag", ["div", "span", "b", "ul><li", "table><tr><td", "blockquote"])
def test_a_hundred_thousand_nested_elements_are_read(tag: str) -> None:
    assert read(page(f"<p>{PROSE}</p>" + f"<{tag}>" * 100_000 + MORE)).text.startswith(PROSE)


@pytest.mark.parametrize(
    "piece",
    [
        f"<p>{PROSE}</p>", "<a href='#'>رابط</a> ", "<div class=c><a>عنوان</a><p>نص</p></div>", "<i></i>", "<br>كلمة ",
        "<sup><a>1</a></sup>كلمة ", f"<h1>{TITLE}</h1>", "<time>14 نونبر</time>", "كلمة <div>أخرى</div>", "<", "&nbsp;",
        "<h2>التعليقات</h2>", "<meta itemprop=datePublished content=x>",
    ],
)  # fmt: skip
def test_time_grows_with_the_page_and_not_faster(piece: str) -> None:
    def seconds(number: int) -> float:
        start = time.process_time()
        read(page(f"<p>{PROSE}</p>" + piece * number))
        return time.process_time() - start

    seconds(10)
    assert seconds(8_000) < 8 * seconds(2_000) + 0.2


def test_an_article_of_any_size_is_read() -> None:
    told = [f"{number}. {PROSE}" for number in range(6_000)]
    assert read(page("".join(f"<p>{line}</p>" for line in told))).text.split("\n") == told


@pytest.mark.parametrize("tag", ["p", "div"])
def test_paragraphs_of_either_tag_are_read_beside_each_other(tag: str) -> None:
    other = "div" if tag == "p" else "p"
    body = "".join(f"<{one}>{line}</{one}>" for one, line in ((tag, PROSE), (other, MORE), (tag, MORE + PROSE)))
    assert read(page(f"<div class=body>{body}</div>")).text.split("\n") == [PROSE, MORE, MORE + PROSE]


def test_points_of_a_list_are_lines_of_the_article() -> None:
    body = f"<p>{PROSE}</p><ul><li>تبادل <b>المعلومات</b>.</li><li>{MORE}</li></ul>"
    assert read(page(body)).text.split("\n") == [PROSE, "تبادل المعلومات.", MORE]


def test_the_day_is_what_the_page_states() -> None:
    time_of = "<time datetime='2023-11-14T10:00'>أمس</time>"
    assert published(time_of) == "2023-11-14"
    assert published("<div>14/11/2023</div>") == "2023-11-14"
    assert published("<div>هيئة التحرير | <span>14 نونبر 2023</span></div>") == "2023-11-14"
    assert published(head="<meta name='Date' content='14 نونبر 2023'>") == "2023-11-14"
    assert published(head=linked('{"@type": "NewsArticle", "datePublished": "2023-11-14T23:50:00Z"}')) == "2023-11-14"
    assert published(url="https://www.example.org/2023/11/14/visite/") == "2023-11-14"


@pytest.mark.parametrize(
    "body",
    [
        "<p>حصيلة هجمات 13 نوفمبر 2015</p>",
        "<div class=caption>الرباط، 9 مارس 2012</div>", "<p>13 نوفمبر حدث</p>",
        "<figure>9 مارس 2012</figure>", "<p>طبعت الصفحة في عام 2015</p>",
        "<time class=updated datetime=2024-01-01>أمس</time>", 
        "<div>31/02/2020</div>",
        "<div>14 نونبر</div>", "<time datetime=0001-01-01>أمس</time>", "<div class='related'>14 نونبر 2023</div>",
    ],
)  # fmt: skip
def test_a_day_that_is_not_that_of_publication_is_not_taken(body: str) -> None:
    assert published(body) is None


@pytest.mark.parametrize(
    "data",
    [
        '{"@type": "WebSite", "datePublished": "2009-01-01"}', '{"@type": "NewsArticle", "dateModified": "2023-11-14"}',
        '{"@type": "NewsArticle", "datePublished": 20231114}',
        '{"@type": "NewsArticle", "datePublished": "1970-01-01"}',
        "[" * 100_000, "{", '"', "null", '[{"@type": ["NewsArticle", 3], "headline": 4, "publisher": ["x"]}]',
        '{"@type":"NewsArticle","datePublished":"2023-11-14",} {"@type":"NewsArticle","datePublished":"2015-01-01"}',
    ],
)  # fmt: skip
def test_linked_data_that_states_no_day_gives_none(data: str) -> None:
    assert published(head=linked(data)) is None


def test_what_the_page_says_of_itself() -> None:
    head = "<link rel=canonical href='/visite'><meta property='og:site_name' content=' جريدة المثال '>"
    article = read(
        page(f"<p>{PROSE}</p>", head).replace("<html", "<html lang=ar-MA"), "https://www.example.org/visite?utm=1"
    )
    assert (article.title, article.url) == (TITLE, "https://www.example.org/visite")
    assert (article.publisher, article.lang) == ("جريدة المثال", "ar")


@pytest.mark.parametrize(
    "address", ["https://www.example.org/", "javascript:x", "http://[", "mailto:a@example.org", ""]
)
def test_an_address_that_is_no_articles_is_not_believed(address: str) -> None:
    head = f"<link rel=canonical href='{address}'>"
    assert read(page(f"<p>{PROSE}</p>", head), "https://www.example.org/a").url == "https://www.example.org/a"


def test_a_language_that_the_script_belies_is_not_believed() -> None:
    assert read(page(f"<p>{PROSE}</p>").replace("<html", "<html lang=en-US")).lang is None


def test_an_opening_that_stands_apart_is_kept() -> None:
    told = [f"{hour}. {PROSE}" for hour in ("صباحا", "ظهرا", "مساء")]
    paragraphs = "".join(f"<p>{line}</p>" for line in told)
    body = f"<h2 class=chapo>{MORE}</h2><ul><li>14 نونبر 2023</li></ul><div class=text>{paragraphs}</div>"
    article = read(page(body))
    assert article.text.split("\n") == [MORE, *told]
    assert article.published == "2023-11-14"
