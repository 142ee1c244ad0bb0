import csv
import io

import pandas as pd

from tansiq.tables import write_frame


def test_a_frame_keeps_whole_numbers_and_leaves_out_what_is_missing() -> None:
    frame = pd.DataFrame(
        {"n": [1, 2], "days": pd.array([3, None], dtype="Int64"), "share": [0.5, None], "who": ["a", None]}
    )
    out = io.StringIO()
    write_frame(frame, out)
    assert out.getvalue().splitlines() == ["n,days,share,who", "1,3,0.5,a", "2,,,"]


def test_a_hostile_label_is_no_formula() -> None:
    out = io.StringIO()
    write_frame(pd.DataFrame({"label": ['=HYPERLINK("http://x.example")', "-1+1", "@x", '"a", b\n']}), out)
    assert [row[0] for row in csv.reader(io.StringIO(out.getvalue(), newline=""))] == [
        "label", '\'=HYPERLINK("http://x.example")', "'-1+1", "'@x", '"a", b\n',
    ]  # fmt: skip


def test_no_rows_have_a_header() -> None:
    out = io.StringIO()
    write_frame(pd.DataFrame(columns=["a", "b"]), out)
    assert out.getvalue() == "a,b\n"
