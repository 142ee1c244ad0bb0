import datetime as dt

import pytest
from reading.inputs import OTHER, TEXT, problems, read

from tansiq.reading import Options, Reason
from tansiq.reading.tables import csv_table

HEAD = "id,title,text,published\n"


def test_columns_are_the_fields_of_an_article_by_their_names() -> None:
    data = f'\ufeff{HEAD}a,"عنوان","{TEXT}",2024-02-21\nb,,"{OTHER}\nوقال ""نعم"".",\n'.encode()
    found, report = read(csv_table, data, "t.csv", at_once=3)
    assert not report.skips and not report.notes
    assert [where for where, _ in found] == ["t.csv:2", "t.csv:3"]
    first, second = (article for _, article in found)
    assert (first.id, first.title, first.text, first.published) == ("a", "عنوان", TEXT, "2024-02-21")
    assert (second.title, second.text, second.published) == (None, f'{OTHER}\nوقال "نعم".', None)


@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separators_encodings_and_line_ends(separator: str, encoding: str, end: str) -> None:
    rows = [["id", "text"], ["a", TEXT], ["b", OTHER]]
    data = end.join(separator.join(row) for row in rows).encode(encoding)
    found, report = read(csv_table, data)
    assert [(article.id, article.text) for _, article in found] == [("a", TEXT), ("b", OTHER)]
    assert not report.skips


def test_a_heading_that_is_no_utf_16_costs_the_file_alone() -> None:
    data = b"\xfe\xff" + f"{HEAD}a,,{TEXT},".encode() + b"\n\n"
    for cut in (0, 1):  # an odd number of bytes among them
        found, report = read(csv_table, data[: len(data) - cut])
        assert found == [] and [what for _, what in problems(report)] in ([Reason.BROKEN], [Reason.COLUMNS])


def test_other_names_are_said_and_rows_without_id_are_numbered() -> None:
    options = Options({"text": "body", "published": "day of issue"})
    data = f"body,day of issue,n\n{TEXT},2024-02-21T23:30:00+01:00,1\n".encode()
    found, _ = read(csv_table, data, "t.csv", options)
    (article,) = (article for _, article in found)
    assert (article.id, article.text, article.published) == ("t-2", TEXT, "2024-02-21")


@pytest.mark.parametrize(
    ("columns", "message"),
    [
        ({}, "no column 'text' for the text (--columns text=…); columns: id, body, date; skipped"),
        ({"text": "x"}, "no column 'x' for the text (--columns text=…); columns: id, body, date; skipped"),
        ({"text": "body", "url": "x"}, "no column 'x' for the url (--columns url=…); columns: id, body, date; skipped"),
    ],
)
def test_a_missing_column_is_named_with_those_that_are_there(columns: dict[str, str], message: str) -> None:
    found, report = read(csv_table, f"id, body,date\na,{TEXT},\n".encode(), "t.csv", Options(columns))
    assert not found
    assert report.skips[0].reason is Reason.COLUMNS and report.skips[0].message == f"t.csv: {message}"


def test_a_date_that_is_none_costs_itself_not_the_article() -> None:
    data = f"{HEAD}a,,{TEXT},21/02/2024\nb,,{OTHER},2024-02\n".encode()
    found, report = read(csv_table, data, "t.csv")
    assert [article.published for _, article in found] == [None, "2024-02"]
    assert report.notes[0].startswith("t.csv:2: read without its date: '21/02/2024'")


def test_a_row_of_another_width_costs_itself() -> None:
    found, report = read(csv_table, f"{HEAD}a,,{TEXT},\nb,{TEXT}\n\nc,,{OTHER},,,\nd,,{OTHER},\n".encode())
    assert [article.id for _, article in found] == ["a", "d"]
    assert problems(report) == [("f:3", Reason.BROKEN), ("f:5", Reason.BROKEN)]
    assert "2 columns where the head has 4" in report.skips[0].message


def test_a_quotation_mark_that_is_never_closed_costs_its_row() -> None:
    rows = "".join(f"b{number},,{number} {OTHER},\n" for number in range(3000))
    found, report = read(csv_table, f'{HEAD}a,,{TEXT},\nx,,"{TEXT},\n{rows}'.encode())
    assert [article.id for _, article in found] == ["a", *(f"b{number}" for number in range(3000))]
    assert problems(report) == [("f:3", Reason.BROKEN)]
    assert "never closed" in report.skips[0].message


def test_marks_within_a_field_are_kept() -> None:
    found, report = read(csv_table, f'id,text\na,قال "نعم" {TEXT}\nb,"قال "نعم" ثم {TEXT}"\n'.encode())
    assert [article.id for _, article in found] == ["a", "b"] and not report.skips


def test_rows_that_swallow_each_other_take_no_longer_than_their_number() -> None:
    found, report = read(csv_table, (HEAD + 'a","\n' * 20_000).encode())
    assert not found and report.skips


def test_a_damaged_letter_costs_its_row() -> None:
    data = f"id,text\na,{TEXT}\nb,".encode() + b"\xd8" + f"{TEXT}\nc,{OTHER}\n".encode()
    found, report = read(csv_table, data)
    assert [article.id for _, article in found] == ["a", "c"]
    assert problems(report) == [("f:3: text", Reason.BROKEN)]


def test_a_field_of_megabytes_is_read() -> None:
    text = f"{TEXT}\n" * 40_000
    found, report = read(csv_table, f'id,text\na,"{text}"\n'.encode())
    assert found[0][1].text == text and not report.skips


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_an_empty_table_is_named(data: bytes) -> None:
    found, report = read(csv_table, data)
    assert not found and problems(report) == [("f", Reason.EMPTY)]


def test_a_date_of_python_is_taken() -> None:
    from tansiq.reading.published import published_of

    assert published_of(dt.datetime(2024, 2, 21, 23, 59)) == published_of(dt.date(2024, 2, 21)) == "2024-02-21"
    assert published_of(float("nan")) is published_of("") is published_of(None) is None
    with pytest.raises(ValueError, match="is no date"):
        published_of(20240221)
