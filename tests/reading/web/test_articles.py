import io
import json
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from web_server import Site, answer, serving

from tansiq.model import Article
from tansiq.reading import Options, Reason, SkipReport
from tansiq.reading.web.articles import Web
from tansiq.reading.web.settings import Settings

TEXT = "استقبل وزير الداخلية المغربي في الرباط نظيره الإسباني، وبحثا ملف الهجرة والتعاون الأمني بين البلدين."
LONG = " ".join([TEXT] * 4)


def html(text: str = LONG, head: str = "") -> str:
    return (
        f'<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><title>زيارة</title>{head}</head>'
        f"<body><article><h1>زيارة</h1><p>{text}</p><p>{text[::-1]}</p></article></body></html>"
    )


def rss(*items: str) -> str:
    return f'<rss version="2.0"><channel><title>وكالة المثال</title>{"".join(items)}</channel></rss>'


def item(link: str, text: str = "", day: str = "") -> str:
    date = f"<pubDate>{day}</pubDate>" if day else ""
    return f"<item><title>عنوان</title><link>{link}</link>{date}<description>{text}</description></item>"


Read = Callable[..., tuple[list[tuple[str, Article]], SkipReport]]


@pytest.fixture
def read(fake: object) -> Read:
    """Reads addresses, or a file of them, one after the other; this machine is allowed."""
    options = Options(web=Settings(allow_private=True, total=5.0))

    def read(*sources: str | Path, **settings: object) -> tuple[list[tuple[str, Article]], SkipReport]:
        report = SkipReport()
        web = Web(report, replace(options, web=replace(options.web, **settings)), fake.clock)
        found: list[tuple[str, Article]] = []
        for source in sources:
            found += web.listed(source) if isinstance(source, Path) else web.read(source)
        return found, report

    return read


def test_a_page(site: Site, read: Read) -> None:
    site.pages["/a"] = answer(status=302, Location="/b")
    site.pages["/b"] = answer(html(), Content_Type="text/html")
    ((where, article),), report = read(f"{site.address}/a")
    assert where == f"{site.address}/a"
    assert (article.id, article.url) == (f"{site.address}/b", f"{site.address}/b")
    assert TEXT in article.text
    assert not report.skipped and not report.notes


def test_a_page_whose_server_names_the_wrong_encoding(site: Site, read: Read) -> None:
    page = html().replace('<meta charset="utf-8">', "")
    site.pages["/latin"] = answer(page, Content_Type="text/html; charset=iso-8859-1")
    site.pages["/old"] = answer(page.encode("cp1256"), Content_Type="text/html; charset=windows-1256")
    site.pages["/text"] = answer(TEXT.encode("cp1256"), Content_Type="text/plain; charset=utf-8")
    found, report = read(*(site.address + path for path in ("/latin", "/old", "/text")))
    assert [TEXT in article.text for _, article in found] == [True] * 3
    assert report.notes[:2] == [
        f"{site.address}/latin: is UTF-8, not iso-8859-1 as the server says",
        f"{site.address}/text: is not in utf-8, as the server says; its encoding is guessed",
    ]


def test_files_of_other_kinds(site: Site, read: Read) -> None:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("x/one.txt", TEXT)
        archive.writestr("two.html", html())
    site.pages["/a.txt"] = answer(TEXT, Content_Type="text/plain")
    site.pages["/b"] = answer(json.dumps({"id": "j", "text": TEXT}), Content_Type="application/x-ndjson")
    site.pages["/c.zip"] = answer(packed.getvalue(), Content_Type="application/zip")
    found, report = read(*(site.address + path for path in ("/a.txt", "/b", "/c.zip")))
    assert [(where.removeprefix(site.address), article.id.removeprefix(site.address)) for where, article in found] == [
        ("/a.txt", "/a.txt"),
        ("/b:1", "j"),
        ("/c.zip!two.html", "two"),
        ("/c.zip!x/one.txt", "one"),
    ]
    assert found[0][1].url == f"{site.address}/a.txt"
    assert not report.skipped


def test_what_fails_is_named_and_the_rest_is_read(site: Site, read: Read) -> None:
    site.pages["/robots.txt"] = answer("User-agent: *\nDisallow: /no")
    site.pages["/good"] = answer(html(), Content_Type="text/html")
    site.pages["/image"] = answer(b"\x89PNG", Content_Type="image/png")
    site.pages["/circle"] = answer(status=302, Location="/circle")
    site.pages["/big"] = answer(b"a" * 20_001, Content_Type="text/plain")
    host = site.address.removeprefix("http://")
    paths = ("/gone", "/no/a", "/image", "/circle", "/big", "/good")
    found, report = read(*(f"http://me:pw@{host}/", *(site.address + path for path in paths)), size=20_000)
    assert len(found) == 1
    assert [(skip.where, skip.reason) for skip in report.skips] == [
        (f"{site.address}/", Reason.UNREADABLE),
        (f"{site.address}/gone", Reason.UNREADABLE),
        (f"{site.address}/no/a", Reason.ROBOTS),
        (f"{site.address}/image", Reason.SUFFIX),
        (f"{site.address}/circle", Reason.UNREADABLE),
        (f"{site.address}/big", Reason.TOO_LARGE),
    ]
    assert report.skips[1].message == f"{site.address}/gone: the server answers 404 (Not Found); skipped"
    assert not any("pw" in skip.message for skip in report.skips)


def test_an_address_is_read_once(site: Site, read: Read) -> None:
    site.pages["/a"] = answer(html(), Content_Type="text/html")
    site.pages["/b"] = answer(status=301, Location="/a")
    found, report = read(f"{site.address}/a", f"{site.address}/a#part", f"{site.address}/b")
    assert len(found) == 1
    assert [skip.reason for skip in report.skips] == [Reason.DUPLICATE] * 2
    found, report = read(f"{site.address}/b", f"{site.address}/a")
    assert len(found) == 1
    assert [skip.where for skip in report.skips] == [f"{site.address}/a"]


def test_a_feed_leads_to_its_pages(site: Site, read: Read) -> None:
    site.pages["/feed"] = answer(
        rss(item("/a", "موجز", "Wed, 21 Feb 2024 00:10:00 +0100"), item(f"{site.address}/b")), Content_Type="text/xml"
    )
    site.pages["/a"] = answer(html(), Content_Type="text/html")
    site.pages["/b"] = answer(html(LONG + " وانتهى اللقاء."), Content_Type="text/html")
    found, report = read(f"{site.address}/feed")
    assert [article.id for _, article in found] == [f"{site.address}/a", f"{site.address}/b"]
    first = found[0][1]
    assert TEXT in first.text and "موجز" not in first.text
    assert (first.published, first.publisher) == ("2024-02-21", "وكالة المثال")
    assert not report.skipped and not report.notes


def test_where_a_page_cannot_be_had_the_feed_speaks(site: Site, read: Read) -> None:
    site.pages["/feed"] = answer(rss(item("/gone", TEXT), item("/gone-too")), Content_Type="application/rss+xml")
    found, report = read(f"{site.address}/feed")
    assert [(article.id, article.url, article.text) for _, article in found] == [
        (f"{site.address}/gone", f"{site.address}/gone", TEXT)
    ]
    said = "the server answers 404 (Not Found)"
    assert report.notes == [f"{site.address}/gone: {said}; what the feed itself tells is read in its place"]
    assert [skip.message for skip in report.skips] == [
        f"{site.address}/gone-too: {said} (the feed itself tells nothing); skipped"
    ]


def test_where_a_page_holds_no_article_the_feed_speaks_too(site: Site, read: Read) -> None:
    site.pages["/feed"] = answer(rss(item("/empty", TEXT), item("javascript:a()", TEXT)), Content_Type="text/xml")
    site.pages["/empty"] = answer("<html><body><script>go()</script></body></html>", Content_Type="text/html")
    found, report = read(f"{site.address}/feed")
    assert [(article.url, article.text) for _, article in found] == [(f"{site.address}/empty", TEXT), (None, TEXT)]
    assert report.notes == [
        f"{site.address}/empty: what the feed itself tells is read in its place",
        "javascript:a(): only http and https addresses are read, not javascript:; "
        "what the feed itself tells is read in its place",
    ]


def test_a_hostile_feed(site: Site, read: Read) -> None:
    links = ["javascript:alert(1)", "file:///etc/passwd", "http://me:secret@example.org/", f"{site.address}/feed", "/x"]
    site.pages["/feed"] = answer(rss(*map(item, links), item("/a")), Content_Type="text/xml")
    site.pages["/x"] = answer(rss(item("/never")), Content_Type="text/xml")
    site.pages["/a"] = answer(html(), Content_Type="text/html")
    found, report = read(f"{site.address}/feed")
    assert [article.id for _, article in found] == [f"{site.address}/a"]
    assert site.paths == ["/feed", "/x", "/a"]
    assert [skip.reason for skip in report.skips] == [
        Reason.UNREADABLE, Reason.UNREADABLE, Reason.UNREADABLE, Reason.DUPLICATE, Reason.SUFFIX
    ]  # fmt: skip
    assert not any("secret" in skip.message for skip in report.skips)


def test_a_feed_does_not_lead_to_private_addresses(site: Site, read: Read, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tansiq.reading.web.network.is_public", lambda address: address == "127.0.0.1")
    with serving("::1") as inner:
        inner.pages["/a"] = answer(html(), Content_Type="text/html")
        links = [f"{inner.address}/a", "http://169.254.169.254/latest/meta-data", "http://10.0.0.1/"]
        site.pages["/feed"] = answer(rss(*map(item, links)), Content_Type="text/xml")
        found, report = read(f"{site.address}/feed", allow_private=False)
        assert not found and not inner.asked
    assert all("no public address; --allow-private reads it" in skip.message for skip in report.skips)
    assert report.skipped == 3


def test_a_feed_of_many_entries(site: Site, read: Read) -> None:
    site.pages["/feed"] = answer(rss(*(item(f"/{n}", TEXT) for n in range(5))), Content_Type="text/xml")
    found, report = read(f"{site.address}/feed", entries=3)
    assert len(found) == 3
    assert report.skips[0].message == f"{site.address}/feed: entries beyond the first 3 are not read; skipped"


def test_a_file_of_addresses(site: Site, read: Read, tmp_path: Path) -> None:
    site.pages["/a"] = answer(html(), Content_Type="text/html")
    file = tmp_path / "today.urls"
    file.write_text(f"\ufeff# today\n\n  {site.address}/a  \nexample.org\n", encoding="utf-8")
    found, report = read(file)
    assert [article.id for _, article in found] == [f"{site.address}/a"]
    assert [skip.where for skip in report.skips] == [f"{file}:4"]


def test_a_feed_without_entries(site: Site, read: Read) -> None:
    site.pages["/feed"] = answer(rss(), Content_Type="text/xml")
    _, report = read(f"{site.address}/feed")
    assert report.skips[0].message == f"{site.address}/feed: a feed without entries; skipped"
