"""Whatever bytes a file holds: articles, or a message that names it, and never an exception."""

from __future__ import annotations

import gzip
import io
import json
import tempfile
import zipfile
from functools import cache
from pathlib import Path

import pyarrow as pa
from fuzz.fuzzing import fuzzed
from hypothesis import strategies as st
from pyarrow import parquet as pq
from reading.inputs import OTHER, TEXT
from reading.test_feeds import ATOM, RSS
from reading.test_pdf import LINES, written

from tansiq.model import Article
from tansiq.reading import SkipReport, read_articles
from tansiq.reading.formats import suffixes

RECORDS = [{"id": "a", "title": "عنوان", "text": TEXT, "published": "2024-02-21"}, {"id": "b", "text": OTHER}]


def record(body: bytes, number: int) -> bytes:
    """A page as a crawl keeps it; the clock stands still."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>\r\n"
        f"WARC-Target-URI: https://example.org/{number}\r\nWARC-Date: 2024-02-21T00:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return head.encode() + http + b"\r\n\r\n"


@cache
def samples() -> dict[str, tuple[bytes, ...]]:
    """Files that are whole, by their suffixes."""
    lines = "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in RECORDS).encode()
    table = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(RECORDS), table)
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(zipfile.ZipInfo("a.jsonl"), lines)
        packed.writestr(zipfile.ZipInfo("b/c.txt"), f"{TEXT}\n{OTHER}".encode("cp1256", "replace"))
    feeds = (RSS.encode(), ATOM.encode())
    body = f"<article><h1>عنوان</h1><p>{TEXT}</p><p>{OTHER}</p><p>{LINES[1]}</p></article>"
    head = '<html><head><meta charset="{}"><title>عنوان</title></head><body>'
    pages = tuple(f"{head.format(name)}{body}</body></html>".encode(name) for name in ("utf-8", "windows-1256"))
    return {
        ".jsonl": (lines, lines.decode().encode("utf-16")),
        ".jsonl.gz": (gzip.compress(lines, mtime=0),),
        ".md": (f"---\ntitle: عنوان\npublished: 2024-02-21\n---\n{TEXT}\n".encode(),),
        ".txt": (f"{TEXT}\n{OTHER}\n".encode(), f"{TEXT}\n".encode("cp1256")),
        ".html": pages,
        ".htm": pages,
        ".pdf": (written(LINES),),
        ".csv": (f'id,title,text\na,عنوان,"{TEXT}"\nb,,"{OTHER}"\n'.encode(),),
        ".parquet": (table.getvalue(),),
        ".warc": (record(pages[0], 1),),
        ".warc.gz": (b"".join(gzip.compress(record(body, number), mtime=0) for number, body in enumerate(pages)),),
        ".xml": feeds,
        ".rss": feeds,
        ".atom": feeds,
        ".zip": (archive.getvalue(),),
    }


PIECES = st.binary(max_size=8) | st.sampled_from(
    (b"\0", b"\xff\xfe", b"\xef\xbb\xbf", b"\n", b"\r", b'"', b"{", b"}", b"[" * 3000, b"<", b">", b"&#0;", b"\\ud800",
     b"---\n", b"%PDF-", b"\x1f\x8b", b"PK\3\4", b"WARC/1.0\r\n", b"9" * 5000, b"Content-Length: -1\r\n")
)  # fmt: skip


@st.composite
def files(draw: st.DrawFn) -> tuple[str, bytes]:
    """A suffix, and a file of its kind that was damaged, or that holds anything."""
    suffix = draw(st.sampled_from(sorted(samples())))
    data = bytearray(draw(st.sampled_from(samples()[suffix]) | st.binary(max_size=100)))
    for _ in range(draw(st.integers(0, 4))):
        at = draw(st.integers(0, len(data)))
        length = draw(st.integers(0, 4) | st.integers(0, len(data)))
        data[at : at + length] = draw(PIECES) * draw(st.integers(1, 3))
    return suffix, bytes(data)


def test_there_is_a_sample_of_every_format_and_it_is_read() -> None:
    assert sorted(samples()) == sorted(suffixes())
    for suffix, wholes in samples().items():
        for whole in wholes:
            found, report = found_in(suffix, whole)
            assert found and not report.skips, suffix


@fuzzed(files(), examples=150)
def test_any_file_is_read_or_named(given: tuple[str, bytes]) -> None:
    found, report = found_in(*given)
    for article in found:
        assert Article.model_validate_json(article.model_dump_json()) == article
        assert article.text.strip()
    assert found or report.skips or report.notes or not given[1].strip()
    assert all("made" in skip.where for skip in report.skips)
    assert len({article.id for article in found}) == len(found)


def found_in(suffix: str, data: bytes) -> tuple[list[Article], SkipReport]:
    """What is read of a file, and what is told of it."""
    report = SkipReport()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "made" + suffix)
        path.write_bytes(data)
        return list(read_articles([path], report)), report
