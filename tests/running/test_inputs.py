import hashlib
import subprocess
from pathlib import Path

from tansiq.running.inputs import described, sha256, total_bytes


def test_a_folder_is_described_by_the_files_that_are_read(tmp_path: Path) -> None:
    (tmp_path / "below").mkdir()
    (tmp_path / "b.txt").write_text("ب")
    (tmp_path / "below" / "a.jsonl").write_text("{}\n")
    (tmp_path / "picture.png").write_text("no article")
    told = described(tmp_path)
    assert (told["files"], told["bytes"]) == (2, 5)
    listed = subprocess.run(["sha256sum", "b.txt", "below/a.jsonl"], cwd=tmp_path, capture_output=True, check=True)
    assert told["sha256"] == hashlib.sha256(listed.stdout).hexdigest()
    assert described(tmp_path / "b.txt")["sha256"] == sha256(tmp_path / "b.txt")
    assert total_bytes([tmp_path, tmp_path / "b.txt"]) == 7


def test_of_what_is_no_file_only_the_name_is_known() -> None:
    assert described("-") == {"path": "-"}
    assert total_bytes(["-"]) is None


def test_what_cannot_be_read_has_no_hash(tmp_path: Path) -> None:
    assert sha256(tmp_path / "gone") == "unreadable"
