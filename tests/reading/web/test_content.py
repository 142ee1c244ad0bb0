import pytest

from tansiq.reading.web.content import recoded, suffix_of
from tansiq.reading.web.failures import NoText

TEXT = "استقبل وزير الداخلية نظيره الإسباني."
RSS = b'<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>'


@pytest.mark.parametrize(
    ("media", "path", "body", "suffix"),
    [
        ("text/html", "/", b"", ".html"),
        ("Text/HTML; charset=UTF-8", "/a.php", b"", ".html"),
        ("application/xhtml+xml", "/", b"", ".html"),
        ("application/rss+xml", "/", b"", ".xml"),
        ("application/atom+xml; type=feed", "/", b"", ".xml"),
        ("text/xml", "/", b"", ".xml"),
        ("text/html", "/feed", RSS, ".xml"),
        ("text/plain", "/feed", b"\xef\xbb\xbf" + RSS, ".xml"),
        ("text/xml", "/", b'<!DOCTYPE html><html lang="ar">', ".html"),
        ("text/plain", "/", b"", ".txt"),
        ("text/plain; charset=utf-8", "/a/b.jsonl?raw=1", b"", ".jsonl"),
        ("text/plain", "/a.MD", b"", ".md"),
        ("text/plain", "/a.php", b"", ".txt"),
        ("application/x-ndjson", "/", b"", ".jsonl"),
        ("text/csv", "/", b"", ".csv"),
        ("application/pdf", "/a", b"", ".pdf"),
        ("application/octet-stream", "/a%2Epdf", b"", ".pdf"),
        ("application/octet-stream", "/a.html", b"", ".html"),
        ("application/zip", "/", b"", ".zip"),
        ("application/gzip", "/a.jsonl.gz", b"\x1f\x8b", ".jsonl.gz"),
        ("application/gzip", "/a.jsonl.gz", b"{}", ".jsonl"),
        ("", "/a.txt", b"", ".txt"),
        ("", "/", b"\n<!doctype HTML>", ".html"),
        (";;;", "/", b"", ".txt"),
        ("خبر", "/", b"", ".txt"),
    ],
)
def test_the_kind_of_an_answer(media: str, path: str, body: bytes, suffix: str) -> None:
    assert suffix_of(media, f"https://example.org{path}", body) == suffix


@pytest.mark.parametrize(
    ("media", "path", "reason"),
    [
        ("image/png", "/a.html", "image/png"),
        ("video/mp4", "/", "video/mp4"),
        ("application/octet-stream", "/a.exe", "application/octet-stream"),
        ("", "/", "the server does not say which"),
    ],
)
def test_what_holds_no_text(media: str, path: str, reason: str) -> None:
    with pytest.raises(NoText, match=f"^of no kind that is read: {reason}$"):
        suffix_of(media, f"https://example.org{path}", b"<rss>" if media == "image/png" else b"")


@pytest.mark.parametrize("name", ["windows-1256", "iso-8859-6", "UTF-16", "utf-8"])
def test_the_encoding_that_the_server_names(name: str) -> None:
    body, charset, remark = recoded(f"text/html; charset={name}", ".html", TEXT.encode(name))
    assert (body.decode(), charset, remark) == (TEXT, "utf-8", None)


@pytest.mark.parametrize("name", ["iso-8859-1", "windows-1256", "utf-16", "x-unknown", "hex"])
def test_utf_8_is_utf_8_whatever_the_server_names(name: str) -> None:
    body, charset, remark = recoded(f'text/html; charset="{name}"', ".txt", TEXT.encode())
    assert (body.decode(), charset) == (TEXT, "utf-8")
    assert remark == f"is UTF-8, not {name} as the server says"


@pytest.mark.parametrize("name", ["utf-8", "iso-8859-1", "utf-16", "hex"])
def test_a_wrong_encoding_is_named_and_the_bytes_are_left_to_the_reader(name: str) -> None:
    given = TEXT.encode("cp1256") + b"."
    body, charset, remark = recoded(f"text/html; charset={name}", ".html", given)
    assert (body, charset) == (given, None)
    assert remark == f"is not in {name}, as the server says; its encoding is guessed"


def test_without_a_name_and_for_other_kinds_the_bytes_are_as_they_came() -> None:
    given = TEXT.encode("cp1256")
    assert recoded("text/html", ".html", given) == (given, None, None)
    assert recoded("text/xml; charset=windows-1256", ".xml", given) == (given, "cp1256", None)
    assert recoded("text/xml; charset=hex", ".xml", given) == (given, None, None)
    assert recoded("application/pdf; charset=latin-1", ".pdf", given) == (given, None, None)


def test_what_a_server_says_is_told_in_brief() -> None:
    _, _, remark = recoded(f'text/html; charset="\x1b[2J{"x" * 100_000}"', ".html", TEXT.encode())
    assert remark is not None and remark.isprintable() and len(remark) < 200
