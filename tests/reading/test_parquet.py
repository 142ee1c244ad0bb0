import datetime as dt
import io

import pyarrow as pa
import pytest
from pyarrow import parquet as pq
from reading.inputs import OTHER, TEXT, problems, read

from tansiq.reading import Options, Reason
from tansiq.reading.parquet import parquet_table


def packed(columns: dict[str, list[object]], rows: int = 1000) -> bytes:
    out = io.BytesIO()
    pq.write_table(pa.table(columns), out, row_group_size=rows)
    return out.getvalue()


def test_columns_are_the_fields_of_an_article_by_their_names() -> None:
    data = packed(
        {
            "id": [7, 8, 9],
            "text": [TEXT, OTHER, None],
            "published": [dt.datetime(2024, 2, 21, 23, 0, tzinfo=dt.UTC), None, None],
            "title": [None, "عنوان", ""],
            "vector": [[1.0], [2.0], [3.0]],
        }
    )
    found, report = read(parquet_table, data, "t.parquet")
    assert [(where, article.id) for where, article in found] == [(f"t.parquet:{n}", str(n + 6)) for n in (1, 2, 3)]
    assert [article.published for _, article in found] == ["2024-02-21", None, None]
    assert [article.title for _, article in found] == [None, "عنوان", None]
    assert [article.text for _, article in found] == [TEXT, OTHER, ""]
    assert not report.skips


@pytest.mark.parametrize(
    "dates",
    [[dt.date(2024, 2, 21)], [dt.datetime(2024, 2, 21, 5)], ["2024-02-21"], ["2024-02-21 05:00:00"]],
    ids=["date", "datetime", "string", "string with time"],
)
def test_dates_of_every_kind_are_taken(dates: list[object]) -> None:
    options = Options({"text": "body", "published": "day"})
    found, report = read(parquet_table, packed({"body": [TEXT], "day": dates}), "t.parquet", options)
    assert [(article.id, article.published) for _, article in found] == [("t-1", "2024-02-21")]
    assert not report.notes


def test_a_number_is_no_date_and_the_article_is_read_without() -> None:
    found, report = read(parquet_table, packed({"text": [TEXT], "published": [20240221]}))
    assert found[0][1].published is None
    assert report.notes == ["f:1: read without its date: 20240221 is no date"]


def test_a_table_without_text_names_its_columns() -> None:
    found, report = read(parquet_table, packed({"id": ["a"], "body": [TEXT]}), "t.parquet")
    assert not found and report.skips[0].reason is Reason.COLUMNS
    assert "columns: id, body" in report.skips[0].message


def test_a_damaged_group_of_rows_costs_itself() -> None:
    data = bytearray(packed({"text": [f"{number} {TEXT}" for number in range(30)]}, rows=10))
    chunk = pq.ParquetFile(io.BytesIO(bytes(data))).metadata.row_group(1).column(0)
    begin = chunk.dictionary_page_offset or chunk.data_page_offset
    data[begin : begin + 40] = b"\xff" * 40
    found, report = read(parquet_table, bytes(data))
    assert [where for where, _ in found] == [f"f:{row}" for row in (*range(1, 11), *range(21, 31))]
    assert problems(report) == [("f:11", Reason.BROKEN)]


@pytest.mark.parametrize("cut", [0, 4, 100, -1])
def test_what_is_no_parquet_file_or_cut_is_named(cut: int) -> None:
    found, report = read(parquet_table, packed({"text": [TEXT]})[:cut])
    assert not found and problems(report) == [("f", Reason.BROKEN)]


def test_bytes_that_are_no_text_cost_their_row() -> None:
    column = pa.array([TEXT.encode(), b"\xd8\xff", OTHER.encode()], pa.binary()).view(pa.string())
    out = io.BytesIO()
    pq.write_table(pa.table({"text": column}), out)
    found, report = read(parquet_table, out.getvalue())
    assert [article.text for _, article in found] == [TEXT, OTHER]
    assert problems(report) == [("f:2", Reason.BROKEN)]
