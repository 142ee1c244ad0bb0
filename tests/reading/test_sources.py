import io
import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from tansiq.errors import ReadError
from tansiq.model import Article
from tansiq.reading import Reason, SkipReport, read_articles

TEXT = "استقبل وزير الداخلية المغربي في الرباط نظيره الإسباني، وبحثا ملف الهجرة."


def line(**fields: str) -> str:
    return json.dumps({"id": "a", "text": TEXT, **fields}, ensure_ascii=False) + "\n"


def read(*paths: Path | str) -> tuple[list[Article], SkipReport]:
    report = SkipReport()
    return list(read_articles(paths, report)), report


def test_a_folder_is_walked_in_the_order_of_names(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "z.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "b" / "a.MD").write_text(f"---\nid: الأول\n---\n{TEXT}", encoding="utf-8")
    (tmp_path / "a.jsonl").write_text(line(id="1") + "\n" + line(id="2"), encoding="utf-8")
    (tmp_path / "c.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / ".DS_Store").write_bytes(b"\0\1")
    articles, report = read(tmp_path)
    assert [article.id for article in articles] == ["1", "2", "c", "الأول", "z"]
    assert not report.skips and not report.notes


def test_the_bad_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(id="1") + line(id="2")[:-9] + "\n" + line(id="3"), encoding="utf-8")
    (tmp_path / "b.txt").write_text(" \n", encoding="utf-8")
    (tmp_path / "c.docx").write_bytes(b"PK")
    (tmp_path / "d.txt").write_bytes(TEXT.encode("utf-32-le"))
    (tmp_path / "e.md").symlink_to(tmp_path / "nowhere.md")
    (tmp_path / "f.jsonl").write_text(line(id="4", text=""), encoding="utf-8")
    (tmp_path / "g.txt").write_text("الرئيسية\nhttps://example.org/a\n• عاجل\n", encoding="utf-8")
    articles, report = read(tmp_path)
    assert [article.id for article in articles] == ["1", "3"]
    assert [(Path(skip.where).name, skip.reason) for skip in report.skips] == [
        ("a.jsonl:2", Reason.BROKEN),
        ("b.txt", Reason.EMPTY),
        ("c.docx", Reason.SUFFIX),
        ("d.txt", Reason.ENCODING),
        ("e.md", Reason.UNREADABLE),
        ("f.jsonl:1", Reason.EMPTY),
        ("g.txt", Reason.NO_TEXT),
    ]
    assert all(skip.where in skip.message for skip in report.skips)
    assert report.counts[Reason.EMPTY] == 2


def test_a_file_cut_within_a_letter_loses_its_last_line_only(tmp_path: Path) -> None:
    path = tmp_path / "cut.jsonl"
    path.write_bytes((line(id="1") + line(id="2")).encode()[:-4])
    articles, report = read(path)
    assert [article.id for article in articles] == ["1"]
    assert [skip.where for skip in report.skips] == [f"{path}:2"]


def test_a_line_with_a_damaged_letter_is_skipped(tmp_path: Path) -> None:
    path = tmp_path / "damaged.jsonl"
    path.write_bytes(line(id="1").encode() + line(id="2").encode().replace("ر".encode(), b"\xd8", 1))
    articles, report = read(path)
    assert [article.id for article in articles] == ["1"]
    assert [skip.where for skip in report.skips] == [f"{path}:2: text"]


def test_a_line_separator_inside_json_does_not_part_the_line(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(line(text=f"{TEXT}\u2028{TEXT}\x85"), encoding="utf-8")
    articles, report = read(tmp_path)
    assert len(articles) == 1 and not report.skips


def test_an_old_code_page_is_read_and_named(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(TEXT.encode("cp1256"))
    articles, report = read(path)
    assert articles[0].text == TEXT
    assert not report.skips
    assert report.notes == [f"{path}: read as windows-1256, guessed from its bytes"]


def test_the_same_id_is_made_distinct_and_the_same_article_read_once(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text(line() + line(text=TEXT * 2) + line() + line(id="a~2") + line(text=TEXT * 3), encoding="utf-8")
    articles, report = read(path)
    assert [article.id for article in articles] == ["a", "a~2", "a~2~2", "a~3"]
    assert [(skip.where, skip.reason) for skip in report.skips] == [(f"{path}:3", Reason.DUPLICATE)]
    assert len(report.notes) == 3


def test_a_very_long_article_is_read_and_announced(tmp_path: Path) -> None:
    text = (TEXT + "\n") * (2_600_000 // len(TEXT))
    (tmp_path / "long.txt").write_text(text, encoding="utf-8")
    articles, report = read(tmp_path)
    assert articles[0].text == text
    assert "long.txt" in report.notes[0]


def test_standard_input_is_json_lines(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO((line() + "{\n").encode())))
    articles, report = read("-")
    assert [article.id for article in articles] == ["a"]
    assert report.skips[0].where == "standard input:2"


def test_a_path_that_does_not_exist_stops_at_once(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"nowhere: no such file or folder"):
        read_articles([tmp_path / "nowhere"], SkipReport())


def test_messages_are_told_as_they_arise(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("", encoding="utf-8")
    told: list[str] = []
    list(read_articles([tmp_path], SkipReport(told.append)))
    assert told == [f"{tmp_path / 'a.txt'}: an empty file; skipped"]


def test_a_file_whose_reader_closes_it_is_followed_to_its_end(tmp_path: Path) -> None:
    path = tmp_path / "table.parquet"
    pq.write_table(pa.table({"id": ["a"], "text": [TEXT]}), path)
    articles, report = read(path)
    assert [article.id for article in articles] == ["a"]
    assert report.bytes_read == path.stat().st_size
