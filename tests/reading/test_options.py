import pytest
from reading.inputs import TEXT
from typer.testing import CliRunner

from tansiq.cli.app import app
from tansiq.reading.options import columns_of


def test_columns_are_named_by_the_fields_that_they_hold() -> None:
    assert columns_of("text=body, published = day of issue,id=a=b") == {
        "text": "body",
        "published": "day of issue",
        "id": "a=b",
    }


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ("text", "'text' is not FIELD=COLUMN"),
        ("text=", "'text=' is not FIELD=COLUMN"),
        ("text=a,", "'' is not FIELD=COLUMN"),
        ("body=text", "'body' is no field of an article; fields: id, text, title"),
        ("text=a,text=b", "'text' is given twice"),
    ],
)
def test_what_names_no_column_is_wrong_usage(given: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        columns_of(given)


def test_the_command_takes_them(tmp_path_factory: pytest.TempPathFactory) -> None:
    table = tmp_path_factory.mktemp("in") / "a.csv"
    table.write_text(f"nr,body\n7,{TEXT}\n", encoding="utf-8")
    run = CliRunner().invoke(app, ["extract", str(table), "--columns", "id=nr,text=body"])
    assert run.exit_code == 0 and '"doc":"7"' in run.stdout.replace(": ", ":")
    assert CliRunner().invoke(app, ["extract", str(table)]).exit_code == 3
    assert CliRunner().invoke(app, ["extract", str(table), "--columns", "body"]).exit_code == 2
