from pathlib import Path

import pytest

from tansiq.errors import ReadError
from tansiq.output import load


def test_a_folder_without_a_graph_says_what_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ReadError, match=r"no graph\.ttl here; `tansiq build"):
        load(tmp_path)


def test_a_damaged_articles_file_is_named(tmp_path: Path) -> None:
    for name in ("graph.ttl", "events.jsonl"):
        (tmp_path / name).write_text("")
    (tmp_path / "articles.jsonl").write_text("{")
    with pytest.raises(ReadError, match=r"articles\.jsonl:1: not JSON"):
        _ = load(tmp_path).articles
