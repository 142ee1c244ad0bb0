import io
import struct
import zipfile
from pathlib import Path

import pytest
from reading.inputs import OTHER, TEXT, problems, read

from tansiq.reading import Options, Reason
from tansiq.reading.archives import archive


def packed(members: dict[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method) as made:
        for name, data in members.items():
            made.writestr(name, data)
    return out.getvalue()


def test_members_of_every_kind_are_read_in_the_order_of_their_names() -> None:
    data = packed(
        {
            "b/text.TXT": TEXT.encode(),
            "a.jsonl": f'{{"id": "1", "text": "{TEXT}"}}\n{{"id": "2", "text": "{OTHER}"}}'.encode(),
            "c.csv": f"body\n{OTHER}\n".encode(),
            "__MACOSX/a.jsonl": b"\0\1",
            "b/.DS_Store": b"\0\1",
            "empty/": b"",
        }
    )
    found, report = read(archive, data, "x.zip", Options({"text": "body"}))
    assert not report.skips
    assert [(where, article.id) for where, article in found] == [
        ("x.zip!a.jsonl:1", "1"),
        ("x.zip!a.jsonl:2", "2"),
        ("x.zip!b/text.TXT", "text"),
        ("x.zip!c.csv:2", "c-2"),
    ]


def test_names_that_climb_or_hold_control_letters_write_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    names = ["../../x.txt", "/etc/x.txt", "a\x1b[31m\n.txt", "ن" * 3000 + ".txt", "C:\\x.txt"]
    found, report = read(archive, packed(dict.fromkeys(names, TEXT.encode())), "x.zip")
    assert len(found) == 5 and not report.skips
    assert all(where.isprintable() and len(where) < 300 for where, _ in found)
    assert {article.id for _, article in found} >= {"x"}
    assert [path.name for path in tmp_path.rglob("*")] == ["here"]


def test_an_archive_in_an_archive_and_other_kinds_are_named() -> None:
    data = packed({"a.zip": packed({"a.txt": TEXT.encode()}), "b.docx": b"x", "c": b"x", "d.txt": TEXT.encode()})
    found, report = read(archive, data, "x.zip")
    assert [article.id for _, article in found] == ["d"]
    assert problems(report) == [(f"x.zip!{name}", Reason.SUFFIX) for name in ("a.zip", "b.docx", "c")]


def test_a_bomb_is_not_unpacked() -> None:
    data = packed({"bomb.jsonl": b" " * (30 << 20), "d.txt": TEXT.encode()})
    found, report = read(archive, data)
    assert [article.id for _, article in found] == ["d"]
    assert problems(report) == [("f!bomb.jsonl", Reason.TOO_LARGE)]


def test_a_member_that_lies_about_its_size_is_no_way_around() -> None:
    data = bytearray(packed({"bomb.jsonl": b" " * (30 << 20)}))
    entry = data.index(b"PK\1\2")
    data[entry + 24 : entry + 28] = struct.pack("<I", 1000)  # the size that the directory tells
    found, report = read(archive, bytes(data))
    assert not found and report.skips


def test_an_encrypted_member_is_named() -> None:
    data = bytearray(packed({"a.txt": TEXT.encode(), "b.txt": OTHER.encode()}))
    for mark, place in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        data[data.index(mark) + place] |= 1
    found, report = read(archive, bytes(data))
    assert [article.id for _, article in found] == ["b"]
    assert problems(report) == [("f!a.txt", Reason.ENCRYPTED)]


def test_a_damaged_member_costs_itself() -> None:
    lines = "".join(f'{{"id": "{number}", "text": "{TEXT}"}}\n' for number in range(3))
    data = bytearray(packed({"a.jsonl": lines.encode(), "b.txt": OTHER.encode()}, zipfile.ZIP_STORED))
    place = data.index(TEXT.encode()) + 2
    data[place : place + 2] = "ظ".encode()
    found, report = read(archive, bytes(data))
    assert found[-1][1].id == "b"
    assert ("f!a.jsonl", Reason.BROKEN) in problems(report)


@pytest.mark.parametrize("cut", [0, 10, -30, -1])
def test_what_is_no_archive_or_truncated_is_named(cut: int) -> None:
    found, report = read(archive, packed({"a.txt": TEXT.encode()})[:cut])
    assert not found and problems(report) == [("f", Reason.BROKEN)]
