import os
from pathlib import Path

import pytest

from tansiq.atomic import made, replacing, replacing_file
from tansiq.errors import TansiqError


def test_files_move_in_when_all_is_well(tmp_path: Path) -> None:
    folder = tmp_path / "new" / "output"
    with replacing(folder) as scratch:
        (scratch / "a").write_text("1")
        (scratch / "b").write_text("2")
        assert not (folder / "a").exists()
    assert sorted(path.name for path in folder.iterdir()) == ["a", "b"]


@pytest.mark.parametrize("error", [KeyboardInterrupt, ValueError, OSError(28, "No space left on device")])
def test_an_error_leaves_the_old_files_whole(tmp_path: Path, error: type[BaseException] | OSError) -> None:
    (tmp_path / "a").write_text("old")
    with pytest.raises((KeyboardInterrupt, ValueError, TansiqError)), replacing(tmp_path) as scratch:
        (scratch / "a").write_text("new")
        raise error
    assert [path.name for path in tmp_path.iterdir()] == ["a"]
    assert (tmp_path / "a").read_text() == "old"


def test_a_disk_that_fills_while_flushing_leaves_the_old_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    (tmp_path / "a").write_text("old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(TansiqError, match="No space left on device; its old files are kept"), replacing(tmp_path) as s:
        (s / "a").write_text("new")
    assert (tmp_path / "a").read_text() == "old"
    assert len(list(tmp_path.iterdir())) == 1


def test_what_a_killed_run_left_is_taken_away_and_what_a_running_one_writes_is_not(tmp_path: Path) -> None:
    left = tmp_path / ".writing-left"
    left.mkdir()
    (left / "a").write_text("half")
    with replacing(tmp_path) as one:
        assert not left.exists()
        (one / "a").write_text("whole")
        with replacing(tmp_path) as other:
            assert one.exists()
            (other / "b").write_text("whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_a_folder_made_in_vain_goes_again(tmp_path: Path) -> None:
    with pytest.raises(ValueError), made(tmp_path / "new" / "output"):
        raise ValueError
    assert not (tmp_path / "new").exists()
    with pytest.raises(ValueError), made(tmp_path / "output"):
        (tmp_path / "output" / "a").write_text("")
        raise ValueError
    assert (tmp_path / "output" / "a").exists()


def test_a_file_in_place_of_the_folder_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "output").write_text("")
    with pytest.raises(TansiqError, match=r"cannot write to .*output"), replacing(tmp_path / "output"):
        pass


def test_one_file_is_replaced_through_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_text("old")
    (tmp_path / "link").symlink_to("real")
    with replacing_file(tmp_path / "link") as scratch:
        scratch.write_text("new")
    assert (tmp_path / "link").is_symlink()
    assert (tmp_path / "real").read_text() == "new"


@pytest.mark.parametrize("path", ["/dev/null", "/"])
def test_a_device_or_folder_is_not_replaced(path: str) -> None:
    with pytest.raises(TansiqError, match="not an ordinary file"), replacing_file(Path(path)):
        pass
