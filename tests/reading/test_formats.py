import gzip
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from reading.inputs import OTHER, TEXT

from tansiq.reading import SkipReport, formats, read_articles
from tansiq.reading.sources import ADDRESSES

GUIDE = Path(__file__).parents[2] / "docs" / "guide" / "inputs.md"


def test_the_guide_lists_the_suffixes_of_the_table() -> None:
    rows = re.findall(r"^\| (`\..*?) \|", GUIDE.read_text("utf-8"), re.MULTILINE)
    assert sorted(re.findall(r"`(\.[^`]*)`", " ".join(rows))) == sorted([*formats.suffixes(), ADDRESSES])


def test_no_suffix_hides_another() -> None:
    for known in formats.FORMATS:
        for suffix in known.suffixes:
            assert formats.format_of(f"a{suffix.upper()}") is known
    assert formats.format_of("a.gz") is None and formats.format_of("jsonl") is None


LINE = f'{{"id": "a", "text": "{TEXT}"}}\n'.encode()
FEED = (
    f"<rss version='2.0'><channel><item><guid>a</guid><description>{TEXT}</description></item></channel></rss>".encode()
)
PAGE = f"<html><body><article>{f'<p>{TEXT} {OTHER}</p>' * 3}</article></body></html>".encode()


@pytest.mark.parametrize(
    "data",
    [
        LINE, b"\xef\xbb\xbf" + LINE, gzip.compress(LINE), FEED, PAGE,
        b'\n<?xml version="1.0"?>\n' + FEED, b"<!DOCTYPE html>\n" + PAGE,
    ],
    ids=["lines", "marked", "packed", "feed", "page", "declared feed", "declared page"],
)  # fmt: skip
def test_standard_input_is_told_by_its_first_bytes(data: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    report = SkipReport()
    (article,) = read_articles(["-"], report)
    assert TEXT in article.text and not report.skips


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"%PDF-1.7", formats.PDF),
        (b"PAR1", formats.PARQUET),
        (b"PK\3\4", formats.ARCHIVE),
        (b"WARC/1.0\r\n", formats.WARC),
        (gzip.compress(b"WARC/1.1\r\n"), formats.WARC),
        (gzip.compress(b"{}"), formats.PACKED),
        (b"\x1f\x8b", formats.PACKED),
        (b"\x1f\x8b\xff\xff", formats.PACKED),
        (b"", formats.JSON_LINES),
        (b"\xff\xfe{\0", formats.JSON_LINES),
    ],
)
def test_beginnings(head: bytes, expected: formats.Format) -> None:
    assert formats.sniffed(head) is expected


def test_json_lines_load_none_of_the_large_libraries(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(LINE)
    program = (
        "import sys; from tansiq.cli import main; from tansiq.reading import SkipReport, read_articles\n"
        f"assert len(list(read_articles([{str(tmp_path)!r}], SkipReport()))) == 1\n"
        "large = {'feedparser', 'httpx', 'lxml', 'py3langid', 'pyarrow', 'pypdf', 'trafilatura', 'warcio'}\n"
        "print(*large & {*sys.modules})"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run.stdout.split() == []
