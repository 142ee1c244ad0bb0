import gzip
import io
import json
import time
import tracemalloc

import pytest
from reading.inputs import OTHER, TEXT, problems, read

from tansiq.reading import Reason
from tansiq.reading.encoding import SAMPLE
from tansiq.reading.lines import json_lines, packed_json_lines
from tansiq.reading.raw import Raw
from tansiq.reading.report import SkipReport


def line(id: str, text: str = TEXT) -> str:
    return json.dumps({"id": id, "text": text}, ensure_ascii=False) + "\n"


class Repeated(io.BytesIO):
    """The same bytes many times, which nobody holds."""

    def __init__(self, data: bytes, times: int) -> None:
        super().__init__(data)
        self._left = times - 1

    def read(self, size: int | None = -1) -> bytes:
        if not (part := super().read(size)) and self._left:
            self._left -= 1
            self.seek(0)
            part = super().read(size)
        return part


MANY = "".join(line(f"a{number}", f"{number}. {TEXT}") for number in range(20_000))  # more than a sample of encodings


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"])
def test_a_stream_longer_than_its_sample_is_read_in_every_encoding(encoding: str) -> None:
    data = MANY.encode(encoding)
    assert len(data) > 1.5 * SAMPLE
    found, report = read(json_lines, data, at_once=999_983)
    assert not report.skips
    assert [article.id for _, article in found] == [f"a{number}" for number in range(20_000)]
    assert found[-1] == ("f:20000", found[-1][1]) and found[-1][1].text == f"19999. {TEXT}"


@pytest.mark.parametrize("shift", range(4))
def test_a_letter_cut_by_the_end_of_the_sample_damages_nothing(shift: int) -> None:
    data = line("a", "x" * (SAMPLE - 30 + shift) + TEXT * 9).encode()
    found, report = read(json_lines, data, at_once=SAMPLE)
    assert len(found) == 1 and not report.skips


def test_a_file_of_utf_16_that_ends_within_a_letter_loses_its_last_line() -> None:
    found, report = read(json_lines, (line("a") + line("b")).encode("utf-16-le")[:-3])
    assert [article.id for _, article in found] == ["a"]
    assert problems(report) == [("f:2", Reason.BROKEN)]


def test_memory_does_not_grow_with_the_number_of_lines() -> None:
    data = line("a", TEXT * 1000).encode()
    tracemalloc.start()
    found, report = 0, SkipReport()
    for _ in json_lines(Raw("f", Repeated(data, 400)), report):
        found += 1
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert found == 400 and peak < 8 * SAMPLE < 100 * len(data)


def test_a_number_of_thousands_of_digits_costs_its_line() -> None:
    found, report = read(json_lines, f'{{"id": "a", "text": {"1" * 5000}}}\n{line("b")}'.encode())
    assert [article.id for _, article in found] == ["b"]
    assert problems(report) == [("f:1", Reason.BROKEN)]


def test_gzip_is_unpacked_all_members_of_it() -> None:
    data = gzip.compress(line("a").encode()) + gzip.compress(line("b", OTHER).encode()) + b"\0" * 9
    found, report = read(packed_json_lines, data, at_once=1)
    assert [(where, article.id) for where, article in found] == [("f:1", "a"), ("f:2", "b")]
    assert not report.skips


def test_of_a_truncated_gzip_file_is_read_what_there_is() -> None:
    data = gzip.compress(MANY.encode())
    found, report = read(packed_json_lines, data[: len(data) // 2])
    assert len(found) > 5000
    assert report.skips[-1].message == "f: ends in the middle; what follows cannot be read; skipped"
    assert len(report.skips) <= 2  # the line that was cut, and the file


def test_of_a_damaged_gzip_file_is_read_what_stands_before() -> None:
    data = bytearray(gzip.compress(line("a").encode()) + gzip.compress(line("b").encode()))
    data[-6] ^= 0xFF  # in its checksum
    found, report = read(packed_json_lines, bytes(data))
    assert found[0][1].id == "a"
    assert "damaged: incorrect data check" in report.skips[-1].message


@pytest.mark.parametrize("data", [b"", b"no gzip", gzip.compress(b""), gzip.compress(b" \n ")])
def test_what_is_no_gzip_file_or_empty_is_named(data: bytes) -> None:
    found, report = read(packed_json_lines, data)
    assert not found and report.skips


def test_a_gzip_bomb_is_left_soon() -> None:
    member = gzip.compress((b" " * 999 + b"\n") * 10_000)
    found, report = read(packed_json_lines, gzip.compress(line("a").encode()) + member * 9999)
    assert [article.id for _, article in found] == ["a"]
    assert "swells to more than 200 times its size" in report.skips[-1].message


def test_a_gzip_bomb_of_one_line_is_left_soon() -> None:
    found, report = read(packed_json_lines, gzip.compress(b"x" * (50 << 20)) * 500)
    assert not found and "swells" in report.skips[-1].message


@pytest.mark.slow
def test_a_line_of_50_megabytes_takes_its_share_of_time() -> None:
    def seconds(size: int) -> float:
        data = line("a", (TEXT + "\n") * (size // len((TEXT + "\n").encode()))).encode()
        began = time.process_time()
        found, report = read(json_lines, data)
        assert len(found) == 1 and not report.skips
        return time.process_time() - began

    small, large = seconds(5_000_000), seconds(50_000_000)
    assert large < 20 * small + 1
