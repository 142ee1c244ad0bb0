import pytest
from reading.inputs import OTHER, TEXT, problems, read

from tansiq.reading import Reason
from tansiq.reading.feeds import feed

RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>جريدة &amp;quot;المثال&amp;quot;</title>
<item><title>&lt;b&gt;الداخلية&lt;/b&gt; &amp;amp; الأمن: &amp;laquo;تنسيق&amp;raquo;</title><link>https://example.org/1</link>
<guid isPermaLink="false">n-1</guid><pubDate>Wed, 21 Feb 2024 00:30:00 +0100</pubDate>
<description>{TEXT[:20]}</description>
<content:encoded><![CDATA[<p>{TEXT}</p><script>alert(1)</script><p>{OTHER}
<br>تتمة&nbsp;الخبر &amp; نهايته</p>]]></content:encoded></item>
<item><link>https://example.org/2</link><description>{OTHER}</description><pubDate>أمس</pubDate></item>
<item><title>بلا رابط</title><description>{TEXT}</description></item>
</channel></rss>"""
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>المثال</title>
<entry><title type="html">&lt;i&gt;عنوان&lt;/i&gt;</title><id>urn:n:1</id><link href="https://example.org/1"/>
<published>2024-02-21T23:30:00-05:00</published><updated>2024-03-01T00:00:00Z</updated>
<content type="text">{TEXT}</content></entry>
<entry><title>عنوان</title><id>urn:n:2</id><updated>2024-03-01T00:00:00Z</updated>
<summary>{OTHER}</summary></entry></feed>"""


def test_the_entries_of_rss_are_articles() -> None:
    found, report = read(feed, RSS.encode(), "news.rss")
    assert not report.skips
    assert [(where, article.id) for where, article in found] == [
        ("news.rss:1", "n-1"),
        ("news.rss:2", "https://example.org/2"),
        ("news.rss:3", "news-3"),
    ]
    first = found[0][1]
    assert first.title == "الداخلية & الأمن: «تنسيق»" and first.publisher == 'جريدة "المثال"'
    assert first.text == f"{TEXT}\n{OTHER}\nتتمة الخبر & نهايته"
    assert (first.url, first.published) == ("https://example.org/1", "2024-02-21")
    assert (found[1][1].title, found[1][1].text, found[1][1].published) == (None, OTHER, None)
    assert report.notes == ["news.rss:2: read without its date: 'أمس' is no date"]


def test_the_entries_of_atom_are_articles_and_an_update_is_no_publication() -> None:
    found, report = read(feed, ATOM.encode(), "news.atom")
    assert [(article.id, article.title, article.published, article.text) for _, article in found] == [
        ("urn:n:1", "عنوان", "2024-02-21", TEXT),
        ("urn:n:2", "عنوان", None, OTHER),
    ]
    assert not report.skips and not report.notes


@pytest.mark.parametrize("encoding", ["windows-1256", "iso-8859-6", "utf-16"])
def test_the_encoding_that_it_declares_is_used(encoding: str) -> None:
    data = ATOM.replace("<feed", f'<?xml version="1.0" encoding="{encoding}"?><feed', 1).encode(encoding)
    found, _ = read(feed, data)
    assert [article.text for _, article in found] == [TEXT, OTHER]


def test_xml_that_is_no_feed_is_named() -> None:
    for data in (b"<a><b/></a>", b'<?xml version="1.0"?><sitemapindex/>', b"no XML at all"):
        found, report = read(feed, data, "a.xml")
        assert not found and problems(report) == [("a.xml", Reason.SUFFIX)]
        assert "no feed" in report.skips[0].message


def test_of_a_truncated_feed_is_read_what_there_is() -> None:
    found, _ = read(feed, RSS[: RSS.index("<item><title>بلا")].encode())
    assert [article.id for _, article in found] == ["n-1", "https://example.org/2"]


def test_no_entity_is_fetched_or_multiplied() -> None:
    bomb = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    doctype = f'<!DOCTYPE rss [<!ENTITY a0 "x"><!ENTITY f SYSTEM "file:///etc/passwd">{bomb}]>'
    item = f"<item><guid>1</guid><description>&a11;&f; {TEXT}</description></item>"
    data = f'<?xml version="1.0"?>{doctype}<rss version="2.0"><channel>{item}</channel></rss>'
    found, _ = read(feed, data.encode())
    assert all(len(article.text) < 1000 and "root:" not in article.text for _, article in found)


def test_an_empty_feed_is_named() -> None:
    assert problems(read(feed, b" ")[1]) == [("f", Reason.EMPTY)]
