import gzip
import io

import pytest
from reading.inputs import OTHER, TEXT, problems, read
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tansiq.reading import Reason
from tansiq.reading.warc import warc

URL = "https://example.org/news/1"


def page(text: str, charset: str = "utf-8") -> bytes:
    paragraphs = "".join(f"<p>{text} {TEXT} {OTHER} {number}</p>" for number in range(4))
    return f"<html><body><article><h1>عنوان</h1>{paragraphs}</article></body></html>".encode(charset)


def record(
    body: bytes = page(TEXT),
    url: str = URL,
    kind: str = "text/html",
    status: str = "200 OK",
    packed: bool = True,
    **more: str,
) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    headers = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in more.items())]
    http = StatusAndHeaders(status, headers, protocol="HTTP/1.1")
    writer.write_record(writer.create_warc_record(url, "response", io.BytesIO(body), http_headers=http))
    return out.getvalue()


def request() -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out)
    http = StatusAndHeaders("GET / HTTP/1.1", [("Host", "example.org")], is_http_request=True)
    writer.write_record(writer.create_warcinfo_record("c.warc", {"software": "made by hand"}))
    writer.write_record(writer.create_warc_record(URL, "request", http_headers=http))
    return out.getvalue()


@pytest.mark.parametrize("packed", [True, False])
def test_pages_are_read_with_their_address_and_without_the_date_of_the_crawl(packed: bool) -> None:
    data = record(packed=packed) + record(page(OTHER), f"{URL}?p=2", packed=packed)
    found, report = read(warc, data, "c.warc.gz", at_once=11)
    assert not report.skips and not report.notes
    assert [where for where, _ in found] == [f"c.warc.gz!{URL}", f"c.warc.gz!{URL}?p=2"]
    assert [(article.id, article.url, article.published) for _, article in found] == [
        (URL, URL, None),
        (f"{URL}?p=2", f"{URL}?p=2", None),
    ]
    assert TEXT in found[0][1].text and OTHER in found[1][1].text


@pytest.mark.parametrize("charset", ["windows-1256", "ISO-8859-6", "utf-8", "utf-16"])
def test_the_encoding_that_the_server_named_is_used(charset: str) -> None:
    found, _ = read(warc, record(page(TEXT, charset), kind=f'text/html; charset="{charset}"'))
    assert TEXT in found[0][1].text


def test_plain_text_is_an_article_and_packed_answers_are_unpacked() -> None:
    data = record(TEXT.encode("cp1256"), kind="text/plain;charset=windows-1256") + record(
        gzip.compress(page(OTHER)), f"{URL}/2", Content_Encoding="gzip"
    )
    found, report = read(warc, data)
    assert not report.skips
    assert [(article.id, article.url) for _, article in found] == [(URL, URL), (f"{URL}/2", f"{URL}/2")]
    assert found[0][1].text == TEXT and OTHER in found[1][1].text


def test_what_is_no_page_is_counted_in_one_note() -> None:
    data = (
        request()
        + record(b"\x89PNG", kind="image/png") * 2
        + record(status="404 Not Found")
        + record(status="301 Moved")
    )
    found, report = read(warc, data)
    assert not found and not report.skips
    assert report.notes == ["f: 4 answers are no pages: 2 image/png, 1 of status 301, 1 of status 404"]


@pytest.mark.parametrize("packed", [True, False])
def test_a_broken_record_in_the_middle_costs_itself(packed: bool) -> None:
    first, last = record(packed=packed), record(page(OTHER), f"{URL}/3", packed=packed)
    middle = bytearray(record(url=f"{URL}/2", packed=packed))
    half = len(middle) // 2
    middle[half : half + 20] = b"\xff" * 20 if packed else b""
    if not packed:
        middle[:9] = b"WARD/1.0\r"
    found, report = read(warc, bytes(first + middle + last))
    assert [article.url for _, article in found] == [URL, f"{URL}/3"]
    assert report.skips and {skip.reason for skip in report.skips} == {Reason.BROKEN}


def test_a_record_that_claims_another_length_leaves_the_later_ones_readable() -> None:
    broken = record(packed=False).replace(b"Content-Length: ", b"Content-Length: 1", 1)
    later = b"".join(record(page(OTHER), f"{URL}/{number}", packed=False) for number in range(30))
    found, report = read(warc, broken + later)
    assert [article.url for _, article in found][-1] == f"{URL}/29" and len(found) > 10
    assert report.skips


def test_a_record_without_a_type_is_named_and_the_next_one_read() -> None:
    untyped = record(packed=False).replace(b"WARC/1.0\r\n", b"WARC/1.0", 1)
    found, report = read(warc, untyped + record(url=f"{URL}/2", packed=False))
    assert [article.url for _, article in found] == [f"{URL}/2"]
    assert [skip.reason for skip in report.skips] == [Reason.BROKEN]


@pytest.mark.parametrize("packed", [True, False])
def test_of_a_truncated_crawl_is_read_what_there_is(packed: bool) -> None:
    data = record(packed=packed) + record(url=f"{URL}/2", packed=packed)[:-60]
    found, report = read(warc, data)
    assert [article.url for _, article in found] == [URL]
    assert report.skips and {skip.reason for skip in report.skips} == {Reason.BROKEN}


@pytest.mark.parametrize(
    "data",
    [b"", b"no crawl\n" * 9, gzip.compress(b"no crawl"), b"WARC/1.0\r\n\r\n", b"WARC/1.0\r\n"],
    ids=["empty", "text", "packed text", "head alone", "first line alone"],  # a packed one tells the time
)
def test_what_is_no_crawl_is_named(data: bytes) -> None:
    found, report = read(warc, data)
    assert not found and report.skips


def test_an_answer_that_swells_is_not_unpacked_to_its_end() -> None:
    data = record(gzip.compress(b" " * (60 << 20)), Content_Encoding="gzip") + record(url=f"{URL}/2")
    found, report = read(warc, data)
    assert [article.url for _, article in found] == [f"{URL}/2"]
    assert problems(report) == [(f"f!{URL}", Reason.TOO_LARGE)]
